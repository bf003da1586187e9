// What a site calls itself: its declared names, and its host.
import type { Page } from '../../page/page.js';
import { hostOf } from '../../text/host.js';

/** Names of declarations that hold the site's name, best first. */
const declaredNames =
  /^(?:og:site_name|.+\.publisher\.name|WebSite\.name|application-name|apple-mobile-web-app-title|twitter:site)$/;

/** The names of a page's site, known by their keys. */
export class SiteNames {
  readonly keys: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.keys = new Set(names.map(siteKey).filter((key) => key !== ''));
  }

  has(text: string): boolean {
    return this.keys.has(siteKey(text));
  }
}

export function siteNamesOf(page: Page): SiteNames {
  const names = page.declared
    .filter((row) => declaredNames.test(row.name))
    .map((row) => row.value.replace(/^@/, '').trim());
  const host = hostOf(page.url ?? page.declared.find((row) => row.name === 'canonical')?.value);
  const hostNames = host ? [host, host.replace(/^www\./, ''), host.replace(/^www\./, '').split('.')[0]!] : [];
  return new SiteNames([...names, ...hostNames].filter((name) => name.length > 1));
}

/** Letters and digits alone, in lower case: `The Harbour News` and `harbournews` differ by `the` only. */
export function siteKey(name: string): string {
  const letters = isAscii.test(name)
    ? name.toLowerCase().replace(/[^a-z\d]+/g, '')
    : name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.startsWith('the') ? letters.slice(3) : letters;
}

const isAscii = /^[\0-\x7f]*$/;

// What a site calls itself: its declared names, and its host.
import type { Page } from '../../page/page.js';
import { hostOf } from '../../text/host.js';

/** Names of declarations that hold the site's name, best first. */
const declaredNames =
  /^(?:og:site_name|.+\.publisher\.name|WebSite\.name|application-name|apple-mobile-web-app-title|twitter:site)$/;

/** Longest first, so that the whole of a name is cut off a title before a part of it. */
export function siteNamesOf(page: Page): string[] {
  const names = page.declared
    .filter((row) => declaredNames.test(row.name))
    .map((row) => row.value.replace(/^@/, '').trim());
  const host = hostOf(page.url ?? page.declared.find((row) => row.name === 'canonical')?.value);
  const hostNames = host ? [host, host.replace(/^www\./, ''), host.replace(/^www\./, '').split('.')[0]!] : [];
  return [...new Set([...names, ...hostNames])].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

/** Letters and digits alone, in lower case: `The Harbour News` and `harbournews` differ by `the` only. */
export const siteKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the/, '');

export function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const key = siteKey(text);
  return key !== '' && siteNames.some((name) => siteKey(name) === key);
}

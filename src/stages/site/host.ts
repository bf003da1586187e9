// Whether a page is of the site that a rule is about.
import type { Page } from '../../page/page.js';

/** By its own address; where that is unknown, by the one that it declares. */
export function hostOfPage({ url, declared }: Page): string | undefined {
  const canonical = declared.find((row) => row.name === 'canonical') ?? declared.find((row) => row.name === 'og:url');
  return hostOf(url) ?? hostOf(canonical?.value);
}

/** A host stands for all below it: `example.org` for `www.example.org`, not for `myexample.org`. */
export function hostMatches(rule: string, host: string | undefined): boolean {
  if (rule === '*') return true;
  const wanted = bare(hostOf(`https://${rule}`) ?? rule); // letters outside ASCII are written as URLs have them
  return host !== undefined && (bare(host) === wanted || host.endsWith(`.${wanted}`));
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

const bare = (host: string): string => host.replace(/^www\./, '');

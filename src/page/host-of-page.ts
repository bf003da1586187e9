// The site that a page is of: decode asks it for the users' selectors, `site` for their rules, and both must mean the same.
import { hostOf } from '../text/host.js';
import type { Page } from './page.js';

/** By its own address; where that is unknown, by the one that it declares. */
export function hostOfPage({ url, declared }: Pick<Page, 'url' | 'declared'>): string | undefined {
  const canonical = declared.find((row) => row.name === 'canonical') ?? declared.find((row) => row.name === 'og:url');
  return hostOf(url) ?? hostOf(canonical?.value);
}

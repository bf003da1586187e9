// Makes the addresses of links absolute, where it is known from which page they start.
import type { HeadEntry } from './drafts.js';

export type Resolve = (href: string) => string;

/** What relative links are relative to: the page's `<base>`, itself relative to the page's address. */
export function linkResolver(head: readonly HeadEntry[], url: string | undefined): Resolve {
  const declared = head.find((entry) => entry.tag === 'base' && entry.attributes['href'])?.attributes['href'];
  const base = declared === undefined ? url : absolute(declared, url);
  if (base === undefined || !URL.canParse(base)) return (href) => href.trim();
  const root = /^https?:/i.test(base) ? new URL('/', base).href : undefined;
  return (href) => (root && plainPath.test(href) ? root + href.slice(1) : absolute(href, base));
}

/** From the root of the site, as most links of a site are, and with nothing in it that an address is not written with. */
const plainPath = /^(?:\/[\w-]+(?:\.[\w-]+)*)+\/?$/;

function absolute(href: string, base: string | undefined): string {
  const trimmed = href.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed; // as the page wrote it, no slash added
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
}

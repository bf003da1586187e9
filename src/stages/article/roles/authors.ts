// Who wrote the article: names that the page declares, or that a byline near it has.
import type { Block, Page } from '../../../page/page.js';

/** Longer than a word, and no addresses. */
export function authorsOf({ declared }: Page, near: readonly Block[]): string[] {
  const names = declared
    .filter((row) => /(?:^|[.:_-])(?:author|byl|creator|parsely-author)(?:\.name)?$/i.test(row.name))
    .map((row) => row.value.replace(/^by\s+/i, '').trim());
  const bylines = near.map(({ text }) => (text.length <= 120 ? (bylineName.exec(text)?.[1] ?? '') : ''));
  return [...names, ...bylines].filter((name) => name.length >= 5 && name.length <= 60 && !name.includes('/'));
}

const bylineName =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s?:?\s(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})(?=$|[\s,|•·–—])/u;

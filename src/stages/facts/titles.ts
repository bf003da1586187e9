// Titles without the site's name: `Ferry port reopens | Harbour News` → `Ferry port reopens`.
import { tokensOf } from '../../text/tokens.js';
import { isSiteName } from './site-names.js';

const bar = /\s(?:[|–—·•»«›:-]|::|>>)\s|\s?[|｜_]\s?|(?<=\S)\s?[–—]\s/gu;

/** Cut only what is known to be the site's name: a part behind a dash may well belong to the headline. */
export function cutSiteName(title: string, siteNames: readonly string[]): string {
  let text = title.slice(0, 500); // longer ones are no titles, and every bar costs a look at all of it
  for (let again = true; again; ) {
    again = false;
    for (const { index, 0: mark } of text.matchAll(bar)) {
      const [head, tail] = [text.slice(0, index).trim(), text.slice(index + mark.length).trim()];
      const kept = isSiteName(tail, siteNames) ? head : isSiteName(head, siteNames) ? tail : undefined;
      if (!kept) continue;
      text = kept;
      again = true;
      break;
    }
  }
  return text;
}

/** The part of a title that equals a line of the page, where one does: it needs no knowledge of the site's name. */
export function partEqualTo(title: string, line: string): boolean {
  const key = titleKey(line);
  return key !== '' && title.split(bar).some((part) => titleKey(part) === key);
}

/** Equal keys are the same title: case and punctuation aside. */
export const titleKey = (title: string): string => tokensOf(title).join(' ');

// Titles without the site's name: `Ferry port reopens | Harbour News` → `Ferry port reopens`.
import type { SiteNames } from './site-names.js';

const bar = /\s(?:[|–—·•»«›:-]|::|>>)\s|\s?[|｜_]\s?|(?<=\S)\s?[–—]\s|--/gu;
const longest = 500; // characters; longer ones are no titles, and every bar costs a look at all of it

/** Cut only what is known to be the site's name: a part behind a dash may well belong to the headline. */
export function cutSiteName(title: string, sites: SiteNames): string {
  let text = title.slice(0, longest);
  if (text.search(bar) < 0) return text;
  for (let again = true; again; ) {
    again = false;
    for (const { index, 0: mark } of text.matchAll(bar)) {
      const [head, tail] = [text.slice(0, index).trim(), text.slice(index + mark.length).trim()];
      const kept = sites.has(tail) ? head : sites.has(head) ? tail : undefined;
      if (!kept) continue;
      text = kept;
      again = true;
      break;
    }
  }
  return text;
}

const mostParts = 4; // guess: a headline, a section and two names of the site

/** What stands before and behind each bar, the whole left out: one of them may be the headline. */
export function partsOf(title: string): string[] {
  const text = title.slice(0, longest);
  const bars = [...text.matchAll(bar)].slice(-mostParts);
  const heads = bars.map(({ index }) => text.slice(0, index).trim());
  const tails = bars.map(({ index, 0: mark }) => text.slice(index + mark.length).trim());
  return [...new Set([...heads, ...tails])].filter((part) => part.length > 3);
}

/** What stands behind the last bar: on most sites their name. Undefined where there is no bar. */
export function tailOf(title: string): string | undefined {
  const last = [...title.slice(0, longest).matchAll(tailBar)].at(-1);
  const tail = last && title.slice(last.index + last[0].length).trim();
  return tail && tail.length >= 2 && tail.length <= 40 ? tail : undefined;
}

const tailBar = /\s(?:[|–—·•»›-]|::)\s|\s?[|｜：_]\s?/gu;

const kicker = /^(.{2,60}?)(?::\s|\s[–—|-]\s|\n|\s\/\/\s|[:：])(?=\S)/u;

/** `Stromausfall in Berlin: Wie sicher ist das Netz?` without the words before the colon; undefined where there are none. */
export function withoutKicker(title: string): string | undefined {
  const match = kicker.exec(title);
  const rest = match && title.slice(match[0].length).trim();
  return rest && rest.length > 8 ? rest : undefined;
}

// What one page would be told if these were all pages of the survey: the law that counting outside of memory follows, in a few lines.
import type { Neighbours, SurveyEntry } from '../../page/neighbours.js';
import { neighboursFrom } from './steps.js';
import { countStories } from './stories.js';

/** @param entries of all pages, the page itself among them */
export function neighboursOf({ site, lines }: SurveyEntry, entries: readonly SurveyEntry[]): Neighbours {
  const ofSite = entries.filter((entry) => entry.site === site);
  const having = (line: number) => storiesOf(ofSite.filter((entry) => entry.lines.includes(line)));
  return neighboursFrom(
    storiesOf(ofSite),
    lines.map((line) => [line, having(line)] as const),
  );
}

const storiesOf = (entries: readonly SurveyEntry[]): number =>
  countStories(entries.length, (page, place) => entries[page]!.story[place]!);

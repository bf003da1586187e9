// What a page is told outside of a run, when it is explained or looked at: by what the pages of the last run told, as in that run.
import type { NamedEntry } from '../../output/across.js';
import type { Neighbours, SurveyEntry } from '../../page/neighbours.js';
import { neighboursOf } from '../../pipeline/survey/neighbours-of.js';

/** @param others what other pages told; an entry with the same id is the page itself, as it was */
export async function neighboursOfOne(
  { id, ...own }: NamedEntry,
  others: AsyncIterable<NamedEntry>,
): Promise<Neighbours> {
  const lines = new Set(own.lines);
  const entries: SurveyEntry[] = [own];
  for await (const { id: other, site, story, ...told } of others)
    if (site === own.site && other !== id)
      entries.push({ site, story, lines: told.lines.filter((line) => lines.has(line)) });
  return neighboursOf(own, entries);
}

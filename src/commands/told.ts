// What the survey tells a single page that is cleaned outside of a run: what the last run's pages, and those that the config's file
// remembers, have told it.
import { wantsLines } from '../output/across.js';
import type { Neighbours, SurveyEntry } from '../page/neighbours.js';
import type { RawPage } from '../page/raw-page.js';
import { openReader } from '../pipeline/clean.js';
import { surveyEntryOf } from '../pipeline/survey/entry.js';
import { earlierEntries } from '../runners/survey/earlier-entries.js';
import { neighboursOfOne } from '../runners/survey/told-alone.js';
import type { InputOfConfig } from './explained.js';

/** @returns nothing where no stage goes by it, or the page cannot be read */
export function openTold(given: InputOfConfig): (raw: RawPage) => Promise<Neighbours | undefined> {
  const { plan } = given;
  if (!wantsLines(plan)) return async () => undefined;
  const read = openReader(plan);
  return async (raw) => {
    const page = read(raw);
    if ('reason' in page) return undefined;
    return toldTo(raw.id, surveyEntryOf(page, raw.sourcePath), given);
  };
}

export const toldTo = (
  id: string,
  entry: SurveyEntry,
  { config, base }: Pick<InputOfConfig, 'config' | 'base'>,
): Promise<Neighbours> => neighboursOfOne({ id, ...entry }, earlierEntries(config, base));

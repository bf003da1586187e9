// What pages of earlier runs told the survey: those of the last output, and those that the config's file remembers.
import { resolve } from 'node:path';
import { entriesIn, type NamedEntry } from '../../output/across.js';
import { keptEntries } from '../../output/survey-file.js';
import type { Config } from '../../pipeline/config.js';
import { numberOf } from '../../text/hash.js';
import { IdSet } from '../../text/id-set.js';

/** Each page once: what the last run knows of it is the newer. A frozen file is all there is. */
export async function* earlierEntries(config: Config, base: string): AsyncGenerator<NamedEntry> {
  const { file, update } = config.survey;
  const isFrozen = file !== undefined && !update;
  const numbers: number[] = [];
  if (!isFrozen)
    for await (const entry of entriesIn(resolve(base, config.output))) {
      numbers.push(numberOf(entry.id));
      yield entry;
    }
  const mine = new IdSet(numbers);
  if (file !== undefined)
    for await (const entry of keptEntries(resolve(base, file))) if (!mine.has(entry.id)) yield entry;
}

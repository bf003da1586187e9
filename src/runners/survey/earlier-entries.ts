// What pages of earlier runs told the survey: those of the last output, and those that the config's file remembers.
import { resolve } from 'node:path';
import { entriesIn, type NamedEntry } from '../../output/across.js';
import type { Config } from '../../pipeline/config.js';

/** Each page once: what the last run knows of it is the newer. A frozen file is all there is. */
export async function* earlierEntries(config: Config, base: string): AsyncGenerator<NamedEntry> {
  const { file, update } = config.survey;
  if (file === undefined || update) yield* entriesIn(resolve(base, config.output));
}

// The outputs of earlier runs that the config names: what repeats one of their articles is a copy too.
import { basename, resolve } from 'node:path';
import { recordsStream } from '../../output/across.js';
import { openPlaces, RecordFile } from '../../output/record-file.js';
import { openState } from '../../output/state.js';
import type { Sketch } from '../../pipeline/collate/sketch.js';
import { ConfigError } from '../../pipeline/config-error.js';
import type { EarlierRun } from './find-links.js';

export interface OpenEarlierRun extends EarlierRun {
  close(): Promise<void>;
}

/**
 * @param folders as the config names them
 * @param base to which they are relative
 * @throws ConfigError where one holds no output, or one without what collate needs
 */
export async function earlierRuns(folders: readonly string[], base: string): Promise<readonly OpenEarlierRun[]> {
  const opened: OpenEarlierRun[] = [];
  try {
    for (const name of folders) opened.push(await openEarlier(name, resolve(base, name)));
    return opened;
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

export async function closeAll(runs: readonly OpenEarlierRun[]): Promise<void> {
  for (const run of runs) await run.close();
}

/** @throws ConfigError before the first page */
export async function checkEarlierRuns(folders: readonly string[], base: string): Promise<void> {
  await closeAll(await earlierRuns(folders, base));
}

async function openEarlier(name: string, folder: string): Promise<OpenEarlierRun> {
  const records = await RecordFile.open(folder);
  if (!records)
    throw new ConfigError(
      `"collate" is to look at "${name}", and there is no ${recordsStream} in it. Name the output of a run that had "collate" on.`,
    );
  const linked = await linkedIn(folder);
  return {
    run: basename(folder),
    sketches: without(records.sketches(), linked),
    textOf: async (place) => (await records.record(place)).text,
    close: () => records.close(),
  };
}

/** The places of articles that were copies, or parts of a story, themselves. */
async function linkedIn(folder: string): Promise<ReadonlySet<number>> {
  const linked = new Set<number>();
  const state = await openState(folder);
  const placeOf = openPlaces(state?.head.streams ?? []);
  for await (const docket of state?.dockets ?? []) {
    const place = placeOf(docket);
    if (place !== undefined && docket.found?.link) linked.add(place);
  }
  await state?.close();
  return linked;
}

async function* without(
  sketches: AsyncIterable<Sketch>,
  places: ReadonlySet<number>,
): AsyncGenerator<Sketch | undefined> {
  let place = 0;
  for await (const sketch of sketches) yield places.has(place++) ? undefined : sketch;
}

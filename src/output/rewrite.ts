// Writes the rows of a finished run once more, where something found across pages changes some of them. What else was written of
// the pages stays as it is. The new files stand aside until they are whole, so that a run that dies here loses none of its work.
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Kept } from './kept.js';
import { topTables } from './known-entries.js';
import { writing } from './output-error.js';
import type { Rendered, WrittenDocket } from './render.js';
import { type NamedSum, Series } from './series.js';
import type { Staging } from './staging.js';
import { type StateHead, stateHead, stateLine, stateName } from './state.js';
import type { Stream } from './streams.js';

export interface RewriteOptions {
  readonly staging: Staging;
  readonly streams: readonly Stream[];
  readonly made: Omit<StateHead, 'state'>;
}

/** @returns the page as it is to be written; absent where nothing of it changes */
export type Change = (page: WrittenPage) => Promise<Rendered | undefined>;

/** As this run has written it a moment ago. */
export interface WrittenPage {
  readonly docket: WrittenDocket;
  text(): Promise<Rendered>;
}

/** Names below it are in no output: see `Staging.publish`. */
const aside = '.rewritten';

export const isRowTable = (name: string): boolean => topTables.test(name);

/**
 * @param each called for every page, in order, with what now holds of it
 * @returns the sums of the files that took the place of others
 */
export async function rewriteRows(
  { staging, streams, made }: RewriteOptions,
  change: Change,
  each: (docket: WrittenDocket, changed: Rendered | undefined) => Promise<void>,
): Promise<readonly NamedSum[]> {
  const kept = await Kept.open(staging.root, made, streams);
  if (!kept) throw new Error('A run must have written its state before its rows are written once more.');
  const openFile = (path: string, packed: boolean) => staging.file(`${aside}/${path}`, packed);
  const rows = new Map<number, Series>();
  for (const [at, stream] of streams.entries())
    if (isRowTable(stream.name)) rows.set(at, await Series.open(stream, openFile));
  const states = await Series.open({ name: stateName, head: stateHead(made), packing: { gzip: false } }, openFile);
  for (let page = await kept.take(); page; page = await kept.take()) {
    const { docket, text, share } = page;
    const changed = await change({ docket, text: async () => orGone(await text()) });
    if (changed) await writeAll(rows, changed);
    else for (const [at, series] of rows) await series.write(orGone(await share(streams[at]!.name)));
    const now = changed?.docket ?? docket;
    await states.write(Buffer.from(stateLine(now), 'utf8'));
    await each(now, changed);
  }
  await kept.close();
  const sums: NamedSum[] = [];
  for (const series of [...rows.values(), states]) sums.push(...(await series.close()));
  await putInPlace(staging);
  return sums;
}

async function writeAll(rows: ReadonlyMap<number, Series>, { docket, text }: Rendered): Promise<void> {
  let from = 0;
  for (const [at, length] of docket.lengths.entries()) {
    await rows.get(at)?.write(text.subarray(from, from + length));
    from += length;
  }
}

function orGone<T>(written: T | undefined): T {
  if (written === undefined) throw new Error('What this run has written is not there any more.');
  return written;
}

async function putInPlace(staging: Staging): Promise<void> {
  await writing('the output folder', async () => {
    const from = staging.pathOf(aside);
    await mkdir(from, { recursive: true });
    for (const name of await readdir(staging.root)) if (isRowTable(name)) await rm(staging.pathOf(name));
    for (const name of await readdir(from)) await rename(join(from, name), staging.pathOf(name));
    await rm(from, { recursive: true });
  });
}

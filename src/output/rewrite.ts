// Writes the rows of a finished run once more, where something found across pages changes some of them. What else was written of
// the pages stays as it is. The new files stand aside until they are whole, so that a run that dies here loses none of its work.
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { topTables } from './known-entries.js';
import { writing } from './output-error.js';
import type { Rendered, WrittenDocket } from './render.js';
import { type NamedSum, Series } from './series.js';
import { SeriesReader } from './series-reader.js';
import type { Staging } from './staging.js';
import { openState, type StateHead, stateHead, stateLine, stateName } from './state.js';
import type { Stream } from './streams.js';

export interface RewriteOptions {
  readonly staging: Staging;
  readonly streams: readonly Stream[];
  readonly made: Omit<StateHead, 'state'>;
}

/** @returns the page as it is to be written; absent where nothing of it changes */
export type Change = (page: WrittenPage) => Promise<Rendered | undefined>;

export interface WrittenPage {
  readonly docket: WrittenDocket;
  /** Its share of each stream, one after the other. */
  text(): Promise<Buffer>;
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
  const state = await openState(staging.root);
  if (!state) throw new Error('A run must have written its state before its rows are written once more.');
  const openFile = (path: string, packed: boolean) => staging.file(`${aside}/${path}`, packed);
  const rows = new Map<number, Series>();
  for (const [at, stream] of streams.entries())
    if (isRowTable(stream.name)) rows.set(at, await Series.open(stream, openFile));
  const states = await Series.open({ name: stateName, head: stateHead(made), packing: { gzip: false } }, openFile);
  const pages = new Pages(staging.root, streams);
  for await (const docket of state.dockets) {
    const page = pages.next(docket);
    const changed = await change(page);
    if (changed) await writeAll(rows, changed);
    else for (const [at, series] of rows) await series.write(await page.piece(at));
    const now = changed?.docket ?? docket;
    await states.write(Buffer.from(stateLine(now), 'utf8'));
    await each(now, changed);
  }
  await pages.close();
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

async function putInPlace(staging: Staging): Promise<void> {
  await writing('the output folder', async () => {
    const from = staging.pathOf(aside);
    await mkdir(from, { recursive: true });
    for (const name of await readdir(staging.root)) if (isRowTable(name)) await rm(staging.pathOf(name));
    for (const name of await readdir(from)) await rename(join(from, name), staging.pathOf(name));
    await rm(from, { recursive: true });
  });
}

/** Reads what was written of the pages, one after the other. */
class Pages {
  readonly #readers: readonly SeriesReader[];
  readonly #offsets: number[];

  constructor(root: string, streams: readonly Stream[]) {
    this.#readers = streams.map((stream) => new SeriesReader(root, stream));
    this.#offsets = streams.map(() => 0);
  }

  next(docket: WrittenDocket): WrittenPage & { piece(at: number): Promise<Buffer> } {
    const offsets = [...this.#offsets];
    for (const [at, length] of docket.lengths.entries()) this.#offsets[at]! += length;
    const piece = (at: number) => this.#piece(at, offsets[at]!, docket.lengths[at]!);
    return {
      docket,
      piece,
      text: async () => Buffer.concat(await Promise.all(docket.lengths.map((_, at) => piece(at)))),
    };
  }

  async close(): Promise<void> {
    for (const reader of this.#readers) await reader.close();
  }

  async #piece(at: number, offset: number, length: number): Promise<Buffer> {
    if (length === 0) return nothing;
    const piece = await this.#readers[at]!.read(offset, length);
    if (!piece) throw new Error('What this run has written is not there any more.');
    return piece;
  }
}

const nothing = Buffer.alloc(0);

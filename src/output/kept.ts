// An earlier output, or one that a dead run has left half done, from which pages are taken that need not be done again.
// It is read once from its beginning to its end, beside the new run, as both have the same order.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Docket, inOrder } from '../pipeline/docket.js';
import { type Rendered, sumOf, type WrittenDocket } from './render.js';
import { SeriesReader } from './series-reader.js';
import { openState, type StateHead } from './state.js';
import type { Stream } from './streams.js';
import { txtFileOf } from './txt.js';

export interface KeptPage {
  readonly docket: WrittenDocket;
  /** What was written of it; absent where the files do not hold that any more. Ask in the order of the pages. */
  text(): Promise<Rendered | undefined>;
  /** Its share of one table; absent as above, or where there is no such table. Not beside `text`. */
  share(table: string): Promise<Buffer | undefined>;
  /** The output that it stands in. */
  readonly folder: string;
  /** See `Kept.stale`. */
  readonly stale: boolean;
}

export class Kept {
  readonly folder: string;
  /** Another config or code made it: its pages can be kept, but stand for no page of the input. */
  readonly stale: boolean;
  readonly #dockets: AsyncGenerator<WrittenDocket>;
  readonly #series: readonly SeriesReader[];
  readonly #tables: readonly string[];
  readonly #offsets: number[];
  #next: KeptPage | undefined;

  private constructor(
    folder: string,
    dockets: AsyncGenerator<WrittenDocket>,
    streams: readonly Stream[],
    stale: boolean,
  ) {
    this.folder = folder;
    this.stale = stale;
    this.#dockets = dockets;
    this.#series = streams.map((stream) => new SeriesReader(folder, stream));
    this.#tables = streams.map(({ name }) => name);
    this.#offsets = streams.map(() => 0);
  }

  /**
   * @param orStale also what was made by another config or code, if it has the same tables
   * @returns absent where nothing can be taken from there
   */
  static async open(
    folder: string,
    made: Omit<StateHead, 'state'>,
    streams: readonly Stream[],
    orStale = false,
  ): Promise<Kept | undefined> {
    const state = await openState(folder);
    if (!state) return undefined;
    const { config, code, streams: tables } = state.head;
    const stale = config !== made.config || code !== made.code;
    if ((stale && !orStale) || tables.join('\n') !== made.streams.join('\n')) {
      await state.close();
      return undefined;
    }
    const kept = new Kept(folder, state.dockets, streams, stale);
    await kept.#advance();
    return kept;
  }

  /** The next page in order, which `take` takes. */
  get next(): KeptPage | undefined {
    return this.#next;
  }

  async take(): Promise<KeptPage | undefined> {
    const page = this.#next;
    await this.#advance();
    return page;
  }

  /** @param passed is told of pages that stand before it */
  async find(page: Pick<Docket, 'path' | 'record'>, passed?: (page: KeptPage) => void): Promise<KeptPage | undefined> {
    for (let next = this.#next; next; next = this.#next) {
      const order = inOrder(next.docket, page);
      if (order > 0) return undefined;
      await this.#advance();
      if (order === 0) return next;
      passed?.(next);
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.#dockets.return(undefined);
    for (const series of this.#series) await series.close();
  }

  async #advance(): Promise<void> {
    const { value: docket, done } = await this.#dockets.next();
    if (done || docket.lengths.length !== this.#offsets.length) {
      this.#next = undefined;
      return;
    }
    const offsets = [...this.#offsets];
    for (const [at, length] of docket.lengths.entries()) this.#offsets[at]! += length;
    this.#next = {
      docket,
      folder: this.folder,
      stale: this.stale,
      text: () => this.#textOf(docket, offsets),
      share: (table) => this.#shareOf(docket, offsets, this.#tables.indexOf(table)),
    };
  }

  async #shareOf({ lengths }: WrittenDocket, offsets: readonly number[], at: number): Promise<Buffer | undefined> {
    return at < 0 ? undefined : this.#series[at]!.read(offsets[at]!, lengths[at]!);
  }

  async #textOf(docket: WrittenDocket, offsets: readonly number[]): Promise<Rendered | undefined> {
    const pieces: Buffer[] = [];
    for (const [at, length] of docket.lengths.entries()) {
      if (length === 0) continue;
      const piece = await this.#series[at]!.read(offsets[at]!, length);
      if (!piece) return undefined;
      pieces.push(piece);
    }
    if (docket.txt > 0) {
      const readable = await readFile(join(this.folder, txtFileOf(docket.id))).catch(() => undefined); // told by its sum
      if (!readable) return undefined;
      pieces.push(readable);
    }
    const text = Buffer.concat(pieces);
    if (sumOf(text) !== docket.sum) return undefined;
    return { docket: this.stale ? { ...docket, key: '' } : docket, text }; // no page will ever have that key
  }
}

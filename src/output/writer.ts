// Writes the output of a run page by page, and puts it in place at the end.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import type { RunReport } from '../pipeline/run-report.js';
import { Kept } from './kept.js';
import { quarantineFolder } from './known-entries.js';
import { writing } from './output-error.js';
import type { ParquetLibrary } from './parquet/load-library.js';
import { writeParquet } from './parquet/write-parquet.js';
import { wantedProofs } from './proof-lists.js';
import { proofFileOf, quarantineFileOf } from './proof-name.js';
import { openProofs, type ProofFiles } from './proofs.js';
import { readMe } from './read-me.js';
import type { Rendered, WrittenDocket } from './render.js';
import { type Change, isRowTable, rewriteRows } from './rewrite.js';
import { checkRoom } from './room.js';
import { schemaVersion } from './schemas.js';
import { byTableAndPart, type NamedSum, Series } from './series.js';
import { openStageSummaries, type StageSummaries } from './stage-summaries.js';
import type { Previous, Staging } from './staging.js';
import { type StateHead, stateHead, stateLine, stateName } from './state.js';
import type { StageList, Stream } from './streams.js';
import { txtFileOf } from './txt.js';

/** `none`: nothing is kept of the output that is replaced, as something in it is to be forgotten. */
export type KeepPrevious = 'none' | 'as-usual';

export interface RunWriter {
  /** What earlier runs have left that need not be done again, the fuller first. */
  readonly kept: readonly Kept[];
  /** The same from their beginnings, for another reading; whoever asks closes them. */
  openKeptAnew(): Promise<readonly Kept[]>;
  readonly proofs: Pick<ProofFiles, 'bounds' | 'missing' | 'notFound'>;
  /**
   * Call it in the order of the input, and wait for it: that is how slow disks hold back fast runs.
   * @param from the earlier output that the page was taken from
   */
  write(page: Rendered, from?: string): Promise<void>;
  /** A page whose proofs were missing. */
  addProofs(page: Rendered): Promise<void>;
  isMissingProofs(id: string): boolean;
  /** Keeps what stopped a stage or a worker, as it came in. */
  quarantine(id: string, body: Uint8Array | string): Promise<void>;
  /** The same for a page whose input is gone. */
  quarantineFrom(id: string, folder: string): Promise<void>;
  /**
   * Reckons, after the first pages and now and then, whether all will fit.
   * @throws OutputError where it won't
   */
  checkRoom(done: number, expected: number | undefined): Promise<void>;
  /** Ends the tables: no page can be written after it, and what was can be read below `root`. */
  endTables(): Promise<void>;
  /** Where all of it stands when it is closed; absolute. */
  readonly folder: string;
  /** Where all is gathered until it is put in place. */
  readonly root: string;
  readonly streams: readonly Stream[];
  /**
   * After `endTables`: writes the rows of all pages once more, some of them otherwise.
   * @param each called for every page, in order
   */
  rewrite(change: Change, each: (docket: WrittenDocket) => void): Promise<void>;
  /** After `endTables`: a table that no page has a share of, with its rows. */
  addTable(name: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void>;
  addFile(path: string, text: string): Promise<void>;
  /** Puts everything in place, the old output being gone afterwards. */
  close(run: RunReport, reportHtml: string, previous?: KeepPrevious): Promise<void>;
  /**
   * Leaves the old output as it was. Harmless when called twice, or after `close`.
   * @param keep leave what is written already for the next run to take up; not where the disk is full
   */
  abort(keep?: boolean): Promise<void>;
}

interface WriterParts {
  readonly folder: string;
  readonly stages: StageList['stages'];
  readonly config: Config;
  readonly staging: Staging;
  readonly streams: readonly Stream[];
  readonly made: Omit<StateHead, 'state'>;
  readonly kept: readonly Kept[];
  /** Where Parquet is wanted. */
  readonly parquetLibrary?: ParquetLibrary;
  readonly unlock: () => Promise<void>;
}

/** milliseconds; guess: what a killed run may lose, and a hundred files are written in far less */
const flushEvery = 1000;

export const openWriter = (parts: WriterParts): Promise<RunWriter> => Writer.open(parts);

class Writer implements RunWriter {
  readonly #parts: WriterParts;
  readonly #series: readonly Series[];
  readonly #state: Series;
  readonly #proofs: ProofFiles;
  readonly #summaries: StageSummaries;
  /** Made already; of millions only the last few thousand are remembered. */
  readonly #folders = new Set<string>();
  /** Of the tables that are whole, by their paths. */
  readonly #sums = new Map<string, NamedSum>();
  #tablesEnded = false;
  #flushed = performance.now();
  #ended = false;
  /** Of readable files. */
  #txtBytes = 0;

  private constructor(parts: WriterParts, series: readonly Series[], state: Series, proofs: ProofFiles) {
    this.#parts = parts;
    this.#series = series;
    this.#state = state;
    this.#proofs = proofs;
    this.#summaries = openStageSummaries(parts, parts.streams, parts.config);
  }

  static async open(parts: WriterParts): Promise<Writer> {
    const { staging, streams, made, stages, config } = parts;
    const openFile = (path: string, packed: boolean) => staging.file(path, packed);
    const series: Series[] = [];
    for (const stream of streams) series.push(await Series.open(stream, openFile));
    const state = await Series.open({ name: stateName, head: stateHead(made), packing: { gzip: false } }, openFile);
    const wanted = outputsOf(config).stageShare > 0 ? wantedProofs(config) : { count: 0, pages: [] };
    return new Writer(parts, series, state, await openProofs(staging, { stages }, wanted));
  }

  get #tables(): readonly Series[] {
    return [...this.#series, this.#state];
  }

  get kept(): readonly Kept[] {
    return this.#parts.kept;
  }

  async openKeptAnew(): Promise<readonly Kept[]> {
    const { made, streams } = this.#parts;
    const opened = await Promise.all(this.kept.map(({ folder }) => Kept.open(folder, made, streams)));
    return opened.filter((one) => one !== undefined);
  }

  get proofs(): ProofFiles {
    return this.#proofs;
  }

  async write(page: Rendered, from?: string): Promise<void> {
    const { docket, text } = page;
    let at = 0;
    for (const [index, length] of docket.lengths.entries()) {
      if (length > 0) await this.#series[index]!.write(text.subarray(at, at + length));
      at += length;
    }
    if (docket.txt > 0) await this.#file(txtFileOf(docket.id), text.subarray(at));
    this.#summaries.add(page);
    await this.#proofs.add(page, from);
    await this.#state.write(Buffer.from(stateLine(docket), 'utf8'));
    this.#txtBytes += docket.txt;
    if (performance.now() - this.#flushed > flushEvery) await this.#flush();
  }

  async addProofs(page: Rendered): Promise<void> {
    await this.#proofs.add(page);
  }

  isMissingProofs(id: string): boolean {
    return this.#proofs.missing().has(proofFileOf(id));
  }

  async quarantine(id: string, body: Uint8Array | string): Promise<void> {
    await this.#file(`${quarantineFolder}/${quarantineFileOf(id)}`, body);
  }

  async quarantineFrom(id: string, folder: string): Promise<void> {
    const body = await readFile(join(folder, quarantineFolder, quarantineFileOf(id))).catch(() => undefined);
    if (body) await this.quarantine(id, body); // a person may have taken it away
  }

  async checkRoom(done: number, expected: number | undefined): Promise<void> {
    const taken = () => this.#tables.reduce((sum, table) => sum + table.bytes, this.#txtBytes);
    return checkRoom(this.#parts.staging.root, taken, done, expected);
  }

  get folder(): string {
    return this.#parts.folder;
  }

  get root(): string {
    return this.#parts.staging.root;
  }

  get streams(): readonly Stream[] {
    return this.#parts.streams;
  }

  async endTables(): Promise<void> {
    if (this.#tablesEnded) return;
    this.#tablesEnded = true;
    for (const table of this.#tables) this.#keepSums(await table.close());
  }

  async rewrite(change: Change, each: (docket: WrittenDocket) => void): Promise<void> {
    const sums = await rewriteRows(this.#parts, change, async (docket, changed) => {
      if (changed) await this.#rewriteText(changed);
      each(docket);
    });
    for (const path of this.#sums.keys()) if (isRowTable(path) || path === stateName) this.#sums.delete(path);
    this.#keepSums(sums);
  }

  /** An article that is none any more has no readable file either. */
  async #rewriteText({ docket, text }: Rendered): Promise<void> {
    const file = txtFileOf(docket.id);
    if (docket.txt > 0) await this.#file(file, text.subarray(text.length - docket.txt));
    else if (outputsOf(this.#parts.config).txt) await rm(this.#parts.staging.pathOf(file), { force: true });
  }

  async addTable(name: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const { staging, config } = this.#parts;
    const stream = { name, head: '', packing: outputsOf(config).stages };
    const series = await Series.open(stream, (path, packed) => staging.file(path, packed));
    for await (const line of lines) await series.write(Buffer.from(line, 'utf8'));
    this.#keepSums(await series.close());
  }

  addFile(path: string, text: string): Promise<void> {
    return this.#file(path, text);
  }

  #keepSums(sums: readonly NamedSum[]): void {
    for (const sum of sums) this.#sums.set(sum.path, sum);
  }

  async close(run: RunReport, reportHtml: string, previous: KeepPrevious = 'as-usual'): Promise<void> {
    const { staging, config, parquetLibrary: library } = this.#parts;
    await this.endTables();
    const tables = [...this.#sums.values()];
    if (library) this.#keepSums(await writeParquet({ staging, files: tables, config, library, version: run.copydesk }));
    const files = [...this.#sums.values()].sort(byTableAndPart);
    await this.#file('README.txt', readMe(run));
    for (const { path, text } of this.#summaries.files()) await this.#file(path, text);
    if (outputsOf(config).report) await this.#file('report.html', reportHtml);
    await this.#file('run.json', `${JSON.stringify({ schema: schemaVersion, ...run, files }, null, 2)}\n`);
    for (const kept of this.kept) await kept.close();
    await staging.publish(previous === 'none' || !outputsOf(config).previous ? 'none' : await this.#previousOf(files));
    for (const kept of this.kept)
      if (kept.folder !== this.#parts.folder) await rm(kept.folder, { recursive: true, force: true });
    await this.#end();
  }

  /** A run that came to the very same files is no other run: what is kept stays that of the last different one. */
  async #previousOf(files: readonly NamedSum[]): Promise<Previous> {
    const text = await readFile(join(this.#parts.folder, 'run.json'), 'utf8').catch(() => '{}'); // there was no earlier output
    const earlier = JSON.parse(text) as { readonly files?: readonly NamedSum[] }; // a run has written it
    return JSON.stringify(earlier.files) === JSON.stringify(files) ? 'same' : 'old';
  }

  async abort(keep = true): Promise<void> {
    if (this.#ended) return;
    const { staging } = this.#parts;
    if (keep) await this.#flush().catch(() => undefined); // the disk may be what failed: then there is less to take up
    await (keep ? staging.abandon() : staging.remove());
    for (const kept of this.kept) await kept.close();
    await this.#end();
  }

  async #end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#parts.unlock();
  }

  async #flush(): Promise<void> {
    if (this.#tablesEnded) return;
    for (const table of this.#tables) await table.flush();
    this.#flushed = performance.now();
  }

  async #file(path: string, content: string | Uint8Array): Promise<void> {
    const { staging } = this.#parts;
    const folder = dirname(path);
    if (!this.#folders.has(folder)) await staging.folder(folder);
    if (this.#folders.size > 10_000) this.#folders.clear();
    this.#folders.add(folder);
    await writing(path, () => writeFile(staging.pathOf(path), content));
  }
}

// The output folder of a run: pages come in order and are written at once; all of it appears at the end, or nothing does.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, ConfigError } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import type { RunReport } from '../pipeline/run-report.js';
import { Kept } from './kept.js';
import { isStageFolderName, quarantineFolder, refuseForeign } from './known-entries.js';
import { lockFolder } from './lock.js';
import { OutputError, writing } from './output-error.js';
import { proofFileOf, quarantineFileOf } from './proof-name.js';
import { openProofs, type ProofFiles } from './proofs.js';
import { readMe } from './read-me.js';
import type { Rendered } from './render.js';
import { schemaVersion } from './schemas.js';
import { Series } from './series.js';
import { decodeFolder, stageFolderOf } from './stage-folder.js';
import { Staging, takeOverRuns } from './staging.js';
import { type StateHead, stateHead, stateLine, stateName } from './state.js';
import { type StageList, type Stream, streamsOf } from './streams.js';
import { txtFileOf } from './txt.js';

export interface RunWriter {
  /** What earlier runs have left that need not be done again, the fuller first. */
  readonly kept: readonly Kept[];
  readonly proofs: Pick<ProofFiles, 'bounds' | 'missing'>;
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
  /** Puts everything in place, the old output being gone afterwards. */
  close(run: RunReport, reportHtml: string): Promise<void>;
  /**
   * Leaves the old output as it was. Harmless when called twice, or after `close`.
   * @param keep leave what is written already for the next run to take up; not where the disk is full
   */
  abort(keep?: boolean): Promise<void>;
}

export interface OutputOptions {
  /** Absolute. */
  readonly folder: string;
  readonly stages: StageList['stages'];
  readonly config: Config;
  /** Fingerprints of what decides what is written of a page. */
  readonly made: Pick<StateHead, 'config' | 'code'>;
  /** Do no page of the input as it was done before. */
  readonly fresh?: boolean;
  /** Earlier pages that are not in the input are to stay. */
  readonly append?: boolean;
  /** Told, in whole sentences, what a person should know. */
  readonly notice?: (text: string) => void;
}

/**
 * @throws ConfigError when the folder holds what Copydesk did not write, or another run writes to it
 * @throws OutputError (here and from the writer) when the disk is full or forbids it
 */
export async function openOutput(options: OutputOptions): Promise<RunWriter> {
  const { folder, stages, config } = options;
  checkStageNames(stages);
  await makeFolder(folder);
  await refuseForeign(folder);
  const id = randomUUID().slice(0, 8);
  const unlock = await writing('the output folder', () => lockFolder(folder, id, options.notice));
  try {
    const left = await takeOverRuns(folder);
    const streams = streamsOf({ stages }, config);
    const made = { ...options.made, streams: streams.map(({ name }) => name) };
    const kept = await keptIn(left, made, streams, options);
    for (const root of left)
      if (!kept.some((one) => one.folder === root)) await rm(root, { recursive: true, force: true });
    const staging = await Staging.open(folder, id);
    return await Writer.open({ ...options, staging, streams, made, kept, unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The output that stands there is the last. */
async function keptIn(
  left: readonly string[],
  made: Omit<StateHead, 'state'>,
  streams: readonly Stream[],
  { folder, fresh = false, append = false }: OutputOptions,
): Promise<readonly Kept[]> {
  const fullest = fresh ? undefined : await fullestOf(left, made, streams);
  const published = fresh && !append ? undefined : await Kept.open(folder, made, streams, append);
  if (append && !published && (await sizeOf(join(folder, 'run.json'))) > 0)
    throw new ConfigError(
      'The earlier output has other tables than this run would write (stages, "outputs" or the version differ), so that ' +
        'nothing can be appended to it. Name another output folder, or run without --append.',
    );
  return [fullest, published].filter((one) => one !== undefined);
}

/** Of what dead runs left only the fullest is worth its room: others are beginnings of it, or of something else. */
async function fullestOf(
  left: readonly string[],
  made: Omit<StateHead, 'state'>,
  streams: readonly Stream[],
): Promise<Kept | undefined> {
  const sized = await Promise.all(left.map(async (root) => ({ root, size: await sizeOf(join(root, stateName)) })));
  for (const { root } of sized.sort((a, b) => b.size - a.size)) {
    const found = await Kept.open(root, made, streams);
    if (found) return found;
  }
  return undefined;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0, // it is not there
  );
}

interface WriterParts extends Omit<OutputOptions, 'made'> {
  readonly staging: Staging;
  readonly streams: readonly Stream[];
  readonly made: Omit<StateHead, 'state'>;
  readonly kept: readonly Kept[];
  readonly unlock: () => Promise<void>;
}

/** milliseconds; guess: what a killed run may lose, and a hundred files are written in far less */
const flushEvery = 1000;

/** pages; guess: enough for a mean, soon enough to be early */
const firstReckoning = 200;
const laterReckonings = 10_000;

function noRoom(needed: number, free: number, ofPage: number, expected: number): OutputError {
  const words = (bytes: number) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`);
  return new OutputError(
    `The output will not fit: about ${words(needed)} more are needed (${Math.round(ofPage / 1000)} kB a page, ` +
      `${expected} pages), and ${words(free)} are free. Choose another disk, or write less: "outputs": { "stages": "1%" } ` +
      'or "off", or "gzip": true.',
  );
}

class Writer implements RunWriter {
  readonly #parts: WriterParts;
  readonly #series: readonly Series[];
  readonly #state: Series;
  readonly #proofs: ProofFiles;
  /** Made already; of millions only the last few thousand are remembered. */
  readonly #folders = new Set<string>();
  #flushed = performance.now();
  #ended = false;
  #bytes = 0;

  private constructor(parts: WriterParts, series: readonly Series[], state: Series, proofs: ProofFiles) {
    this.#parts = parts;
    this.#series = series;
    this.#state = state;
    this.#proofs = proofs;
  }

  static async open(parts: WriterParts): Promise<Writer> {
    const { staging, streams, made, stages, config } = parts;
    const openFile = (path: string, packed: boolean) => staging.file(path, packed);
    const series: Series[] = [];
    for (const stream of streams) series.push(await Series.open(stream, openFile));
    const state = await Series.open({ name: stateName, head: stateHead(made), packing: { gzip: false } }, openFile);
    const wanted = outputsOf(config).stageShare > 0 ? config.proofs : 0;
    return new Writer(parts, series, state, await openProofs(staging, { stages }, wanted));
  }

  get kept(): readonly Kept[] {
    return this.#parts.kept;
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
    await this.#proofs.add(page, from);
    await this.#state.write(Buffer.from(stateLine(docket), 'utf8'));
    this.#bytes += text.length + docket.txt;
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
    if (expected === undefined || (done !== firstReckoning && done % laterReckonings !== 0)) return;
    const { bavail, bsize } = await statfs(this.#parts.staging.root);
    const needed = (this.#bytes / done) * Math.max(0, expected - done);
    if (needed > bavail * bsize) throw noRoom(needed, bavail * bsize, this.#bytes / done, expected);
  }

  async close(run: RunReport, reportHtml: string): Promise<void> {
    const { staging, config } = this.#parts;
    const files = [];
    for (const series of [...this.#series, this.#state]) files.push(...(await series.close()));
    await this.#file('README.txt', readMe(run));
    if (outputsOf(config).report) await this.#file('report.html', reportHtml);
    await this.#file('run.json', `${JSON.stringify({ schema: schemaVersion, ...run, files }, null, 2)}\n`);
    for (const kept of this.kept) await kept.close();
    await staging.publish();
    for (const kept of this.kept)
      if (kept.folder !== this.#parts.folder) await rm(kept.folder, { recursive: true, force: true });
    await this.#end();
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
    for (const series of [...this.#series, this.#state]) await series.flush();
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

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = ['EEXIST', 'ENOTDIR'].includes(error.code ?? '') ? 'a file stands there' : error.code;
    throw new ConfigError(`The output folder could not be made: ${why}.`);
  });
}

/** A user's own stage names its folder, and a name must not lead out of the output folder. */
function checkStageNames(stages: StageList['stages']): void {
  for (const { stage } of stages) {
    const folder = stageFolderOf(stage);
    if (!isStageFolderName(folder) || folder === decodeFolder)
      throw new ConfigError(
        `Stage "${stage.name}" (number ${stage.number}) cannot have the folder "${folder}". ` +
          'A name has lower case letters, digits and hyphens; a number is whole and has at most four digits.',
      );
  }
}

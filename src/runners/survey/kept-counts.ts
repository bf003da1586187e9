// The counts that are kept from run to run: a file with the entry of every page that was seen, in the order of their ids. A page that is seen
// again takes the place of its earlier entry, so nothing is counted twice, and without its entry its share is gone. It never stands half
// written: it is made beside itself and renamed. Where its name ends in .gz it is packed.
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createGunzip } from 'node:zlib';
import { linesOf } from '../../input/lines.js';
import { LineFile } from '../../output/line-file.js';
import { ConfigError } from '../../pipeline/config-error.js';
import { type KeptPage, keptHead, keptLine, keptPage } from './kept-line.js';
import { merged, SortedRuns } from './sorted-runs.js';

export type { KeptPage } from './kept-line.js';

/**
 * Ascending by id, in UTF-16 order; none where there is no file yet.
 * @param path absolute
 * @throws ConfigError for a file that is something else, or damaged
 */
export async function* readKeptCounts(path: string): AsyncGenerator<KeptPage> {
  if (!existsSync(path)) return;
  let number = 0;
  let last: string | undefined;
  for await (const line of linesIn(path)) {
    number += 1;
    if (number === 1) {
      if (line !== keptHead) throw new ConfigError(otherFile(path, line));
      continue;
    }
    const page = keptPage(line);
    if (!page || (last !== undefined && page.id <= last)) throw new ConfigError(damaged(path, `line ${number}`));
    last = page.id;
    yield page;
  }
  if (number === 0) throw new ConfigError(otherFile(path, ''));
}

export interface RenewedCounts {
  /** In the file now. */
  readonly pages: number;
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
}

export interface RenewalOptions {
  /** Pages of earlier runs whose share is to be taken away: those whose page was forgotten, say. */
  readonly removes?: (page: KeptPage) => boolean;
  /** Bytes of new entries that may stay in memory. */
  readonly mostBytes?: number;
}

/** New entries come in any order; the file changes when `finish` has ended, and not at all before or without it. */
export class KeptCountsRenewal {
  readonly #path: string;
  readonly #beside: string;
  readonly #removes: (page: KeptPage) => boolean;
  readonly #fresh: SortedRuns;

  /** @param path absolute */
  constructor(path: string, { removes = () => false, mostBytes }: RenewalOptions = {}) {
    this.#path = path;
    this.#beside = `${path}.${process.pid}.new`;
    this.#removes = removes;
    this.#fresh = new SortedRuns(`${this.#beside}-entries`, mostBytes);
  }

  put(page: KeptPage): void {
    this.#fresh.add(page.id, keptLine(page));
  }

  /** @throws ConfigError where the file is something else or damaged: it stays as it is */
  async finish(): Promise<RenewedCounts> {
    try {
      const counts = await this.#write();
      renameSync(this.#beside, this.#path);
      return counts;
    } finally {
      this.abandon();
    }
  }

  /** Nothing of it stays on the disk. */
  abandon(): void {
    this.#fresh.close();
    rmSync(this.#beside, { force: true });
  }

  async #write(): Promise<RenewedCounts> {
    mkdirSync(dirname(this.#path), { recursive: true });
    rmSync(this.#beside, { force: true });
    const file = await LineFile.open(this.#beside, this.#path, isPacked(this.#path));
    const counts = { pages: 0, added: 0, replaced: 0, removed: 0 };
    try {
      await file.write(`${keptHead}\n`);
      for await (const { fresh, old } of merged(this.#fresh.read(), readKeptCounts(this.#path))) {
        if (fresh) counts[old ? 'replaced' : 'added'] += 1;
        else if (this.#removes(old)) {
          counts.removed += 1;
          continue;
        }
        counts.pages += 1;
        await file.write(`${fresh ? fresh.line : keptLine(old)}\n`);
      }
      await file.close();
    } catch (error) {
      await file.abandon();
      throw error;
    }
    return counts;
  }
}

const isPacked = (path: string): boolean => path.endsWith('.gz');

async function* linesIn(path: string): AsyncGenerator<string> {
  try {
    for await (const { bytes } of linesOf(bytesOf(path), longestLine)) yield bytes?.toString('utf8') ?? '';
  } catch (error) {
    throw new ConfigError(damaged(path, `it cannot be read to its end (${String(error)})`), { cause: error });
  }
}

const longestLine = 64 * 1024 * 1024; // a page of eight million lines; no budget lets one in

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  if (!isPacked(path)) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

const otherFile = (path: string, line: string): string =>
  `${path} holds no counts of a survey, or those of another version: its first line is ${JSON.stringify(line.slice(0, 60))}, and ${keptHead} was expected. ` +
  'Nothing was written. Name another file, or move this one away; the counts are then made anew from the pages of the run.';

const damaged = (path: string, what: string): string =>
  `${path} is damaged: ${what}. Nothing was written. Put a copy of it in its place, or move it away; the counts are then made anew from the pages of the run.`;

// Reads galleys here and there, going forward: what is passed over is neither unpacked nor, as a rule, read.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Galley } from '../page/galley.js';
import { galleyIn, galleysPacking, galleysStream } from './galleys.js';
import { partName } from './series.js';

export class GalleyReader {
  readonly #folder: string;
  #part = 0;
  /** Of the next line of the part. */
  #at = 0;
  #file: FileHandle | undefined;
  #lines: AsyncIterator<string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param place among all galleys of the folder, from 0; each time after the one before
   * @returns the line, packed; absent where there is none
   */
  async lineAt(place: number): Promise<string | undefined> {
    const { rows } = galleysPacking;
    const part = Math.floor(place / rows) + 1;
    if (part !== this.#part) await this.#open(part);
    for (; this.#at < place % rows; this.#at++) if ((await this.#lines?.next())?.done !== false) return undefined;
    this.#at += 1;
    const next = await this.#lines?.next();
    return next?.done === false ? next.value : undefined;
  }

  async close(): Promise<void> {
    await this.#lines?.return?.();
    await this.#file?.close();
    this.#file = undefined;
    this.#lines = undefined;
  }

  async #open(part: number): Promise<void> {
    await this.close();
    const path = join(this.#folder, partName(galleysStream, part, galleysPacking));
    this.#file = await open(path).catch(() => undefined); // told by what is not returned
    this.#lines = this.#file?.readLines({ encoding: 'utf8' })[Symbol.asyncIterator]();
    this.#part = part;
    this.#at = 0;
  }
}

/** In the order of the pages; nothing where the folder has none, and up to the first line that is damaged. */
export async function* galleysIn(folder: string): AsyncGenerator<Galley> {
  const reader = new GalleyReader(folder);
  try {
    for (let place = 0; ; place++) {
      const line = await reader.lineAt(place);
      const galley = line === undefined ? undefined : galleyIn(line);
      if (!galley) return;
      yield galley;
    }
  } finally {
    await reader.close();
  }
}

/** @param place among all galleys of the folder, from 0 */
export async function galleyAt(folder: string, place: number): Promise<Galley | undefined> {
  const reader = new GalleyReader(folder);
  const line = await reader.lineAt(place).finally(() => reader.close());
  return line === undefined ? undefined : galleyIn(line);
}

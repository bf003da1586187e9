// The records of a finished run by their place among all articles: their sketches one after the other, the texts here and there.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../page/article.js';
import type { Sketch } from '../pipeline/collate/sketch.js';
import { recordIn, recordsStream, type WrittenRecord } from './across.js';
import type { WrittenDocket } from './render.js';

export class RecordFile {
  readonly #file: FileHandle;
  /** Where each line begins, and the end of the last: 8 bytes an article. */
  readonly #starts: number[];

  private constructor(file: FileHandle, starts: number[]) {
    this.#file = file;
    this.#starts = starts;
  }

  /** @returns absent where the folder has none */
  static async open(folder: string): Promise<RecordFile | undefined> {
    const file = await open(join(folder, recordsStream)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return file && new RecordFile(file, await startsOf(file));
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  async *sketches(): AsyncGenerator<Sketch> {
    for (let at = 0; at < this.count; at++) yield (await this.#at(at)).sketch;
  }

  async sketch(at: number): Promise<Sketch> {
    return (await this.#at(at)).sketch;
  }

  async record(at: number): Promise<Article> {
    return (await this.#at(at)).record();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #at(at: number): Promise<WrittenRecord> {
    const [from, to] = [this.#starts[at]!, this.#starts[at + 1]!];
    const bytes = Buffer.alloc(to - from);
    await this.#file.read(bytes, 0, bytes.length, from);
    return recordIn(bytes.toString('utf8'));
  }
}

/**
 * Of pages, one after the other, the place of their record among all articles; nothing for those that have none.
 * @param streams the names of all, as `lengths` has them
 */
export function openPlaces(streams: readonly string[]): (docket: Pick<WrittenDocket, 'lengths'>) => number | undefined {
  const table = streams.indexOf(recordsStream);
  let next = 0;
  return ({ lengths }) => ((lengths[table] ?? 0) > 0 ? next++ : undefined);
}

const chunkBytes = 1024 * 1024;

async function startsOf(file: FileHandle): Promise<number[]> {
  const starts = [0];
  const chunk = Buffer.alloc(chunkBytes);
  for (let from = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunkBytes, from);
    if (bytesRead === 0) return starts;
    const read = chunk.subarray(0, bytesRead);
    for (let at = read.indexOf(10); at >= 0; at = read.indexOf(10, at + 1)) starts.push(from + at + 1);
    from += bytesRead;
  }
}

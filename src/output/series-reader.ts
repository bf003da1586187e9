// Reads one table of an earlier output from its beginning to its end, whatever number of files it is in and packed or not.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { partName } from './series.js';
import type { Stream } from './streams.js';

const chunk = 256 * 1024;

export class SeriesReader {
  readonly #folder: string;
  readonly #stream: Stream;
  #chunks: AsyncGenerator<Buffer> | undefined;
  #buffer: Buffer = Buffer.alloc(0);
  /** Where the buffer begins, in the table without its heads. */
  #at = 0;

  constructor(folder: string, stream: Stream) {
    this.#folder = folder;
    this.#stream = stream;
  }

  /**
   * @param offset never before an earlier one's end
   * @returns absent where the table is shorter, damaged or gone
   */
  async read(offset: number, length: number): Promise<Buffer | undefined> {
    this.#chunks ??= this.#read();
    const pieces: Buffer[] = [];
    let gathered = 0;
    while (true) {
      const from = Math.max(0, offset + gathered - this.#at);
      if (from < this.#buffer.length) {
        const piece = this.#buffer.subarray(from, from + length - gathered);
        pieces.push(piece);
        gathered += piece.length;
      }
      if (gathered === length) return Buffer.concat(pieces);
      const { value, done } = await this.#chunks.next();
      if (done) return undefined;
      this.#at += this.#buffer.length;
      this.#buffer = value;
    }
  }

  async close(): Promise<void> {
    await this.#chunks?.return(undefined);
  }

  async *#read(): AsyncGenerator<Buffer> {
    const head = Buffer.byteLength(this.#stream.head);
    for (let number = 1; ; number++) {
      let skip = head;
      try {
        for await (const piece of this.#file(number)) {
          const rest = piece.subarray(skip);
          skip -= piece.length - rest.length;
          if (rest.length > 0) yield rest;
        }
      } catch {
        return; // gone or damaged from here on: what was asked for is done again
      }
    }
  }

  #file(number: number): AsyncIterable<Buffer> {
    const { name, packing } = this.#stream;
    const file = createReadStream(join(this.#folder, partName(name, number, packing)), { highWaterMark: chunk });
    if (!packing.gzip) return file;
    const gunzip = createGunzip();
    file.on('error', (error) => gunzip.destroy(error));
    return file.pipe(gunzip);
  }
}

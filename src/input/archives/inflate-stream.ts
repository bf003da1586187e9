// Inflates one member that is too large to be held, slice by slice, each to its end before the next one is given:
// so what comes out is the same each time, and no more lies in memory than one slice can unpack to.
import { createInflateRaw } from 'node:zlib';

/** Packed bytes. When a slice is damaged all of it is lost, and deflate makes at most 1032 times as much of it. */
export const sliceBytes = 16_384;

export interface Slice {
  readonly bytes: Buffer;
  /** How many of the packed bytes were read: fewer than given where the packed data end in them. */
  readonly read: number;
  readonly isDamaged: boolean;
}

export class InflateStream {
  readonly #stream = createInflateRaw({ chunkSize: 65_536 });
  #pieces: Buffer[] = [];
  #isDamaged = false;
  #wake = (): void => {};

  constructor() {
    this.#stream.on('readable', () => this.#collect());
    this.#stream.on('error', () => void (this.#isDamaged = true));
    this.#stream.on('close', () => this.#wake());
  }

  async add(packed: Uint8Array): Promise<Slice> {
    const before = this.#stream.bytesWritten;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#stream.write(packed, (error) => {
        if (error) this.#isDamaged = true;
        resolve();
      });
    });
    this.#collect();
    const pieces = this.#pieces;
    this.#pieces = [];
    if (this.#isDamaged) return { bytes: Buffer.alloc(0), read: 0, isDamaged: true };
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    return { bytes, read: this.#stream.bytesWritten - before, isDamaged: false };
  }

  close(): void {
    this.#stream.destroy();
  }

  #collect(): void {
    for (let piece = this.#stream.read(); piece !== null; piece = this.#stream.read()) this.#pieces.push(piece);
  }
}

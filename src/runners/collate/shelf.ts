// Bytes by number, on the disk: put down in order, taken up in any order. Memory holds where each begins, and those not yet written.
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Column } from './column.js';

const mostWaiting = 1024 * 1024; // guess: a write costs little then

export class Shelf {
  readonly #path: string;
  readonly #handle: number;
  readonly #ends = new Column(Float64Array);
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #end = 0;

  /** @param path a file that is made, and removed by `close` */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#handle = openSync(path, 'w+');
  }

  get length(): number {
    return this.#ends.length;
  }

  /** What is given must not be written to any more. */
  put(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#end += bytes.length;
    this.#ends.push(this.#end);
    if (this.#waitingBytes >= mostWaiting) this.#write();
  }

  at(number: number): Uint8Array {
    const ends = this.#ends.numbers;
    const from = number === 0 ? 0 : ends[number - 1]!;
    const bytes = new Uint8Array(ends[number]! - from);
    if (bytes.length === 0) return bytes;
    this.#write();
    for (let read = 0; read < bytes.length; ) {
      const more = readSync(this.#handle, bytes, read, bytes.length - read, from + read);
      if (more === 0) throw new Error('What was laid aside on the disk is not there any more.');
      read += more;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#handle);
    rmSync(this.#path, { force: true });
  }

  #write(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

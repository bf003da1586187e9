// Rows of numbers by the hundred million, to be grouped by their hash: parted by it, kept in memory as long as they are few, and on
// the disk beyond that. Each part is small enough to be looked at whole. (A JavaScript Map ends at 16.7 million entries.)
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SpillOptions {
  /** Made when it is first needed, removed by `close`. Absolute. */
  readonly folder: string;
  /** Numbers of 32 bits in a row. */
  readonly width: number;
  /** Bytes that may stay in memory; guess: a twentieth of a small machine. */
  readonly mostBytes?: number;
}

/** Rows of one hash, from 0 on, are in the part of its remainder. guess: at a hundred million rows of 32 bytes a part has 12 MB */
export const partCount = 256;

const rowsInChunk = 512; // guess: 256 parts of 32 bytes a row take 4 MB before anything is known

export class Spill {
  readonly #options: Required<SpillOptions>;
  readonly #parts: Part[];
  #held = 0;
  #hasFolder = false;

  constructor(options: SpillOptions) {
    this.#options = { mostBytes: 128 * 1024 * 1024, ...options };
    this.#parts = Array.from({ length: partCount }, (_, index) => ({ index, chunks: [], rows: 0 }));
  }

  /**
   * @param hash rows with the same one are in the same part; any whole number from 0 on
   * @param row its `width` numbers, of 32 bits without sign
   */
  add(hash: number, row: ArrayLike<number>): void {
    const { width, mostBytes } = this.#options;
    const part = this.#parts[hash % partCount]!;
    if (part.rows % rowsInChunk === 0) {
      if (this.#held >= mostBytes) this.#toDisk();
      part.chunks.push(new Uint32Array(rowsInChunk * width));
      this.#held += rowsInChunk * width * 4;
    }
    part.chunks.at(-1)!.set(row, (part.rows % rowsInChunk) * width);
    part.rows += 1;
  }

  /** One part after the other, as its rows stand in the order in which they were added. What is given may be written to. */
  *parts(): Generator<Uint32Array> {
    for (const part of this.#parts) yield this.#whole(part);
  }

  /** Also where it failed, and more than once: nothing stays on the disk. */
  close(): void {
    for (const part of this.#parts) if (part.file !== undefined) closeSync(part.file.handle);
    if (this.#hasFolder) rmSync(this.#options.folder, { recursive: true, force: true });
    this.#hasFolder = false;
    this.#parts.length = 0;
  }

  #toDisk(): void {
    if (!this.#hasFolder) mkdirSync(this.#options.folder, { recursive: true });
    this.#hasFolder = true;
    for (const part of this.#parts) {
      if (part.rows === 0) continue;
      part.file ??= { handle: openSync(join(this.#options.folder, `${part.index}`), 'w+'), bytes: 0 };
      for (const chunk of this.#full(part)) {
        writeAll(part.file.handle, bytesOf(chunk));
        part.file.bytes += chunk.byteLength;
      }
      part.chunks.length = 0;
      part.rows = 0;
    }
    this.#held = 0;
  }

  /** The chunks of a part, the last only as far as it is filled. */
  *#full({ chunks, rows }: Part): Generator<Uint32Array> {
    const { width } = this.#options;
    for (const [at, chunk] of chunks.entries())
      yield chunk.subarray(0, Math.min(rowsInChunk, rows - at * rowsInChunk) * width);
  }

  #whole(part: Part): Uint32Array {
    const onDisk = (part.file?.bytes ?? 0) / 4;
    const whole = new Uint32Array(onDisk + part.rows * this.#options.width);
    if (part.file) readAll(part.file.handle, bytesOf(whole.subarray(0, onDisk)));
    let at = onDisk;
    for (const chunk of this.#full(part)) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

interface Part {
  readonly index: number;
  readonly chunks: Uint32Array[];
  /** In the chunks. */
  rows: number;
  file?: { readonly handle: number; bytes: number };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at);
}

function readAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(handle, bytes, at, bytes.length - at, at);
    if (read === 0) throw new Error('What was laid aside on the disk is not there any more.');
    at += read;
  }
}

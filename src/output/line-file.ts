// A file that grows, gathered in memory until a write is worth it. Whoever writes waits for the disk.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writing } from './output-error.js';

/** What stood in a file when it was closed. */
export interface FileSum {
  /** Line ends, before packing; of Parquet its rows. */
  readonly lines: number;
  /** On the disk, as the hash. */
  readonly bytes: number;
  readonly sha256: string;
}

/** guess: large enough that calls cost nothing, small enough that thirty open files stay under 10 MB */
const gathered = 64 * 1024;

/**
 * Packed files are a row of gzip members of about this size: each can be read without the next. Where they end hangs on
 * the text alone, as the bytes of a file must not tell how fast it was written.
 */
const ofMember = 1024 * 1024;

const pack = promisify(gzip);

export class LineFile {
  readonly #name: string;
  readonly #handle: FileHandle;
  readonly #packed: boolean;
  readonly #hash = createHash('sha256');
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #lines = 0;
  #bytes = 0;

  private constructor(name: string, handle: FileHandle, packed: boolean) {
    this.#name = name;
    this.#handle = handle;
    this.#packed = packed;
  }

  /** @param name as an error should call it */
  static async open(path: string, name: string, packed = false): Promise<LineFile> {
    return new LineFile(name, await writing(name, () => open(path, 'wx')), packed);
  }

  /** On the disk so far. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= (this.#packed ? ofMember : gathered)) await this.#put();
  }

  /** Hands to the system what is gathered, so that it outlives this process. What is packed waits until a member is full. */
  async flush(): Promise<void> {
    if (!this.#packed && this.#waitingBytes > 0) await this.#put();
  }

  /** All of it is on the disk afterwards. */
  async close(): Promise<FileSum> {
    if (this.#waitingBytes > 0 || (this.#packed && this.#bytes === 0)) await this.#put();
    await writing(this.#name, () => this.#handle.sync());
    await this.#handle.close();
    return { lines: this.#lines, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes it, whatever became of it: the run has failed already, and that is what is told. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  async #put(): Promise<void> {
    const text = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) this.#lines += 1;
    const bytes = this.#packed ? await pack(text, { level: 6 }) : text; // Node writes no time into the head of a member
    await writing(this.#name, () => this.#handle.appendFile(bytes)); // appendFile goes on after a short write, write does not
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}

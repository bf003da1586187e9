// A file that grows line by line, gathered in memory until a write is worth it. Whoever writes waits for the disk.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { writing } from './output-error.js';

/** What stood in a file when it was closed. */
export interface FileSum {
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** guess: large enough that calls cost nothing, small enough that thirty open files stay under 10 MB */
const gathered = 64 * 1024;

export class LineFile {
  readonly #name: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #waiting: string[] = [];
  #chars = 0;
  #lines = 0;
  #bytes = 0;

  private constructor(name: string, handle: FileHandle) {
    this.#name = name;
    this.#handle = handle;
  }

  /** @param name as an error should call it */
  static async open(path: string, name: string): Promise<LineFile> {
    return new LineFile(name, await writing(name, () => open(path, 'wx')));
  }

  async write(lines: string): Promise<void> {
    if (lines === '') return;
    this.#waiting.push(lines);
    this.#chars += lines.length;
    if (this.#chars >= gathered) await this.#flush();
  }

  /** All of it is on the disk afterwards. */
  async close(): Promise<FileSum> {
    await this.#flush();
    await writing(this.#name, () => this.#handle.sync());
    await this.#handle.close();
    return { lines: this.#lines, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes it, whatever became of it. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting.join(''), 'utf8');
    this.#waiting = [];
    this.#chars = 0;
    await writing(this.#name, () => this.#handle.appendFile(bytes)); // appendFile goes on after a short write, write does not
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#lines += 1;
  }
}

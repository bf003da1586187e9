// The shingles of articles, on the disk until two of them are compared.
import { type Shingles, shinglesOf } from '../../pipeline/collate/shingles.js';
import { Shelf } from './shelf.js';

/** guess: some 4 MB; a leader is asked for as often as it has copies */
const mostKept = 2048;

export class ShingleShelf {
  readonly #shelf: Shelf;
  /** Those that were asked for last, the last one at the end. */
  readonly #kept = new Map<number, Shingles>();

  constructor(path: string) {
    this.#shelf = new Shelf(path);
  }

  /** Of the next article. @param text empty where nobody will ask for it */
  put(text: string): void {
    const shingles = shinglesOf(text);
    this.#shelf.put(new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength));
  }

  of(article: number): Shingles {
    const shingles = this.#kept.get(article) ?? new Uint32Array(this.#shelf.at(article).buffer);
    this.#kept.delete(article);
    this.#kept.set(article, shingles);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!); // there is a first one
    return shingles;
  }

  close(): void {
    this.#shelf.close();
  }
}

// Whether the body says what a line says, word for word: lines set again in large letters, copies for another screen.
import type { PageWords } from '../features/page-words.js';

export class BodyWords {
  readonly #words: PageWords;
  readonly #rows: readonly number[];
  /** By number of a word; worked out when first asked. */
  #isInBody: Uint8Array | undefined;
  #text: string | undefined;

  /** @param rows of the body, in order */
  constructor(words: PageWords, rows: readonly number[]) {
    this.#words = words;
    this.#rows = rows;
  }

  /** All words of the block, one after the other; its first and its last may be parts of words. */
  has(row: number): boolean {
    if (!this.#hasInner(row)) return false;
    this.#text ??= this.#rows.flatMap((at) => this.#words.of(at)).join(' ');
    return this.#text.includes(this.#words.of(row).join(' '));
  }

  /** Most lines have a word that the body has not, which is found without spelling the body out. */
  #hasInner(row: number): boolean {
    const { numbers, starts } = this.#words;
    this.#isInBody ??= this.#markWords();
    for (let at = starts[row]! + 1; at < starts[row + 1]! - 1; at++) if (!this.#isInBody[numbers[at]!]) return false;
    return true;
  }

  #markWords(): Uint8Array {
    const { numbers, starts, spelled } = this.#words;
    const marked = new Uint8Array(spelled.length);
    for (const row of this.#rows) for (let at = starts[row]!; at < starts[row + 1]!; at++) marked[numbers[at]!] = 1;
    return marked;
  }
}

// How much of a block stands in the body that the page declares in its JSON-LD: right on three quarters of the pages that
// have one, so it is evidence and not the answer (findings/html-extraction.md, section 4).
import { tokensOf } from '../../../text/tokens.js';
import type { PageWords } from './page-words.js';
import type { Sheet } from './sheet.js';

/** Shingles of three words, compared as numbers: a pair gets one of its own, and with the third word it makes the key. */
export class DeclaredBody {
  readonly #words: PageWords;
  readonly #size: number;
  readonly #pairs = new Map<number, number>();
  readonly #shingles = new Set<number>();

  /** Undefined where the page declares none. */
  static of({ page, vocabulary }: Sheet): DeclaredBody | undefined {
    return page.declaredBody === undefined ? undefined : new DeclaredBody(page.declaredBody, vocabulary);
  }

  constructor(body: string, words: PageWords) {
    this.#words = words;
    this.#size = words.spelled.length;
    const numbers = tokensOf(body).map((word) => words.numberOf(word) ?? -1);
    for (let at = 0; at + 2 < numbers.length; at++) this.#add(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!);
  }

  /** The share of the block's shingles that the body has, 0 to 1; 0 for blocks that are too short to have one. */
  shareOf(row: number): number {
    const { numbers, starts } = this.#words;
    const [start, last] = [starts[row]!, starts[row + 1]! - 3];
    if (last < start) return 0;
    let shared = 0;
    for (let at = start; at <= last; at++) if (this.#has(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!)) shared += 1;
    return shared / (last - start + 1);
  }

  #add(first: number, second: number, third: number): void {
    if (first < 0 || second < 0 || third < 0) return; // no block has the word
    const key = first * this.#size + second;
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      pair = this.#pairs.size;
      this.#pairs.set(key, pair);
    }
    this.#shingles.add(pair * this.#size + third);
  }

  #has(first: number, second: number, third: number): boolean {
    const pair = this.#pairs.get(first * this.#size + second);
    return pair !== undefined && this.#shingles.has(pair * this.#size + third);
  }
}

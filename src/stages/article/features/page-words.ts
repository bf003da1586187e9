// The words of a page as numbers: each distinct word is spelled once, and a block is a stretch of their numbers, so that
// what is asked of words is asked once a page and counted in plain arrays.
import { alone, kinds, ofWord, tokensOf } from '../../../text/tokens.js';

export class PageWords {
  /** Each distinct word, in the order in which they first stand in the page; a word's number is its place here. */
  readonly spelled: readonly string[];
  /** Numbers of all words of all blocks, one after the other. */
  readonly numbers: Int32Array;
  /** Block `i` has the words from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly #numberOf: ReadonlyMap<string, number>;

  /** @param texts one for each block */
  constructor(texts: readonly string[]) {
    const counter = new Counter();
    const starts = new Int32Array(texts.length + 1);
    for (let at = 0; at < texts.length; at++) {
      counter.add(texts[at]!);
      starts[at + 1] = counter.numbers.length;
    }
    this.starts = starts;
    this.spelled = counter.spelled;
    this.numbers = Int32Array.from(counter.numbers);
    this.#numberOf = counter.numberOf;
  }

  /** Undefined for a word that stands in no block. */
  numberOf(word: string): number | undefined {
    return this.#numberOf.get(word);
  }

  /** The words of a block, spelled out. */
  of(row: number): string[] {
    return Array.from(this.numbers.subarray(this.starts[row], this.starts[row + 1]), (word) => this.spelled[word]!);
  }
}

/** Cuts texts into the words that `tokensOf` gives and numbers them. */
class Counter {
  readonly numberOf = new Map<string, number>();
  readonly spelled: string[] = [];
  readonly numbers: number[] = [];

  add(text: string): void {
    const folded = (alreadyFolded.test(text) ? text : text.normalize('NFKC')).toLowerCase();
    if (pairs.test(folded)) for (const word of tokensOf(text)) this.#count(word);
    else this.#cut(folded);
  }

  /** A walk by a table of letters: half the time of a regex with classes of Unicode. */
  #cut(text: string): void {
    let from = -1;
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)]!;
      if (kind === ofWord) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0) this.#count(text.slice(from, at));
      from = -1;
      if (kind === alone) this.#count(text.charAt(at));
    }
    if (from >= 0) this.#count(text.slice(from));
  }

  #count(word: string): void {
    let number = this.numberOf.get(word);
    if (number === undefined) {
      number = this.spelled.length;
      this.numberOf.set(word, number);
      this.spelled.push(word);
    }
    this.numbers.push(number);
  }
}

/** NFKC leaves as they are ASCII, Western letters, quotation marks and Russian letters: asked first, as it costs less. */
const alreadyFolded = /^[\0-\x7f\xc0-\xff\u2013\u2014\u2018-\u201f\u0410-\u044f]*$/;

/** Letters and emoji of two units are rare enough for the long way. */
const pairs = /[\ud800-\udfff]/;

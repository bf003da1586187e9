// Counts the words that a block shares with chosen blocks of its page.
import type { PageWords } from './page-words.js';

export class SharedWords {
  readonly #words: PageWords;
  readonly #chosen: Uint8Array;
  /** By number of a word: in how many chosen blocks it stands; -1 for words that tell nothing. */
  readonly #blocks: Int32Array;

  /** Of the block counted last: its telling words, those of them in other chosen blocks, and in how many of these, summed up. */
  telling = 0;
  shared = 0;
  weight = 0;

  constructor(words: PageWords, chosen: Uint8Array) {
    this.#words = words;
    this.#chosen = chosen;
    this.#blocks = countBlocks(words, chosen);
  }

  count(row: number): void {
    const { numbers, starts } = this.#words;
    const own = this.#chosen[row]!; // a block does not share words with itself
    let [telling, shared, weight] = [0, 0, 0];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const blocks = this.#blocks[numbers[at]!]!;
      if (blocks < 0) continue;
      telling += 1;
      if (blocks <= own) continue;
      shared += 1;
      weight += blocks - own;
    }
    [this.telling, this.shared, this.weight] = [telling, shared, weight];
  }
}

function countBlocks({ spelled, numbers, starts }: PageWords, chosen: Uint8Array): Int32Array {
  const blocks = new Int32Array(spelled.length);
  const lastRow = new Int32Array(spelled.length).fill(-1);
  for (let word = 0; word < spelled.length; word++) if (!tells(spelled[word]!)) blocks[word] = -1;
  for (let row = 0; row < chosen.length; row++) {
    if (!chosen[row]) continue;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const word = numbers[at]!;
      if (blocks[word]! < 0 || lastRow[word] === row) continue;
      lastRow[word] = row;
      blocks[word]! += 1;
    }
  }
  return blocks;
}

/** Says what a text is about: of four letters or more, or of a script that is written without spaces. Guess. */
const tells = (word: string): boolean => word.length > 3 || word > '\u0dff';

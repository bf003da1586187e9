// Rows of three and four letters: they are alike where endings, beginnings and compounds keep words apart, in any language.
import { addUnit, firstHash } from './hashes.js';

/** Rows are hashed to so many slots, 2 to the power of it; with half of them the rows of 17 languages begin to share slots. */
export const slotBits = 17;

const shortest = 3;
const longest = 4;
const space = 32;

/**
 * Calls with the slot of every row of letters, signs and digits; a word begins and ends with a space, and no row goes beyond.
 * @param text folded, see `fold`
 */
export function eachRow(text: string, found: (slot: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) rowsOfWord(text, start, end, found);
    start = end + 1;
  }
}

function rowsOfWord(text: string, start: number, end: number, found: (slot: number) => void): void {
  for (let from = start - 1; from <= end - shortest + 1; from++) {
    let hash = firstHash;
    for (let at = from; at < from + longest && at <= end; at++) {
      hash = addUnit(hash, at < start || at === end ? space : text.charCodeAt(at));
      if (at - from + 1 >= shortest) found(slotOf(hash));
    }
  }
}

const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);

/** A set of slots that is emptied at once. */
export class SlotSet {
  readonly #marks = new Uint32Array(2 ** slotBits);
  #own = 1;

  clear(): void {
    this.#own += 1;
  }

  /** @returns whether it is new */
  add(slot: number): boolean {
    if (this.#marks[slot] === this.#own) return false;
    this.#marks[slot] = this.#own;
    return true;
  }
}

/** In how many texts of a page each row stands. One is made a run, and told of every page anew. */
export class Letters {
  readonly #counts = new Uint16Array(2 ** slotBits);
  readonly #seen = new SlotSet();

  /** @param texts folded */
  read(texts: Iterable<string>): void {
    this.#counts.fill(0);
    for (const text of texts) {
      this.#seen.clear();
      eachRow(text, (slot) => {
        if (this.#seen.add(slot)) this.#counts[slot]! += 1;
      });
    }
  }

  /** The share of a text's different rows that other texts of the page have too, 0 to 1. @param own 1 where it is one of them */
  shared(text: string, own: number): number {
    this.#seen.clear();
    let [rows, shared] = [0, 0];
    eachRow(text, (slot) => {
      if (!this.#seen.add(slot)) return;
      rows += 1;
      if (this.#counts[slot]! > own) shared += 1;
    });
    return rows === 0 ? 1 : shared / rows;
  }
}

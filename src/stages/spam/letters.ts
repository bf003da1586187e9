// Rows of three and four letters: they are alike where endings, beginnings and compounds keep words apart, in any language.
import { addUnit, firstHash } from './hashes.js';

/** Rows are hashed to so many slots, 2 to the power of it; with half of them the rows of 17 languages begin to share slots. */
export const slotBits = 17;

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

/** A window of three units moves over the word; the hash of the row of four goes on from that of three. */
function rowsOfWord(text: string, start: number, end: number, found: (slot: number) => void): void {
  let first = space;
  let second = text.charCodeAt(start);
  for (let third = start + 1; third <= end; third++) {
    const unit = third === end ? space : text.charCodeAt(third);
    const hash = addUnit(addUnit(addUnit(firstHash, first), second), unit);
    found(slotOf(hash));
    if (third < end) found(slotOf(addUnit(hash, third + 1 === end ? space : text.charCodeAt(third + 1))));
    first = second;
    second = unit;
  }
}

const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);

/** A set of slots that is emptied at once; in bytes, so that it stays near the processor. */
export class SlotSet {
  readonly #marks = new Uint8Array(2 ** slotBits);
  #own = 1;

  clear(): void {
    this.#own += 1;
    if (this.#own <= 0xff) return;
    this.#marks.fill(0);
    this.#own = 1;
  }

  /** @returns whether it is new */
  add(slot: number): boolean {
    if (this.#marks[slot] === this.#own) return false;
    this.#marks[slot] = this.#own;
    return true;
  }
}

/** Finds the different rows of texts, as slots: the tone of a text and what it shares with others ask for the same. */
export class DistinctRows {
  readonly #seen = new SlotSet();
  #found = new Int32Array(1024);

  /** In the order in which they first stand there. @param text folded */
  of(text: string): Int32Array {
    if (this.#found.length < text.length * mostRowsOfUnit) this.#found = new Int32Array(text.length * mostRowsOfUnit);
    const [seen, found] = [this.#seen, this.#found];
    seen.clear();
    let count = 0;
    eachRow(text, (slot) => {
      if (seen.add(slot)) found[count++] = slot;
    });
    return found.slice(0, count);
  }
}

const mostRowsOfUnit = 2; // as many as there are lengths, wherever they begin

/** In how many texts of a page each row stands, where one, none and several are told apart. One is made a run, and told of every page anew. */
export class Letters {
  readonly #counts = new Uint8Array(2 ** slotBits);

  /** @param texts the different rows of each */
  read(texts: Iterable<Int32Array>): void {
    const counts = this.#counts.fill(0);
    for (const rows of texts)
      for (let at = 0; at < rows.length; at++) if (counts[rows[at]!]! < 2) counts[rows[at]!]! += 1;
  }

  /** The share of a text's different rows that other texts of the page have too, 0 to 1. @param own 1 where it is one of them */
  shared(rows: Int32Array, own: number): number {
    const counts = this.#counts;
    let shared = 0;
    for (let at = 0; at < rows.length; at++) if (counts[rows[at]!]! > own) shared += 1;
    return rows.length === 0 ? 1 : shared / rows.length;
  }
}

// Words as numbers: a page's words are compared thousands of times, and numbers compare at a tenth of the cost.

const basis = 0x811c9dc5 | 0; // FNV-1a
const prime = 0x01000193;

export const firstHash = basis;

/** The hash with one more UTF-16 unit, in lower case. */
export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** Two neighbouring signs of a script without spaces. */
export const pairHash = (first: number, second: number): number => Math.imul(Math.imul(basis ^ first, prime) ^ second, prime) ^ 0x5bd1e995;

/** @param word in lower case */
export function wordHash(word: string): number {
  let hash = basis;
  for (let at = 0; at < word.length; at++) hash = addUnit(hash, word.charCodeAt(at));
  return hash;
}

/**
 * Counts by hash, in one open-addressing table that grows: a `Map` would take three times as long.
 * Two hashes that are equal by accident (one in four milliards) count as one word.
 */
export class HashCounts {
  #keys: Int32Array;
  #counts: Uint16Array;
  #size = 0;

  constructor(expected = 64) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#keys = new Int32Array(room);
    this.#counts = new Uint16Array(room);
  }

  /** Different hashes. */
  get size(): number {
    return this.#size;
  }

  count(hash: number): number {
    return this.#counts[this.#placeOf(hash)]!;
  }

  /** @returns how often it was there before */
  add(hash: number): number {
    const at = this.#placeOf(hash);
    const before = this.#counts[at]!;
    if (before === 0) {
      this.#keys[at] = hash;
      this.#size += 1;
    }
    this.#counts[at] = Math.min(before + 1, 0xffff);
    if (before === 0 && this.#size * 2 > this.#keys.length) this.#grow();
    return before;
  }

  *entries(): Generator<[hash: number, count: number]> {
    for (const [at, count] of this.#counts.entries()) if (count > 0) yield [this.#keys[at]!, count];
  }

  /** Its own place, or the free one where it would stand. */
  #placeOf(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (this.#counts[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Uint16Array(keys.length * 2);
    for (const [from, count] of counts.entries()) {
      if (count === 0) continue;
      const at = this.#placeOf(keys[from]!);
      this.#keys[at] = keys[from]!;
      this.#counts[at] = count;
    }
  }
}

// Words as numbers: a page's words are compared thousands of times, and numbers compare at a tenth of the cost.

const basis = 0x811c9dc5 | 0; // FNV-1a
const prime = 0x01000193;

export const firstHash = basis;

/** The hash with one more UTF-16 unit, in lower case. */
export const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** Two neighbouring signs of a script without spaces. */
export const pairHash = (first: number, second: number): number =>
  Math.imul(Math.imul(basis ^ first, prime) ^ second, prime) ^ 0x5bd1e995;

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
  /** A place is taken where this is the table's own number: so all are free again when the number goes up. */
  #taken: Uint32Array;
  #own = 1;
  #size = 0;
  /** Of the places that are in use, a power of 2; the arrays may have room for more. */
  #room: number;

  constructor(expected = 64) {
    this.#room = roomFor(expected);
    this.#keys = new Int32Array(this.#room);
    this.#counts = new Uint16Array(this.#room);
    this.#taken = new Uint32Array(this.#room);
  }

  /** Different hashes. */
  get size(): number {
    return this.#size;
  }

  /** @param expected different hashes: few stand close together, near the processor */
  clear(expected: number): this {
    this.#own += 1;
    this.#size = 0;
    this.#room = Math.min(roomFor(expected), this.#keys.length);
    return this;
  }

  count(hash: number): number {
    const at = this.#placeOf(hash);
    return this.#taken[at] === this.#own ? this.#counts[at]! : 0;
  }

  /** @returns how often it was there before */
  add(hash: number): number {
    const at = this.#placeOf(hash);
    if (this.#taken[at] === this.#own) {
      const before = this.#counts[at]!;
      if (before < 0xffff) this.#counts[at] = before + 1;
      return before;
    }
    this.#take(at, hash, 1);
    return 0;
  }

  /** Says how often a hash that is not there yet has been counted. */
  set(hash: number, count: number): void {
    this.#take(this.#placeOf(hash), hash, count);
  }

  #take(at: number, hash: number, count: number): void {
    this.#taken[at] = this.#own;
    this.#keys[at] = hash;
    this.#counts[at] = count;
    this.#size += 1;
    if (this.#size * 2 > this.#room) this.#grow();
  }

  /** Its own place, or the free one where it would stand. */
  #placeOf(hash: number): number {
    const mask = this.#room - 1;
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b); // as MurmurHash ends: pairs of neighbouring letters crowd otherwise
    let at = (mixed ^ (mixed >>> 13)) & mask;
    while (this.#taken[at] === this.#own && this.#keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, counts, taken, room] = [this.#keys, this.#counts, this.#taken, this.#room];
    this.#room = room * 2;
    this.#keys = new Int32Array(this.#room);
    this.#counts = new Uint16Array(this.#room);
    this.#taken = new Uint32Array(this.#room);
    for (let from = 0; from < room; from++) {
      if (taken[from] !== this.#own) continue;
      const at = this.#placeOf(keys[from]!);
      this.#taken[at] = this.#own;
      this.#keys[at] = keys[from]!;
      this.#counts[at] = counts[from]!;
    }
  }
}

/** At the most half of it is taken. */
const roomFor = (expected: number): number => 1 << (32 - Math.clz32(Math.max(16, expected * 2) - 1));

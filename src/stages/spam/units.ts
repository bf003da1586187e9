// The different units of a page, numbered from 0 on, so that what is counted of them stands in plain arrays: each word of a page is
// asked for some twenty times, and its hash is looked up once.
import { HashCounts } from './hashes.js';

/** Numbers hashes in the order in which they first come, in an open-addressing table that grows. */
export class Numbering {
  #hashes: Int32Array;
  /** 1 more than the number; 0 where a place is free. */
  #numbers: Int32Array;
  #size = 0;

  /** @param expected different hashes */
  constructor(expected = 1024) {
    const room = 1 << (32 - Math.clz32(Math.max(16, expected * 2) - 1));
    this.#hashes = new Int32Array(room);
    this.#numbers = new Int32Array(room);
  }

  /** Different hashes so far. */
  get size(): number {
    return this.#size;
  }

  of(hash: number): number {
    const at = this.#placeOf(hash);
    const known = this.#numbers[at]!;
    if (known > 0) return known - 1;
    this.#hashes[at] = hash;
    this.#size += 1;
    this.#numbers[at] = this.#size;
    if (this.#size * 2 > this.#numbers.length) this.#grow();
    return this.#size - 1;
  }

  /** Its own place, or the free one where it would stand. */
  #placeOf(hash: number): number {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    const mask = numbers.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (numbers[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    for (let from = 0; from < numbers.length; from++) {
      if (numbers[from] === 0) continue;
      const at = this.#placeOf(hashes[from]!);
      this.#hashes[at] = hashes[from]!;
      this.#numbers[at] = numbers[from]!;
    }
  }
}

/** Counts by number. */
export class UnitCounts {
  #counts: Uint16Array;
  /** A count holds where this is the table's own number: so all are 0 again when the number goes up. */
  #taken: Int32Array;
  #own = 1;
  #size = 0;

  /** @param room numbers from 0 on, see `Numbering` */
  constructor(room: number) {
    this.#counts = new Uint16Array(room);
    this.#taken = new Int32Array(room);
  }

  /** Different units. */
  get size(): number {
    return this.#size;
  }

  clear(room: number): this {
    if (room > this.#counts.length) {
      this.#counts = new Uint16Array(room * 2);
      this.#taken = new Int32Array(room * 2);
    }
    this.#own += 1;
    this.#size = 0;
    return this;
  }

  /** 0 also for units that were numbered later. */
  count(unit: number): number {
    return unit < this.#taken.length && this.#taken[unit] === this.#own ? this.#counts[unit]! : 0;
  }

  /** @returns how often it was there before */
  add(unit: number): number {
    if (this.#taken[unit] === this.#own) {
      const before = this.#counts[unit]!;
      if (before < 0xffff) this.#counts[unit] = before + 1;
      return before;
    }
    this.#taken[unit] = this.#own;
    this.#counts[unit] = 1;
    this.#size += 1;
    return 0;
  }
}

/** Tables for counts that are forgotten at once: making new ones for every passage took a tenth of the stage's time. */
export class Scratch {
  readonly #first = new UnitCounts(4096);
  readonly #second = new UnitCounts(4096);
  readonly #hashes = new HashCounts(2048);

  /** Of units. */
  first({ size }: Numbering): UnitCounts {
    return this.#first.clear(size);
  }

  second({ size }: Numbering): UnitCounts {
    return this.#second.clear(size);
  }

  /** Of what has no number. @param expected different hashes */
  hashes(expected: number): HashCounts {
    return this.#hashes.clear(expected);
  }
}

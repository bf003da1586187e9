// What a passage shares with the page beyond its neighbours: spam of several paragraphs vouches for itself, and so does the
// paragraph before it, where that is spam too.
import type { HashCounts, Scratch } from './hashes.js';
import type { Scan } from './scan.js';
import type { Surroundings } from './surroundings.js';

const leastWeight = 60; // letters, weighed: shorter blocks are lines between paragraphs: guess
const reach = 2; // neighbours on each side that may not vouch: guess, sales text has up to three paragraphs
const farthest = 8; // blocks from one neighbour to the next: guess

export interface Beside {
  /** The share of its words that the page uses beyond its neighbours, 0 to 1. */
  readonly far: number;
  /** The same of the stranger and of the more familiar of the two paragraphs beside it; -1 where there is none. */
  readonly stranger: number;
  readonly nearer: number;
}

export class Neighbours {
  readonly #scan: Scan;
  readonly #around: Surroundings;
  readonly #known = new Map<number, number>();

  constructor(around: Surroundings) {
    this.#scan = around.scan;
    this.#around = around;
  }

  /** @param rows of the page's scan, where the passage stands @param words of it, and the scan they are counted in */
  of(rows: readonly number[], words: { readonly scan: Scan; readonly rows: readonly number[] }): Beside {
    const before = this.#next(rows[0]!, -1);
    const after = this.#next(rows.at(-1)!, 1);
    const beside = [before, after].flatMap((row) => (row === undefined ? [] : [this.#farOf(row)]));
    return {
      far: this.#far(rows, words.scan, words.rows),
      stranger: beside.length === 0 ? -1 : Math.min(...beside),
      nearer: beside.length === 0 ? -1 : Math.max(...beside),
    };
  }

  #farOf(row: number): number {
    const known = this.#known.get(row) ?? this.#far([row], this.#scan, [row]);
    this.#known.set(row, known);
    return known;
  }

  #far(place: readonly number[], scan: Scan, rows: readonly number[]): number {
    const near = this.#scan.scratch.second;
    for (const row of place) this.#add(row, near, this.#scan.scratch);
    for (const step of [-1, 1]) {
      let at: number | undefined = step < 0 ? place[0]! : place.at(-1)!;
      for (let count = 0; count < reach; count++) {
        at = this.#next(at, step);
        if (at === undefined) break;
        this.#add(at, near, this.#scan.scratch);
      }
    }
    const seen = this.#scan.scratch.first;
    let shared = 0;
    for (const row of rows)
      for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++) {
        const unit = scan.units[at]!;
        if (seen.add(unit) === 0 && this.#around.vocabulary.count(unit) > near.count(unit)) shared += 1;
      }
    return seen.size === 0 ? 1 : shared / seen.size;
  }

  #add(row: number, near: HashCounts, scratch: Scratch): void {
    if (this.#around.ordinary[row] === 0) return;
    const own = scratch.first;
    for (let at = this.#scan.starts[row]!; at < this.#scan.starts[row + 1]!; at++)
      if (own.add(this.#scan.units[at]!) === 0) near.add(this.#scan.units[at]!);
  }

  #next(row: number, step: number): number | undefined {
    for (let at = row + step, count = 0; at >= 0 && at < this.#scan.rows && count < farthest; at += step, count++)
      if (this.#scan.count(at, 'weight') >= leastWeight) return at;
    return undefined;
  }
}

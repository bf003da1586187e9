// What a passage shares with the page beyond its neighbours: spam of several paragraphs vouches for itself, and so does the
// paragraph before it, where that is spam too.
import type { Scan } from './scan.js';
import { addUnits, overlapBy, type Surroundings } from './surroundings.js';

const leastWeight = 60; // letters, weighed: shorter blocks are lines between paragraphs: guess
const reach = 2; // neighbours on each side that may not vouch: guess, sales text has up to three paragraphs
const leastBeyond = 3; // ordinary blocks that must be left to compare with: with three overlap finds 89% of what it finds with forty (findings/spam.md, section 4)
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
  readonly #ordinaryRows: number;

  constructor(around: Surroundings) {
    this.#scan = around.scan;
    this.#around = around;
    this.#ordinaryRows = around.ordinary.reduce((sum, own) => sum + own, 0);
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
    const rowsNear = this.#nearTo(place);
    const near = this.#scan.scratch.second(this.#scan.numbering);
    for (let at = 0; at < rowsNear.length; at++) addUnits(this.#scan, rowsNear[at]!, near);
    const { vocabulary } = this.#around;
    return overlapBy(scan, rows, (unit) => {
      const count = vocabulary.count(unit);
      return count > rowsNear.length || (count > 0 && count > near.count(unit));
    }).shared;
  }

  /** Ordinary rows that may not vouch: of a short page only the passage's own, for else nobody is left who could. */
  #nearTo(place: readonly number[]): number[] {
    const { ordinary } = this.#around;
    const own = place.filter((row) => ordinary[row] === 1);
    const near = [...own];
    for (const step of [-1, 1]) {
      let at: number | undefined = step < 0 ? place[0]! : place.at(-1)!;
      for (let count = 0; count < reach && at !== undefined; count++) {
        at = this.#next(at, step);
        if (at !== undefined && ordinary[at] === 1) near.push(at);
      }
    }
    return this.#ordinaryRows - near.length < leastBeyond ? own : near;
  }

  #next(row: number, step: number): number | undefined {
    for (let at = row + step, count = 0; at >= 0 && at < this.#scan.rows && count < farthest; at += step, count++)
      if (this.#scan.count(at, 'weight') >= leastWeight) return at;
    return undefined;
  }
}

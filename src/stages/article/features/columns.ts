// The matrix that the block model reads: one row for each block of a page, one column for each feature.
// A group of features fills its own columns; what a column is called stands beside the code that fills it.
import type { Lexicon } from './lexicon.js';
import type { Sheet } from './sheet.js';

/** A group's share of the matrix, addressed by row and by column within the group. */
export class Columns {
  readonly #values: Float32Array;
  readonly #width: number;
  readonly #first: number;

  /** @param width columns of the whole matrix @param first where the group's own begin */
  constructor(values: Float32Array, width: number, first: number) {
    this.#values = values;
    this.#width = width;
    this.#first = first;
  }

  set(row: number, column: number, value: number): void {
    this.#values[row * this.#width + this.#first + column] = value;
  }

  /** Consecutive columns, from the one given. @returns the column after the last */
  setAll(row: number, column: number, values: readonly number[]): number {
    const start = row * this.#width + this.#first + column;
    for (let at = 0; at < values.length; at++) this.#values[start + at] = values[at]!;
    return column + values.length;
  }
}

export interface Group {
  readonly names: readonly string[];
  /** Fills every row; the matrix holds zeros before. */
  fill(sheet: Sheet, columns: Columns, lexicon: Lexicon): void;
}

export const widthOfGroups = (groups: readonly Group[]): number =>
  groups.reduce((sum, { names }) => sum + names.length, 0);

/** Rows one after the other: value of block `i`, column `j` at `i * width + j`. */
export function matrixOf(groups: readonly Group[], sheet: Sheet, lexicon: Lexicon): Float32Array {
  const width = widthOfGroups(groups);
  const values = new Float32Array(sheet.count * width);
  let first = 0;
  for (const group of groups) {
    group.fill(sheet, new Columns(values, width, first), lexicon);
    first += group.names.length;
  }
  return values;
}

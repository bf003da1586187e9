// The matrix that the block model reads: one row for each block of a page, one column for each feature.
// A group of features fills its own columns; what a column is called stands beside the code that fills it.
import type { Lexicon } from './lexicon.js';
import type { Sheet } from './sheet.js';

/** A group's share of the matrix. Values are written straight into it, in the order of the group's names. */
export interface Columns {
  readonly values: Float32Array;
  /** Columns of the whole matrix: so far apart are the rows. */
  readonly width: number;
  /** Where the group's columns begin: its column `j` of block `i` stands at `i * width + first + j`. */
  readonly first: number;
}

export interface Group {
  readonly names: readonly string[];
  /** Fills every row; the matrix holds zeros before. */
  fill(sheet: Sheet, columns: Columns, lexicon: Lexicon): void;
}

export const widthOfGroups = (groups: readonly Group[]): number =>
  groups.reduce((sum, { names }) => sum + names.length, 0);

/**
 * Rows one after the other: value of block `i`, column `j` at `i * width + j`.
 * @param width more than the groups need leaves columns free after theirs
 * @param zeros where the values are to be written
 */
export function matrixOf(
  groups: readonly Group[],
  sheet: Sheet,
  lexicon: Lexicon,
  width = widthOfGroups(groups),
  zeros: (size: number) => Float32Array = (size) => new Float32Array(size),
): Float32Array {
  const values = zeros(sheet.count * width);
  let first = 0;
  for (const group of groups) {
    group.fill(sheet, { values, width, first }, lexicon);
    first += group.names.length;
  }
  return values;
}

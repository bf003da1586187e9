// What the first pass thought of the blocks that share something with a block: built alike, or below the same ancestor.
import { sumUp } from './container-sums.js';
import { share } from './numbers.js';
import type { Sheet } from './sheet.js';

export interface ScoredPlace {
  /** For each block the number of what it shares with others; -1 for nothing. */
  readonly keys: Int32Array;
  /** By that number: the mean score, tokens as weights, and the share of the page's mass. */
  readonly mean: Float64Array;
  readonly part: Float64Array;
}

/** Built alike: the element alone, the element with its parent. Then anywhere below the first to the fourth ancestor. */
export function scoredPlaces(sheet: Sheet, scores: ArrayLike<number>, all: number): readonly ScoredPlace[] {
  const { above, parents } = sheet;
  if (parents.length === 0) return nowhere(sheet);
  const { keys, sizes } = sheet.builds;
  const alike = [0, 1].map((depth) => placeOf(sumByKey(sheet, scores, keys[depth]!, sizes[depth]!), keys[depth]!, all));
  const sums = sumByKey(sheet, scores, above[0]!, parents.length);
  sumUp(sums.mass, parents);
  sumUp(sums.tokens, parents);
  const below = placeOf(sums, above[1]!, all);
  return [...alike, below, ...[2, 3, 4].map((level) => ({ ...below, keys: above[level]! }))];
}

const places = 6;

function nowhere({ count }: Sheet): readonly ScoredPlace[] {
  const place = { keys: new Int32Array(count).fill(-1), mean: new Float64Array(), part: new Float64Array() };
  return Array.from({ length: places }, () => place);
}

interface Sums {
  readonly mass: Float64Array;
  readonly tokens: Float64Array;
}

function sumByKey({ tokens, count }: Sheet, scores: ArrayLike<number>, keys: Int32Array, size: number): Sums {
  const sums = { mass: new Float64Array(size), tokens: new Float64Array(size) };
  for (let row = 0; row < count; row++) {
    const key = keys[row]!;
    if (key < 0) continue;
    sums.mass[key]! += scores[row]! * tokens[row]!;
    sums.tokens[key]! += tokens[row]!;
  }
  return sums;
}

const placeOf = ({ mass, tokens }: Sums, keys: Int32Array, all: number): ScoredPlace => ({
  keys,
  mean: mass.map((own, key) => share(own, tokens[key]!)),
  part: mass.map((own) => share(own, all)),
});

// What scores say of rows by their order: ranks, the nearest row taken for body, the longest run of such rows.

/** For each row the place of its score among all, the highest first, of equals the earlier: 0 to nearly 1. */
export function ranksOf(scores: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(scores).sort();
  const equals = new Int32Array(sorted.length);
  const ranks = new Float64Array(sorted.length);
  for (let row = 0; row < sorted.length; row++) {
    const end = countUpTo(sorted, scores[row]!);
    ranks[row] = (sorted.length - end + equals[end - 1]!++) / sorted.length;
  }
  return ranks;
}

/** How many of the sorted values are not higher. */
function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest marked row before and after each, itself left out; -1 where there is none. */
export function nearest(marked: Uint8Array): { readonly before: Int32Array; readonly after: Int32Array } {
  const count = marked.length;
  const found = { before: new Int32Array(count).fill(-1), after: new Int32Array(count).fill(-1) };
  for (let row = 1; row < count; row++) found.before[row] = marked[row - 1] ? row - 1 : found.before[row - 1]!;
  for (let row = count - 2; row >= 0; row--) found.after[row] = marked[row + 1] ? row + 1 : found.after[row + 1]!;
  return found;
}

const widestGap = 3; // rows; guess: a picture with its words, or a box

/** The run of marked rows with the most tokens, small gaps allowed; end excluded, and empty where nothing is marked. */
export function longestRun(marked: Uint8Array, tokens: Float64Array): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let [from, sum, last] = [-1, 0, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < marked.length; row++) {
    if (!marked[row]) continue;
    if (row - last > widestGap + 1) [from, sum] = [row, 0];
    sum += tokens[row]!;
    last = row;
    if (sum > best.sum) best = { from, to: row + 1, sum };
  }
  return best;
}

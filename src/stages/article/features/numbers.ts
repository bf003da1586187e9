// The two forms in which amounts enter a feature: a share of a whole, or the logarithm of a count.

/** 0 where there is no whole. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const counts = 2048; // of a page hardly any count is higher
const logs = Float64Array.from({ length: counts }, (_, count) => Math.log2(1 + count));

/** `log2(1 + value)`: 0 for nothing, 1 for one. Whole numbers are looked up, for they are most of what is asked. */
export const log = (value: number): number =>
  (value | 0) === value && value >= 0 && value < counts ? logs[value]! : Math.log2(1 + value);

/** How far a row is from another one, with the sign of the direction: 0 at it, 1 right after, -1 right before. */
export const logDistance = (from: number, to: number): number => (to < from ? -log(from - to) : log(to - from));

/** Running sums: entry `i` is what stands before row `i`; one entry more than rows. */
export function running(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}

// MinHash with bands: a text gets a few numbers, its buckets, so that texts that are alike have at least one in common and others
// hardly ever do. Which texts are compared at all hangs on them, and nothing else.
import { mixed, type Shingles } from './shingles.js';

/**
 * Two texts with the similarity s have a bucket in common with the probability 1 - (1 - s^rows)^bands: .9999 at .6, .99 at .5 (half a
 * text, cut), .005 at .05, one in 20 million at .001 (two stories that have nothing to do with each other).
 */
export const bands = 36;
export const rows = 3;

/** 48 bits each, one for each band. */
export function bucketsOf(shingles: Shingles): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let low = band;
    let high = mixed(band + bands);
    for (let row = 0; row < rows; row++) {
      const least = leastOf(shingles, orders[band * rows + row]!);
      low = mixed(low ^ least);
      high = mixed(high + least);
    }
    return (high & 0xffff) * 2 ** 32 + low;
  });
}

/**
 * The least of all shingles in an order of its own for each row: two texts have it in common as often as they are alike. One multiplication
 * makes that order well enough, as shingles are hashes already: see the measured recall in `npm run eval:duplicates`.
 */
function leastOf(shingles: Shingles, { factor, shift }: Order): number {
  let least = 0x7fffffff;
  for (let at = 0; at < shingles.length; at++) {
    const place = (Math.imul(shingles[at]!, factor) + shift) | 0;
    if (place < least) least = place;
  }
  return least;
}

interface Order {
  readonly factor: number;
  readonly shift: number;
}

const orders = Array.from(
  { length: bands * rows },
  (_, at): Order => ({
    factor: mixed(2 * at + 1) | 1,
    shift: mixed(2 * at + 2) | 0,
  }),
);

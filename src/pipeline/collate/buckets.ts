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
      const least = leastOf(shingles, seeds[band * rows + row]!);
      low = mixed(low ^ least);
      high = mixed(high + least);
    }
    return (high & 0xffff) * 2 ** 32 + low;
  });
}

/** The least of all shingles in an order of its own for each seed: two texts have it in common as often as they are alike. */
function leastOf(shingles: Shingles, seed: number): number {
  let least = 0x7fffffff;
  for (let at = 0; at < shingles.length; at++) {
    let hash = Math.imul(shingles[at]! ^ seed, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    if (hash < least) least = hash;
  }
  return least;
}

const seeds = Array.from({ length: bands * rows }, (_, at) => mixed(at + 1));

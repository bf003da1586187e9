// Who is a copy of whom. From the best on: an article that is like no leader before it is a leader itself, any other is a copy of the best
// leader that it is like. So a copy is always directly alike to the one that is named, and there are no chains.
import { isCopy, type Likeness, likenessOf } from '../../pipeline/collate/likeness.js';
import type { Shingles } from '../../pipeline/collate/shingles.js';
import type { Spill } from '../spill.js';

/** By rank. */
export interface Leaders {
  /** The better copy; undefined where an article is a leader. */
  readonly of: (rank: number) => { readonly leader: number; readonly shared: number } | undefined;
}

export interface Compared {
  readonly shinglesOf: (rank: number) => Shingles;
  /** Whether the two are one page, which an earlier run had too. */
  readonly isSamePage: (rank: number, better: number) => boolean;
  readonly atLeast: number;
}

/** @param pairs rows of two ranks, the better one last; parted so that ranks ascend from part to part */
export function chooseLeaders(pairs: Spill, articles: number, compared: Compared): Leaders {
  const leaders = new Uint32Array(articles).fill(none);
  const shared = new Uint32Array(articles);
  for (const part of pairs.parts())
    for (const [other, better] of inOrder(part)) {
      if (leaders[other] !== none || leaders[better] !== none) continue;
      const likeness = likenessOfPair(other, better, compared);
      if (!likeness || !isCopy(likeness, compared.atLeast)) continue;
      leaders[other] = better;
      shared[other] = likeness.shared;
    }
  return { of: (rank) => (leaders[rank] === none ? undefined : { leader: leaders[rank]!, shared: shared[rank]! }) };
}

const none = 0xffffffff;

function likenessOfPair(other: number, better: number, { shinglesOf, isSamePage }: Compared): Likeness | undefined {
  return isSamePage(other, better) ? undefined : likenessOf(shinglesOf(better), shinglesOf(other));
}

/** Each pair once, by the rank of the other and then by that of the better one. */
function* inOrder(pairs: Uint32Array): Generator<readonly [other: number, better: number]> {
  if (pairs.length === 0) return;
  const least = pairs.reduce((so, rank, at) => (at % 2 === 0 ? Math.min(so, rank) : so), none);
  const keys = new Float64Array(pairs.length / 2); // a part has fewer than 2^21 different ranks, so that both go into 53 bits
  for (let at = 0; at < keys.length; at++) keys[at] = (pairs[2 * at]! - least) * 2 ** 32 + pairs[2 * at + 1]!;
  keys.sort();
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] === keys[at - 1]) continue;
    const better = keys[at]! % 2 ** 32;
    yield [least + (keys[at]! - better) / 2 ** 32, better];
  }
}

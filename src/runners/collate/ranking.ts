// Articles by rank: 0 is the best of all, and who is better has the smaller number. Those of earlier runs come first.
import type { Catalogue } from './catalogue.js';

export interface Ranking {
  /** How many are of earlier runs. */
  readonly earlier: number;
  readonly articleOf: Uint32Array;
  readonly rankOf: Uint32Array;
  /** Of each rank the best of this run with the same words; itself where it is that. */
  readonly bestOfText: Uint32Array;
  readonly runsOf: (rank: number) => number;
}

export function rankingOf(catalogue: Catalogue, earlier: number): Ranking {
  const articleOf = catalogue.ranked(earlier);
  const rankOf = new Uint32Array(articleOf.length);
  for (let rank = 0; rank < articleOf.length; rank++) rankOf[articleOf[rank]!] = rank;
  const bestOfText = Uint32Array.from(rankOf.keys());
  const runs = catalogue.runs.numbers;
  return { earlier, articleOf, rankOf, bestOfText, runsOf: (rank) => runs[articleOf[rank]!]! };
}

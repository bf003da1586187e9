// Which articles are compared with which: those with a bucket in common, each with the best of the bucket.
import { mayBeAlike } from '../../pipeline/collate/likeness.js';
import type { Spill } from '../spill.js';
import { grouped } from './grouped.js';
import type { Ranking } from './ranking.js';

/**
 * How many of a bucket the others are compared with: the best ones, as a copy is linked to the best that it is like; the best of earlier
 * runs, and as many of this one. A bucket of more is one of a paragraph that a site puts under everything; copies have other buckets in
 * common. guess, checked with a story of 20,000 copies
 */
export const bestOfBucket = 16;

/** Texts with the same words are one from here on, which the best of them stands for. */
export function collapseTexts(texts: Spill, { earlier, rankOf, bestOfText }: Ranking): void {
  for (const part of texts.parts())
    for (const group of grouped(part, 4, 3)) {
      const present = group.map((row) => rankOf[part[row + 3]!]!).filter((rank) => rank >= earlier);
      const best = present.reduce((least, rank) => Math.min(least, rank), Number.POSITIVE_INFINITY);
      for (const rank of present) bestOfText[rank] = best;
    }
}

/** @param found called for each pair, for many of them several times; both by their ranks */
export function pairUp(
  buckets: Spill,
  { earlier, rankOf, bestOfText, runsOf }: Ranking,
  found: (other: number, better: number) => void,
): void {
  for (const part of buckets.parts())
    for (const group of grouped(part, 3, 2)) {
      const ranks = group.map((row) => rankOf[part[row + 2]!]!).filter((rank) => bestOfText[rank] === rank);
      pairsIn(Uint32Array.from(ranks).sort());
    }

  function pairsIn(ranks: Uint32Array): void {
    const present = ranks.subarray(ranks.findLastIndex((rank) => rank < earlier) + 1);
    const best = [
      ...ranks.subarray(0, Math.min(ranks.length - present.length, bestOfBucket)),
      ...present.subarray(0, bestOfBucket),
    ];
    for (const rank of present)
      for (const better of best) {
        if (better >= rank) break;
        if (mayBeAlike(runsOf(better), runsOf(rank))) found(rank, better);
      }
  }
}

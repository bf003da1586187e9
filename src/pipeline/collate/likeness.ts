// How alike two texts are, counted exactly over their shingles, and whether that makes one a copy of the other.
import type { Shingles } from './shingles.js';

/** Whole numbers, so that whoever compares comes to the same result. */
export interface Likeness {
  /** Runs that both have. */
  readonly shared: number;
  /** Runs of the better copy. */
  readonly ofBetter: number;
  /** Runs of the other. */
  readonly ofOther: number;
}

export function likenessOf(better: Shingles, other: Shingles): Likeness {
  let shared = 0;
  for (let a = 0, b = 0; a < better.length && b < other.length; ) {
    const [one, two] = [better[a]!, other[b]!];
    if (one === two) shared += 1;
    if (one <= two) a += 1;
    if (two <= one) b += 1;
  }
  return { shared, ofBetter: better.length, ofOther: other.length };
}

/** The share of all runs of the two that both have, 0 to 1: their similarity after Jaccard. */
export function similarity({ shared, ofBetter, ofOther }: Likeness): number {
  const all = ofBetter + ofOther - shared;
  return all === 0 ? 0 : shared / all;
}

/** Of the runs of the shorter one the share that the longer one has too, 0 to 1. */
export function containment({ shared, ofBetter, ofOther }: Likeness): number {
  const fewer = Math.min(ofBetter, ofOther);
  return fewer === 0 ? 0 : shared / fewer;
}

/** The likeness from which on two texts are copies, if the config says no other: issue 10 asks for it. */
export const alikeAtLeast = 0.8;

/**
 * What two texts are to each other. `kin`: much of one stands in the other, which makes it a copy only together with a third text that is
 * a copy of both.
 */
export type Kinship = 'copy' | 'kin' | undefined;

export function kinshipOf(likeness: Likeness, atLeast = alikeAtLeast): Kinship {
  const { ofBetter, ofOther } = likeness;
  const contained = containment(likeness);
  if (similarity(likeness) >= atLeast) return 'copy';
  // whoever asks for more likeness than that asks it of cut copies as well
  if (contained >= Math.max(cutHolds, atLeast) && lengthsAllow(ofBetter, ofOther, cutLength)) return 'copy';
  return contained >= kinHolds && lengthsAllow(ofBetter, ofOther, kinLength) ? 'kin' : undefined;
}

/** A copy that was cut: nearly all of it stands in the longer one … guess, checked by `npm run eval:duplicates` */
const cutHolds = 0.9;
/** … and it is at least half as long: a quotation, or a summary of a few sentences, is a text of its own. guess */
const cutLength = 0.5;
/** guess: what two changes leave that leave .84 each … */
const kinHolds = 0.7;
/** … and what is left of the half that a cut leaves if another fifth is gone */
const kinLength = 0.4;

/** Whether it is worth reading the texts: their numbers of runs alone can rule it out. */
export const mayBeAlike = (runs: number, others: number): boolean => lengthsAllow(runs, others, kinLength);

const lengthsAllow = (runs: number, others: number, least: number): boolean =>
  Math.min(runs, others) >= least * Math.max(runs, others);

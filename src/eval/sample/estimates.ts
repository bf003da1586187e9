// From answers to figures: the share of right answers in each stratum, weighted back to the whole run, with 95% intervals.
// docs/checking.md has the formulae.
import { type Interval, wilson } from '../intervals.js';
import { fateNames, type PassageFate } from './passages.js';
import type { Answer } from './read-sheet.js';

export interface Estimate {
  readonly share: number;
  readonly interval: Interval;
}

export interface StratumResult extends Partial<Estimate> {
  readonly name: string;
  readonly fate: PassageFate;
  readonly passages: number;
  readonly size: number;
  /** Draws that were answered with y or n, and of these with y; passages where all were looked at. */
  readonly checked: number;
  readonly right: number;
  /** Rows with `?`, and rows that nobody has filled in. */
  readonly unsure: number;
  readonly empty: number;
  /** Each passage of it was looked at and answered: there is nothing left to estimate. */
  readonly isExact: boolean;
  /** How many answers of equal weight it is worth. */
  readonly worth: number;
}

export interface SampleResult {
  readonly strata: readonly StratumResult[];
  readonly fates: Readonly<Partial<Record<PassageFate, Estimate>>>;
  /** Of the article text in pages that were kept, the share that was removed. */
  readonly loss?: Estimate;
  /** Characters that the stages had left in pages that were wrongly rejected. */
  readonly inWronglyRejected: number;
  /** Strata without an answer: they are in no total. */
  readonly unanswered: readonly StratumResult[];
}

export function estimate(answers: readonly Answer[]): SampleResult {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) groups.set(answer.stratum, [...(groups.get(answer.stratum) ?? []), answer]);
  const strata = [...groups.values()]
    .map(resultOf)
    .sort(
      (a, b) => fateNames.indexOf(a.fate) - fateNames.indexOf(b.fate) || b.size - a.size || (a.name < b.name ? -1 : 1),
    );
  const of = (fate: PassageFate): StratumResult[] => strata.filter((stratum) => stratum.fate === fate);
  const [kept, removed, rejected] = fateNames.map((fate) => together(of(fate)));
  const loss =
    kept && removed && lossOf({ ...kept, size: sizeOf(of('kept')) }, { ...removed, size: sizeOf(of('removed')) });
  return {
    strata,
    fates: { ...(kept ? { kept } : {}), ...(removed ? { removed } : {}), ...(rejected ? { rejected } : {}) },
    ...(loss ? { loss } : {}),
    inWronglyRejected: [...groups.values()].reduce((sum, group) => sum + wronglyRejected(group), 0),
    unanswered: strata.filter(({ share }) => share === undefined),
  };
}

const sizeOf = (strata: readonly StratumResult[]): number =>
  strata.reduce((sum, { share, size }) => sum + (share === undefined ? 0 : size), 0);

function resultOf(rows: readonly Answer[]): StratumResult {
  const [{ stratum: name, fate, passages, size, stratumDraws }] = rows as readonly [Answer, ...Answer[]]; // a group has a row
  const answered = rows.filter(({ right }) => right === 'y' || right === 'n');
  const isCensus = stratumDraws === 'all';
  const weights = answered.map((row) => weightIn(row, isCensus));
  const total = sum(weights);
  const right = sum(answered.map((row) => (row.right === 'y' ? weightIn(row, isCensus) : 0)));
  const worth = isCensus ? (total * total) / Math.max(1, sum(weights.map((weight) => weight * weight))) : total;
  const isExact = isCensus && answered.length === passages;
  const share = right / total;
  return {
    name,
    fate,
    passages,
    size,
    checked: isCensus ? answered.length : total,
    right: isCensus ? answered.filter((row) => row.right === 'y').length : right,
    unsure: rows.filter((row) => row.right === '?').length,
    empty: rows.filter((row) => row.right === undefined).length,
    isExact,
    worth,
    ...(total === 0 ? {} : { share, interval: isExact ? ([share, share] as const) : wilson(share * worth, worth) }),
  };
}

/** Points that fell on it; where all passages are looked at, what it counts for. */
const weightIn = ({ draws, chars, fate }: Answer, isCensus: boolean): number =>
  isCensus ? (fate === 'rejected' ? 1 : chars) : draws;

/**
 * The strata's shares, each weighing what its stratum does (Cochran, "Sampling techniques", 1977, 5.3), with Wilson's interval for
 * as many answers as the sample is worth: by Kish's effective size ("Survey sampling", 1965), which takes all strata for equally good,
 * or by the stratified variance, whichever is less. Each of the two alone is too sure of itself where the other is not.
 */
export function together(all: readonly StratumResult[]): Estimate | undefined {
  const strata = all.filter((stratum): stratum is StratumResult & Estimate => stratum.share !== undefined);
  const total = sum(strata.map(({ size }) => size));
  if (strata.length === 0 || total === 0) return undefined;
  const share = sum(strata.map((stratum) => (stratum.size / total) * stratum.share));
  const estimated = strata.filter(({ isExact }) => !isExact);
  if (estimated.length === 0) return { share, interval: [share, share] };
  const kish = 1 / sum(estimated.map(({ size, worth }) => (size / total) ** 2 / worth));
  const worth = Math.min(kish, worthByVariance(strata, total));
  return { share, interval: wilson(share * worth, worth) };
}

/** Each share is drawn to the middle by one right and one wrong answer: two of two would else count as known for certain. */
function worthByVariance(strata: readonly (StratumResult & Estimate)[], total: number): number {
  const soft = strata.map(({ share, worth, isExact }) => (isExact ? share : (share * worth + 1) / (worth + 2)));
  const middle = sum(strata.map(({ size }, at) => (size / total) * soft[at]!));
  const variances = strata.map(({ size, worth, isExact }, at) =>
    isExact ? 0 : ((size / total) ** 2 * soft[at]! * (1 - soft[at]!)) / worth,
  );
  return (middle * (1 - middle)) / sum(variances);
}

type Sized = Estimate & { readonly size: number };

/**
 * What was wrongly removed, of that and what was rightly kept. The interval of the ratio of the two is MOVER-R (Newcombe, "MOVER-R
 * confidence intervals for ratios and products of two independently estimated quantities", 2016), from those of its parts.
 */
function lossOf(kept: Sized, removed: Sized): Estimate | undefined {
  const [lost, lostLow, lostHigh] = [1 - removed.share, 1 - removed.interval[1], 1 - removed.interval[0]].map(
    (share) => share * removed.size,
  ) as [number, number, number];
  const [right, rightLow, rightHigh] = [kept.share, ...kept.interval].map((share) => share * kept.size) as [
    number,
    number,
    number,
  ];
  if (lost + right === 0) return undefined;
  const low = ratioEnd(lost, right, lostLow, rightHigh, -1);
  const high = ratioEnd(lost, right, lostHigh, rightLow, 1);
  const shareOf = (ratio: number): number => (Number.isFinite(ratio) ? ratio / (1 + ratio) : 1);
  return { share: lost / (lost + right), interval: [shareOf(low), shareOf(high)] };
}

/** One end of the interval of upper / lower, from the ends of theirs that push it there. */
function ratioEnd(upper: number, lower: number, upperEnd: number, lowerEnd: number, side: 1 | -1): number {
  const scale = lowerEnd * (2 * lower - lowerEnd);
  if (scale <= 0) return lowerEnd === 0 ? Number.POSITIVE_INFINITY : upperEnd / lowerEnd; // too little is known of the lower one
  const product = upper * lower;
  const inside = product * product - upperEnd * lowerEnd * (2 * upper - upperEnd) * (2 * lower - lowerEnd);
  return Math.max(0, (product + side * Math.sqrt(Math.max(0, inside))) / scale);
}

/** An estimate of the total: each draw stands for as many pages as any other. */
function wronglyRejected(rows: readonly Answer[]): number {
  const answered = rows.filter(({ fate, right }) => fate === 'rejected' && (right === 'y' || right === 'n'));
  const draws = sum(answered.map((row) => row.draws));
  const chars = sum(answered.map((row) => (row.right === 'n' ? row.draws * row.chars : 0)));
  return draws === 0 ? 0 : (chars / draws) * rows[0]!.size; // answered holds a row of them
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

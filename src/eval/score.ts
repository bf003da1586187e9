// Scores a body against gold: how much of it is right and how much of the gold is there, by shingles.
// The same arithmetic as the script that judges the project (score.py of the gold sets).
import type { GoldPage } from './gold.js';
import { shared, shinglesOf, total } from './shingles.js';

export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export type Figures = Readonly<Record<string, number>>;

export function scoreBody(gold: string, text: string): BodyScore {
  const wanted = shinglesOf(gold);
  const given = shinglesOf(text);
  if (wanted.size === 0 && given.size === 0) return { precision: 1, recall: 1, f1: 1 };
  const hits = shared(wanted, given);
  return bodyScore(ratio(hits, total(given)), ratio(hits, total(wanted)));
}

export const bodyScore = (precision: number, recall: number): BodyScore => ({
  precision,
  recall,
  f1: harmonicMean(precision, recall),
});

export const goldText = (gold: GoldPage): string => (gold.body ?? []).join('\n');

/** Precision and recall are averaged over pages, F1 comes from the two averages. */
export function meanOf(bodies: readonly BodyScore[]): Figures {
  const mean = (name: keyof BodyScore): number =>
    bodies.reduce((sum, body) => sum + body[name], 0) / Math.max(1, bodies.length);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: harmonicMean(precision, recall), page_f1: mean('f1') };
}

const ratio = (part: number, whole: number): number => (whole ? part / whole : 0);

export const harmonicMean = (one: number, other: number): number =>
  one + other ? (2 * one * other) / (one + other) : 0;

/** To four places, as the script prints them. */
export function rounded(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, toFourPlaces(value)]));
}

/** As Python rounds: by the exact value, and where that lies in the middle, to the even digit. */
function toFourPlaces(value: number): number {
  const nearest = Number(value.toFixed(4));
  const inTheMiddle = Number.isInteger(value * 32) && !Number.isInteger(value * 16); // only odd 32nds can lie there
  return inTheMiddle && Math.round(nearest * 1e4) % 2 !== 0 ? Number((value - 5e-5).toFixed(4)) : nearest;
}

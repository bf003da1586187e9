// How sure a figure is that was found on a few pages or passages: 95% intervals, of shares by Wilson's score and of means by bootstrap.

import { Chance } from './spam/chance.js';

export type Interval = readonly [low: number, high: number];

/** The 97.5% point of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212. It keeps its
 * promise for small numbers and for shares near 0 and 1, where the share ± 1.96 standard errors does not.
 * @param hits of `of`; neither need be whole: weighted counts have an effective size
 */
export function wilson(hits: number, of: number, z = z95): Interval {
  if (of <= 0) return [0, 1];
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [share <= 0 ? 0 : Math.max(0, middle - half), share >= 1 ? 1 : Math.min(1, middle + half)];
}

/** Means settle to the third digit with so many. */
const draws = 2000;

/**
 * The middle 95% of what a figure would be on as many pages drawn again from these, with repetition (Efron 1979). The same each time.
 * @param figure of the pages at these places
 */
export function bootstrap(pages: number, figure: (places: readonly number[]) => number): Interval {
  const chance = new Chance('bootstrap');
  const found = Array.from({ length: draws }, () =>
    figure(Array.from({ length: pages }, () => chance.between(0, pages - 1))),
  ).sort((a, b) => a - b);
  return [found[Math.floor(draws * 0.025)]!, found[Math.ceil(draws * 0.975) - 1]!];
}

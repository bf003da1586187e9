// Makes counts coarse before a page is told: each page is done anew when what it is told changes, and a page more on a site should
// change that for few others.

import type { NeighbourLine, Neighbours } from '../../page/neighbours.js';
import { numberOf } from '../../text/hash.js';

/** guess: about three a decade, finer where two or three pages are all the evidence there is */
const pageSteps = [1, 2, 3, 5, 10, 30, 100, 300, 1000];

/** guess: a half and nine tenths are what rules ask for, the others lie between */
const shareSteps = [0, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9];

/** Lines on fewer stories say nothing: what stands on two pages is as well a story and its update. */
export const fewestTold = 3;

/** No line has this key, as lines hold letters; every page tells it, so its count is that of the site's stories. */
export const everyPage = numberOf('');

/** @param counts of different stories by the lines of the page and by `everyPage`, in any order */
export function neighboursTold(counts: readonly (readonly [key: number, stories: number])[]): Neighbours {
  const [, all = 1] = counts.find(([key]) => key === everyPage) ?? [];
  const lines = counts.filter(([key]) => key !== everyPage).sort(([a], [b]) => a - b);
  return neighboursFrom(all, lines);
}

/**
 * @param stories different ones of the site
 * @param lines of the page itself, with the stories that have them; ascending by key
 */
export function neighboursFrom(stories: number, lines: Iterable<readonly [key: number, stories: number]>): Neighbours {
  const told: NeighbourLine[] = [];
  for (const [key, own] of lines)
    if (own >= fewestTold) told.push([key, stepOf(pageSteps, own), stepOf(shareSteps, own / stories)]);
  return { pages: stepOf(pageSteps, stories), lines: told };
}

/** The highest step that is not above the value. */
const stepOf = (steps: readonly number[], value: number): number => steps.findLast((step) => step <= value) ?? 0;

// What other pages of a site tell about a page. A page tells the survey the keys of its lines; summed over all pages, it is told in
// turn on how many others each of its own lines stands. Never a line of another page, never the text of any.

/** What one page tells. Plain JSON: the entries of all pages make the counts, and taking one away takes its share away. */
export interface SurveyEntry {
  /** The host without `www.`; where none is known, the folder of the file, with `/` at its end. */
  readonly site: string;
  /** The keys of its different lines (see `page/line-key.ts`), 48 bits each, ascending. */
  readonly lines: readonly number[];
  /** Four numbers of 32 bits by which copies of one story are known: see `pipeline/survey/stories.ts`. */
  readonly story: readonly number[];
}

/**
 * What one page is told. All numbers are steps (see `pipeline/survey/steps.ts`): a page more on the site changes them rarely, so that
 * few other pages have to be done again for it.
 */
export interface Neighbours {
  /** Different stories of the site that were seen, this one among them: at least so many. Copies of one story count once. */
  readonly pages: number;
  /** Of its own lines those that stand on other pages too, by their keys, ascending. */
  readonly lines: readonly NeighbourLine[];
}

/** `pages` (different stories, copies counted once) that have the line: at least so many; `share` of those seen, 0 to 1: at least. */
export type NeighbourLine = readonly [key: number, pages: number, share: number];

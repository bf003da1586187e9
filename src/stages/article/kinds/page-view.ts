// What the page-level models look at: the page with the scores of its blocks, the body that was chosen, its headline.
import type { Reading } from '../../../page/reading.js';
import { runsOf } from '../../../page/runs.js';
import type { Sheet } from '../features/sheet.js';
import type { Headline } from '../headline.js';
import { typesOf } from './declared-kind.js';

export interface PageView {
  readonly reading: Reading;
  readonly sheet: Sheet;
  /** How likely each block is body, 0 to 1. */
  readonly scores: ArrayLike<number>;
  /** The least score that is taken where the page's expected F1 is highest. */
  readonly threshold: number;
  /** Rows of the body, in order; the headline left out. */
  readonly body: readonly number[];
  readonly headline: Headline | undefined;
  /** The same rows, by those that stand together. */
  readonly runs: readonly (readonly number[])[];
  /** Words of the body. */
  readonly words: number;
  /** What the page declares itself to be, by the types of schema.org. */
  readonly types: ReadonlySet<string>;
}

export function pageView(
  { sheet, scores, threshold }: Pick<PageView, 'sheet' | 'scores' | 'threshold'>,
  chosen: Iterable<number>,
  headline: Headline | undefined,
): PageView {
  const body = [...chosen].filter((row) => row !== headline?.block.index);
  const words = body.reduce((sum, row) => sum + sheet.tokens[row]!, 0);
  const types = typesOf(sheet.page.declared);
  return { reading: sheet.reading, sheet, scores, threshold, body, headline, runs: runsOf(body), words, types };
}

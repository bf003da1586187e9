// How much evidence is enough for which kind of line. Each row is enough by itself: so many different stories, and such a share of all
// that were seen on the site.
import { z } from 'zod';

/** guess: below it even what every page has may be one story three times */
export const fewestPages = 3;

const stories = z.int().min(fewestPages);
const share = z.number().min(0).max(1);

const enough = (rows: [number, number][], what: string) =>
  z
    .array(z.tuple([stories, share]))
    .default(rows)
    .describe(`[pages, share of the pages seen], any row is enough: ${what}`);

export const surveyOptions = z.strictObject({
  line: enough(
    [
      [3, 0.5],
      [10, 0.1],
    ],
    'a line that is no sentence',
  ),
  lineInside: enough(
    [
      [5, 0.9],
      [10, 0.5],
    ],
    'such a line with text of the article above and below, as crossheads are',
  ),
  prose: enough(
    [
      [3, 0.9],
      [5, 0.25],
      [10, 0],
    ],
    'sentences apart from the text of the article',
  ),
  proseBeside: enough(
    [
      [5, 0.5],
      [10, 0.1],
    ],
    'sentences right before or after it',
  ),
  proseInside: enough(
    [
      [5, 0.75],
      [10, 0.5],
    ],
    'sentences in the middle of it',
  ),
  section: enough([[3, 0.5]], 'a heading at the foot, to take what stands under it too'),
  mostOfText: share.default(0.65).describe('The share of the text that may go for standing under such headings'),
});

export type SurveyOptions = z.output<typeof surveyOptions>;

/** Rows of pages and share. */
export type Enough = SurveyOptions['line'];

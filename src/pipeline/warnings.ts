// What a reader of one record should know about how it came to be.
import { isByHand } from '../page/fact.js';
import type { Reading } from '../page/reading.js';
import type { Warning } from '../page/reasons.js';
import { isInPieces, isShorterThanDeclared, leavesTextOut, titleDiffers } from './body-warnings.js';
import { isOnePageOfSeveral } from './split-story.js';

/** What the record has worked out already. */
export interface Known {
  /** Words of the body. */
  readonly words: number;
  readonly quality: number;
}

/** In the order of the table below. */
export function warningsOf(reading: Reading, known: Known): Warning[] {
  return checks.filter(([, applies]) => applies(reading, known)).map(([warning]) => warning);
}

export const lowQuality = 0.6; // guess: about one in a hundred of the gold articles, those with a true F1 of a half

/** Articles below are short. guess: three sentences */
export const leastWords = 60;

/** `Fran?ais`: a question mark inside a word of letters; addresses (`watch?v=1`) have other signs round it. */
const lostLetter = /(?<=^|\s)\p{L}+\?\p{Ll}{2,}(?=$|[\s.,;:!)])/u;

const checks: readonly (readonly [Warning, (reading: Reading, known: Known) => boolean])[] = [
  ['charset-guessed', ({ page }) => ['detected', 'fallback'].includes(page.decoding.charsetFrom)],
  ['charset-contradicts', ({ page }) => page.decoding.repairs.some((repair) => repair.name === 'charset')],
  ['bad-characters', ({ page }) => page.blocks.some((block) => block.text.includes('\ufffd'))],
  ['mojibake-repaired', ({ page }) => page.decoding.repairs.some((repair) => repair.name === 'mojibake')],
  ['lost-characters', ({ page }) => page.blocks.some(({ text }) => text.includes('?') && lostLetter.test(text))],
  ['title-missing', (reading) => reading.chosen('title').length === 0],
  [
    'title-from-head',
    (reading) =>
      reading.chosen('title').some((fact) => fact.block === undefined) && reading.labelled('headline').length === 0,
  ],
  ['body-short', (_reading, { words }) => words < leastWords],
  [
    'body-hidden',
    (reading) =>
      reading.page.blocks.some((block) => reading.measures.hidingOf(block.container) && reading.bodyOf(block) !== ''),
  ],
  [
    'body-declared',
    ({ page }) => page.containers.some(({ tag }) => tag === 'json-ld-body' || tag === 'app-state-body'),
  ],
  ['date-ambiguous', (reading) => reading.chosen('date_published').some((fact) => fact.because.includes('ambiguous'))],
  [
    'date-relative',
    (reading) => reading.facts.some((fact) => fact.field === 'date_published' && fact.because.includes('relative')),
  ],
  ['body-in-pieces', isInPieces],
  ['body-shorter-than-declared', isShorterThanDeclared],
  ['text-left-out', leavesTextOut],
  ['title-differs', titleDiffers],
  ['quality-low', (_reading, { quality }) => quality < lowQuality],
  ['split-story', (reading) => reading.chosen('page_number').length > 1 || isOnePageOfSeveral(reading)],
  ['spam-removed', (reading) => reading.marks.some((mark) => mark.label === 'injected-spam')],
  ['decided-by-hand', ({ marks, facts }) => marks.some((mark) => mark.byHand) || facts.some(isByHand)],
];

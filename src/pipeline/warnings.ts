// What a reader of one record should know about how it came to be.
import type { Reading } from '../page/reading.js';
import type { Warning } from '../page/reasons.js';

/**
 * In the order of the table below.
 * @param words of the body, counted already
 */
export function warningsOf(reading: Reading, words: number): Warning[] {
  return checks.filter(([, applies]) => applies(reading, words)).map(([warning]) => warning);
}

/** `Fran?ais`: a question mark inside a word of letters; addresses (`watch?v=1`) have other signs round it. */
const lostLetter = /(?<=^|\s)\p{L}+\?\p{Ll}{2,}(?=$|[\s.,;:!)])/u;

const checks: readonly (readonly [Warning, (reading: Reading, words: number) => boolean])[] = [
  ['charset-guessed', ({ page }) => ['detected', 'fallback'].includes(page.decoding.charsetFrom)],
  ['charset-contradicts', ({ page }) => page.decoding.repairs.some((repair) => repair.name === 'charset')],
  ['bad-characters', ({ page }) => page.blocks.some((block) => block.text.includes('\ufffd'))],
  ['mojibake-repaired', ({ page }) => page.decoding.repairs.some((repair) => repair.name === 'mojibake')],
  ['lost-characters', ({ page }) => page.blocks.some((block) => lostLetter.test(block.text))],
  ['title-missing', (reading) => reading.chosen('title').length === 0],
  [
    'title-from-head',
    (reading) =>
      reading.chosen('title').some((fact) => fact.block === undefined) && reading.labelled('headline').length === 0,
  ],
  ['body-short', (_reading, words) => words < 60],
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
  ['split-story', (reading) => reading.chosen('page_number').length > 1],
  ['spam-removed', (reading) => reading.marks.some((mark) => mark.label === 'injected-spam')],
];

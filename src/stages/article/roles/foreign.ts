// Prose in another language than the page's: a summary for readers of the other edition, at the edge of an article.
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { sentenceMarks } from '../../../text/sentence-marks.js';

const hasSentence = new RegExp(`[${sentenceMarks}]`, 'u');

/** The evidence, or undefined: a block in another language than the page's that reads like sentences. */
export function foreignProse(
  reading: Reading,
  block: Block,
  page: string | undefined = languageOfPage(reading),
): string | undefined {
  const own = reading.of(block).findLast((mark) => mark.label === 'language' && !mark.span)?.value;
  if (!page || !own || own === 'und' || sameLanguage(own, page)) return undefined;
  const sentences = hasSentence.test(block.text);
  return sentences && reading.measures.width(block) >= 40
    ? `prose in ${own} at the edge of an article in ${page}`
    : undefined; // guess: two lines of a column
}

export const languageOfPage = (reading: Reading): string | undefined =>
  reading.ofPage.findLast((mark) => mark.label === 'language')?.value;

const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

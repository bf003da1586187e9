// Texts whose likeness can be worked out in the head: every word occurs once, so that n words have n - 4 different runs of five.
import type { Article } from '../../../src/page/article.js';
import { hashOf } from '../../../src/text/hash.js';
import { countTokens } from '../../../src/text/tokens.js';
import { cleanedOf } from '../../output/invented.js';

/** `harbour3 harbour4 …` */
export const stretch = (word: string, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `${word}${from + at}`).join(' ');

/** A record like any other, with its text counted. */
export function articleOf(id: string, text: string, more: Partial<Article> = {}): Article {
  return {
    ...cleanedOf(id).record,
    id,
    source_path: id,
    text,
    words: countTokens(text),
    chars: text.length,
    text_sha256: hashOf(text),
    warnings: [],
    ...more,
  };
}

// Warnings about the body as a whole: in pieces, much shorter than the page says, prose left out, another story than its title.
import type { Block } from '../page/page.js';
import type { Reading } from '../page/reading.js';
import { runsOf } from '../page/runs.js';
import { countTokens, tokensOf } from '../text/tokens.js';

// All shares below are guesses: that few articles deserve such a warning was not counted.

/** Its longest run of blocks holds less than half of the words. */
export function isInPieces(reading: Reading): boolean {
  const body = reading.page.blocks.filter((block) => reading.bodyOf(block) !== '');
  const words = runsOf(body.map(({ index }) => index)).map((run) =>
    run.reduce((sum, index) => sum + reading.measures.tokens(reading.page.blocks[index]!), 0),
  );
  return Math.max(0, ...words) < 0.5 * words.reduce((sum, own) => sum + own, 0);
}

const fewestDeclared = 100; // words; guess: shorter ones are summaries

export function isShorterThanDeclared(reading: Reading, { words }: { readonly words: number }): boolean {
  const { declaredBody } = reading.page;
  if (declaredBody === undefined) return false;
  const declared = countTokens(declaredBody.replace(/<[^>]*>?/g, (tag) => (tag.endsWith('>') ? ' ' : tag)));
  return declared >= fewestDeclared && words < 0.5 * declared;
}

const leastLeftOut = 1000; // characters; guess: a long comment or two

/** Prose of which nothing more is known than that it is no body. */
export function leavesTextOut(reading: Reading): boolean {
  const long = reading.page.blocks.filter((block) => reading.measures.isLong(block));
  const charsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const left = charsOf(long.filter((block) => reading.label(block) === 'boilerplate'));
  return left > leastLeftOut && left > charsOf(long.filter((block) => reading.bodyOf(block) !== ''));
}

const fewestTelling = 4; // words of a title; guess: of fewer, none need come again

/** One telling word of the title in ten stands in the body, or fewer. */
export function titleDiffers(reading: Reading): boolean {
  const title = reading.chosen('title')[0]?.value ?? '';
  const telling = [...new Set(tokensOf(title))].filter((word) => word.length > 3 || /\p{Lo}/u.test(word));
  if (telling.length < fewestTelling) return false;
  const missing = new Set(telling);
  let bodyHasWords = false;
  for (const paragraph of reading.body()) {
    const stems = new Set(tokensOf(paragraph).map(stemOf));
    for (const word of missing) if (stems.has(stemOf(word))) missing.delete(word);
    if (telling.length - missing.size > 0.1 * telling.length) return false; // mostly the first paragraph says it
    bodyHasWords ||= stems.size > 0;
  }
  return bodyHasWords;
}

/** Endings change with the case and the number: the first letters tell enough. */
const stemOf = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word);

// Words for counting and comparing: runs of word characters, and every single character of scripts written without spaces.
// The same tokens as the scorer's (shared gold/score.py), so that figures agree.

import { tableOfUnits } from './units.js';

/** Letters that are a word each, as the inside of a class of a regex. */
export const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const token = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}_])+`, 'gu');

/** In lower case, compatibility forms folded (NFKC). */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/** Equal keys are the same words: case and punctuation aside. */
export const wordKey = (text: string): string => tokensOf(text).join(' ');

export function countTokens(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    if (kind === half) return text.match(token)?.length ?? 0; // what a pair is the pattern knows
    if (kind === alone || (kind === ofWord && !inWord)) count += 1;
    inWord = kind === ofWord;
  }
  return count;
}

/** What a UTF-16 unit is to words: a part of one, one alone, or half of what needs two units. */
export const [ofWord, alone, half] = [1, 2, 3];

/** By the unit, 0 where it is neither: a look-up costs a tenth of the pattern. */
export const kinds = tableOfUnits([/[\p{L}\p{N}_]+/gu, ofWord], [new RegExp(`[${unspaced}]+`, 'g'), alone]).fill(
  half,
  0xd800,
  0xe000,
);

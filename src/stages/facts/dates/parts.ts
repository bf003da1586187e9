// A line as the parts that dates are made of, one letter for each, so that a short pattern can look for a date in it:
// `Tuesday, 12th of March 2024` is `w, df f m y`.
import { plainLine } from './digits.js';
import { connecting, monthSigns, monthWords, units } from './links.js';
import { bothNames, type MonthName, monthPhrases, persianPhrases } from './months.js';
import { type Phrases, phrasesOf } from './phrases.js';
import { type Token, tokensOf } from './tokens.js';

export interface Part {
  /**
   * `d` a number of one or two digits, `t` of three, `y` of four, `n` of more; `m` a month, `p` one of the Persian
   * calendar, `r` a Roman numeral; `f` a word that connects, `u` one that says year or day, `k` and `h` one that says
   * month behind and before its number; `w` any other word. A mark stands for itself.
   */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly month?: MonthName;
}

export interface Line {
  readonly written: string;
  /** The same with plain digits and marks, and as long. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** The letters of the parts, one after the other. */
  readonly letters: string;
}

/** @param text what was written, with plain digits and marks */
export function lineOf(written: string, text = plainLine(written)): Line {
  const parts: Part[] = [];
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; ) {
    const { part, next } = partAt(text, tokens, at);
    parts.push(part);
    at = next;
  }
  return { written, text, parts, letters: parts.map(({ letter }) => letter).join('') };
}

function partAt(text: string, tokens: readonly Token[], at: number): { readonly part: Part; readonly next: number } {
  const { key, isWord, start, end } = tokens[at]!;
  if (key === ' ') return { part: { letter: key, start, end }, next: at + 1 };
  if (key === '#') return { part: numberPart(text.slice(start, end), start, end), next: at + 1 };
  const found = words.at(tokens, at);
  if (found) return phrasePart(text, tokens, at, found.value, found.next);
  const roman = isWord && key.length <= 4 ? romans.indexOf(text.slice(start, end)) + 1 : 0;
  if (roman > 0) return { part: { letter: 'r', start, end, value: roman }, next: at + 1 };
  return { part: { letter: isWord ? 'w' : markOf(key), start, end }, next: at + 1 };
}

const romans: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const lettersOfNumbers: readonly string[] = ['', 'd', 'd', 't', 'y'];

function numberPart(digits: string, start: number, end: number): Part {
  return { letter: lettersOfNumbers[digits.length] ?? 'n', start, end, value: Number(digits) };
}

/** One letter for one part, and none that stands for something else: `ⓜ` is no month. */
const markOf = (key: string): string => (/^[.,:'/()–—-]$/.test(key) ? key : '?');

function phrasePart(text: string, tokens: readonly Token[], at: number, word: Word, next: number) {
  const { start } = tokens[at]!;
  const number = word.letter === 'h' ? numberAt(tokens, next) : undefined;
  if (number === undefined) return { part: { ...word, start, end: tokens[next - 1]!.end }, next };
  const { start: from, end } = tokens[number]!;
  const month = Number(text.slice(from, end));
  return { part: { letter: 'm', month: new Map([['vi', month]]), start, end }, next: number + 1 };
}

/** `tháng 3` */
function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const number = tokens[at]?.key === ' ' ? at + 1 : at;
  const token = tokens[number];
  return token?.key === '#' && token.end - token.start <= 2 ? number : undefined;
}

interface Word {
  readonly letter: string;
  readonly month?: MonthName;
}

const words: Phrases<Word> = phrasesOf(
  [
    ...[...monthPhrases()].map(([text, month]) => [text, { letter: 'm', month }] as const),
    ...[...persianPhrases()].map(([text, month]) => [text, { letter: 'p', month }] as const),
    ...linkPhrases('f', connecting),
    ...linkPhrases('u', units),
    ...linkPhrases('k', monthSigns),
    ...linkPhrases('h', monthWords),
  ],
  (earlier, later) =>
    earlier.month && later.month && earlier.letter === later.letter
      ? { ...earlier, month: bothNames(earlier.month, later.month) }
      : earlier,
);

function linkPhrases(letter: string, lines: readonly string[]): (readonly [string, Word])[] {
  return lines.flatMap((line) => line.split(' ').map((text) => [text, { letter }] as const));
}

// Cuts a line into numbers, words and marks. Scripts that leave no space between words give a token for each letter, so
// that a name is found inside a run of them.
import { fold } from './fold.js';

export interface Token {
  /** `#` for a number, ` ` for space, the folded word, or the mark itself. */
  readonly key: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

const unspaced =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}';
// the `v` flag, which subtracts one set from another, is known to Node 20 but not to the target of the compiler
const pattern = new RegExp(
  [
    '([0-9]+)',
    '(\\s+)',
    `([[\\p{L}\\p{M}\\u200c\\u200d]--[${unspaced}ʻʼ]]+|[[\\p{L}]&&[${unspaced}]]\\p{M}*)`,
    '[^\\p{Cf}]', // marks of writing direction are no part of a date
  ].join('|'),
  'gv',
);

/** @param plain a line whose digits and marks are plain already */
export const tokensOf = (plain: string): Token[] =>
  /^[\0-\x7f]*$/.test(plain) ? asciiTokens(plain) : tokensByPattern(plain);

/** The same for ASCII, in a walk: a fifth of the time. */
function asciiTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0, end = 1; start < plain.length; start = end++) {
    const kind = kinds[plain.charCodeAt(start)]!;
    if (kind !== mark) while (end < plain.length && kinds[plain.charCodeAt(end)] === kind) end++;
    const text = plain.slice(start, end);
    const key = kind === number ? '#' : kind === space ? ' ' : kind === word ? text.toLowerCase() : text;
    tokens.push({ key, isWord: kind === word, start, end });
  }
  return tokens;
}

const [mark, number, space, word] = [0, 1, 2, 3];
const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\d/.test(letter)) return number;
  if (/\s/.test(letter)) return space;
  return /[a-z]/i.test(letter) ? word : mark;
});

function tokensByPattern(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(pattern)) {
    const [text, number, space, word] = match;
    const key = number ? '#' : space ? ' ' : word ? fold(word) : text;
    if (key !== '')
      tokens.push({ key, isWord: word !== undefined, start: match.index, end: match.index + text.length });
  }
  return tokens;
}

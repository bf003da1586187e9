// Words as letters and the marks on them, `[\p{L}\p{M}]+` of a pattern: apostrophes and digits part them.
import { tableOfUnits } from './units.js';

const ofWords = tableOfUnits([/[\p{L}\p{M}]+/gu, 1]);

/** Where the next word begins; the text's length where there is none. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && sizeAt(text, at) === 0) at += 1;
  return at;
}

/** Where a word ends. @param start of it */
export function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const size = sizeAt(text, at);
    if (size === 0) break;
    at += size;
  }
  return at;
}

/** Units of the letter or mark that stands there; 0 where none does. */
function sizeAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (ofWords[unit] === 1) return 1;
  if (unit < 0xd800 || unit > 0xdbff) return 0;
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0;
}

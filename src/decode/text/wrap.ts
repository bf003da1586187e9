// Tells whether the lines of a page were broken at a fixed width, and which of them go on on the next.
// The full-line rule: a line was broken by width if the first word of the next one would not have fitted on it
// (findings/text-mode.md, section 3: 97 to 99% of long paragraphs come back whole).
import { widthOf } from '../../text/width.js';
import type { Line } from './lines.js';

/** For each line, whether it is full, so that the one below may be its continuation. */
export type FullLines = readonly boolean[];

const narrowest = 55;
const widest = 132;
const leastFull = 4;
/** What may stick out of a wrapped page: addresses and tables, in text browsers link numbers too. Swept on renderings of gold/news and newspaper. */
const sticksOut = [0.015, 0.03, 0.06, 0.12];
/** Lines narrower than this share of the width end where they end in menus and lists, wrapped or not. Swept likewise. */
const longEnough = 0.6;

/** Undefined where the page is not hard-wrapped. */
export function fullLines(lines: readonly Line[]): FullLines | undefined {
  for (const width of wrapWidths(lines)) {
    const full = lines.map((line, at) => isFull(line, lines[at + 1], width));
    const early = lines.filter((line, at) => !full[at] && endsEarly(line, lines[at + 1], width)).length;
    const count = full.filter(Boolean).length;
    if (count >= leastFull && count >= 2 * early) return full;
  }
  return undefined;
}

/** Widths that the page may have been wrapped at, the widest first. */
function wrapWidths(lines: readonly Line[]): number[] {
  const widths = lines
    .filter(({ text }) => wide.test(text) || (text.includes(' ') && !longWord.test(text))) // an address cannot be wrapped, nor what it stands in
    .map(({ width }) => width)
    .sort((a, b) => b - a);
  const found = sticksOut.map((share) => widths[Math.floor(widths.length * share)] ?? 0);
  return [...new Set(found)].filter((width) => width >= narrowest && width <= widest);
}

const longWord = /\S{55}/; // as narrowest: text browsers list the addresses of links, with their numbers

/** A long line that had room for the first word below, where nothing new begins: what wrapping never leaves. */
const endsEarly = (line: Line, next: Line | undefined, width: number): boolean =>
  line.width >= longEnough * width && line.width <= width && follows(line, next) && hang(next.text) === 0;

/** Stands directly below, as far in, or as text hangs below a bullet. */
function follows(line: Line, next: Line | undefined): next is Line {
  return next?.blankBefore === 0 && (next.indent === line.indent || next.indent - line.indent === hang(line.text));
}

const hang = (text: string): number => /^(?:[*+•◦▪‣●○■·∙o-]|\d{1,3}[.)]|#{1,6})\s+/.exec(text)?.[0].length ?? 0;

function isFull(line: Line, next: Line | undefined, width: number): boolean {
  if (line.width > width || !follows(line, next)) return false;
  return (
    line.width + (isWide(line.text.at(-1)) && isWide(next.text[0]) ? 0 : 1) + widthOf(firstWord(next.text)) > width
  );
}

const wide = /[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const isWide = (letter: string | undefined): boolean => letter !== undefined && wide.test(letter);

/** East Asian text is broken anywhere but before closing marks: two letters stand for a word. No-break spaces are in words: `« `. */
const firstWord = (text: string): string =>
  isWide(text[0]) ? text.slice(0, 2) : (/^[\S\u00a0\u202f]+/.exec(text)?.[0] ?? '');

/** What stands between two lines that are joined. */
export function jointOf(above: string, below: string): '' | ' ' {
  if (isWide(above.at(-1)) && isWide(below[0])) return '';
  const broken = /\p{L}-$/u.test(above.slice(-3)) && /^\p{Ll}/u.test(below) && !suspended.test(below);
  return broken ? '' : ' ';
}

/** `two- and three-day`: the hyphen hangs, and a space follows it. */
const suspended = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|och|og|eller)\b/;

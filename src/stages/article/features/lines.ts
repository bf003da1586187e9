// Features of whole short lines: furniture is said in the same words on many sites ("Leave a comment", "Share this"),
// and what it announces goes on until something else begins.
import type { Group } from './columns.js';
import { type Shares, unknownShare } from './lexicon.js';
import { log, running } from './numbers.js';
import type { Sheet } from './sheet.js';

const mostWords = 8; // guess: longer lines are said once
const mostForStart = 30; // guess: beyond it stands a paragraph
const poorShare = 0.06; // guess: a quarter of what is unknown
const reach = 5;

/** How a line is looked up: whole where it is short, and by its first two words where it is not a paragraph. */
export function keysOfLine(words: readonly string[]): string[] {
  if (words.length === 0 || words.length > mostForStart) return [];
  const start = words.length > 2 ? [startKey(words[0]!, words[1]!)] : [];
  return words.length <= mostWords ? [words.join(' '), ...start] : start;
}

const startKey = (first: string, second: string): string => `${first} ${second} …`;

/** Shares of body, 0 to 1, of lines; counts of poor lines among five; `since poor line` a logarithm, -1 where none was. */
export const lines: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: ['line', 'line start', 'poor lines before', 'poor lines after', 'since poor line', 'poorest before', 'line before', 'line after'],
  fill(sheet, { values, width, first }, lexicon) {
    const { whole, starts } = sharesOfLines(sheet, lexicon.lines);
    const poor = whole.map((value, row) => (Math.min(value, starts[row]!) < poorShare ? 1 : 0));
    const poorBefore = running(poor);
    const { count } = sheet;
    let since = -1;
    for (let row = 0; row < count; row++) {
      let at = row * width + first;
      values[at++] = whole[row]!;
      values[at++] = starts[row]!;
      values[at++] = poorBefore[row]! - poorBefore[Math.max(0, row - reach)]!;
      values[at++] = poorBefore[Math.min(count, row + 1 + reach)]! - poorBefore[row + 1]!;
      values[at++] = since < 0 ? -1 : log(row - since);
      values[at++] = leastIn(whole, row - reach, row);
      values[at++] = row > 0 ? whole[row - 1]! : unknownShare;
      values[at] = row + 1 < count ? whole[row + 1]! : unknownShare;
      if (poor[row]) since = row;
    }
  },
};

/** Lines that say the same are looked up once. */
function sharesOfLines(sheet: Sheet, lexicon: Shares): { readonly whole: Float64Array; readonly starts: Float64Array } {
  const { spelled, numbers, starts: from } = sheet.vocabulary;
  const whole = new Float64Array(sheet.count).fill(unknownShare);
  const starts = new Float64Array(sheet.count).fill(unknownShare);
  for (let row = 0; row < sheet.count; row++) {
    const same = sheet.copies[row]!;
    const length = sheet.tokens[row]!;
    if (same < row || length > mostForStart) {
      whole[row] = whole[same]!;
      starts[row] = starts[same]!;
      continue;
    }
    const words = from[row]!;
    if (length <= mostWords) whole[row] = lexicon.get(joinWords(sheet, row)) ?? unknownShare;
    if (length <= 2) continue;
    const key = startKey(spelled[numbers[words]!]!, spelled[numbers[words + 1]!]!);
    starts[row] = lexicon.get(key) ?? unknownShare;
  }
  return { whole, starts };
}

function joinWords({ vocabulary: { spelled, numbers, starts } }: Sheet, row: number): string {
  let joined = '';
  for (let at = starts[row]!; at < starts[row + 1]!; at++)
    joined = joined === '' ? spelled[numbers[at]!]! : `${joined} ${spelled[numbers[at]!]!}`;
  return joined;
}

function leastIn(values: Float64Array, from: number, to: number): number {
  let least = unknownShare;
  for (let at = Math.max(0, from); at < to; at++) if (values[at]! < least) least = values[at]!;
  return least;
}

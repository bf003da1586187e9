// Features of whole short lines: furniture is said in the same words on many sites ("Leave a comment", "Share this"),
// and what it announces goes on until something else begins.
import type { Group } from './columns.js';
import { unknownShare } from './lexicon.js';
import { log, type Sheet } from './sheet.js';

const mostWords = 8;

/** How a line is looked up: whole where it is short, and by its first two words where it is not a paragraph. */
export function keysOfLine(words: readonly string[]): string[] {
  if (words.length === 0 || words.length > 30) return [];
  const start = words.length > 2 ? [`${words[0]} ${words[1]} …`] : [];
  return words.length <= mostWords ? [words.join(' '), ...start] : start;
}

export const lines: Group = {
  names: ['line', 'line start', 'poor lines before', 'poor lines after', 'since poor line', 'poorest before', 'line before', 'line after'],
  fill(sheet, columns, lexicon) {
    const [whole, starts] = [new Float64Array(sheet.count), new Float64Array(sheet.count)];
    for (let row = 0; row < sheet.count; row++) {
      const words = sheet.words[row]!;
      whole[row] = (words.length <= mostWords ? lexicon.lines.get(words.join(' ')) : undefined) ?? unknownShare;
      starts[row] = (words.length > 2 && words.length <= 30 ? lexicon.lines.get(`${words[0]} ${words[1]} …`) : undefined) ?? unknownShare;
    }
    const poor = Uint8Array.from(whole, (value, row) => Number(Math.min(value, starts[row]!) < 0.06)); // guess: a quarter of what is unknown
    let since = -1;
    for (let row = 0; row < sheet.count; row++) {
      columns.setAll(row, 0, [
        whole[row]!,
        starts[row]!,
        countIn(sheet, poor, row - 5, row),
        countIn(sheet, poor, row + 1, row + 6),
        since < 0 ? -1 : log(row - since),
        leastIn(whole, row - 5, row),
        whole[row - 1] ?? unknownShare,
        whole[row + 1] ?? unknownShare,
      ]);
      if (poor[row]) since = row;
    }
  },
};

function countIn(sheet: Sheet, marked: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = Math.max(0, from); at < Math.min(sheet.count, to); at++) found += marked[at]!;
  return found;
}

function leastIn(values: Float64Array, from: number, to: number): number {
  let least = unknownShare;
  for (let at = Math.max(0, from); at < to; at++) least = Math.min(least, values[at]!);
  return least;
}

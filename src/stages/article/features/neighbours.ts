// Features of what stands around a block in reading order.
import { looksLikeByline, looksLikeTimestamp } from '../line-shapes.js';
import type { Group } from './columns.js';
import { log, type Sheet, share } from './sheet.js';

const steps = [-3, -2, -1, 1, 2, 3] as const;
const spans = [5, 10] as const;
const sides = [3, 8, 20] as const;

export const neighbours: Group = {
  names: [
    ...steps.flatMap((step) => ['tokens', 'link density', 'ends sentence', 'long', 'kind'].map((name) => `${name} ${step}`)),
    ...spans.flatMap((span) => ['link density', 'long share', 'tokens'].map((name) => `${name} ±${span}`)),
    ...sides.flatMap((side) => [`long share -${side}`, `long share +${side}`]),
    'to long before', 'to long after', 'to date before', 'to date after', 'to byline before', 'to byline after',
  ], // prettier-ignore
  fill(sheet, columns) {
    const [before, after] = distancesTo(sheet.long);
    const dates = distancesTo(shapes(sheet, looksLikeTimestamp));
    const bylines = distancesTo(shapes(sheet, looksLikeByline));
    for (let row = 0; row < sheet.count; row++) {
      let column = 0;
      for (const step of steps) column = columns.setAll(row, column, atStep(sheet, row + step));
      for (const span of spans) column = columns.setAll(row, column, around(sheet, row - span, row + span + 1));
      for (const side of sides) {
        columns.set(row, column++, longShare(sheet, row - side, row));
        columns.set(row, column++, longShare(sheet, row + 1, row + 1 + side));
      }
      columns.setAll(row, column, [before[row]!, after[row]!, dates[0][row]!, dates[1][row]!, bylines[0][row]!, bylines[1][row]!]);
    }
  },
};

const kindCodes = { heading: 2, paragraph: 4, quote: 5, 'list-item': 3, caption: 1, cell: 6, code: 7 } as const;

function atStep(sheet: Sheet, at: number): readonly number[] {
  const block = sheet.blocks[at];
  if (!block) return [-1, -1, -1, -1, -1];
  return [log(sheet.tokens[at]!), sheet.link[at]!, sheet.ends[at]!, sheet.long[at]!, kindCodes[block.kind]];
}

function around(sheet: Sheet, from: number, to: number): readonly number[] {
  const [start, end] = [Math.max(0, from), Math.min(sheet.count, to)];
  const sum = (sums: Float64Array) => sums[end]! - sums[start]!;
  const chars = sum(sheet.charsBefore);
  return [
    share(sum(sheet.linkBefore), chars),
    share(sum(sheet.longBefore), chars),
    log(share(sum(sheet.tokensBefore), end - start)),
  ];
}

function longShare(sheet: Sheet, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(sheet.count, to)];
  if (end <= start) return -1;
  return share(sheet.longBefore[end]! - sheet.longBefore[start]!, sheet.charsBefore[end]! - sheet.charsBefore[start]!);
}

/** Blocks to the nearest marked one on either side; 40 where there is none so near. */
function distancesTo(marked: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const count = marked.length;
  const before = new Uint8Array(count).fill(40);
  const after = new Uint8Array(count).fill(40);
  for (let row = 1; row < count; row++) before[row] = marked[row - 1] ? 1 : Math.min(40, before[row - 1]! + 1);
  for (let row = count - 2; row >= 0; row--) after[row] = marked[row + 1] ? 1 : Math.min(40, after[row + 1]! + 1);
  return [before, after];
}

const shapes = (sheet: Sheet, test: (line: string, tokens: number) => boolean): Uint8Array =>
  Uint8Array.from(sheet.blocks, ({ text }, row) => Number(test(text, sheet.tokens[row]!)));

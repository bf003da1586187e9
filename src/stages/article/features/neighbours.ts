// Features of what stands around a block in reading order. The link density of the ten and twenty blocks around is among
// the strongest of all (findings/html-extraction.md, section 3).
import type { Columns, Group } from './columns.js';
import { log, share } from './numbers.js';
import type { Sheet } from './sheet.js';

const steps = [-3, -2, -1, 1, 2, 3] as const;
const spans = [5, 10] as const;
const sides = [3, 8, 20] as const;

/** Beyond the page's ends -1. Tokens are logarithms, densities and shares 0 to 1, `to …` distances in blocks, 40 at the most. */
export const neighbours: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: [
    ...steps.flatMap((step) => ['tokens', 'link density', 'ends sentence', 'long', 'kind'].map((name) => `${name} ${step}`)),
    ...spans.flatMap((span) => ['link density', 'long share', 'tokens'].map((name) => `${name} ±${span}`)),
    ...sides.flatMap((side) => [`long share -${side}`, `long share +${side}`]),
    'to long before', 'to long after', 'to date before', 'to date after', 'to byline before', 'to byline after',
  ],
  fill(sheet, columns) {
    const kinds = Uint8Array.from(sheet.blocks, ({ kind }) => kindCodes[kind]);
    const distances = [sheet.long, sheet.shapes.timestamp, sheet.shapes.byline].flatMap(distancesTo);
    for (let row = 0; row < sheet.count; row++) {
      let at = row * columns.width + columns.first;
      for (const step of steps) at = writeBlock(columns, at, sheet, kinds, row + step);
      for (const span of spans) at = writeAround(columns, at, sheet, row - span, row + span + 1);
      for (const side of sides) {
        columns.values[at++] = longShare(sheet, row - side, row);
        columns.values[at++] = longShare(sheet, row + 1, row + 1 + side);
      }
      for (const distance of distances) columns.values[at++] = distance[row]!;
    }
  },
};

/** In the order of how likely they are to stand beside body. */
const kindCodes = { heading: 2, paragraph: 4, quote: 5, 'list-item': 3, caption: 1, cell: 6, code: 7 } as const;

function writeBlock({ values }: Columns, at: number, sheet: Sheet, kinds: Uint8Array, row: number): number {
  const isThere = row >= 0 && row < sheet.count;
  values[at++] = isThere ? sheet.logTokens[row]! : -1;
  values[at++] = isThere ? sheet.link[row]! : -1;
  values[at++] = isThere ? sheet.ends[row]! : -1;
  values[at++] = isThere ? sheet.long[row]! : -1;
  values[at++] = isThere ? kinds[row]! : -1;
  return at;
}

function writeAround({ values }: Columns, at: number, sheet: Sheet, from: number, to: number): number {
  const start = Math.max(0, from);
  const end = Math.min(sheet.count, to);
  const chars = between(sheet.charsBefore, start, end);
  values[at++] = share(between(sheet.linkBefore, start, end), chars);
  values[at++] = share(between(sheet.longBefore, start, end), chars);
  values[at++] = log(share(between(sheet.tokensBefore, start, end), end - start));
  return at;
}

const between = (sums: Float64Array, start: number, end: number): number => sums[end]! - sums[start]!;

function longShare(sheet: Sheet, from: number, to: number): number {
  const start = Math.max(0, from);
  const end = Math.min(sheet.count, to);
  if (end <= start) return -1;
  return share(between(sheet.longBefore, start, end), between(sheet.charsBefore, start, end));
}

const farthest = 40; // guess: beyond the first screens nearness says nothing

/** Blocks to the nearest marked one before and after each. */
function distancesTo(marked: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const count = marked.length;
  const before = new Uint8Array(count).fill(farthest);
  const after = new Uint8Array(count).fill(farthest);
  for (let row = 1; row < count; row++) before[row] = marked[row - 1] ? 1 : Math.min(farthest, before[row - 1]! + 1);
  for (let row = count - 2; row >= 0; row--) after[row] = marked[row + 1] ? 1 : Math.min(farthest, after[row + 1]! + 1);
  return [before, after];
}

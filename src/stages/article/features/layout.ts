// Features of how a block stood in plain text: indentation, markers, blank lines, joined lines. Worth .3 of a point there
// (findings/text-mode.md, section 5).
import type { Block, Layout } from '../../../page/page.js';
import type { Columns, Group } from './columns.js';
import { log, share } from './numbers.js';
import type { Sheet } from './sheet.js';

/**
 * `indent`, `number` and blanks are counts, `marker` a code, `lines` a logarithm; `marks` a share of words, `page …` shares of
 * blocks, `like indent` the share of long text that is indented alike.
 */
export const layout: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: ['indent', 'marker', 'number', 'blank before', 'blank after', 'lines', 'marks', 'page blanks', 'page marks', 'page joined', 'like indent', 'indent step', 'in first line'],
  fill(sheet, columns) {
    const { blocks, count } = sheet;
    const page = pageFacts(blocks);
    const longByIndent = sumByIndent(sheet);
    const firstLine = blocks[0]?.text ?? '';
    for (let row = 0; row < count; row++) {
      const { layout, text } = blocks[row]!;
      const indent = layout?.indent ?? 0;
      let at = writeLayout(columns, row, layout, blocks[row + 1]?.layout?.blankBefore ?? 0, sheet.tokens[row]!);
      for (const fact of page) columns.values[at++] = fact;
      columns.values[at++] = share(longByIndent.get(indent) ?? 0, sheet.allLong);
      columns.values[at++] = indent - (blocks[row - 1]?.layout?.indent ?? indent);
      columns.values[at] = row > 0 && text.length >= shortestPart && firstLine.includes(text) ? 1 : 0;
    }
  },
};

const shortestPart = 12; // characters; guess: shorter lines stand in a title by chance

function writeLayout(
  { values, width, first }: Columns,
  row: number,
  layout: Layout | undefined,
  blankAfter: number,
  tokens: number,
): number {
  let at = row * width + first;
  values[at++] = layout?.indent ?? 0;
  values[at++] = markerCode(layout?.marker);
  values[at++] = layout?.marker === undefined ? 0 : Number.parseInt(layout.marker, 10) || 0;
  values[at++] = layout?.blankBefore ?? 0;
  values[at++] = blankAfter;
  values[at++] = log(layout?.lines ?? 1);
  values[at++] = share(layout?.links ?? 0, tokens);
  return at;
}

/** 1 bullet, 2 number, 3 heading. */
function markerCode(marker: string | undefined): number {
  if (marker === undefined) return 0;
  if (marker.startsWith('#')) return 3;
  return /\d/.test(marker) ? 2 : 1;
}

/** How a page of its kind marks paragraphs: blocks after blank lines, link marks, blocks of several lines; each per block. */
function pageFacts(blocks: readonly Block[]): readonly number[] {
  let [blanks, marks, joined] = [0, 0, 0];
  for (const { layout } of blocks) {
    if (!layout) continue;
    if (layout.blankBefore > 0) blanks += 1;
    marks += layout.links ?? 0;
    if (layout.lines > 1) joined += 1;
  }
  return [blanks, marks, joined].map((sum) => share(sum, blocks.length));
}

/** Characters of long text by the columns before it. */
function sumByIndent({ blocks, long, chars }: Sheet): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [row, { layout }] of blocks.entries()) {
    const indent = layout?.indent ?? 0;
    if (long[row]) sums.set(indent, (sums.get(indent) ?? 0) + chars[row]!);
  }
  return sums;
}

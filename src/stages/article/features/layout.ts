// Features of how a block stood in plain text: indentation, markers, blank lines, joined lines.
import type { Block } from '../../../page/page.js';
import type { Group } from './columns.js';
import { log, share } from './sheet.js';

export const layout: Group = {
  names: ['indent', 'marker', 'number', 'blank before', 'blank after', 'lines', 'marks', 'page blanks', 'page marks', 'page joined', 'like indent', 'indent step', 'in first line'],
  fill(sheet, columns) {
    const { blocks, count } = sheet;
    const blanks = share(blocks.filter(({ layout }) => layout && layout.blankBefore > 0).length, count);
    const marks = share(sum(blocks, ({ layout }) => layout?.links ?? 0), count);
    const joined = share(blocks.filter(({ layout }) => layout && layout.lines > 1).length, count);
    const indents = new Map<number, number>();
    for (let row = 0; row < count; row++) if (sheet.long[row]) add(indents, blocks[row]!.layout?.indent ?? 0, sheet.chars[row]!);
    const first = blocks[0]?.text ?? '';
    for (let row = 0; row < count; row++) {
      const at = blocks[row]!.layout;
      const indent = at?.indent ?? 0;
      columns.setAll(row, 0, [
        indent,
        markerCode(at?.marker),
        Number.parseInt(at?.marker ?? '', 10) || 0,
        at?.blankBefore ?? 0,
        blocks[row + 1]?.layout?.blankBefore ?? 0,
        log(at?.lines ?? 1),
        share(at?.links ?? 0, sheet.tokens[row]!),
        blanks,
        marks,
        joined,
        share(indents.get(indent) ?? 0, sheet.allLong),
        indent - (blocks[row - 1]?.layout?.indent ?? indent),
        Number(row > 0 && blocks[row]!.text.length >= 12 && first.includes(blocks[row]!.text)),
      ]);
    }
  },
};

function markerCode(marker: string | undefined): number {
  if (marker === undefined) return 0;
  if (marker.startsWith('#')) return 3;
  return /\d/.test(marker) ? 2 : 1;
}

const sum = (blocks: readonly Block[], valueOf: (block: Block) => number): number =>
  blocks.reduce((total, block) => total + valueOf(block), 0);

const add = (sums: Map<number, number>, key: number, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};

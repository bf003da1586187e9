// Lines in a row outside the body: menus are rows of short lines, lists of stories rows without prose.
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';

const shortWidth = 32; // columns; guess: entries of menus are this short in most scripts

/** One entry for each block of the page. */
export interface Rows {
  readonly isShort: readonly boolean[];
  readonly isProse: readonly boolean[];
  /** How many short lines in a row it stands among; 0 for what is body or not short. */
  readonly short: readonly number[];
  /** How many lines in a row without prose it stands among; 0 for what is body or prose. */
  readonly any: readonly number[];
  /** The share of short lines in the second. */
  readonly shortShare: readonly number[];
}

export function rowsOf(reading: Reading, isBody: (block: Block) => boolean): Rows {
  const { blocks } = reading.page;
  const isShort = blocks.map((block) => isShortLine(reading, block));
  const isProse = blocks.map((block) => isProseLine(reading, block));
  const short = rowLengths(blocks, (block) => !isBody(block) && isShort[block.index]!);
  const any = rowLengths(blocks, (block) => !isBody(block) && !isProse[block.index]!);
  return { isShort, isProse, short, any, shortShare: sharesOf(any, short) };
}

const isShortLine = ({ measures }: Reading, block: Block): boolean =>
  block.text.length <= shortWidth && measures.width(block) <= shortWidth && !/[.!?。！？]$/.test(block.text);

const isProseLine = ({ measures }: Reading, block: Block): boolean =>
  block.text.length > 8 && (measures.isLong(block) || (measures.endsSentence(block) && measures.tokens(block) > 8));

/** For each block how many in a row it stands among that pass the test. */
function rowLengths(blocks: readonly Block[], test: (block: Block) => boolean): number[] {
  const rows: number[] = blocks.map(() => 0);
  let from = 0;
  for (let at = 0; at <= blocks.length; at++) {
    if (at < blocks.length && test(blocks[at]!)) continue;
    rows.fill(at - from, from, at);
    from = at + 1;
  }
  return rows;
}

/** For each block the share of short lines in its row. */
function sharesOf(rows: readonly number[], shortRows: readonly number[]): number[] {
  const shares: number[] = [];
  for (let at = 0; at < rows.length; at += Math.max(1, rows[at]!)) {
    const row = shortRows.slice(at, at + Math.max(1, rows[at]!));
    const share = row.filter((short) => short > 0).length / row.length;
    shares.push(...row.map(() => share));
  }
  return shares;
}

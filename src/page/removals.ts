// What was taken out of a page's text: every stretch of a block that is not in the body, with the mark that decided it.
import type { Mark } from './mark.js';
import type { Block } from './page.js';
import type { Reading } from './reading.js';

export interface Removal {
  readonly block: Block;
  readonly mark: Mark;
  /** In the block's text, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** In reading order; together with what is kept they cover every character of every block. */
export function* removalsOf(reading: Reading): Generator<Removal> {
  for (const block of reading.page.blocks) {
    for (const { from, to, mark } of reading.segments(block)) {
      if (mark && reading.fateOf(mark) !== 'body') yield { block, mark, from, to };
    }
  }
}

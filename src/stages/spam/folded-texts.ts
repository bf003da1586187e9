// A page's texts, folded, with their rows of letters: the blocks that all others are compared with are read once.
import type { Block } from '../../page/page.js';
import { type Folded, fold } from './fold.js';
import type { DistinctRows } from './letters.js';

/** A folded text and its different rows of letters. */
export interface Spelled extends Folded {
  readonly rows: Int32Array;
}

export class FoldedTexts {
  readonly #rows: DistinctRows;
  readonly #blocks: (Spelled | undefined)[] = [];

  constructor(rows: DistinctRows) {
    this.#rows = rows;
  }

  /** A whole block, its tricks left in. */
  ofBlock({ index, text }: Block): Spelled {
    return (this.#blocks[index] ??= this.of(text, false));
  }

  of(text: string, mayHoldTricks: boolean): Spelled {
    const folded = fold(text, mayHoldTricks);
    return { ...folded, rows: this.#rows.of(folded.text) };
  }
}

// Where a block stands to the text of the article: in its middle, beside it, or apart from it. What counts as that text is prose that the
// article stage kept and that stands on no other page.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Repeated } from './evidence.js';

export type Place = 'inside' | 'beside' | 'apart';

export class ArticleText {
  readonly #reading: Reading;
  readonly #repeated: Repeated;
  /** Indexes of the blocks that are surely it, in order. */
  readonly own: readonly number[];
  /** The elements that hold them. */
  readonly #parents: ReadonlySet<number>;
  /** From here to there, end excluded, all blocks before the first of them and after the last are kept. */
  readonly #keptFrom: number;
  readonly #keptTo: number;

  constructor(reading: Reading, repeated: Repeated) {
    const { blocks } = reading.page;
    this.#reading = reading;
    this.#repeated = repeated;
    this.own = blocks.filter((block) => this.#isOwn(block) && reading.measures.isLong(block)).map(({ index }) => index);
    this.#parents = new Set(this.own.map((index) => this.#parentOf(blocks[index]!)));
    const isDropped = (block: Block) => reading.fate(block) !== 'body';
    const after = blocks.findIndex((block) => block.index > this.last && isDropped(block));
    this.#keptTo = after < 0 ? blocks.length : after;
    this.#keptFrom = blocks.findLastIndex((block) => block.index < this.first && isDropped(block)) + 1;
  }

  get first(): number {
    return this.own[0] ?? Number.POSITIVE_INFINITY;
  }

  get last(): number {
    return this.own.at(-1) ?? -1;
  }

  /** Paragraphs of the article stand right beside it. */
  sharesElementWith(block: Block): boolean {
    return this.#parents.has(this.#parentOf(block));
  }

  /** As a crosshead stands, whatever follows it: after the beginning of the article, and over a line that is of this page alone. */
  isOverOwn({ index }: Block): boolean {
    const next = this.#reading.page.blocks[index + 1];
    return index > this.first && next !== undefined && this.#isOwn(next);
  }

  /** Beside it: with nothing but kept text between, and in HTML in one element. */
  placeOf(block: Block): Place {
    const { index } = block;
    if (index > this.first && index < this.last) return 'inside';
    const isNear = this.own.length > 0 && index >= this.#keptFrom && index < this.#keptTo;
    return isNear && (this.#reading.page.form === 'text' || this.sharesElementWith(block)) ? 'beside' : 'apart';
  }

  #isOwn(block: Block): boolean {
    return this.#reading.fate(block) === 'body' && !this.#repeated.has(block.index);
  }

  #parentOf({ container }: Block): number {
    return this.#reading.page.containers[container]?.parent ?? -1;
  }
}

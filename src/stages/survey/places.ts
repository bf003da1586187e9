// Where a block stands to the text of the article: in its middle, beside it, or apart from it. What counts as that text is prose that the
// article stage kept and that stands on no other page.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Repeated } from './evidence.js';

export type Place = 'inside' | 'beside' | 'apart';

export class ArticleText {
  readonly #reading: Reading;
  /** Indexes of the blocks that are surely it, in order. */
  readonly #own: readonly number[];

  constructor(reading: Reading, repeated: Repeated) {
    this.#reading = reading;
    this.#own = reading.page.blocks
      .filter((block) => reading.fate(block) === 'body' && !repeated.has(block.index) && reading.measures.isLong(block))
      .map(({ index }) => index);
  }

  get first(): number {
    return this.#own[0] ?? Number.POSITIVE_INFINITY;
  }

  get last(): number {
    return this.#own.at(-1) ?? -1;
  }

  /** @param but blocks that have turned out to be none since */
  goesOnAfter(index: number, but: ReadonlySet<number>): boolean {
    return this.#own.some((own) => own > index && !but.has(own));
  }

  /** Paragraphs of the article stand right beside it. */
  sharesElementWith(block: Block): boolean {
    return this.#own.some((own) => this.#parentOf(this.#reading.page.blocks[own]!) === this.#parentOf(block));
  }

  placeOf(block: Block): Place {
    if (block.index > this.first && block.index < this.last) return 'inside';
    return this.#isBeside(block) ? 'beside' : 'apart';
  }

  /** Nothing but kept text between it and the article's; in HTML, in an element with it too. */
  #isBeside({ index, container }: Block): boolean {
    const edge = index > this.last ? this.last : this.first;
    const { blocks, form } = this.#reading.page;
    const other = blocks[edge];
    if (!other) return false;
    if (form === 'html' && this.#parentOf(other) !== this.#parentOf({ container })) return false;
    const [from, to] = index < edge ? [index, edge] : [edge, index];
    return blocks.slice(from + 1, to).every((block) => this.#reading.fate(block) === 'body');
  }

  #parentOf({ container }: Pick<Block, 'container'>): number | undefined {
    return this.#reading.page.containers[container]?.parent;
  }
}

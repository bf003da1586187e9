// A page together with all that the stages have said of it so far: what a stage gets, and what outputs are worked out from.
// It keeps the law of fates: every character of every block is decided by exactly one mark, or by none.
import { type Fact, type Field, withFacts } from './fact.js';
import { defaultFates, type Fate, type Fates, type Label } from './labels.js';
import type { Mark } from './mark.js';
import { Measures } from './measures.js';
import type { Neighbours } from './neighbours.js';
import type { Block, Page } from './page.js';
import { fateOf, isOnSpan, keptOf, largestOf, lastWord, type Segment, segmentsOf } from './segments.js';

export type { Segment } from './segments.js';

export class Reading {
  readonly page: Page;
  readonly marks: readonly Mark[];
  readonly facts: readonly Fact[];
  readonly fates: Fates;
  /** Counts and sums of the page, worked out once and shared by all stages. */
  readonly measures: Measures;
  /** What other pages of the site say about its lines; absent where none were looked at. */
  readonly neighbours?: Neighbours;
  readonly #byBlock: readonly (readonly Mark[] | undefined)[];
  readonly #segments: (readonly Segment[] | undefined)[] = [];
  readonly #deciding: (Mark | null | undefined)[] = []; // null: none decides
  #ofPage: readonly Mark[] | undefined;
  #body: readonly string[] | undefined;

  constructor(
    page: Page,
    marks: readonly Mark[] = [],
    facts: readonly Fact[] = [],
    fates: Fates = defaultFates,
    measures = new Measures(page),
    neighbours?: Neighbours,
  ) {
    this.page = page;
    this.marks = marks;
    this.facts = facts;
    this.fates = fates;
    this.measures = measures;
    if (neighbours) this.neighbours = neighbours;
    this.#byBlock = indexByBlock(page, marks);
  }

  /** The same page with more said of it. */
  with(marks: readonly Mark[], facts: readonly Fact[] = []): Reading {
    const [allMarks, allFacts] = [[...this.marks, ...marks], withFacts(this.facts, facts)];
    return new Reading(this.page, allMarks, allFacts, this.fates, this.measures, this.neighbours);
  }

  /** The same page as if these stages had not spoken. */
  without(stages: readonly string[]): Reading {
    const marks = this.marks.filter((mark) => !stages.includes(mark.stage));
    return new Reading(this.page, marks, this.facts, this.fates, this.measures, this.neighbours);
  }

  /** The marks on a block and on spans of it, in the order in which they were put on. */
  of(block: Block): readonly Mark[] {
    return this.#byBlock[block.index] ?? none;
  }

  /** The marks about the page as a whole. */
  get ofPage(): readonly Mark[] {
    return (this.#ofPage ??= this.marks.filter((mark) => mark.block === undefined));
  }

  /** The block cut where fates change; the segments cover all of its text, in order. */
  segments(block: Block): readonly Segment[] {
    const known = this.#segments[block.index];
    if (known) return known;
    const made = segmentsOf(block, this.of(block), this.fates);
    this.#segments[block.index] = made;
    return made;
  }

  /** The mark that decided most of the block's characters (the earlier segment where two are equal); absent where nobody spoke. */
  deciding(block: Block): Mark | undefined {
    const marks = this.#byBlock[block.index];
    if (!marks) return undefined;
    const known = this.#deciding[block.index];
    if (known !== undefined) return known ?? undefined;
    const found = this.#decidingOf(block, marks);
    this.#deciding[block.index] = found ?? null;
    return found;
  }

  #decidingOf(block: Block, marks: readonly Mark[]): Mark | undefined {
    return marks.some(isOnSpan) ? largestOf(this.segments(block)).mark : lastWord(marks, this.fates);
  }

  label(block: Block): Label | undefined {
    return this.deciding(block)?.label;
  }

  /** What becomes of most of the block. Text that nobody spoke about is kept. */
  fate(block: Block): Exclude<Fate, 'note'> {
    return this.fateOf(this.deciding(block));
  }

  fateOf(mark: Mark | undefined): Exclude<Fate, 'note'> {
    return fateOf(mark, this.fates);
  }

  /** What of the block belongs to the article's text, white space folded where spans were cut out; '' if nothing. */
  bodyOf(block: Block): string {
    return keptOf(block, this.segments(block), this.fates);
  }

  /** The paragraphs of the article, in order. */
  body(): readonly string[] {
    return (this.#body ??= this.page.blocks.map((block) => this.bodyOf(block)).filter((text) => text !== ''));
  }

  /** The blocks whose deciding mark has one of these labels. */
  labelled(...wanted: readonly Label[]): Block[] {
    return this.page.blocks.filter((block) => {
      const label = this.label(block);
      return label !== undefined && wanted.includes(label);
    });
  }

  /** The chosen facts of a field, in order. */
  chosen(field: Field): Fact[] {
    return this.facts.filter((fact) => fact.field === field && fact.chosen);
  }
}

const none: readonly Mark[] = [];

/** Nothing for blocks without marks. */
function indexByBlock(page: Page, marks: readonly Mark[]): (readonly Mark[] | undefined)[] {
  const byBlock = new Array<Mark[] | undefined>(page.blocks.length).fill(undefined);
  for (const mark of marks) {
    if (mark.block === undefined) continue;
    const own = byBlock[mark.block];
    if (own) own.push(mark);
    else byBlock[mark.block] = [mark];
  }
  return byBlock;
}

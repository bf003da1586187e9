// What the features of a page are worked out from: its blocks and containers measured once, in plain arrays.
// What not every group of features asks is worked out when it is first asked.
import type { Measures } from '../../../page/measures.js';
import type { Block, Container, Page } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { isFootHeading } from '../line-shapes.js';
import { Builds } from './builds.js';
import { type ContainerSums, sumsBelow } from './container-sums.js';
import { depthsOf, levelsAbove, parentsOf } from './kinship.js';
import { log, running } from './numbers.js';
import { PageWords } from './page-words.js';
import { type Shapes, shapesOf } from './shapes.js';

export class Sheet {
  readonly reading: Reading;
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  /** Of each container its parent, -1 for the outermost; parents stand before their children. */
  readonly parents: Int32Array;
  /** Rows. */
  readonly count: number;
  readonly vocabulary: PageWords;
  /** Words. */
  readonly tokens: Float64Array;
  /** `log2(1 + words)`. */
  readonly logTokens: Float64Array;
  readonly width: Float64Array;
  /** Characters. */
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  /** The share of the characters inside links, 0 to 1. */
  readonly link: Float64Array;
  readonly ends: Uint8Array;
  readonly long: Uint8Array;
  readonly heading: Uint8Array;
  /** A heading that announces what is not the article: "Related", "Comments". */
  readonly foot: Uint8Array;
  /** Characters of long text before each block, and of all text; one entry more than blocks. */
  readonly longBefore: Float64Array;
  readonly tokensBefore: Float64Array;
  readonly linkBefore: Float64Array;
  readonly charsBefore: Float64Array;
  #words: readonly (readonly string[])[] | undefined;
  #copies: Int32Array | undefined;
  #above: readonly Int32Array[] | undefined;
  #depths: Int32Array | undefined;
  #sums: ContainerSums | undefined;
  #builds: Builds | undefined;
  #shapes: Shapes | undefined;

  constructor(reading: Reading) {
    const { page, measures } = reading;
    const { blocks } = page;
    this.reading = reading;
    this.page = page;
    this.blocks = blocks;
    this.containers = page.containers;
    this.parents = parentsOf(page.containers);
    this.count = blocks.length;
    this.vocabulary = new PageWords(blocks.map(({ text }) => text));
    const column = () => new Float64Array(this.count);
    const flags = () => new Uint8Array(this.count);
    [this.tokens, this.logTokens, this.width] = [column(), column(), column()];
    [this.chars, this.linkChars, this.link] = [column(), column(), column()];
    [this.ends, this.long, this.heading, this.foot] = [flags(), flags(), flags(), flags()];
    for (const block of blocks) this.#measure(block, measures);
    this.longBefore = running(this.chars.map((chars, row) => (this.long[row] ? chars : 0)));
    this.tokensBefore = running(this.tokens);
    this.linkBefore = running(this.linkChars);
    this.charsBefore = running(this.chars);
  }

  #measure(block: Block, measures: Measures): void {
    const { index: row, text, kind } = block;
    const tokens = this.vocabulary.starts[row + 1]! - this.vocabulary.starts[row]!;
    this.tokens[row] = tokens;
    this.logTokens[row] = log(tokens);
    this.width[row] = measures.width(block);
    this.chars[row] = text.length;
    this.linkChars[row] = measures.linkChars(block);
    this.link[row] = measures.linkDensity(block);
    this.ends[row] = measures.endsSentence(block) ? 1 : 0;
    this.long[row] = measures.isLong(block) ? 1 : 0;
    this.heading[row] = kind === 'heading' ? 1 : 0;
    this.foot[row] = isFootHeading(text, tokens) ? 1 : 0;
  }

  get allLong(): number {
    return this.longBefore[this.count]!;
  }

  get allTokens(): number {
    return this.tokensBefore[this.count]!;
  }

  get allChars(): number {
    return this.charsBefore[this.count]!;
  }

  /** The words of each block, spelled out. */
  get words(): readonly (readonly string[])[] {
    return (this.#words ??= this.blocks.map((_, row) => this.vocabulary.of(row)));
  }

  /** For each block the first one that says the same, which may be itself. */
  get copies(): Int32Array {
    return (this.#copies ??= firstOfCopies(this.blocks));
  }

  /** For levels 0 to 4 and each block: the container so many steps above its own; -1 where there is none. */
  get above(): readonly Int32Array[] {
    return (this.#above ??= levelsAbove(this.blocks, this.parents));
  }

  /** Elements round each container; 0 for the outermost. */
  get depths(): Int32Array {
    return (this.#depths ??= depthsOf(this.parents));
  }

  /** What stands below each container. */
  get sums(): ContainerSums {
    return (this.#sums ??= sumsBelow(this));
  }

  /** Which elements and blocks are built alike. */
  get builds(): Builds {
    return (this.#builds ??= new Builds(this));
  }

  /** Which blocks look like bylines and date lines. */
  get shapes(): Shapes {
    return (this.#shapes ??= shapesOf(this));
  }
}

function firstOfCopies(blocks: readonly Block[]): Int32Array {
  const first = new Map<string, number>();
  const copies = new Int32Array(blocks.length);
  for (let row = 0; row < blocks.length; row++) {
    const { text } = blocks[row]!;
    const known = first.get(text);
    if (known === undefined) first.set(text, row);
    copies[row] = known ?? row;
  }
  return copies;
}

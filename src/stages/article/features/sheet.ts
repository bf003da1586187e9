// What the features of a page are worked out from: its blocks and containers measured once, in plain arrays.
import type { Block, Container, Page } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { tokensOf } from '../../../text/tokens.js';
import { isFootHeading } from '../line-shapes.js';

export class Sheet {
  readonly reading: Reading;
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  /** Rows. */
  readonly count: number;
  readonly words: readonly (readonly string[])[];
  readonly tokens: Float64Array;
  readonly width: Float64Array;
  /** Characters. */
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly link: Float64Array;
  readonly ends: Uint8Array;
  readonly long: Uint8Array;
  /** A heading that announces what is not the article: "Related", "Comments". */
  readonly foot: Uint8Array;
  /** Characters of long text before each block, and of all text; one entry more than blocks. */
  readonly longBefore: Float64Array;
  readonly tokensBefore: Float64Array;
  readonly linkBefore: Float64Array;
  readonly charsBefore: Float64Array;

  constructor(reading: Reading) {
    const { page, measures } = reading;
    const { blocks } = page;
    const count = blocks.length;
    this.reading = reading;
    this.page = page;
    this.blocks = blocks;
    this.containers = page.containers;
    this.count = count;
    this.words = blocks.map((block) => tokensOf(block.text));
    this.tokens = Float64Array.from(this.words, (words) => words.length);
    this.width = Float64Array.from(blocks, (block) => measures.width(block));
    this.chars = Float64Array.from(blocks, (block) => block.text.length);
    this.linkChars = Float64Array.from(blocks, (block) => measures.linkChars(block));
    this.link = Float64Array.from(blocks, (block) => measures.linkDensity(block));
    this.ends = Uint8Array.from(blocks, (block) => Number(measures.endsSentence(block)));
    this.long = Uint8Array.from(blocks, (block) => Number(measures.isLong(block)));
    this.foot = Uint8Array.from(blocks, (block, at) => Number(isFootHeading(block.text, this.tokens[at]!)));
    this.longBefore = running(count, (at) => (this.long[at] ? this.chars[at]! : 0));
    this.tokensBefore = running(count, (at) => this.tokens[at]!);
    this.linkBefore = running(count, (at) => this.linkChars[at]!);
    this.charsBefore = running(count, (at) => this.chars[at]!);
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

  /** The container `steps` above the one that holds the block; -1 where there is none. */
  above(row: number, steps: number): number {
    let at = this.blocks[row]!.container;
    for (let step = 0; step < steps && at >= 0; step++) at = this.containers[at]!.parent;
    return at;
  }
}

/** Running sums: entry `i` is what stands before block `i`. */
function running(count: number, valueOf: (at: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) sums[at + 1] = sums[at]! + valueOf(at);
  return sums;
}

export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
export const log = (value: number): number => Math.log2(1 + value);

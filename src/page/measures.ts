// Counts and sums that several stages ask for: worked out when first asked, once a page.
import { sentenceMarks } from '../text/sentence-marks.js';
import { countTokens } from '../text/tokens.js';
import { widthOf } from '../text/width.js';
import { type ContainerFinding, containerFindings } from './element-labels.js';
import { type LineRule, matchingRule } from './line-rules.js';
import type { Block, Hidden, Page } from './page.js';

export interface ContainerSums {
  /** Blocks anywhere below it. */
  readonly blocks: number;
  readonly chars: number;
  readonly linkChars: number;
  /** Characters in long text below it: see `Measures.isLong`. */
  readonly longChars: number;
}

const noSums: ContainerSums = { blocks: 0, chars: 0, linkChars: 0, longChars: 0 };

export class Measures {
  readonly page: Page;
  readonly #tokens: (number | undefined)[] = [];
  readonly #widths: (number | undefined)[] = [];
  readonly #linkChars: (number | undefined)[] = [];
  readonly #sentenceEnds: (boolean | undefined)[] = [];
  readonly #long: (boolean | undefined)[] = [];
  readonly #lineRules: (LineRule | null | undefined)[] = []; // null: none matches
  #sums: readonly ContainerSums[] | undefined;
  #findings: readonly (ContainerFinding | undefined)[] | undefined;
  #hiding: readonly (Hidden | undefined)[] | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** Words; in scripts without spaces every character is one. */
  tokens(block: Block): number {
    return (this.#tokens[block.index] ??= countTokens(block.text));
  }

  /** Columns of the text on a terminal: East Asian wide letters count two, so that lengths compare across scripts. */
  width(block: Block): number {
    return (this.#widths[block.index] ??= widthOf(block.text));
  }

  /** Characters of the block that are inside links. */
  linkChars(block: Block): number {
    return (this.#linkChars[block.index] ??= linkCharsOf(block));
  }

  /** The share of a block's characters inside links, 0 to 1; 0 in plain text. */
  linkDensity(block: Block): number {
    return Math.min(1, this.linkChars(block) / block.text.length);
  }

  /** Ends like a sentence, quotes and brackets after the mark allowed. */
  endsSentence(block: Block): boolean {
    return (this.#sentenceEnds[block.index] ??= endsSentence(block.text));
  }

  /**
   * Text that is likely prose: over 80 columns, few links, and ending like a sentence or over 160 columns
   * (findings/html-extraction.md, section 3: the strongest features are sums over such text).
   */
  isLong(block: Block): boolean {
    return (this.#long[block.index] ??= this.#isLong(block));
  }

  #isLong(block: Block): boolean {
    const width = this.width(block);
    return width > 80 && this.linkDensity(block) < 0.35 && (this.endsSentence(block) || width > 160);
  }

  /** Sums over all blocks below a container; zeros for -1. */
  below(container: number): ContainerSums {
    this.#sums ??= this.#sumUp();
    return this.#sums[container] ?? noSums;
  }

  /** The rule that knows the block by its words. */
  lineRule(block: Block): LineRule | undefined {
    const known = this.#lineRules[block.index];
    if (known !== undefined) return known ?? undefined;
    const rule = matchingRule(block.text, this.tokens(block));
    this.#lineRules[block.index] = rule ?? null;
    return rule;
  }

  /** What each container is by its own element, or by the nearest round it that says so. */
  get containerFindings(): readonly (ContainerFinding | undefined)[] {
    return (this.#findings ??= containerFindings(this));
  }

  /** The containers from the one given up to the outermost, itself first; `most` of them. */
  *ancestors(container: number, most = Number.POSITIVE_INFINITY): Generator<number> {
    for (let at = container, left = most; at >= 0 && left > 0; at = this.page.containers[at]!.parent, left--) yield at;
  }

  /** What hides a container: its own element, or the nearest round it that is hidden. */
  hidingOf(container: number): Hidden | undefined {
    this.#hiding ??= hidingsOf(this.page);
    return this.#hiding[container];
  }

  #sumUp(): ContainerSums[] {
    const sums = this.page.containers.map(() => ({ blocks: 0, chars: 0, linkChars: 0, longChars: 0 }));
    for (const block of this.page.blocks) {
      const own = sums[block.container];
      if (!own) continue;
      own.blocks += 1;
      own.chars += block.text.length;
      own.linkChars += this.linkChars(block);
      own.longChars += this.isLong(block) ? block.text.length : 0;
    }
    for (let at = sums.length - 1; at >= 0; at--) {
      const own = sums[at]!;
      const parent = sums[this.page.containers[at]!.parent]; // parents stand before their children
      if (!parent) continue;
      parent.blocks += own.blocks;
      parent.chars += own.chars;
      parent.linkChars += own.linkChars;
      parent.longChars += own.longChars;
    }
    return sums;
  }
}

function hidingsOf({ containers }: Page): readonly (Hidden | undefined)[] {
  const found: (Hidden | undefined)[] = [];
  for (const { hidden, parent } of containers) found.push(hidden ?? found[parent]); // parents stand before their children
  return found;
}

function linkCharsOf({ runs }: Block): number {
  let sum = 0;
  for (const { href, span } of runs) if (href !== undefined) sum += span[1] - span[0];
  return sum;
}

const closingMarks = '"\'”’»)]）」』';

/** From the end backwards: a pattern would begin anew at every mark of the text. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && closingMarks.includes(text[last]!)) last--;
  return last >= 0 && sentenceMarks.includes(text[last]!);
}

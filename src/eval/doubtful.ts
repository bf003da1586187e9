// Gold pages that are not to be trusted: without a body, with one that is not on the page, or with one that ends while
// the article goes on. They stay in scoring and are left out of training (findings/html-extraction.md, section 6).
import type { Block } from '../page/page.js';
import type { Reading } from '../page/reading.js';
import { tokensOf } from '../text/tokens.js';
import type { GoldPage } from './gold.js';
import { goldText } from './score.js';
import { type Counts, shared, shingleKeys, shinglesOf, total } from './shingles.js';

export interface Doubt {
  readonly why: 'empty' | 'absent' | 'cut-short';
  readonly because: string;
}

/** Gold of which less stands on the page is of another version of it, or of a page that a script fills in. Guess. */
const leastPresent = 0.3;
/** Text that goes on for more than this share of the gold is no closing line that someone left out (section 6). */
const longestRest = 0.3;
/** An element that holds less of the gold says little about where the article stands. Guess. */
const leastOfGold = 0.1;
/**
 * Blocks of another kind (pictures, adverts, teasers) that may stand in between. With 3, the search missed two of the six
 * pages of gold/newspaper that it finds with 8; four of the six were read to the end, and are cut short.
 */
const widestGap = 8;

/** @param texts of the blocks of the page, whatever was chosen of them */
export function emptyOrAbsent(gold: GoldPage, texts: readonly string[]): Doubt | undefined {
  if (!gold.body) return undefined;
  const wanted = shinglesOf(goldText(gold));
  if (wanted.size === 0) return { why: 'empty', because: 'the gold has no body' };
  const share = shared(wanted, shinglesOf(texts.join('\n'))) / total(wanted);
  if (share >= leastPresent) return undefined;
  return { why: 'absent', because: `only ${percent(share)} of the gold stands on the page` };
}

/**
 * Whether prose goes on, soon after or before the gold, in the same container and the same kind of element. Asks no
 * model; knows nothing of plain text, which has no containers.
 * @param chosen by the oracle, block for block
 */
export function cutShort(gold: GoldPage, reading: Reading, chosen: readonly boolean[]): Doubt | undefined {
  const { blocks } = reading.page;
  const wanted = shinglesOf(goldText(gold));
  const length = tokensOf(goldText(gold)).length;
  const homes = homesOf(reading, chosen, leastOfGold * length);
  const isAtHome = (block: Block): boolean => homes.has(placeOf(reading, block) ?? '');
  const first = blocks.findIndex((block) => chosen[block.index] && isAtHome(block));
  if (first < 0) return undefined;
  const last = blocks.findLastIndex((block) => chosen[block.index] && isAtHome(block));
  const isMore = (block: Block): boolean => isAtHome(block) && isProse(reading, block) && !isIn(block, wanted);
  const rest = [...goingOn(blocks.slice(0, first).reverse(), isMore), ...goingOn(blocks.slice(last + 1), isMore)];
  const share = rest.reduce((sum, block) => sum + reading.measures.tokens(block), 0) / length;
  if (share <= longestRest) return undefined;
  const start = rest[0]!.text.replaceAll('\n', ' ').slice(0, 60); // over a share above 0 there is one
  return { why: 'cut-short', because: `${rest.length} paragraphs more, ${percent(share)} of its length: “${start}…”` };
}

/** The places that hold much of the gold. */
function homesOf(reading: Reading, chosen: readonly boolean[], least: number): ReadonlySet<string> {
  const tokens = new Map<string, number>();
  for (const block of reading.page.blocks) {
    const place = placeOf(reading, block);
    if (!chosen[block.index] || place === undefined) continue;
    tokens.set(place, (tokens.get(place) ?? 0) + reading.measures.tokens(block));
  }
  return new Set([...tokens].filter(([, sum]) => sum > least).map(([place]) => place));
}

/** The container round the block's element, and its tag; some sites give every paragraph a class of its own. */
function placeOf({ page }: Reading, block: Block): string | undefined {
  const own = page.containers[block.container];
  return own && `${own.parent} ${own.tag}`;
}

/** The blocks that carry the text on, from the nearest to where it stops. */
function goingOn(blocks: readonly Block[], isMore: (block: Block) => boolean): Block[] {
  const more: Block[] = [];
  let gap = 0;
  for (const block of blocks) {
    const carries = isMore(block);
    if (carries) more.push(block);
    gap = carries ? 0 : gap + 1;
    if (gap > widestGap) break;
  }
  return more;
}

/** Half a line at least, ending like a sentence, and no row of links. */
const isProse = ({ measures }: Reading, block: Block): boolean =>
  measures.width(block) > 40 && measures.endsSentence(block) && measures.linkDensity(block) < 0.35;

/** A second copy of a paragraph is no sign that the article goes on. */
function isIn(block: Block, wanted: Counts): boolean {
  const keys = shingleKeys(tokensOf(block.text));
  return keys.filter((key) => wanted.has(key)).length > keys.length / 2;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

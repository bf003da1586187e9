// Finds the blocks of the body: those that the block model scores highest, as many as make the page's expected F1 highest.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { corrected } from './corrections.js';
import { goesOnElsewhere, isFootHeading } from './line-shapes.js';
import type { BlockScores } from './model/block-model.js';
import { expectedF1Threshold } from './model/read-out.js';
import { secondStories } from './second-story.js';

export interface Body {
  /** By index of the block, in reading order: why it is in. */
  readonly chosen: ReadonlyMap<number, string>;
  /** Blocks that look like body but tell another story, and why. */
  readonly teasers: ReadonlyMap<number, string>;
  /** How likely each block is body, 0 to 1. */
  readonly scores: ArrayLike<number>;
  /** The least score that is taken where the page's expected F1 is highest. */
  readonly threshold: number;
}

export function findBody(reading: Reading, { sheet, scores: asScored }: BlockScores): Body {
  const scores = corrected(reading, asScored);
  const best = expectedF1Threshold(scores, sheet.tokens);
  const threshold = reachable(best, scores, sheet.tokens);
  const taken = reading.page.blocks.filter((block) => scores[block.index]! >= threshold && !isSetAside(reading, block));
  const chosen = new Map(
    withoutCopies(taken, scores, sheet.tokens).map(({ index }) => [index, whyBody(scores[index]!, threshold)]),
  );
  // Elements tell more than signs do: the signs cost .002 on gold/news from HTML.
  const teasers = reading.page.form === 'text' ? takeTeasers(reading, chosen) : secondStories(reading, chosen.keys());
  for (const index of teasers.keys()) chosen.delete(index);
  for (const index of headingsOfNothing(reading, chosen)) chosen.delete(index);
  return { chosen, teasers, scores, threshold: best };
}

const fewWords = 10; // as `no-body` has it
const leastHope = 0.2; // guess; of the gold it concerns one page, whose article stood in elements named "paywall"
const nearTheBest = 0.6; // guess

/** Where hardly ten words reach the threshold, what scores near the best block is the body, unless that is hopeless too. */
function reachable(threshold: number, scores: ArrayLike<number>, tokens: ArrayLike<number>): number {
  let [best, words] = [0, 0];
  for (let row = 0; row < scores.length; row++) {
    best = Math.max(best, scores[row]!);
    if (scores[row]! >= threshold) words += tokens[row]!;
  }
  return words >= fewWords || best < leastHope
    ? threshold
    : Math.min(threshold, Math.max(leastHope, best * nearTheBest));
}

const whyBody = (score: number, threshold: number): string =>
  `the block model gives it ${score.toFixed(2)}; on this page ${threshold.toFixed(2)} is enough`;

/** What the user's rules or `spam` took away for good, and lines whose own words say that they are none. */
function isSetAside(reading: Reading, block: Block): boolean {
  const mark = reading.deciding(block);
  if (!mark || reading.fateOf(mark) === 'body') return false;
  return mark.final === true || mark.rule.endsWith('page-numbers');
}

const shortestCopy = 8; // words; findings/html-extraction.md, section 5: shorter ones may be said twice

/** Of several blocks with the same text the one with the highest score, the first of equals. */
function withoutCopies(blocks: readonly Block[], scores: ArrayLike<number>, tokens: ArrayLike<number>): Block[] {
  const best = new Map<string, Block>();
  for (const block of blocks) {
    const other = best.get(block.text);
    if (!other || scores[block.index]! > scores[other.index]!) best.set(block.text, block);
  }
  return blocks.filter((block) => tokens[block.index]! < shortestCopy || best.get(block.text) === block);
}

/**
 * A paragraph after the middle that ends with a sign that it goes on elsewhere starts another story: it goes,
 * with what stands between it and the heading-like line before it, and all that follows.
 */
function takeTeasers(reading: Reading, chosen: Map<number, string>): Map<number, string> {
  const { blocks } = reading.page;
  const teasers = new Map<number, string>();
  const order = [...chosen.keys()];
  const at = order.findIndex((index, place) => place >= order.length / 2 && goesOnElsewhere(blocks[index]!.text));
  if (at < 0) return teasers;
  const sign = blocks[order[at]!]!;
  const heading = blocks.findLast(
    (block) => block.index < sign.index && block.index > order[0]! && isHeadingLike(reading, block),
  );
  const start = heading && sign.index - heading.index <= 6 ? heading.index : sign.index; // guess: teasers are short
  if (!isSmallerPart(reading, order, start)) return teasers;
  for (const index of order) if (index >= start) chosen.delete(index);
  for (let index = start; index <= sign.index; index++)
    teasers.set(index, `ends with "${sign.text.slice(-12).trim()}": it goes on elsewhere`);
  return teasers;
}

/** "Related", "See also:": lines that announce what was not taken. No figure of the gold moved, but readers see them. */
function headingsOfNothing({ page, measures }: Reading, chosen: ReadonlyMap<number, string>): number[] {
  return [...chosen.keys()].filter((index) => {
    const block = page.blocks[index]!;
    return !chosen.has(index + 1) && isFootHeading(block.text, measures.tokens(block));
  });
}

/** Other stories end a page; what would take half of the body away is none (text of gold/web +.0009). */
function isSmallerPart({ page, measures }: Reading, order: readonly number[], start: number): boolean {
  const words = (indexes: readonly number[]) =>
    indexes.reduce((sum, index) => sum + measures.tokens(page.blocks[index]!), 0);
  return words(order.filter((index) => index >= start)) <= words(order) / 2;
}

function isHeadingLike(reading: Reading, block: Block): boolean {
  const tokens = reading.measures.tokens(block);
  return (
    block.kind === 'heading' ||
    (block.kind === 'paragraph' &&
      tokens >= 3 &&
      tokens <= 20 &&
      !reading.measures.endsSentence(block) &&
      reading.fate(block) === 'body')
  );
}

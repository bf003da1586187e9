// Finds the blocks of the body: the best stretch of prose on the page, then what in it belongs to it.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import {
  goesOnElsewhere,
  isFootHeading,
  looksLikeByline,
  looksLikeCaption,
  looksLikeTimestamp,
} from './line-shapes.js';
import { proseScores } from './prose.js';

export interface Body {
  /** By index of the block: why it is in. */
  readonly chosen: ReadonlyMap<number, string>;
  /** Blocks that look like body but tell another story, and why. */
  readonly teasers: ReadonlyMap<number, string>;
}

export function findBody(reading: Reading): Body {
  const scores = proseScores(reading);
  const [from, to] = bestStretch(scores);
  const end = reading.page.form === 'text' ? (footHeadingIn(reading, scores, from, to) ?? to) : to; // elements tell more
  const chosen = choose(reading, scores, from, end);
  const teasers = takeTeasers(reading, chosen);
  return { chosen, teasers };
}

/** The run of blocks with the highest sum (Kadane); [0, 0] where nothing speaks for any. */
function bestStretch(scores: readonly number[]): readonly [from: number, to: number] {
  let best = { sum: 0, from: 0, to: 0 };
  let sum = 0;
  let from = 0;
  for (const [at, score] of scores.entries()) {
    if (sum <= 0) [sum, from] = [0, at];
    sum += score;
    if (sum > best.sum) best = { sum, from, to: at + 1 };
  }
  return [best.from, best.to];
}

/** A heading such as "Related" ends the body once 70% of the stretch's prose is past (findings/text-mode.md, section 4). */
function footHeadingIn(reading: Reading, scores: readonly number[], from: number, to: number): number | undefined {
  const positive = (score: number) => Math.max(0, score);
  const all = scores.slice(from, to).reduce((sum, score) => sum + positive(score), 0);
  let past = 0;
  for (let at = from; at < to; at++) {
    const block = reading.page.blocks[at]!;
    if (past >= 0.7 * all && isFootHeading(block.text, reading.measures.tokens(block))) return at;
    past += positive(scores[at]!);
  }
  return undefined;
}

function choose(reading: Reading, scores: readonly number[], from: number, to: number): Map<number, string> {
  const chosen = new Map<number, string>();
  const blocks = reading.page.blocks.slice(from, to);
  const homes = homesOfProse(reading, blocks, scores);
  for (const block of blocks) {
    const why = reading.fate(block) === 'body' ? whyBody(reading, block, scores[block.index]!, homes) : undefined;
    if (why) chosen.set(block.index, why);
  }
  addCrossheads(reading, blocks, chosen);
  return new Map([...chosen].sort(([a], [b]) => a - b));
}

/** Elements that directly hold a good part of the stretch's prose: a short line beside it belongs to it too. */
function homesOfProse(reading: Reading, blocks: readonly Block[], scores: readonly number[]): ReadonlySet<number> {
  const sums = new Map<number, number>();
  let all = 0;
  for (const block of blocks) {
    const home = reading.page.containers[block.container]?.parent ?? -1;
    const score = Math.max(0, scores[block.index]!);
    sums.set(home, (sums.get(home) ?? 0) + score);
    all += score;
  }
  return new Set([...sums].filter(([home, sum]) => home >= 0 && sum >= 0.1 * all).map(([home]) => home));
}

function whyBody(reading: Reading, block: Block, score: number, homes: ReadonlySet<number>): string | undefined {
  const { measures } = reading;
  const tokens = measures.tokens(block);
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'cell') return undefined;
  if (
    looksLikeByline(block.text, tokens) ||
    looksLikeTimestamp(block.text, tokens) ||
    looksLikeCaption(block.text, tokens)
  )
    return undefined;
  if (isFootHeading(block.text, tokens) && tokens <= 4) return undefined;
  const home = reading.page.containers[block.container]?.parent ?? -1;
  const beside = homes.has(home);
  if (measures.linkDensity(block) > 0.5) return undefined;
  if (score >= 5 && (reading.page.form === 'text' || beside || score >= 12))
    return 'prose in the best stretch of the page';
  if (beside && block.kind === 'paragraph' && measures.endsSentence(block)) return 'a short sentence beside the prose';
  const inList = reading.page.containers[home]?.parent ?? -1;
  if (block.kind === 'list-item' && (beside || homes.has(inList))) return 'a list beside the prose';
  if (reading.page.form === 'text' && measures.endsSentence(block) && tokens >= 4)
    return 'a short sentence in the best stretch';
  return undefined;
}

/** A short heading-like block directly before a chosen one, with body before it too. */
function addCrossheads(reading: Reading, blocks: readonly Block[], chosen: Map<number, string>): void {
  const first = Math.min(...chosen.keys());
  for (const block of blocks) {
    if (block.index < first || chosen.has(block.index) || !chosen.has(block.index + 1)) continue;
    if (
      block.kind === 'heading' &&
      reading.fate(block) === 'body' &&
      !isFootHeading(block.text, reading.measures.tokens(block))
    ) {
      chosen.set(block.index, 'a heading between the prose');
    }
  }
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
  for (const index of order) if (index >= start) chosen.delete(index);
  for (let index = start; index <= sign.index; index++)
    teasers.set(index, `ends with "${sign.text.slice(-12).trim()}": it goes on elsewhere`);
  return teasers;
}

export function isHeadingLike(reading: Reading, block: Block): boolean {
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

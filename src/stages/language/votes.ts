// The language of the page: a vote of its blocks, weighed by their letters, with what the page declares. The blocks are never
// joined for it: 2,600 characters of English menus before an article in another language would decide (findings/langid.md).
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Told } from './declared.js';
import { type Detector, shares, type TextScores, withPrior } from './detect.js';

export interface Voice {
  readonly block: Block;
  readonly scores: TextScores;
  /** Letters, a fifth of them for short lines without a sentence mark: menus, names, credits. */
  readonly weight: number;
}

export interface PageLanguage {
  readonly tag: string;
  readonly score: number;
  readonly because: string;
}

const readOfBlock = 600; // characters: enough for 99% of paragraphs to be settled (gold/language), and it bounds the cost
const lettersRead = 12_000; // a page; the blocks after them inherit, unless their script differs
const shortLineWeight = 0.2; // findings/langid.md, section 5, point 6
const shortLine = 100; // columns: guess
const natsOfVotes = 3; // guess, to be calibrated with issue 6: 85% of the votes are as good as certain
const leastShare = 1e-4; // a language without a vote is not impossible

/** Scores the blocks that speak for the page; what navigation and spam took away does not. */
export function hear(reading: Reading, detector: Detector): Voice[] {
  const kept = reading.page.blocks.filter((block) => reading.fate(block) !== 'drop');
  const blocks = kept.length > 0 ? kept : reading.page.blocks.filter((block) => !reading.deciding(block)?.final);
  let left = lettersRead;
  return blocks.flatMap((block) => {
    if (left <= 0) return [];
    const scores = detector.scores(block.text.slice(0, readOfBlock));
    left -= scores.census.letters;
    return scores.script ? [{ block, scores, weight: weigh(reading, block, scores) }] : [];
  });
}

function weigh(reading: Reading, block: Block, { census }: TextScores): number {
  const isLine = reading.measures.width(block) < shortLine && !reading.measures.endsSentence(block);
  return census.weight * (isLine ? shortLineWeight : 1);
}

export function elect(voices: readonly Voice[], told: Told | undefined): PageLanguage | undefined {
  const total = voices.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const votes = new Map<string, number>();
  for (const { scores, weight } of voices) {
    for (const { language, score } of shares(scores.nats)) {
      votes.set(language, (votes.get(language) ?? 0) + (score * weight) / total);
    }
  }
  const nats = new Map([...votes].map(([tag, share]) => [tag, Math.log(share + leastShare) * natsOfVotes]));
  const best = shares(withPrior(nats, told?.tag))[0];
  if (!best) return undefined;
  const share = Math.round((votes.get(best.language) ?? 0) * 100);
  const says = told ? `; the page says ${told.because}` : '; the page does not say';
  const because = `${share}% of the votes of ${voices.length} blocks, weighed by ${Math.round(total)} letters${says}`;
  return { tag: best.language, score: Math.round(best.score * 1000) / 1000, because };
}

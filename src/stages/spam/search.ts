// The order of the search: whole passages first, then again without what looked odd the first time (several spam blocks would
// vouch for each other), then the neighbours of what was found, then inside the blocks that stay.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { censusOf, foreignShare, weightIn } from '../../text/scripts.js';
import type { Tier } from './evidence.js';
import type { Grammar } from './grammar.js';
import { type Stretch, stretchesOf } from './inside.js';
import { type Passage, passagesOf, trimmed } from './passages.js';
import type { Phrases } from './phrases.js';
import { type Measuring, measure, type Signals } from './signals.js';
import { lookAround, overlapOf } from './surroundings.js';
import { unitsOf } from './units.js';
import { judge, leastWeight as leastJudged, type Thresholds, type Verdict } from './verdict.js';

export interface Tools {
  readonly grammar: Grammar;
  readonly phrases: Phrases;
  readonly thresholds: Thresholds;
  readonly off: ReadonlySet<Tier>;
}

export interface Found {
  readonly passages: readonly { readonly passage: Passage; readonly verdict: Verdict }[];
  /** Blocks removed as a whole. */
  readonly removed: ReadonlySet<Block>;
  readonly measuring: Measuring;
}

export function search(reading: Reading, tools: Tools): Found {
  const { thresholds, off } = tools;
  const passages = passagesOf(reading).filter(({ blocks }) => !reading.deciding(blocks[0]!)?.final);
  const measuring = { ...tools, around: withoutSuspects(reading, passages, tools) };
  const { verdicts, signals } = judgeAll(passages, measuring, tools);
  relax(passages, verdicts, signals, tools);
  if (!off.has('inline')) leaveMixed(verdicts, measuring);
  const whole = [...verdicts]
    .filter(([, { outcome }]) => outcome !== 'clean')
    .map(([passage, verdict]) => ({ passage: cutToList(passage, verdict, signals.get(passage)), verdict }));
  const removed = new Set(
    whole.filter(({ verdict }) => verdict.outcome === 'spam').flatMap(({ passage }) => passage.blocks),
  );
  if (off.has('inline')) return { passages: whole, removed, measuring };
  const inside = reading.page.blocks
    .filter((block) => !removed.has(block) && isWorthCutting(block))
    .flatMap((block) => searchInside(block, measuring, thresholds.remove + thresholds.insideParagraph, tools));
  return { passages: [...whole, ...inside], removed, measuring };
}

const oddOverlap = 0.3; // findings/spam.md, 3.2: 79% of sales text and 0.5% of clean paragraphs share less

/** The page's ordinary text without paragraphs that sell or share next to nothing with the others. */
function withoutSuspects(reading: Reading, passages: readonly Passage[], { grammar, phrases }: Tools) {
  const all = lookAround(reading, grammar);
  const measuring = { around: all, grammar, phrases };
  const suspects = new Set<Block>();
  for (const passage of passages) {
    const block = passage.blocks[0]!;
    if (passage.blocks.length > 1 || !all.ordinary.has(block)) continue;
    if ((overlapOf(all, passage) ?? 0) >= oddOverlap) continue;
    const signals = measure(measuring, passage);
    const sells = signals && [...signals.said.map((said) => said.phrases.length), 0].some((count) => count >= 2);
    if (sells || (signals && (signals.contact.messenger || signals.foreign >= 0.6))) suspects.add(block);
  }
  return suspects.size === 0 ? all : lookAround(reading, grammar, suspects);
}

function judgeAll(passages: readonly Passage[], measuring: Measuring, { thresholds, off }: Tools) {
  const verdicts = new Map<Passage, Verdict>();
  const signals = new Map<Passage, Signals>();
  for (const passage of passages) {
    if (isPlainlyOrdinary(passage, measuring)) continue;
    if (weightIn(passage.text) < leastJudged) continue;
    const measured = measure(measuring, passage);
    if (!measured) continue;
    signals.set(passage, measured);
    verdicts.set(passage, judge(measured, thresholds.remove, thresholds.suspect, off));
  }
  return { verdicts, signals };
}

const plainOverlap = 0.5; // no sentence that shares half of its words with the others was ever removed

/** Sentences that speak as the rest of the page does: most of every page, and not worth measuring further. */
function isPlainlyOrdinary(passage: Passage, { around }: Measuring): boolean {
  if (passage.blocks.length > 1 || !around.ordinary.has(passage.blocks[0]!)) return false;
  return (overlapOf(around, passage) ?? 0) >= plainOverlap;
}

/** Spam marks spam: beside what was removed less is needed. */
function relax(
  passages: readonly Passage[],
  verdicts: Map<Passage, Verdict>,
  signals: ReadonlyMap<Passage, Signals>,
  tools: Tools,
): void {
  const { remove, besideSpam, suspect } = tools.thresholds;
  const isSpam = (passage: Passage | undefined) => passage !== undefined && verdicts.get(passage)?.outcome === 'spam';
  passages.forEach((passage, at) => {
    const measured = signals.get(passage);
    if (!measured || isSpam(passage) || !(isSpam(passages[at - 1]) || isSpam(passages[at + 1]))) return;
    const verdict = judge(measured, remove - besideSpam, suspect, tools.off);
    if (verdict.outcome !== 'spam') return;
    verdicts.set(passage, { ...verdict, because: `${verdict.because}; beside other spam` });
  });
}

/** Of a run of lines only the list itself: a menu item above or a copyright line below it stays. */
function cutToList(passage: Passage, verdict: Verdict, signals: Signals | undefined): Passage {
  if (verdict.outcome !== 'spam' || !signals || signals.foreign >= 0.6 || signals.hidden) return passage;
  const recurring = new Set(signals.pieces.recurring);
  const phrases = signals.said.flatMap((said) => said.phrases);
  if (recurring.size === 0) return passage;
  return trimmed(passage, ({ text }) => {
    const lower = text.toLowerCase();
    return unitsOf(text).some((unit) => recurring.has(unit)) || phrases.some((phrase) => lower.includes(phrase));
  });
}

/** A wall glued to a paragraph can outweigh it; then the block is not spam as a whole, and is cut inside. */
function leaveMixed(verdicts: Map<Passage, Verdict>, { around }: Measuring): void {
  for (const [passage, { outcome }] of verdicts) {
    if (outcome !== 'spam' || passage.blocks.length > 1 || around.script === undefined) continue;
    const script = around.script;
    const isOfThePage = ({ passage: { text } }: Stretch): boolean =>
      foreignShare(censusOf(text), script) < oddForeign && /[.!?…؟۔।。！？]/u.test(text);
    const ordinary = stretchesOf(passage.blocks[0]!).some(
      (stretch) => isOfThePage(stretch) && (overlapOf(around, stretch.passage) ?? 0) >= glueOverlap,
    );
    if (ordinary) verdicts.delete(passage);
  }
}

const glueOverlap = 0.25; // guess: a sentence of the page shares this much with the others even on a short page
const oddForeign = 0.3; // guess

const leastParagraph = 90; // letters, weighed: a stretch to cut and one to keep

const isWorthCutting = (block: Block): boolean => weightIn(block.text) >= leastParagraph;

function searchInside(block: Block, measuring: Measuring, remove: number, { off }: Tools): Found['passages'] {
  return stretchesOf(block).flatMap(({ passage, others }) => {
    if ((overlapOf(measuring.around, passage, others) ?? 1) >= oddOverlap) return [];
    const signals = measure(measuring, passage, others);
    if (!signals) return [];
    const verdict = judge(signals, remove, remove, off);
    return verdict.outcome === 'spam' ? [{ passage, verdict }] : [];
  });
}

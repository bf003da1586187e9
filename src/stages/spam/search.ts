// The order of the search: whole passages, compared with the page's text without its odd paragraphs (several spam blocks would
// vouch for each other); then the neighbours of what was found; then all again without it, until nothing more is found, so that
// removing twice is removing once; then inside the blocks that stay.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { weightIn } from '../../text/scripts.js';
import { type Anchor, anchorsOf } from './anchors.js';
import { explain, type Explanation } from './evidence.js';
import type { Exceptions } from './exceptions.js';
import { type PageFigures, rowOf, type Tier } from './features.js';
import type { Grammar } from './grammar.js';
import type { HashCounts } from './hashes.js';
import { stretchesOf } from './inside.js';
import { openLinkKinds } from './links.js';
import type { SpamModel } from './model.js';
import { hiddenBy, type LinkKinds, type Passage, passagesOf, textOf, weightOf } from './passages.js';
import type { Phrases } from './phrases.js';
import type { Register } from './register.js';
import { Scan } from './scan.js';
import { type Measuring, measure, openTopics, type Signals } from './signals.js';
import type { Signs } from './signs.js';
import { lookAround, overlapOf, siteHost, type Surroundings } from './surroundings.js';

export interface Tools {
  readonly grammar: Grammar;
  readonly phrases: Phrases;
  readonly selling: HashCounts;
  readonly register: Register;
  readonly signs: Signs;
  readonly exceptions: Exceptions;
}

export interface Decided extends Explanation {
  readonly passage: Passage;
  readonly score: number;
}

export interface Found {
  readonly removed: readonly Decided[];
  readonly suspicious: readonly Decided[];
  readonly inside: readonly Decided[];
  readonly anchors: readonly (Anchor & { readonly score: number })[];
  /** Weighed letters of ordinary text that is left. */
  readonly left: number;
}

export interface Limits {
  readonly off: ReadonlySet<Tier>;
  /** Added to the scores from which text goes. */
  readonly caution: number;
}

/** A passage with all that the model is told of it. */
export interface Candidate {
  readonly passage: Passage;
  readonly signals: Signals;
  readonly row: Float32Array;
}

/** What a page holds that may be spam, before anything is judged. */
export interface Page {
  readonly measuring: Measuring;
  readonly passages: readonly Passage[];
  readonly candidates: ReadonlyMap<Passage, Candidate>;
}

const leastWeight = 24; // letters, weighed by script: eight Han signs; shorter text cannot be judged
const oddOverlap = 0.3; // findings/spam.md, 3.2: 79% of sales text and 0.5% of clean paragraphs share less
const plainOverlap = 0.75; // guess: generated sales sentences in the page's language share less, but for one in a hundred
const mostRounds = 4;

export function lookAt(reading: Reading, tools: Tools, scan: Scan, left: readonly Block[], off: ReadonlySet<Tier>): Page {
  const links = openLinkKinds(siteHost(reading), tools.exceptions);
  const passages = passagesOf(reading, scan, left, links);
  const around = withoutSuspects(reading, scan, left, passages);
  const measuring: Measuring = { around, phrases: tools.phrases, selling: tools.selling, register: tools.register, exceptions: tools.exceptions, speaksOfTopic: openTopics(around) };
  const figures = figuresOf(around);
  const candidates = new Map<Passage, Candidate>();
  for (const passage of passages) {
    if (weightOf(passage) < leastWeight || isPlain(passage, around, links)) continue;
    if (tools.exceptions.spares(textOf(passage)) !== undefined) continue;
    const signals = measure(measuring, passage);
    if (signals) candidates.set(passage, { passage, signals, row: rowOf(signals, figures, off) });
  }
  return { measuring, passages, candidates };
}

export const scanOf = (reading: Reading, { grammar, signs }: Tools): Scan =>
  new Scan(
    reading.page.blocks.map(({ text }) => text),
    grammar,
    signs,
  );

export const openBlocks = (reading: Reading): Block[] =>
  reading.page.blocks.filter((block) => !reading.deciding(block)?.final);

const figuresOf = ({ vocabulary, usualOverlap, ordinary }: Surroundings): PageFigures => ({
  vocabulary: vocabulary.size,
  usualOverlap,
  ordinary: ordinary.reduce((sum, own) => sum + own, 0),
});

/** The page's ordinary text without paragraphs that share next to nothing with the others. */
function withoutSuspects(reading: Reading, scan: Scan, left: readonly Block[], passages: readonly Passage[]): Surroundings {
  const all = lookAround(reading, scan, left);
  const suspects = new Set<number>();
  for (const { blocks, rows } of passages) {
    const index = blocks[0]!.index;
    if (blocks.length > 1 || all.ordinary[index] === 0 || blocks[0]!.level === 1) continue;
    const { units, shared } = overlapOf(scan, rows, all.vocabulary, 1);
    if (units >= 4 && shared < Math.min(oddOverlap, all.usualOverlap)) suspects.add(index);
  }
  return suspects.size === 0 ? all : lookAround(reading, scan, left, suspects);
}

/** Sentences that speak as the rest of the page does, and menus: most of every page, and not worth measuring further. */
function isPlain({ blocks, rows }: Passage, { reading, ordinary, scan, vocabulary }: Surroundings, links: LinkKinds): boolean {
  const first = blocks[0]!;
  if (hiddenBy(reading, first) !== undefined) return false;
  if (blocks.length > 1) return links(first) === staying;
  if (ordinary[first.index] === 0 || links(first) === elsewhere) return false;
  if (scan.count(first.index, 'unseen') + scan.count(first.index, 'mathematical') > 0) return false;
  return overlapOf(scan, rows, vocabulary, 1).shared >= plainOverlap;
}

const [staying, elsewhere] = [1, 2];

export function search(reading: Reading, tools: Tools, model: SpamModel, limits: Limits): Found {
  const scan = scanOf(reading, tools);
  const removed: Decided[] = [];
  let left = openBlocks(reading);
  let page = lookAt(reading, tools, scan, left, limits.off);
  let scores = scoreAll(page, model);
  for (let round = 0; round < mostRounds; round++) {
    const gone = removeFrom(page, scores, model, limits);
    if (gone.length === 0) break;
    removed.push(...gone);
    const blocks = new Set(gone.flatMap(({ passage }) => passage.blocks));
    left = left.filter((block) => !blocks.has(block));
    page = lookAt(reading, tools, scan, left, limits.off);
    scores = scoreAll(page, model);
  }
  const inline = !limits.off.has('inline');
  return {
    removed,
    suspicious: suspiciousOf(page, scores, model, limits),
    inside: inline ? left.flatMap((block) => searchInside(block, page, tools, model, limits)) : [],
    anchors: inline ? left.flatMap((block) => searchAnchors(block, page, tools, model, limits)) : [],
    left: left.reduce((sum, { index }) => sum + (page.measuring.around.ordinary[index] === 1 ? scan.count(index, 'weight') : 0), 0),
  };
}

type Scores = ReadonlyMap<Passage, number>;

const scoreAll = ({ candidates }: Page, { forests }: SpamModel): Scores =>
  new Map([...candidates].map(([passage, { row }]) => [passage, forests.passage.score(row, 0)]));

/** What goes in this round: what is sure in itself, then, step by step, the neighbours of what went. */
function removeFrom({ passages, candidates }: Page, scores: Scores, { remove }: SpamModel, { off, caution }: Limits): Decided[] {
  const gone = new Map<number, boolean>(); // the passage's place, and whether it went for standing beside others
  for (const [at, passage] of passages.entries())
    if ((scores.get(passage) ?? 0) >= remove.passage + caution) gone.set(at, false);
  for (const step of [1, -1])
    for (const start of [...gone.keys()])
      for (let at = start + step; (scores.get(passages[at]!) ?? 0) >= remove.beside + caution && !gone.has(at); at += step) gone.set(at, true);
  return [...gone].map(([at, beside]) => {
    const passage = passages[at]!;
    const score = scores.get(passage)!;
    return { passage, score, ...explain(candidates.get(passage)!.signals, score, off, beside) };
  });
}

function suspiciousOf({ candidates }: Page, scores: Scores, { remove }: SpamModel, { off }: Limits): Decided[] {
  return [...candidates.values()].flatMap(({ passage, signals }) => {
    const score = scores.get(passage)!;
    return score < remove.beside ? [] : [{ passage, score, ...explain(signals, score, off, false) }];
  });
}

const leastParagraph = 90; // letters, weighed: a stretch to cut and one to keep

/** Stretches of a block, with what the model is told of each. */
export function stretchCandidates(block: Block, { measuring }: Page, tools: Tools, off: ReadonlySet<Tier>): Candidate[] {
  if (weightIn(block.text) < leastParagraph) return [];
  const figures = figuresOf(measuring.around);
  const { vocabulary, ordinary } = measuring.around;
  const own = ordinary[block.index]!;
  const isKnown = (unit: number) => vocabulary.count(unit) > own;
  return stretchesOf(block, tools.grammar, tools.signs, isKnown).flatMap(({ passage, others }) => {
    const signals = measure(measuring, passage, others);
    return signals && signals.overlap.shared < plainOverlap ? [{ passage, signals, row: rowOf(signals, figures, off) }] : [];
  });
}

function searchInside(block: Block, page: Page, tools: Tools, { forests, remove }: SpamModel, { off, caution }: Limits): Decided[] {
  return stretchCandidates(block, page, tools, off).flatMap(({ passage, signals, row }) => {
    const score = forests.inside.score(row, 0);
    return score < remove.inside + caution ? [] : [{ passage, score, ...explain(signals, score, off, false) }];
  });
}

function searchAnchors(block: Block, { measuring }: Page, tools: Tools, { forests, remove }: SpamModel, { off, caution }: Limits) {
  return [...anchorsOf(measuring, block, tools.grammar, tools.signs, off)]
    .map((anchor) => ({ ...anchor, score: forests.anchor.score(anchor.row, 0) }))
    .filter(({ score }) => score >= remove.anchor + caution);
}

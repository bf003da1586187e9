// The order of the search: whole passages, compared with the page's text without its odd paragraphs (several spam blocks would
// vouch for each other); then the neighbours of what was found; then all again without it, until nothing more is found, so that
// removing twice is removing once; then inside the blocks that stay.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Anchor, anchorsOf } from './anchors.js';
import { explain, type Explanation } from './evidence.js';
import type { Exceptions } from './exceptions.js';
import { type PageFigures, rowOf, type Tier } from './features.js';
import type { Grammar } from './grammar.js';
import type { HashCounts, Scratch } from './hashes.js';
import { stretchesOf } from './inside.js';
import { PageLinks } from './links.js';
import type { SpamModel } from './model.js';
import { hiddenBy, type Passage, passagesOf, textOf, weightOf } from './passages.js';
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
  readonly scratch: Scratch;
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
  readonly figures: PageFigures;
  readonly candidates: ReadonlyMap<Passage, Candidate>;
}

const leastWeight = 24; // letters, weighed by script: eight Han signs; shorter text cannot be judged
const oddOverlap = 0.3; // findings/spam.md, 3.2: 79% of sales text and 0.5% of clean paragraphs share less
const plainOverlap = 0.75; // guess: generated sales sentences in the page's language share less, but for one in a hundred
const plainListOverlap = 0.5; // of lines and lists: walls share less
const mostRounds = 4;

export function lookAt(reading: Reading, tools: Tools, scan: Scan, left: readonly Block[], off: ReadonlySet<Tier>): Page {
  const links = new PageLinks(siteHost(reading), tools.exceptions);
  const passages = passagesOf(reading, scan, left, links);
  const around = withoutSuspects(reading, scan, left, passages);
  const measuring: Measuring = { around, phrases: tools.phrases, selling: tools.selling, register: tools.register, links, speaksOfTopic: openTopics(around) };
  const figures = figuresOf(around, tools.register);
  const candidates = new Map<Passage, Candidate>();
  for (const passage of passages) {
    if (weightOf(passage) < leastWeight || isPlain(passage, around, links)) continue;
    if (tools.exceptions.spares(textOf(passage)) !== undefined) continue;
    const signals = measure(measuring, passage);
    if (signals) candidates.set(passage, { passage, signals, row: rowOf(signals, figures, off) });
  }
  return { measuring, passages, figures, candidates };
}

export const scanOf = (reading: Reading, { grammar, signs, scratch }: Tools): Scan =>
  new Scan(
    reading.page.blocks.map(({ text }) => text),
    grammar,
    signs,
    scratch,
  );

export const openBlocks = (reading: Reading): Block[] =>
  reading.page.blocks.filter((block) => !reading.deciding(block)?.final);

function figuresOf({ scan, vocabulary, usualOverlap, ordinary }: Surroundings, register: Register): PageFigures {
  let [odds, units, blocks] = [0, 0, 0];
  for (let row = 0; row < scan.rows; row++) {
    if (ordinary[row] === 0) continue;
    blocks += 1;
    for (let at = scan.starts[row]!; at < scan.starts[row + 1]!; at++) odds += register(scan.units[at]!);
    units += scan.starts[row + 1]! - scan.starts[row]!;
  }
  return { vocabulary: vocabulary.size, usualOverlap, ordinary: blocks, register: odds / Math.max(1, units) };
}

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
function isPlain({ blocks, rows }: Passage, { reading, ordinary, scan, vocabulary }: Surroundings, links: PageLinks): boolean {
  const first = blocks[0]!;
  const { count, outward } = links.of(first);
  if (outward.length > 0) return false;
  if (count > 0 && (blocks.length > 1 || ordinary[first.index] === 0)) return isMenu(reading, blocks);
  if (rows.some((row) => scan.count(row, 'unseen') + scan.count(row, 'mathematical') + scan.count(row, 'mixed') > 0)) return false;
  if (blocks.length > 1 || ordinary[first.index] === 0) {
    if (blocks.length === 1 && first.text.length < leastDropped && reading.fate(first) === 'drop') return true;
    return overlapOf(scan, rows, vocabulary, 0).shared >= plainListOverlap;
  }
  return hiddenBy(reading, first) === undefined && overlapOf(scan, rows, vocabulary, 1).shared >= plainOverlap;
}

const leastDoorway = 150; // characters: a wall of links to pages that were planted on the site itself is longer than a menu's entry: guess
const leastDropped = 60; // characters of a block that an earlier stage dropped and that may be more than it took it for: guess

/** Entries with links that stay on the site. */
const isMenu = (reading: Reading, blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.text.length < leastDoorway || reading.fate(block) === 'drop');

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

/** Said with every such cut. */
const insideParagraph = 'inside a paragraph that is kept, the least sure kind of cut';
const leastParagraph = 90; // letters, weighed: a stretch to cut and one to keep

const leastUnits = 6; // of a sentence
const strangeSentence = 0.5; // of its words are known to other blocks: a clean sentence has fewer in one of twenty cases
const windowUnits = 10;
const strangeWindow = 2; // known words in ten that follow each other: a wall without marks

/** Whether a sentence or a row of words of a block is strange to the rest of the page: most blocks are not cut any further. */
function mayHoldStretch({ index }: Block, { scan, vocabulary, ordinary }: Surroundings): boolean {
  if (scan.count(index, 'unseen') + scan.count(index, 'mathematical') + scan.count(index, 'mixed') > 0) return true;
  const own = ordinary[index]!;
  const [from, to] = [scan.starts[index]!, scan.starts[index + 1]!];
  let [inWindow, inSentence, begin] = [0, 0, from];
  for (let at = from; at < to; at++) {
    const known = Number(vocabulary.count(scan.units[at]!) > own);
    inWindow += known;
    inSentence += known;
    if (at - from >= windowUnits) inWindow -= Number(vocabulary.count(scan.units[at - windowUnits]!) > own);
    if (at - from >= windowUnits - 1 && inWindow <= strangeWindow) return true;
    if (scan.ends[at] === 0 && at + 1 < to) continue;
    if (at + 1 - begin >= leastUnits && inSentence < (at + 1 - begin) * strangeSentence) return true;
    [inSentence, begin] = [0, at + 1];
  }
  return false;
}

/** Stretches of a block, with what the model is told of each. */
export function stretchCandidates(block: Block, page: Page, tools: Tools, off: ReadonlySet<Tier>): Candidate[] {
  const { measuring } = page;
  if (measuring.around.scan.count(block.index, 'weight') < leastParagraph || !mayHoldStretch(block, measuring.around)) return [];
  if (measuring.around.reading.fate(block) === 'drop') return [];
  const { figures } = page;
  const { vocabulary, ordinary } = measuring.around;
  const own = ordinary[block.index]!;
  const isKnown = (unit: number) => vocabulary.count(unit) > own;
  return stretchesOf(block, tools, isKnown).flatMap(({ passage, others }) => {
    const signals = measure(measuring, passage, others);
    return signals && signals.overlap.shared < plainOverlap ? [{ passage, signals, row: rowOf(signals, figures, off) }] : [];
  });
}

function searchInside(block: Block, page: Page, tools: Tools, { forests, remove }: SpamModel, { off, caution }: Limits): Decided[] {
  return stretchCandidates(block, page, tools, off).flatMap(({ passage, signals, row }) => {
    const score = forests.inside.score(row, 0);
    if (score < remove.inside + caution) return [];
    const { rule, because } = explain(signals, score, off, false);
    return [{ passage, score, rule, because: `${insideParagraph}: ${because}` }];
  });
}

function searchAnchors(block: Block, { measuring }: Page, tools: Tools, { forests, remove }: SpamModel, { off, caution }: Limits) {
  return [...anchorsOf(measuring, block, tools, off)]
    .map((anchor) => ({ ...anchor, score: forests.anchor.score(anchor.row, 0) }))
    .filter(({ score }) => score >= remove.anchor + caution);
}

// Looks at a page before anything is judged: its passages, what they are compared with, and what the model is told of those that
// may be spam.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Exceptions } from './exceptions.js';
import { type PageFigures, rowOf, type Tier } from './features.js';
import { FoldedTexts, type Spelled } from './folded-texts.js';
import type { Grammar } from './grammar.js';
import type { HashCounts } from './hashes.js';
import { stretchesOf } from './inside.js';
import type { DistinctRows, Letters } from './letters.js';
import { openCited, PageLinks } from './links.js';
import { Neighbours } from './neighbours.js';
import { type Passage, passagesOf, textOf, weightOf } from './passages.js';
import type { Phrases } from './phrases.js';
import { isPlain, mayHoldStretch, plainOverlap } from './plain.js';
import { Scan } from './scan.js';
import { type Measuring, measure, overlapWith, type Signals } from './signals.js';
import type { Signs } from './signs.js';
import { languageOfPage, lookAround, overlapOf, type Surroundings, siteHost } from './surroundings.js';
import { type Tone, usualTone } from './tone.js';
import { openTopics } from './topics.js';
import type { Scratch } from './units.js';

export interface Tools {
  readonly grammar: Grammar;
  readonly phrases: Phrases;
  readonly selling: HashCounts;
  readonly tone: Tone;
  readonly letters: Letters;
  readonly rows: DistinctRows;
  readonly signs: Signs;
  readonly scratch: Scratch;
  readonly exceptions: Exceptions;
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
const oddShare = 0.6; // of what paragraphs of this page usually share: short pages have little in common with themselves: guess
const oddOverlap = 0.3; // findings/spam.md, 3.2: 79% of sales text and 0.5% of clean paragraphs share less

export function lookAt(
  reading: Reading,
  tools: Tools,
  scan: Scan,
  left: readonly Block[],
  off: ReadonlySet<Tier>,
): Page {
  const links = new PageLinks(siteHost(reading), tools.exceptions);
  const passages = passagesOf(reading, scan, left, links);
  const around = withoutSuspects(reading, scan, left, passages);
  const folded = new FoldedTexts(tools.rows);
  const measuring: Measuring = {
    around,
    phrases: tools.phrases,
    selling: tools.selling,
    tone: tools.tone,
    letters: tools.letters,
    folded,
    links,
    cited: openCited(reading.page.blocks, around.ordinary, links),
    neighbours: new Neighbours(around),
    speaksOfTopic: openTopics(around),
  };
  const texts = ordinaryTexts(around, folded);
  tools.letters.read(texts.map(({ rows }) => rows));
  const figures = figuresOf(around, texts, tools.tone);
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

const ordinaryTexts = ({ reading, ordinary }: Surroundings, folded: FoldedTexts): Spelled[] =>
  reading.page.blocks.filter(({ index }) => ordinary[index] === 1).map((block) => folded.ofBlock(block));

/** @param texts the ordinary ones */
function figuresOf(around: Surroundings, texts: readonly Spelled[], tone: Tone): PageFigures {
  const { vocabulary, usualOverlap } = around;
  const knows = tone.knows(languageOfPage(around));
  const heard = texts.slice(0, mostHeard);
  return {
    vocabulary: vocabulary.size,
    usualOverlap,
    ordinary: texts.length,
    tone:
      heard.length === 0 || !knows ? usualTone : heard.reduce((sum, { rows }) => sum + tone.of(rows), 0) / heard.length,
  };
}

const mostHeard = 12; // ordinary blocks: how a page sounds is clear by then: guess

/** The page's ordinary text without paragraphs that share next to nothing with the others. */
function withoutSuspects(
  reading: Reading,
  scan: Scan,
  left: readonly Block[],
  passages: readonly Passage[],
): Surroundings {
  const all = lookAround(reading, scan, left);
  const suspects = new Set<number>();
  for (const { blocks, rows } of passages) {
    const index = blocks[0]!.index;
    if (blocks.length > 1 || all.ordinary[index] === 0 || blocks[0]!.level === 1) continue;
    const { units, shared } = overlapOf(scan, rows, all.vocabulary, 1);
    if (units >= 4 && shared < Math.min(oddOverlap, all.usualOverlap * oddShare)) suspects.add(index);
  }
  return suspects.size === 0 ? all : lookAround(reading, scan, left, suspects);
}

const leastParagraph = 90; // letters, weighed: a stretch to cut and one to keep

/** Stretches of a block, with what the model is told of each. */
export function stretchCandidates(block: Block, page: Page, tools: Tools, off: ReadonlySet<Tier>): Candidate[] {
  const { measuring } = page;
  if (measuring.around.scan.count(block.index, 'weight') < leastParagraph || !mayHoldStretch(block, measuring.around))
    return [];
  if (measuring.around.reading.fate(block) === 'drop') return [];
  const { figures } = page;
  const { vocabulary, ordinary, scan } = measuring.around;
  const own = ordinary[block.index]!;
  const isKnown = (unit: number) => vocabulary.count(unit) > own;
  return stretchesOf(block, scan, tools, isKnown).flatMap(({ passage, others }) => {
    if (overlapWith(measuring, passage, 0, others).shared >= plainOverlap) return [];
    const signals = measure(measuring, passage, others);
    return signals ? [{ passage, signals, row: rowOf(signals, figures, off) }] : [];
  });
}

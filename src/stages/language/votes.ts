// The language of the page: a vote of its blocks, weighed by their letters, with what the page and its host let expect. The
// blocks are never joined for it: 2,600 characters of English menus before an article in another language would decide
// (findings/langid.md).
import { roundedScore } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Census, censusOf, family, mainFamily, type Script } from '../../text/scripts.js';
import { closeGroups } from './close.js';
import { type Told, withTold } from './declared.js';
import { beliefs, type Detector, shares, type TextScores } from './detect.js';
import type { Nats } from './scorer.js';

/** A piece of text that has been heard. */
export interface Voice {
  readonly scores: TextScores;
  /** Letters, a fifth of them for short lines without a sentence mark: menus, names, credits. */
  readonly weight: number;
}

export interface BlockVoice extends Voice {
  readonly block: Block;
}

export interface PageLanguage {
  readonly tag: string;
  readonly score: number;
  readonly because: string;
}

const readOfBlock = 400; // characters: enough for 99% of paragraphs to be settled (gold/language), and it bounds the cost
const lettersRead = 12_000; // a page; the blocks after them inherit, unless their script differs
const strangeRead = 4_000; // letters of blocks in a strange script, beside the others
const shortLineWeight = 0.2; // findings/langid.md, section 5, point 6
const shortLine = 100; // columns: guess
const natsOfVotes = 3; // guess: 85% of the votes are as good as certain
const leastShare = 1e-4; // a language without a vote is not impossible

export interface Heard {
  readonly block: Block;
  readonly census: Census;
  readonly isLine: boolean;
}

/** The blocks of a page that may speak, and those that have been heard. */
export interface Hearing {
  /** In the order of reading. */
  readonly voices: readonly BlockVoice[];
  /** Blocks that have not been scored: lines in the script of the page. */
  readonly lines: readonly Heard[];
}

/**
 * Scores the blocks that speak for the page, those that are shaped like sentences and those in a strange script; lines in the
 * page's own script do not, unless there is nothing else. What navigation and spam took away does not speak.
 */
export function hear(reading: Reading, detector: Detector): Hearing {
  const heard = blocksToHear(reading);
  const main = mainScript(heard);
  const hasSentences = heard.some(({ isLine, census }) => !isLine && isIn(census, main));
  const inherits = ({ census, isLine }: Heard): boolean => isLine && hasSentences && isIn(census, main);
  const speaking = heard.filter((own) => !inherits(own));
  return { voices: score(speaking, main, detector), lines: heard.filter(inherits) };
}

const leastOfLine = 30; // letters; fewer, in the script of the page, are in its language unless what stands around is not: guess

/** Scores also the lines that their words do not settle. */
export function hearDoubtful({ voices, lines }: Hearing, page: string, detector: Detector): Hearing {
  const doubtful = lines.filter(
    ({ block, census }) => census.letters >= leastOfLine && !detector.wordsSay(block.text.toLowerCase(), page),
  );
  if (doubtful.length === 0) return { voices, lines };
  return hearMore({ voices, lines }, doubtful, detector);
}

/** Scores also these lines. */
export function hearMore({ voices, lines }: Hearing, more: readonly Heard[], detector: Detector): Hearing {
  const scored = score(more, mainScript(more), detector);
  return {
    voices: [...voices, ...scored].sort((a, b) => a.block.index - b.block.index),
    lines: lines.filter((line) => !more.includes(line)),
  };
}

function score(heard: readonly Heard[], main: Script | undefined, detector: Detector): BlockVoice[] {
  let own = lettersRead;
  let strange = strangeRead;
  return heard.flatMap(({ block, census, isLine }) => {
    const isOwn = isIn(census, main);
    if ((isOwn ? own : strange) <= 0) return [];
    if (isOwn) own -= census.letters;
    else strange -= census.letters;
    const scores = detector.scores(block.text.slice(0, readOfBlock), census);
    return scores.script ? [{ block, scores, weight: census.weight * (isLine ? shortLineWeight : 1) }] : [];
  });
}

/** Text that fills a layout: in no language. */
function isPlaceholder(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  if (first >= 0x61 && first <= 0x7a && first !== 0x6c) return false; // most text begins with another letter than l
  return /^\P{L}*lorem ipsum\b/iu.test(text);
}

function blocksToHear(reading: Reading): Heard[] {
  const { page, measures } = reading;
  const kept = page.blocks.filter((block) => reading.fate(block) !== 'drop');
  const blocks = kept.length > 0 ? kept : page.blocks.filter((block) => !reading.deciding(block)?.final);
  return blocks.flatMap((block) => {
    if (isPlaceholder(block.text)) return [];
    const census = censusOf(block.text.slice(0, readOfBlock));
    const isLine = measures.width(block) < shortLine && !measures.endsSentence(block);
    return census.letters > 0 ? [{ block, census, isLine }] : [];
  });
}

function mainScript(heard: readonly Heard[]): Script | undefined {
  const weights = new Map<Script, number>();
  for (const { census, isLine } of heard)
    for (const { script, weight } of census.found)
      weights.set(family(script), (weights.get(family(script)) ?? 0) + weight * (isLine ? shortLineWeight : 1));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const isIn = (census: Census, main: Script | undefined): boolean => mainFamily(census) === main;

export function elect(voices: readonly BlockVoice[], told: readonly Told[]): PageLanguage | undefined {
  const total = voices.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || voices.every(({ scores }) => scores.nats.size === 0)) return undefined; // none of the languages to choose from
  const votes = new Map<string, number>();
  for (const { scores, weight } of voices) {
    for (const [language, share] of beliefs(scores.nats))
      votes.set(language, (votes.get(language) ?? 0) + (share * weight) / total);
  }
  const nats = new Map([...votes].map(([tag, share]) => [tag, Math.log(share + leastShare) * natsOfVotes]));
  const best = shares(withTold(withinGroup(nats, voices), told))[0];
  if (!best) return undefined;
  const share = Math.round((votes.get(best.language) ?? 0) * 100);
  const says = told.length > 0 ? told.map(({ because }) => because).join(', ') : 'nothing else says it';
  const because = `${share}% of the votes of ${voices.length} blocks, weighed by ${Math.round(total)} letters; ${says}`;
  return { tag: best.language, score: roundedScore(best.score), because };
}

const mostOfBlock = 4; // nats that one block may speak for one close language against another: guess

/** Close languages differ in a word here and there, so what the blocks say of them adds up; votes would drown it. */
function withinGroup(nats: Nats, voices: readonly Voice[]): Nats {
  const best = [...nats].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const group = closeGroups.find(({ languages }) => languages.includes(best))?.languages;
  if (!group) return nats;
  const most = Math.max(...group.map((tag) => nats.get(tag) ?? Number.NEGATIVE_INFINITY));
  const sums = group.map((tag) =>
    voices.reduce((sum, { scores }) => {
      const own = group.map((other) => scores.nats.get(other) ?? Number.NEGATIVE_INFINITY);
      const behind = (scores.nats.get(tag) ?? Number.NEGATIVE_INFINITY) - Math.max(...own);
      return sum + (Number.isNaN(behind) ? 0 : Math.max(behind, -mostOfBlock)); // another script says nothing of either
    }, 0),
  );
  const ahead = Math.max(...sums);
  return new Map([...nats, ...group.map((tag, at) => [tag, most + sums[at]! - ahead] as const)]);
}

// How likely a text makes each language of its script, in nats: the n-grams, the words and letters, and what tells close
// languages apart.

import { languagesOf } from '../../text/languages.js';
import { censusOf, mainFamily, type Script } from '../../text/scripts.js';
import { type CloseGroup, closeGroups } from './close.js';
import { scoreHan } from './han.js';
import { Ngrams, type PackedNgrams } from './ngrams.js';
import { countWords, openWordScorer } from './words.js';

/** Below the best by more than this counts no more: findings/langid.md, section 5. */
export const floor = -12;

/** A lead of the words from which the n-grams are not asked: they cost five times as much, and change nothing then. */
const settled = 6;
const trustInNgrams = 2.5;
const trustInWords = 1;
/** What the n-grams say within a group of close languages is believed so far: there they have learned chance. */
const trustWithinGroup = 0.3;

/** Nats by BCP 47 tag, the best 0; what is not there is below `floor`. */
export type Nats = ReadonlyMap<string, number>;

/** Texts are prepared, see `prepared` in detect.ts. */
export interface Scorer {
  score(text: string): Nats;
  /** Whether the words alone (the script, where it belongs to one language) speak for a language before all others. */
  wordsSay(text: string, language: string): boolean;
  /** The share of the words that stand in the lists of a language, 0 to 1; 1 where it has no list. */
  coverage(text: string, language: string): number;
}

/** @param among the languages to choose from, BCP 47; all of the script where absent */
export function openScorer(script: Script, packed: PackedNgrams | undefined, among?: readonly string[]): Scorer {
  const inScript = languagesOf(script).map(({ tag }) => tag);
  return openFor(script, packed, inScript, new Set(inScript.filter((tag) => !among || among.includes(tag))));
}

function openFor(
  script: Script,
  packed: PackedNgrams | undefined,
  tags: readonly string[],
  chosen: ReadonlySet<string>,
): Scorer {
  if (script !== 'Han' && packed && tags.length > 1) return openSeveral(script, packed, chosen);
  const alone: Nats = new Map(tags.map((tag) => [tag, 0]));
  const score = (text: string): Nats => onlyOf(script === 'Han' ? scoreHan(text) : alone, chosen);
  const isIn = (text: string): boolean => mainFamily(censusOf(text)) === script;
  return { score, wordsSay: (text, tag) => isIn(text) && score(text).get(tag) === 0, coverage: () => 1 };
}

function onlyOf(nats: Nats, chosen: ReadonlySet<string>): Nats {
  const left = [...nats].filter(([tag]) => chosen.has(tag));
  const best = Math.max(...left.map(([, own]) => own));
  return new Map(left.map(([tag, own]) => [tag, own - best]));
}

function openSeveral(script: Script, packed: PackedNgrams, chosen: ReadonlySet<string>): Scorer {
  const weigh = openWordScorer(script);
  const ngrams = new Ngrams(packed);
  const { tags } = weigh;
  if (ngrams.languages.join() !== tags.join())
    throw new Error(
      `The n-gram weights for ${script} are of ${ngrams.languages.join(', ')}; expected ${tags.join(', ')}. Train them anew: npm run train:language`,
    );
  const left = tags.flatMap((tag, at) => (chosen.has(tag) ? [] : [at]));
  const leaveOut = (scores: Float64Array): void => {
    for (const at of left) scores[at] = Number.NEGATIVE_INFINITY;
  };
  const groups = closeGroups
    .map((group) => ({ ...group, at: group.languages.map((tag) => tags.indexOf(tag)) }))
    .filter(({ at }) => at.every((index) => index >= 0));
  const groupOf = (scores: Float64Array): PlacedGroup | undefined => {
    const best = placeOfBest(scores);
    return groups.find(({ at }) => at.includes(best));
  };
  return {
    score(text) {
      const counts = countWords(text);
      const words = weigh.score(text, counts);
      leaveOut(words);
      if (leadOf(words) >= settled && !groupOf(words)) return fromBest(tags, words);
      const heard = ngrams.score(text);
      const total = heard.map((nats, at) => trustInNgrams * nats + trustInWords * words[at]!);
      const group = groupOf(total);
      if (group) weighGroup(total, heard, group, counts);
      return fromBest(tags, total);
    },
    wordsSay: (text, language) => weigh.say(text, language),
    coverage: (text, language) => weigh.coverage(countWords(text), language),
  };
}

interface PlacedGroup extends CloseGroup {
  /** Where its languages stand among those of the script. */
  readonly at: readonly number[];
}

/** Within a group the words in which its languages differ decide, and the n-grams are heard less. */
function weighGroup(
  total: Float64Array,
  ngrams: Float64Array,
  group: PlacedGroup,
  counts: ReadonlyMap<string, number>,
): void {
  const most = Math.max(...group.at.map((at) => ngrams[at]!));
  group.score(counts).forEach((nats, member) => {
    const at = group.at[member]!;
    total[at]! += nats + trustInNgrams * (1 - trustWithinGroup) * (most - ngrams[at]!);
  });
}

function placeOfBest(scores: Float64Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  return best;
}

function leadOf(scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return best - second;
}

function fromBest(tags: readonly string[], scores: Float64Array): Nats {
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > best) best = score;
  const nats = new Map<string, number>();
  for (let at = 0; at < tags.length; at++) {
    const own = scores[at]! - best;
    if (own > floor) nats.set(tags[at]!, own);
  }
  return nats;
}

// Stretches of a block in another language than its page: a statement quoted in the original, a sentence for readers of
// the other edition. A stretch is one or more whole sentences, or a long run of another script.
import {
  censusOf,
  familiesIn,
  family,
  mainFamily,
  type Script,
  scriptOf,
  weightIn,
  weightOf,
} from '../../text/scripts.js';
import { spacedMarks, unspacedMarks } from '../../text/sentence-marks.js';
import type { Detector } from './detect.js';
import { type Foreign, foreignVoices } from './foreign.js';
import type { Voice } from './votes.js';

export interface Stretch extends Voice {
  readonly from: number;
  readonly to: number;
}

const leastOfBlock = 140; // weighed letters: two sentences that can be told apart
const leastOfStretch = 24; // weighed letters; a shorter sentence goes with the next: guess, four words
const leastOfRun = 30; // weighed letters of another script that part a sentence: less is a name in its own letters
const readOfBlock = 3_000; // characters: bounds the cost

/** @param page the language of the page, BCP 47 */
export function foreignStretches(text: string, page: string, detector: Detector): Foreign<Stretch>[] {
  if (text.length < leastOfBlock / 3 || weightIn(text) < leastOfBlock) return [];
  const cut = stretchesOf(text.slice(0, readOfBlock));
  if (cut.length < 2) return [];
  const lower = text.toLowerCase();
  const words = lower.length === text.length ? lower : text; // otherwise the places differ, and words are known a little less
  if (cut.every(([from, to]) => detector.wordsSay(words.slice(from, to), page))) return [];
  const voices = cut.map(([from, to]) => {
    const scores = detector.scores(text.slice(from, to));
    return { from, to, scores, weight: scores.census.weight };
  });
  const found = foreignVoices(voices, page);
  return found.length === cut.length ? [] : joined(found); // all of it: the block is foreign, and that was weighed already
}

/** Neighbouring stretches in one language are one. */
function joined(found: readonly Foreign<Stretch>[]): Foreign<Stretch>[] {
  const all: Foreign<Stretch>[] = [];
  for (const own of found) {
    const last = all.at(-1);
    if (last && last.tag === own.tag && last.voice.to === own.voice.from)
      all[all.length - 1] = { ...last, voice: { ...last.voice, to: own.voice.to } };
    else all.push(own);
  }
  return all;
}

const sentenceEnd = new RegExp(
  `[${unspacedMarks}]+[”’"'」』）)]*|(?<![${spacedMarks}])[${spacedMarks}]+[”’"'»)\\]]*(?=\\s)`,
  'gu',
);

/** Where sentences end and scripts change; the stretches cover all of the text. */
function stretchesOf(text: string): [from: number, to: number][] {
  const ends = new Set([...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length));
  for (const place of scriptChanges(text)) ends.add(place);
  const stretches: [number, number][] = [];
  let from = 0;
  for (const to of [...ends].sort((a, b) => a - b)) {
    if (weightIn(text.slice(from, to)) < leastOfStretch && !changes(text, from, to)) continue;
    stretches.push([from, to]);
    from = to;
  }
  if (from === 0 || from >= text.length) return stretches;
  const last = stretches.at(-1)!;
  if (weightIn(text.slice(from)) >= leastOfStretch || changes(text, from, text.length))
    stretches.push([from, text.length]);
  else last[1] = text.length;
  return stretches;
}

/** Whether a stretch is mostly in another script than what stands before it. */
function changes(text: string, from: number, to: number): boolean {
  return (
    from > 0 &&
    weightIn(text.slice(from, to)) >= leastOfRun &&
    mainFamily(censusOf(text.slice(from, to))) !== mainFamily(censusOf(text.slice(0, from)))
  );
}

/** Before the first letter of every run of another script that is long enough, and of what follows it. */
function scriptChanges(text: string): number[] {
  if (familiesIn(text) < 2) return [];
  const runs: { script: Script; from: number; weight: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.codePointAt(at)!);
    if (!script) continue;
    const last = runs.at(-1);
    if (last?.script === family(script)) last.weight += weightOf(script);
    else runs.push({ script: family(script), from: at, weight: weightOf(script) });
  }
  const long = runs.filter(({ weight }) => weight >= leastOfRun);
  return long.flatMap(({ script, from }, at) => (at > 0 && long[at - 1]!.script !== script ? [from] : []));
}

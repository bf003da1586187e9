// Learns the n-grams of each script: multinomial logistic regression over hashed rows of letters, on stretches of a dozen to
// some two hundred and fifty characters, so that headlines are as familiar as paragraphs.
import { prepared } from '../../stages/language/detect.js';
import { eachNgram, type PackedNgrams, packNgrams } from '../../stages/language/ngrams.js';
import type { LanguageWeights } from '../../stages/language/weights.js';
import { languagesOf } from '../../text/languages.js';
import type { Script } from '../../text/scripts.js';
import { Chance } from '../spam/chance.js';
import type { LabelledText } from './texts.js';

/** Sweeps on the folds of gold/language, judged on the news sets too (DECISIONS.md). */
const slotBits: Partial<Record<Script, number>> = { Latin: 15, Cyrillic: 14, Arabic: 13, Devanagari: 13 };
const epochs = 6;
const rate = 0.3;
const decay = 5e-4;
const firstSquare = 0.1; // of AdaGrad: slots that were seen once move little
const shortest = 12; // characters of a stretch
const longest = 250;
const mostWeight = 3; // of a language with few texts

/** @param texts of all languages; only those of scripts with several languages are learned from */
export function learnNgrams(texts: readonly LabelledText[]): LanguageWeights {
  const scripts = Object.entries(slotBits) as [Script, number][];
  const ngrams = scripts.map(([script, bits]) => [script, learnScript(texts, script, bits)] as const);
  return { ngrams: Object.fromEntries(ngrams) };
}

function learnScript(texts: readonly LabelledText[], script: Script, bits: number): PackedNgrams {
  const tags = languagesOf(script).map(({ tag }) => tag);
  const own = texts.filter(({ language }) => tags.includes(language));
  return packNgrams(regress(own, tags, bits), tags, bits);
}

interface Stretch {
  readonly text: string;
  readonly language: number;
}

function regress(texts: readonly LabelledText[], tags: readonly string[], bits: number): Float32Array {
  const count = tags.length;
  const weights = new Float32Array(count << bits);
  const squares = new Float32Array(count << bits).fill(firstSquare);
  const balance = balanceOf(texts, tags);
  const chance = new Chance('n-grams');
  const slopes = new Float64Array(count);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const stretches = stretchesOf(texts, tags, chance);
    chance.shuffle(stretches);
    for (const { text, language } of stretches) {
      const slots: number[] = [];
      eachNgram(text, bits, (slot) => slots.push(slot));
      if (slots.length === 0) continue;
      const size = 1 / Math.sqrt(slots.length);
      slopes.fill(0);
      for (const slot of slots)
        for (let at = 0, from = slot * count; at < count; at++) slopes[at]! += weights[from + at]!;
      softmax(slopes, size);
      slopes[language]! -= 1;
      const step = balance[language]! * size;
      for (let at = 0; at < count; at++) slopes[at]! *= step;
      for (const slot of slots)
        for (let at = 0, from = slot * count; at < count; at++) {
          const slope = slopes[at]! + decay * weights[from + at]!;
          squares[from + at]! += slope * slope;
          weights[from + at]! -= (rate * slope) / Math.sqrt(squares[from + at]!);
        }
    }
  }
  return weights;
}

function softmax(sums: Float64Array, size: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (const sum of sums) best = Math.max(best, sum);
  let total = 0;
  for (let at = 0; at < sums.length; at++) {
    sums[at] = Math.exp((sums[at]! - best) * size);
    total += sums[at]!;
  }
  for (let at = 0; at < sums.length; at++) sums[at]! /= total;
}

/** Languages with fewer letters in the texts weigh more. */
function balanceOf(texts: readonly LabelledText[], tags: readonly string[]): number[] {
  const sizes = tags.map((tag) =>
    texts.reduce((sum, { language, text }) => sum + (language === tag ? text.length : 0), 0),
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return sizes.map((size) => Math.min(mostWeight, mean / Math.max(1, size)));
}

/** Every text cut anew into stretches whose lengths are even on a logarithmic scale. */
function stretchesOf(texts: readonly LabelledText[], tags: readonly string[], chance: Chance): Stretch[] {
  return texts.flatMap(({ text, language }) => {
    const words = prepared(text).split(/\s+/);
    const stretches: Stretch[] = [];
    for (let from = 0; from < words.length; ) {
      const wanted = shortest * (longest / shortest) ** chance.next();
      let [to, length] = [from, 0];
      while (to < words.length && length < wanted) length += words[to++]!.length + 1;
      stretches.push({ text: words.slice(from, to).join(' '), language: tags.indexOf(language) });
      from = to;
    }
    return stretches;
  });
}

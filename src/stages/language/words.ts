// What the small words and the letters of a text say about its language, in nats: how much likelier one language makes them
// than another. findings/langid.md, section 3: the largest single gain over trigrams alone, above all for short text.
import { functionWords } from '../../text/function-words.js';
import type { Script } from '../../text/scripts.js';
import { languagesOf } from './languages.js';

const natsOfWord = 2.4; // guess: a listed word is some eleven times likelier in its language
const natsOfRareWord = 1.8; // the further down the list
const commonWords = 24;
const repeatsCounted = 3;
const natsOfStrangeLetter = -2; // sweep on half of gold/language
const strangeLettersCounted = 6;

/** Written far less than the language they are mistaken for; what is no more likely should not win a tie. Guesses. */
const priors: Readonly<Record<string, number>> = {
  bs: -2.5,
  'sr-Latn': -1,
  ms: -1.5,
  nn: -1,
  xh: -0.5,
  gl: -1,
  af: -0.5,
};

export interface WordScorer {
  /** One score for each language of the script, in the order of `languagesOf`. */
  score(text: string): Float64Array;
}

/** Letters and the signs that belong to them; apostrophes part words, in the lists as in the text. */
const word = /[\p{L}\p{M}]+/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];

export function openWordScorer(script: Script): WordScorer {
  const known = languagesOf(script);
  const saying = new Map<string, [language: number, nats: number][]>();
  known.forEach(({ tag }, language) => {
    const listed = new Set(wordsOf(functionWords[tag] ?? ''));
    [...listed].forEach((entry, rank) => {
      const heard = saying.get(entry) ?? [];
      heard.push([language, rank < commonWords ? natsOfWord : natsOfRareWord]);
      saying.set(entry, heard);
    });
  });
  const alphabets = openAlphabets(script);
  return {
    score(text) {
      const scores = Float64Array.from(known, ({ tag }) => priors[tag] ?? 0);
      for (const [entry, count] of countWords(text)) {
        for (const [language, nats] of saying.get(entry) ?? [])
          scores[language]! += nats * Math.min(count, repeatsCounted);
      }
      alphabets(text, scores);
      return scores;
    },
  };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of wordsOf(text)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

function openAlphabets(script: Script): (text: string, scores: Float64Array) => void {
  const known = languagesOf(script);
  if (known.every(({ letters }) => letters.size === 0)) return () => {};
  const telling = new Set(known.flatMap(({ letters }) => [...letters]));
  return (text, scores) => {
    const seen = new Map<string, number>();
    for (const sign of text.toLowerCase()) if (telling.has(sign)) seen.set(sign, (seen.get(sign) ?? 0) + 1);
    known.forEach(({ letters }, language) => {
      let strange = 0;
      for (const [sign, count] of seen) strange += letters.has(sign) ? 0 : count;
      scores[language]! += natsOfStrangeLetter * Math.min(strange, strangeLettersCounted);
    });
  };
}

// What the small words and the letters of a text say about its language, in nats: how much likelier one language makes them
// than another. findings/langid.md, section 3: the largest single gain over trigrams alone, above all for short text.
import { functionWords } from '../../text/function-words.js';
import { languagesOf } from '../../text/languages.js';
import type { Script } from '../../text/scripts.js';
import { wordEnd, wordStart } from '../../text/words.js';
import { newsWords } from './news-words/news-words.js';

const natsOfWord = 2.4; // guess: a listed word is some eleven times likelier in its language
const natsOfRareWord = 1.8; // the further down the list
const commonWords = 24;
const repeatsCounted = 3;
const natsOfStrangeLetter = -2; // sweep on half of gold/language
const strangeLettersCounted = 6;

/** Written far less than the language they are mistaken for; what is no more likely should not win a tie. Guesses. */
const priors: Readonly<Record<string, number>> = {
  bs: -1.5,
  'sr-Latn': -0.5,
  ms: -1.5,
  nn: -1,
  xh: -0.5,
  gl: -1,
  af: -0.5,
};

export interface WordScorer {
  /** BCP 47: the languages of the script. */
  readonly tags: readonly string[];
  /** One score for each of `tags`. @param text in lower case, NFC @param words its words, see `countWords` */
  score(text: string, words: ReadonlyMap<string, number>): Float64Array;
  /** Whether the words speak for a language before all others; read no further than until that is plain. */
  say(text: string, language: string): boolean;
  /** The share of the words that stand in the lists of a language, 0 to 1. */
  coverage(words: ReadonlyMap<string, number>, language: string): number;
}

/** How often each word stands in a text. @param text in lower case */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    const entry = text.slice(start, end);
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    start = wordStart(text, end);
  }
  return counts;
}

export function openWordScorer(script: Script): WordScorer {
  const known = languagesOf(script);
  const saying = new Map<string, Listed>();
  known.forEach(({ tag }, language) => {
    const common = listed(functionWords[tag]);
    const rare = listed(newsWords[tag]);
    [...new Set([...common, ...rare])].forEach((entry, rank) => {
      const heard = saying.get(entry) ?? { languages: [], nats: [] };
      heard.languages.push(language);
      heard.nats.push(rank < commonWords ? natsOfWord : natsOfRareWord);
      saying.set(entry, heard);
    });
  });
  const alphabets = openAlphabets(script);
  const tags = known.map(({ tag }) => tag);
  const before = Float64Array.from(tags, (tag) => priors[tag] ?? 0);
  return {
    tags,
    say(text, language) {
      const own = tags.indexOf(language);
      const scores = before.slice();
      let count = 0;
      for (let start = wordStart(text, 0); start < text.length; ) {
        const end = wordEnd(text, start);
        add(saying.get(text.slice(start, end)), 1, scores);
        if (++count % wordsBetweenLooks === 0 && leadOf(own, scores) >= plainLead) return true;
        start = wordStart(text, end);
      }
      return leadOf(own, scores) > 0;
    },
    coverage(words, language) {
      const own = tags.indexOf(language);
      let [all, listed] = [0, 0];
      for (const [entry, count] of words) {
        all += count;
        if (saying.get(entry)?.languages.includes(own)) listed += count;
      }
      return all === 0 ? 1 : listed / all;
    },
    score(text, words) {
      const scores = before.slice();
      for (const [entry, count] of words) add(saying.get(entry), Math.min(count, repeatsCounted), scores);
      alphabets(text, scores);
      return scores;
    },
  };
}

/** The languages whose lists have a word, and what it says for each. */
interface Listed {
  readonly languages: number[];
  readonly nats: number[];
}

function add(heard: Listed | undefined, times: number, scores: Float64Array): void {
  if (!heard) return;
  const { languages, nats } = heard;
  for (let at = 0; at < languages.length; at++) scores[languages[at]!]! += nats[at]! * times;
}

const wordsBetweenLooks = 4;
const plainLead = 5; // nats: a sentence in another language has not got so many of these words by chance; guess

/** Nats over the likeliest of the others. */
function leadOf(own: number, scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) if (at !== own && scores[at]! > best) best = scores[at]!;
  return scores[own]! - best;
}

const listed = (words: string | undefined): Iterable<string> => countWords(words?.toLowerCase() ?? '').keys();

function openAlphabets(script: Script): (text: string, scores: Float64Array) => void {
  const known = languagesOf(script);
  if (known.every(({ letters }) => letters.size === 0)) return () => {};
  const telling = [...new Set(known.flatMap(({ letters }) => [...letters]))];
  const places = new Uint16Array(0x10000); // 0: the letter tells nothing; otherwise its place in `telling`, from 1
  telling.forEach((letter, at) => {
    places[letter.charCodeAt(0)] = at + 1;
  });
  const strangers = telling.map((letter) =>
    known.flatMap(({ letters }, language) => (letters.has(letter) ? [] : [language])),
  );
  const counts = new Uint32Array(telling.length);
  const strange = new Float64Array(known.length);
  return (text, scores) => {
    counts.fill(0);
    let isTold = false;
    for (let at = 0; at < text.length; at++) {
      const place = places[text.charCodeAt(at)]!;
      if (place === 0) continue;
      counts[place - 1]! += 1;
      isTold = true;
    }
    if (!isTold) return;
    strange.fill(0);
    for (let at = 0; at < counts.length; at++)
      if (counts[at]! > 0) for (const language of strangers[at]!) strange[language]! += counts[at]!;
    for (let language = 0; language < strange.length; language++)
      scores[language]! += natsOfStrangeLetter * Math.min(strange[language]!, strangeLettersCounted);
  };
}

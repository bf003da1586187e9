// How much of a text is grammar: the small words and endings that sentences are held together with and keyword lists lack.
// Prepared once, so that a scan costs one look-up for each word.
import { functionWords, unspacedWords } from '../../text/function-words.js';
import type { Script } from '../../text/scripts.js';
import { HashCounts, wordHash } from './hashes.js';

export interface Grammar {
  /** Languages with a list, in the order of their numbers. */
  readonly languages: readonly string[];
  /** The numbers of the languages that have a small word, by its hash; undefined for other words. */
  languagesOf(hash: number): readonly number[] | undefined;
  /** For the first sign of a small word of a script without spaces all of them that begin so, the longest first. */
  readonly unspaced: ReadonlyMap<number, readonly string[]>;
}

export function openGrammar(): Grammar {
  const languages = Object.keys(functionWords);
  const places = new HashCounts();
  const lists: number[][] = [[]];
  for (const [number, language] of languages.entries()) {
    for (const word of new Set(functionWords[language]!.match(/[\p{L}\p{M}]+/gu))) {
      const hash = wordHash(word);
      if (places.count(hash) === 0) places.set(hash, lists.push([]) - 1);
      lists[places.count(hash)]!.push(number);
    }
  }
  return {
    languages,
    languagesOf: (hash) => {
      const place = places.count(hash);
      return place === 0 ? undefined : lists[place];
    },
    unspaced: byFirstSign(Object.values(unspacedWords).flatMap((list) => list.split(' '))),
  };
}

function byFirstSign(words: readonly string[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const first = word.charCodeAt(0);
    found.set(
      first,
      [...(found.get(first) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return found;
}

/** Endings of Korean words that tie them into a sentence. */
const koreanEndings: ReadonlySet<string> = new Set(
  '은 는 이 가 을 를 의 에 로 도 와 과 고 다 며 면 한 할 된 지'.split(' '),
);

export const isKoreanEnding = (sign: string): boolean => koreanEndings.has(sign);

/** Scripts whose languages have lists: in the others grammar cannot be told. */
export const hasGrammar: ReadonlySet<Script> = new Set([
  'Latin',
  'Cyrillic',
  'Arabic',
  'Devanagari',
  'Hangul',
  'Han',
  'Kana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]);

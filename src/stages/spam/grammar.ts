// How much of a text is grammar: the small words and endings that sentences are held together with and keyword lists lack.
// Prepared once, so that a scan costs one look-up for each word.
import { functionWords, unspacedWords } from '../../text/function-words.js';
import type { Script } from '../../text/scripts.js';
import { wordHash } from './hashes.js';

export interface Grammar {
  /** Languages with a list, in the order of their numbers. */
  readonly languages: readonly string[];
  /** For the hash of a small word the numbers of the languages that have it. */
  readonly languagesOf: ReadonlyMap<number, readonly number[]>;
  /** For the first sign of a small word of a script without spaces all of them that begin so, the longest first. */
  readonly unspaced: ReadonlyMap<number, readonly string[]>;
}

export function openGrammar(): Grammar {
  const languages = Object.keys(functionWords);
  const languagesOf = new Map<number, number[]>();
  for (const [number, language] of languages.entries()) {
    for (const word of new Set(functionWords[language]!.match(/[\p{L}\p{M}]+/gu))) {
      const hash = wordHash(word);
      languagesOf.set(hash, [...(languagesOf.get(hash) ?? []), number]);
    }
  }
  return {
    languages,
    languagesOf,
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

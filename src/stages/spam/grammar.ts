// How much of a text is grammar: the small words and endings that sentences are held together with and keyword lists lack.
import { functionWords, unspacedWords } from '../../text/function-words.js';
import type { Script } from '../../text/scripts.js';

const word = /[\p{L}\p{M}]+/gu;

/** Endings of Korean words that tie them into a sentence. */
const koreanEnding =
  /(?:은|는|이|가|을|를|의|에|에서|으로|로|도|와|과|고|다|며|면|한|할|된|된다|했다|이다|까지|부터)$/u;

/** Hangul's share is measured by endings, so high in prose; it is scaled to be like that of small words. */
const koreanScale = 0.6; // guess

export type Grammar = (text: string, script: Script) => number | undefined;

/** The share of grammar, 0 to 1, for the language that explains most; undefined where the script's languages have no list. */
export function openGrammar(): Grammar {
  const languagesOfWord = new Map<string, number[]>();
  Object.values(functionWords).forEach((list, language) => {
    for (const entry of new Set(list.match(word) ?? []))
      languagesOfWord.set(entry, [...(languagesOfWord.get(entry) ?? []), language]);
  });
  const languages = Object.keys(functionWords).length;
  return (text, script) => {
    if (unspaced[script]) return shareOfSigns(text, unspaced[script]);
    const words = text.toLowerCase().match(word) ?? [];
    if (words.length === 0) return undefined;
    if (script === 'Hangul')
      return (words.filter((entry) => koreanEnding.test(entry)).length / words.length) * koreanScale;
    return listed.has(script) ? bestShare(words, languagesOfWord, languages) : undefined;
  };
}

const listed: ReadonlySet<Script> = new Set(['Latin', 'Cyrillic', 'Arabic', 'Devanagari']);

function bestShare(
  words: readonly string[],
  languagesOfWord: ReadonlyMap<string, number[]>,
  languages: number,
): number {
  const hits = new Uint32Array(languages);
  for (const entry of words) for (const language of languagesOfWord.get(entry) ?? []) hits[language]! += 1;
  return Math.max(...hits) / words.length;
}

const listOf = (...tags: string[]): readonly string[] => tags.flatMap((tag) => (unspacedWords[tag] ?? '').split(' '));

/** In Han the lists of Chinese and Japanese together: hiragana is grammar, and keyword lists of both have little. */
const unspaced: Partial<Record<Script, readonly string[]>> = {
  Han: listOf('zh', 'ja'),
  Kana: listOf('zh', 'ja'),
  Thai: listOf('th'),
  Lao: listOf('lo'),
  Khmer: listOf('km'),
  Myanmar: listOf('my'),
};

function shareOfSigns(text: string, list: readonly string[]): number {
  const letters = text.match(/\p{L}|\p{M}/gu)?.length ?? 0;
  if (letters === 0) return 0;
  const covered = list.reduce((sum, entry) => sum + entry.length * (text.split(entry).length - 1), 0);
  return covered / letters;
}

// Looks for the phrases of all families at once, in folded text, and asks whether the page itself speaks of the same thing.
import type { Family } from './family.js';
import { fold } from './fold.js';

export interface Said {
  readonly family: Family;
  /** Different phrases, as they stand in the table. */
  readonly phrases: readonly string[];
  /** Characters of the folded text that they cover. */
  readonly chars: number;
}

export type Phrases = (folded: string) => readonly Said[];

/** How a phrase begins: looked up at each place of a text, so that the cost does not grow with the table. */
const keyLength = 2;

export function openPhrases(families: readonly Family[]): Phrases {
  const byKey = new Map<number, { phrase: string; family: Family }[]>();
  for (const family of families) {
    for (const phrase of family.phrases.map((written) => fold(written).text)) {
      const key = keyAt(phrase, 0);
      byKey.set(key, [...(byKey.get(key) ?? []), { phrase, family }]);
    }
  }
  for (const entries of byKey.values()) entries.sort((a, b) => b.phrase.length - a.phrase.length); // the longest first
  const marked = new Uint8Array(0x10000);
  for (const key of byKey.keys()) marked[markOf(key)] = 1;
  return (folded) => {
    const found = new Map<Family, { phrases: Set<string>; chars: number }>();
    for (let at = 0; at + keyLength <= folded.length; at++) {
      const key = keyAt(folded, at);
      if (marked[markOf(key)] === 0 || isInsideLatinWord(folded, at)) continue;
      const hit = byKey.get(key)?.find(({ phrase }) => standsAt(folded, phrase, at));
      if (!hit) continue;
      const heard = found.get(hit.family) ?? { phrases: new Set(), chars: 0 };
      heard.phrases.add(hit.phrase);
      heard.chars += hit.phrase.length;
      found.set(hit.family, heard);
      at += hit.phrase.length - 1;
    }
    return [...found].map(([family, { phrases, chars }]) => ({ family, phrases: [...phrases], chars }));
  };
}

const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** A place in a small table that tells of most keys that no phrase begins so. */
const markOf = (key: number): number => ((key >>> 11) ^ key) & 0xffff;

/** No phrase begins there, and most places of most texts are such. */
const isInsideLatinWord = (text: string, at: number): boolean =>
  at > 0 && isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at));

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit === 0x30;

const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
const ofWord = /[\p{L}\p{N}]/u;

/** Whole words only: `cialis` is inside 111 of 1,837 clean texts and a word in none (findings/spam.md, section 6). */
function standsAt(folded: string, phrase: string, at: number): boolean {
  if (!folded.startsWith(phrase, at)) return false;
  if (unspaced.test(phrase)) return true;
  if (ofWord.test(folded[at - 1] ?? ' ')) return false;
  const isKorean = /[\uac00-\ud7a3]/.test(phrase); // endings follow without a space
  return isKorean || !ofWord.test(folded[at + phrase.length] ?? ' ');
}

/** Whether a text speaks of the family's topic. @param lower in lower case */
export function speaksOf(lower: string, { topic }: Family): boolean {
  return topic.some((stem) => (unspaced.test(stem) ? lower.includes(stem) : hasWordFrom(lower, stem)));
}

function hasWordFrom(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

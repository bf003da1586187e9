// Looks for the phrases of all families at once, in folded text, and asks whether the page itself speaks of the same thing.
import type { Family } from './family.js';
import { fold } from './fold.js';
import { addUnit, firstHash } from './hashes.js';

export interface Said {
  readonly family: Family;
  /** Different phrases, as they stand in the table. */
  readonly phrases: readonly string[];
  /** Characters of the folded text that they cover. */
  readonly chars: number;
}

export type Phrases = (folded: string) => readonly Said[];

interface Entry {
  readonly phrase: string;
  readonly family: Family;
}

/** How long the beginnings are that phrases are looked up by, so that the cost does not grow with the table; the longer phrases first. */
const [longBeginning, shortBeginning] = [4, 2];

export function openPhrases(families: readonly Family[]): Phrases {
  const entries = families.flatMap((family) =>
    family.phrases.map((written): Entry => ({ phrase: fold(written).text, family })),
  );
  const long = byBeginning(entries, longBeginning, Number.POSITIVE_INFINITY);
  const short = byBeginning(entries, shortBeginning, longBeginning);
  const marked = new Uint8Array(0x10000);
  for (const { phrase } of entries) marked[markAt(phrase, 0)] = 1;
  return (folded) => {
    const found = new Map<Family, { phrases: Set<string>; chars: number }>();
    for (let at = 0; at + shortBeginning <= folded.length; at++) {
      if (marked[markAt(folded, at)] === 0 || isInsideLatinWord(folded, at)) continue;
      const hit =
        standingAt(folded, at, long.get(keyAt(folded, at, longBeginning))) ??
        standingAt(folded, at, short.get(keyAt(folded, at, shortBeginning)));
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

/** Phrases from `length` on and shorter than `below` by so much of their beginning, the longest first. */
function byBeginning(entries: readonly Entry[], length: number, below: number): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.phrase.length < length || entry.phrase.length >= below) continue;
    const key = keyAt(entry.phrase, 0, length);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  for (const own of found.values()) own.sort((a, b) => b.phrase.length - a.phrase.length);
  return found;
}

function standingAt(folded: string, at: number, entries: readonly Entry[] | undefined): Entry | undefined {
  if (!entries) return undefined;
  for (const entry of entries) if (standsAt(folded, entry.phrase, at)) return entry;
  return undefined;
}

/** Other beginnings may have the same key: it only says where to look. */
function keyAt(text: string, at: number, length: number): number {
  let hash = firstHash;
  for (let next = at; next < at + length; next++) hash = addUnit(hash, text.charCodeAt(next));
  return hash;
}

/** A place in a small table that tells of most places of a text that no phrase begins there. */
const markAt = (text: string, at: number): number => (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5)) & 0xffff;

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

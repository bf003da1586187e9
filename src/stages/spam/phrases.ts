// Looks for the phrases of all families at once, in folded text, and asks whether the page itself speaks of the same thing.
import type { Family } from './families.js';
import { fold } from './fold.js';
import type { Passage } from './passages.js';
import type { Surroundings } from './surroundings.js';

export interface Said {
  readonly family: Family;
  /** Different phrases, as they stand in the table. */
  readonly phrases: readonly string[];
  /** In the folded text, end excluded. */
  readonly spans: readonly (readonly [number, number])[];
}

export type Phrases = (folded: string) => readonly Said[];

/** How a phrase begins: looked up at each place of a text, so that the cost does not grow with the table. */
const keyLength = 2;

export function openPhrases(families: readonly Family[]): Phrases {
  const byKey = new Map<string, { phrase: string; family: Family }[]>();
  for (const family of families) {
    for (const phrase of family.phrases.map((written) => fold(written).text)) {
      const key = phrase.slice(0, keyLength);
      byKey.set(key, [...(byKey.get(key) ?? []), { phrase, family }]);
    }
  }
  for (const entries of byKey.values()) entries.sort((a, b) => b.phrase.length - a.phrase.length); // the longest first
  return (folded) => {
    const found = new Map<Family, { phrases: Set<string>; spans: [number, number][] }>();
    for (let at = 0; at + keyLength <= folded.length; at++) {
      const hit = byKey.get(folded.slice(at, at + keyLength))?.find(({ phrase }) => standsAt(folded, phrase, at));
      if (!hit) continue;
      const heard = found.get(hit.family) ?? { phrases: new Set(), spans: [] };
      heard.phrases.add(hit.phrase);
      heard.spans.push([at, at + hit.phrase.length]);
      found.set(hit.family, heard);
      at += hit.phrase.length - 1;
    }
    return [...found].map(([family, { phrases, spans }]) => ({ family, phrases: [...phrases], spans }));
  };
}

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

/** Whether the page's other ordinary text speaks of the family's topic: then only structure may decide. */
export function speaksOfTopic(family: Family, around: Surroundings, passage: Passage): boolean {
  return (
    [...around.ordinary].some((block) => !passage.blocks.includes(block) && mentions(block.text, family)) ||
    (passage.span !== undefined && mentions(withoutSpan(passage), family))
  );
}

const withoutSpan = ({ blocks, span }: Passage): string =>
  `${blocks[0]!.text.slice(0, span![0])} ${blocks[0]!.text.slice(span![1])}`;

function mentions(text: string, { topic }: Family): boolean {
  const lower = ` ${text.toLowerCase()}`;
  return topic.some((stem) => (unspaced.test(stem) ? lower.includes(stem) : hasWordFrom(lower, stem)));
}

function hasWordFrom(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

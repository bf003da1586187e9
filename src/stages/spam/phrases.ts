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

export function openPhrases(families: readonly Family[]): Phrases {
  const familyOf = new Map<string, Family>();
  for (const family of families) for (const phrase of family.phrases) familyOf.set(fold(phrase).text, family);
  const longestFirst = [...familyOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(bounded).join('|') || '(?!)', 'gu');
  return (folded) => {
    const found = new Map<Family, { phrases: Set<string>; spans: [number, number][] }>();
    for (const { 0: phrase, index } of folded.matchAll(pattern)) {
      const family = familyOf.get(phrase)!;
      const heard = found.get(family) ?? { phrases: new Set(), spans: [] };
      heard.phrases.add(phrase);
      heard.spans.push([index, index + phrase.length]);
      found.set(family, heard);
    }
    return [...found].map(([family, { phrases, spans }]) => ({ family, phrases: [...phrases], spans }));
  };
}

const unspaced = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/** Whole words only: `cialis` is inside 111 of 1,837 clean texts and a word in none (findings/spam.md, section 6). */
function bounded(phrase: string): string {
  const literal = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (unspaced.test(phrase)) return literal;
  const isKorean = /[\uac00-\ud7a3]/.test(phrase); // endings follow without a space
  return `(?<![\\p{L}\\p{N}])${literal}${isKorean ? '' : '(?![\\p{L}\\p{N}])'}`;
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

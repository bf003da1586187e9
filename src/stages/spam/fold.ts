// The form of a text in which phrases are looked for: its tricks undone (zero-width signs, look-alikes, leet, spaced-out letters,
// full-width and mathematical letters). What is folded is only matched against, never written: cuts are made in the original.
// The order of steps is that of findings/spam.md, 3.5.

import { tableOfUnits } from '../../text/units.js';

export interface Folded {
  readonly text: string;
  /** Which tricks were undone, and how often. */
  readonly tricks: Readonly<Record<Trick, number>>;
}

export type Trick = 'zero-width' | 'look-alike' | 'leet' | 'spaced-out' | 'mathematical';

interface Sign {
  char: string;
}

const invisible = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/;
const pictogram = /\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/u;
const letter = /\p{L}|\p{M}/u;
const digit = /\p{Nd}/u;

/** @param mayHoldTricks whether a scan saw anything that could be a trick: most text of most pages is only lowered */
export function fold(original: string, mayHoldTricks = true): Folded {
  if (!mayHoldTricks) return { text: lowered(original), tricks: noTricks };
  const tricks = { ...noTricks };
  const signs = joinSpacedOut(spell(original, tricks), tricks);
  mendWords(signs, tricks);
  return { text: collapse(signs.map(({ char }) => char).join('')), tricks };
}

const noTricks = { 'zero-width': 0, 'look-alike': 0, leet: 0, 'spaced-out': 0, mathematical: 0 } as const;

/** In lower case, digits as 0, single blanks. Replacing costs ten times as much as looking, and most texts have little to replace. */
function lowered(original: string): string {
  const lower = original.toLowerCase();
  let found = 0;
  let before = blank;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === blank && before === blank) found |= changing.space;
    found |= changes[unit]!;
    before = unit;
  }
  if (before === blank) found |= changing.space;
  const text = found & changing.digit ? lower.replace(/\p{Nd}/gu, '0') : lower;
  return found & changing.space ? collapse(text) : text;
}

const blank = 0x20;
const changing = { digit: 1, space: 2 } as const;

/** What a unit of a string asks for; the first of a pair is looked at with care, for some pairs are digits. */
const changes = tableOfUnits([/[^\P{Nd}0]+/gu, changing.digit], [/[^\S ]+/g, changing.space]).fill(
  changing.digit,
  0xd800,
  0xdc00,
);

/** Its letters have compatibility forms of two signs, which nobody writes. */
const isThai = (code: number): boolean => code >= 0x0e00 && code <= 0x0eff;

/** Compatibility forms, without what cannot be seen and without pictures. */
function spell(original: string, tricks: Record<Trick, number>): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at)!;
    const char = String.fromCodePoint(code);
    if (code < 0x80 || isThai(code)) signs.push({ char });
    else if (invisible.test(char)) tricks['zero-width'] += isBetweenLetters(original, at) ? 1 : 0;
    else if (!pictogram.test(char)) {
      if (code >= 0x1d400 && code <= 0x1d7ff) tricks.mathematical += 1;
      for (const part of char.normalize('NFKC')) signs.push({ char: part });
    }
    at += char.length;
  }
  return signs;
}

/** Joiners are spelling in Persian and Indic scripts, and line-break aids in Thai, Khmer, Lao and Burmese: no trick there. */
const joined = /[\u0600-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

function isBetweenLetters(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return (
    text[at] !== '\u00ad' && letter.test(before) && letter.test(after) && !joined.test(before) && !joined.test(after)
  );
}

const leastSpacedOut = 4; // letters; three may be initials (findings say 3; "A B C" is commoner on real pages)

/** `c a s i n o` and `c.a.s.i.n.o`: single letters with equal gaps. */
function joinSpacedOut(signs: readonly Sign[], tricks: Record<Trick, number>): Sign[] {
  const kept: Sign[] = [];
  for (let at = 0; at < signs.length; ) {
    const end = endOfSpacedOut(signs, at);
    const letters = (end - at + 1) / 2;
    if (letters >= leastSpacedOut) {
      tricks['spaced-out'] += 1;
      for (let step = at; step < end; step += 2) kept.push(signs[step]!);
      at = end;
    } else kept.push(signs[at++]!);
  }
  return kept;
}

function endOfSpacedOut(signs: readonly Sign[], start: number): number {
  const isSingle = (at: number) => letter.test(signs[at]?.char ?? ' ');
  if (!isSingle(start) || isSingle(start - 1) || isSingle(start + 1)) return start;
  const gap = signs[start + 1]?.char;
  if (gap === undefined || !/[\s.\-_*·]/.test(gap)) return start;
  let end = start + 1;
  while (signs[end]?.char === gap && isSingle(end + 1) && !isSingle(end + 2)) end += 2;
  return end;
}

function mendWords(signs: readonly Sign[], tricks: Record<Trick, number>): void {
  for (let start = 0; start < signs.length; ) {
    if (!isOfWord(signs[start]!.char)) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < signs.length && isOfWord(signs[end]!.char)) end += 1;
    mendWord(signs.slice(start, end), tricks);
    start = end;
  }
}

const isOfWord = (char: string): boolean => letter.test(char) || digit.test(char) || char === '$' || char === '@';

// biome-ignore format: one script a line
const latinOf: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a', в: 'b', е: 'e', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', х: 'x',
  // Greek
  α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
};
const cyrillicOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(latinOf)
    .filter(([sign]) => /\p{sc=Cyrillic}/u.test(sign))
    .map(([sign, latin]) => [latin, sign]),
);
const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', $: 's', '@': 'a' };

function mendWord(word: readonly Sign[], tricks: Record<Trick, number>): void {
  for (const sign of word) sign.char = sign.char.toLowerCase();
  mendLookAlikes(word, tricks);
  const last = word.findLastIndex(({ char }) => letter.test(char));
  const first = word.findIndex(({ char }) => /[a-z]/.test(char));
  word.forEach((sign, at) => {
    const meant = leet[sign.char];
    if (first >= 0 && at > first && at < last && meant) {
      sign.char = meant;
      tricks.leet += 1;
    } else if (digit.test(sign.char)) sign.char = '0';
  });
}

function mendLookAlikes(word: readonly Sign[], tricks: Record<Trick, number>): void {
  const latin = word.filter(({ char }) => /[a-z]/.test(char)).length;
  const other = word.filter(({ char }) => /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(char)).length;
  if (latin === 0 || other === 0) return;
  const meant = latin >= other ? latinOf : cyrillicOf;
  let mended = 0;
  for (const sign of word) {
    const like = meant[sign.char];
    if (!like) continue;
    sign.char = like;
    mended += 1;
  }
  if (mended > 0 && mended === Math.min(latin, other)) tricks['look-alike'] += 1;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

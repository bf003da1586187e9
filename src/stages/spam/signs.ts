// What each UTF-16 unit of a text is to the search for spam: a letter, a mark that ends sentences, something that parts pieces.
// Worked out once for each unit that occurs and remembered, because every character of every page is asked.

import { scriptNumberOf, scripts } from '../../text/scripts.js';
import { spacedMarks, unspacedMarks } from '../../text/sentence-marks.js';

/** Classes of signs. */
export const sign = {
  other: 1,
  space: 2,
  /** Of a script that puts spaces between words. */
  letter: 3,
  /** Of a script without spaces, or of one whose words are told apart by pairs of signs. */
  paired: 4,
  /** Combining marks: they belong to the letter before. */
  combining: 5,
  digit: 6,
  /** Stands between the pieces of walls and lists, hardly in sentences: `|`, `·`, line ends. */
  hard: 7,
  /** Stands between pieces and in sentences: commas. */
  soft: 8,
  /** Ends a sentence where a space or the end follows. */
  stop: 9,
  /** Ends a sentence wherever it stands. */
  fullStop: 10,
  /** Cannot be seen: soft hyphens, zero-width signs. */
  unseen: 11,
  quote: 12,
  /** As code is written with. */
  code: 13,
  high: 14,
  dash: 15,
} as const;

const listed: Readonly<Record<string, number>> = {
  '|｜‖¦·•~～_\n／【】★☆✓✔►▶→»': sign.hard,
  ',，、;；/،፣၊': sign.soft,
  [spacedMarks]: sign.stop,
  [unspacedMarks]: sign.fullStop,
  '"\'“”„‘’«‹›「」『』《》)]）］': sign.quote,
  '{}[(<>=$\\`*#': sign.code,
  '-–—': sign.dash,
};

/** Thai, Lao, Khmer, Burmese, Chinese and Japanese have no spaces; in Korean endings grow on words, so pairs compare better. */
const pairedScripts: ReadonlySet<string> = new Set([
  'Han',
  'Kana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
]);

export class Signs {
  readonly #classes = new Uint8Array(0x10000);
  readonly #folded = new Uint16Array(0x10000);

  /** A value of `sign`. */
  classOf(unit: number): number {
    return this.#classes[unit] || this.#learn(unit);
  }

  /** The letter in lower case without its width: `Ａ` and `A` are `a`. To be asked after `classOf`. */
  folded(unit: number): number {
    return this.#folded[unit]!;
  }

  #learn(unit: number): number {
    const char = String.fromCharCode(unit);
    const plain = char.normalize('NFKC').toLowerCase();
    this.#folded[unit] = plain.length > 0 ? plain.charCodeAt(0) : unit;
    const found = classify(char, unit);
    this.#classes[unit] = found;
    return found;
  }
}

function classify(char: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return sign.high;
  for (const [chars, found] of Object.entries(listed)) if (chars.includes(char)) return found;
  if (/\p{M}/u.test(char)) return isPaired(unit) ? sign.paired : sign.combining; // vowels of Thai stand in its words
  if (/\p{L}/u.test(char)) return isPaired(unit) ? sign.paired : sign.letter;
  if (/\p{Nd}/u.test(char)) return sign.digit;
  if (/\s/u.test(char)) return sign.space;
  return /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/.test(char) ? sign.unseen : sign.other;
}

const isPaired = (unit: number): boolean => pairedScripts.has(scripts[scriptNumberOf(unit) - 1] ?? '');

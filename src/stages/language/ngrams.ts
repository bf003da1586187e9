// How likely the n-grams of a text make each language of a script: a linear model over hashed rows of one to four letters
// and over whole words, learned from sentences of all languages (see eval/language/learn.ts). It hears what word lists
// cannot: endings, compounds, names of no language, and languages that join their words.
import { packSteps, unpack } from '../../learned/packed.js';
import { scriptNumberOf } from '../../text/scripts.js';

/** As it stands in the weights, one for each script with several languages. */
export interface PackedNgrams {
  /** BCP 47, in the order of a slot's weights. */
  readonly languages: readonly string[];
  /** Rows are hashed to so many slots, 2 to the power of it. */
  readonly slotBits: number;
  /** Int8, base64, slot by slot: what it says for each language, in steps of `scale`. */
  readonly weights: string;
  readonly scale: number;
}

const longest = 4; // letters; five told no more (measured on the folds of gold/language)
const space = 32;
const firstHash = 0x811c9dc5;
const ofWord = 0x9747b28c;

const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** 1 for letters and the signs that are written on them. */
const inWords = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  scriptNumberOf(unit) > 0 || (unit >= 0x300 && unit <= 0x36f) ? 1 : 0,
);

/**
 * Calls with the slot of every row of one to four letters, and of every word that is longer; a word begins and ends with a
 * space, and no row goes beyond.
 * @param text in lower case, NFC
 */
export function eachNgram(text: string, slotBits: number, found: (slot: number) => void): void {
  const shift = 32 - slotBits;
  const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
  let start = 0;
  while (start < text.length) {
    if (inWords[text.charCodeAt(start)] === 0) {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < text.length && inWords[text.charCodeAt(end)] === 1) end += 1;
    let word = ofWord;
    for (let from = start - 1; from <= end; from++) {
      let hash = firstHash;
      if (from >= start && from < end) word = addUnit(word, text.charCodeAt(from));
      for (let at = from; at < from + longest && at <= end; at++) {
        hash = addUnit(hash, at < start || at === end ? space : text.charCodeAt(at));
        if (at === from && (at < start || at === end)) continue; // a space alone says nothing
        found(slotOf(hash));
      }
    }
    if (end - start + 2 > longest) found(slotOf(word));
    start = end;
  }
}

/** Weights are added up four at a time: bytes two apart have room in one number for the sums of so many rows. */
const atOnce = 4;
const [everyOther, roomFor, middle] = [0x00ff00ff, 257, 128];

export class Ngrams {
  readonly languages: readonly string[];
  /** Four to a number, slot by slot; raised by `middle`, so that none is below 0. */
  readonly #weights: Int32Array;
  readonly #scale: number;
  readonly #slotBits: number;
  /** Sums of the first and third of every four, and of the second and fourth. */
  readonly #even: Int32Array;
  readonly #odd: Int32Array;
  readonly #sums: Int32Array;

  constructor({ languages, slotBits, weights, scale }: PackedNgrams) {
    this.languages = languages;
    const unpacked = new Int8Array(unpack(weights));
    if (unpacked.length !== languages.length << slotBits)
      throw new Error(
        `The n-gram weights hold ${unpacked.length} numbers; ${languages.length} languages and 2^${slotBits} slots need ${languages.length << slotBits}. Train them anew: npm run train:language`,
      );
    this.#weights = inFours(unpacked, languages.length);
    this.#scale = scale;
    this.#slotBits = slotBits;
    const fours = Math.ceil(languages.length / atOnce);
    this.#even = new Int32Array(fours);
    this.#odd = new Int32Array(fours);
    this.#sums = new Int32Array(fours * atOnce);
  }

  /** Nats for each of `languages`, up to a constant. @param text in lower case, NFC */
  score(text: string): Float64Array {
    const [weights, even, odd] = [this.#weights, this.#even, this.#odd];
    const fours = even.length;
    let rows = 0;
    this.#sums.fill(0);
    eachNgram(text, this.#slotBits, (slot) => {
      const from = slot * fours;
      for (let at = 0; at < fours; at++) {
        const four = weights[from + at]!;
        even[at] = (even[at]! + (four & everyOther)) | 0;
        odd[at] = (odd[at]! + ((four >>> 8) & everyOther)) | 0;
      }
      rows += 1;
      if (rows % roomFor === 0) this.#addUp();
    });
    this.#addUp();
    const step = rows === 0 ? 0 : this.#scale / Math.sqrt(rows);
    return Float64Array.from(this.languages, (_, at) => (this.#sums[at]! - rows * middle) * step);
  }

  #addUp(): void {
    const [sums, even, odd] = [this.#sums, this.#even, this.#odd];
    for (let at = 0; at < even.length; at++) {
      sums[at * atOnce]! += even[at]! & 0xffff;
      sums[at * atOnce + 1]! += odd[at]! & 0xffff;
      sums[at * atOnce + 2]! += even[at]! >>> 16;
      sums[at * atOnce + 3]! += odd[at]! >>> 16;
    }
    even.fill(0);
    odd.fill(0);
  }
}

/** @param weights slot by slot, `count` for each */
function inFours(weights: Int8Array, count: number): Int32Array {
  const width = Math.ceil(count / atOnce) * atOnce;
  const bytes = new Uint8Array((weights.length / count) * width);
  for (let from = 0, to = 0; from < weights.length; from += count, to += width)
    for (let at = 0; at < count; at++) bytes[to + at] = weights[from + at]! + middle;
  return new Int32Array(bytes.buffer);
}

/** @param weights slot by slot, one for each language */
export function packNgrams(weights: Float32Array, languages: readonly string[], slotBits: number): PackedNgrams {
  const { steps, scale } = packSteps(weights);
  return { languages, slotBits, scale, weights: steps };
}

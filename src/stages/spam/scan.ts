// Everything that is counted in texts: words as numbers, scripts, sentence marks, pieces between separators. All blocks of a page are
// rows of one scan; the sentences of a block are rows of another.
import { type Count, countAt, countNames, countWidth, scriptWidth } from './counts.js';
import type { Grammar } from './grammar.js';
import { Scanner } from './scanner.js';
import type { Signs } from './signs.js';
import { Numbering, Scratch } from './units.js';

/** Pieces stand between separators of one kind, hard (0) or soft (1). */
export const pieceKinds = ['hard', 'soft'] as const;

export class Scan {
  readonly rows: number;
  /** Hashes of words (stems) and sign pairs of all rows, one after the other; those of row r from `starts[r]` to `starts[r + 1]`. */
  readonly units: Int32Array;
  readonly starts: Int32Array;
  /** The number of each unit: see `Numbering`. */
  readonly numbers: Int32Array;
  /** Of the page: its blocks and their stretches share one. */
  readonly numbering: Numbering;
  /** For each unit a place in its row's text: in the word (between spaces) that it is of, or right behind it. */
  readonly places: Int32Array;
  /** For each unit: 1 where a sentence ends behind it. */
  readonly ends: Uint8Array;
  /** For each unit: 1 where it is a small word of some language. */
  readonly small: Uint8Array;
  /** For each unit the number of the piece it stands in, counted through; a new row begins a new piece. */
  readonly pieceOf: readonly [hard: Int32Array, soft: Int32Array];
  /** For each piece: 1 where there is a digit in it. */
  readonly numbered: readonly [hard: Uint8Array, soft: Uint8Array];
  /** Small words by language, `grammar.languages.length` for each row. */
  readonly byLanguage: Uint16Array;
  readonly languages: number;
  readonly languageNames: readonly string[];
  readonly scratch: Scratch;
  readonly #counts: Int32Array;
  readonly #scripts: Int32Array;
  /** For each row its scripts, one bit each. */
  readonly #scriptsOfRows: Int32Array;

  constructor(
    texts: readonly string[],
    grammar: Grammar,
    signs: Signs,
    scratch = new Scratch(),
    numbering = new Numbering(),
  ) {
    this.scratch = scratch;
    this.numbering = numbering;
    this.rows = texts.length;
    const room = texts.reduce((sum, text) => sum + text.length, 0) + 1;
    const most = room + texts.length;
    this.units = new Int32Array(most);
    this.places = new Int32Array(most);
    this.small = new Uint8Array(most);
    this.ends = new Uint8Array(most);
    this.pieceOf = [new Int32Array(most), new Int32Array(most)];
    this.numbered = [new Uint8Array(most), new Uint8Array(most)];
    this.starts = new Int32Array(texts.length + 1);
    this.languageNames = grammar.languages;
    this.languages = grammar.languages.length;
    this.byLanguage = new Uint16Array(texts.length * this.languages);
    this.#counts = new Int32Array(texts.length * countWidth);
    this.#scripts = new Int32Array(texts.length * scriptWidth);
    this.#scriptsOfRows = new Int32Array(texts.length);
    const sheet = { ...this, counts: this.#counts, scripts: this.#scripts, scriptsOfRows: this.#scriptsOfRows };
    const scanner = new Scanner(sheet, grammar, signs);
    for (let row = 0; row < texts.length; row++) {
      this.starts[row] = scanner.units;
      scanner.read(texts[row]!, row);
    }
    this.starts[texts.length] = scanner.units;
    this.numbers = new Int32Array(scanner.units);
    for (let at = 0; at < scanner.units; at++) this.numbers[at] = numbering.of(this.units[at]!);
  }

  count(row: number, name: Count): number {
    return this.#counts[row * countWidth + countAt[name]]!;
  }

  /** How many units there are in the rows. */
  unitsIn(rows: readonly number[]): number {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += this.starts[rows[at]! + 1]! - this.starts[rows[at]!]!;
    return sum;
  }

  /** Over all of the rows. */
  sum(rows: readonly number[], name: Count): number {
    return this.#sumOf(rows, countAt[name]);
  }

  /** All counts over all of the rows. */
  sums(rows: readonly number[]): Readonly<Record<Count, number>> {
    const sums = {} as Record<Count, number>; // every name is set below
    for (let column = 0; column < countWidth; column++) sums[countNames[column]!] = this.#sumOf(rows, column);
    return sums;
  }

  #sumOf(rows: readonly number[], column: number): number {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += this.#counts[rows[at]! * countWidth + column]!;
    return sum;
  }

  /** Small words of a language, by its number. */
  smallWords(rows: readonly number[], language: number): number {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += this.byLanguage[rows[at]! * this.languages + language]!;
    return sum;
  }

  /** The scripts that have weight in the rows, the bit of its number for each: see `lowestIn`. */
  scriptsIn(rows: readonly number[]): number {
    let found = 0;
    for (let at = 0; at < rows.length; at++) found |= this.#scriptsOfRows[rows[at]!]!;
    return found;
  }

  /** Weighed letters of a script, by its number. */
  scriptWeight(row: number, script: number): number {
    return this.#scripts[row * scriptWidth + script]!;
  }

  /** The same over all of the rows. */
  scriptWeights(rows: readonly number[], script: number): number {
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += this.scriptWeight(rows[at]!, script);
    return sum;
  }
}

/** The number of the lowest bit; `bits & (bits - 1)` is what is left without it. */
export const lowestIn = (bits: number): number => 31 - Math.clz32(bits & -bits);

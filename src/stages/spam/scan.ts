// Everything that is counted in texts: words as numbers, scripts, sentence marks, pieces between separators. All blocks of a page are
// rows of one scan; the sentences of a block are rows of another.
import { type Count, countAt, countWidth, scriptWidth } from './counts.js';
import type { Grammar } from './grammar.js';
import { Scratch } from './hashes.js';
import { Scanner } from './scanner.js';
import type { Signs } from './signs.js';

/** Pieces stand between separators of one kind, hard (0) or soft (1). */
export const pieceKinds = ['hard', 'soft'] as const;

export class Scan {
  readonly rows: number;
  /** Words (stems) and sign pairs of all rows, one after the other; those of row r from `starts[r]` to `starts[r + 1]`. */
  readonly units: Int32Array;
  readonly starts: Int32Array;
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

  constructor(texts: readonly string[], grammar: Grammar, signs: Signs, scratch = new Scratch()) {
    this.scratch = scratch;
    this.rows = texts.length;
    const room = texts.reduce((sum, text) => sum + text.length, 0) + 1;
    const most = room + texts.length;
    this.units = new Int32Array(most);
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
    const sheet = { ...this, counts: this.#counts, scripts: this.#scripts };
    const scanner = new Scanner(sheet, grammar, signs);
    for (const [row, text] of texts.entries()) {
      this.starts[row] = scanner.units;
      scanner.read(text, row);
    }
    this.starts[texts.length] = scanner.units;
  }

  count(row: number, name: Count): number {
    return this.#counts[row * countWidth + countAt[name]]!;
  }

  /** Small words of a language, by its number. */
  smallWords(rows: readonly number[], language: number): number {
    let sum = 0;
    for (const row of rows) sum += this.byLanguage[row * this.languages + language]!;
    return sum;
  }

  /** Weighed letters of a script, by its number. */
  scriptWeight(row: number, script: number): number {
    return this.#scripts[row * scriptWidth + script]!;
  }
}

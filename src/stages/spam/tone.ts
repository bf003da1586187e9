// How a text sounds: like sales talk or like news, by its rows of letters, learned with the model from both. It tells
// sales text of families that are in no list, in the languages that it was learned from, and a little in their relatives.
import { packSteps, unpack } from '../../learned/packed.js';

/** As it stands in the weights. */
export interface PackedTone {
  /** Int8, base64: what each slot speaks for, in steps of `scale`. */
  readonly slots: string;
  readonly scale: number;
  readonly bias: number;
  /** Languages whose sales talk was heard. */
  readonly languages: readonly string[];
}

/** Of clean paragraphs, in the median of a training. */
export const usualTone = -10;

export class Tone {
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #bias: number;
  readonly #languages: ReadonlySet<string>;

  constructor({ slots, scale, bias, languages }: PackedTone) {
    this.#languages = new Set(languages);
    this.#weights = new Int8Array(unpack(slots));
    this.#scale = scale;
    this.#bias = bias;
  }

  /** Whether it has learned from sales talk in the language; to others it is deaf, and what it would say is chance. */
  knows(language: string | undefined): boolean {
    return language !== undefined && this.#languages.has(language);
  }

  /**
   * Natural logarithm of the odds that a text sells something, without regard to how rare that is.
   * @param rows the different ones of the text, see `DistinctRows`
   */
  of(rows: Int32Array): number {
    const weights = this.#weights;
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += weights[rows[at]!]!;
    return this.#bias + (rows.length === 0 ? 0 : (sum * this.#scale) / Math.sqrt(rows.length));
  }
}

/** @param weights one for each slot */
export function packTone(weights: Float64Array, bias: number, languages: readonly string[]): PackedTone {
  const { steps, scale } = packSteps(weights);
  return { slots: steps, scale, bias, languages };
}

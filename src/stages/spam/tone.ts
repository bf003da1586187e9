// How a text sounds: like sales talk or like news, by its rows of letters, learned with the model from both. It tells
// sales text of families that are in no list, in the languages that it was learned from, and a little in their relatives.
import { packSteps, unpack } from '../../learned/packed.js';
import { eachRow, SlotSet } from './letters.js';

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
  readonly #seen = new SlotSet();

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

  /** Natural logarithm of the odds that a text sells something, without regard to how rare that is. @param text folded, see `fold` */
  of(text: string): number {
    this.#seen.clear();
    let [sum, rows] = [0, 0];
    eachRow(text, (slot) => {
      if (!this.#seen.add(slot)) return;
      sum += this.#weights[slot]!;
      rows += 1;
    });
    return this.#bias + (rows === 0 ? 0 : (sum * this.#scale) / Math.sqrt(rows));
  }
}

/** @param weights one for each slot */
export function packTone(weights: Float64Array, bias: number, languages: readonly string[]): PackedTone {
  const { steps, scale } = packSteps(weights);
  return { slots: steps, scale, bias, languages };
}

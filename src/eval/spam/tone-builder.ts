// Learns how sales talk sounds, from the stock and from clean text: logistic regression over hashed rows of letters. What is left
// out of it, a fold's sites or a group of families, it can be tried on.
import { fold as foldText } from '../../stages/spam/fold.js';
import { DistinctRows, slotBits } from '../../stages/spam/letters.js';
import { type PackedTone, packTone } from '../../stages/spam/tone.js';
import { sentenceMarks } from '../../text/sentence-marks.js';
import { foldCount } from '../folds.js';
import { Chance } from './chance.js';
import { type Host, languageOf } from './hosts.js';
import type { Stock } from './stock.js';

/** A text that was heard. */
interface Heard {
  readonly slots: Int32Array;
  readonly sells: boolean;
  readonly language: string;
  /** Of the site, for clean text. */
  readonly fold?: number;
  /** Of the family, for sales talk. */
  readonly group?: number;
  readonly weight: number;
}

const weightOfFurniture = 0.3; // clean text outside the body, which may advertise the paper itself: guess
const leastChars = 40; // of clean text
/** Texts of sales talk weigh so much of the clean text of their language together, however many there are. */
const salesShare = 0.25;
/** Where a language has little clean text, what there is weighs as if it were so much. */
const leastClean = 1500; // texts

export class ToneBuilder {
  readonly #heard: Heard[] = [];
  readonly #families: readonly string[];
  readonly #rows = new DistinctRows();

  constructor(stocks: readonly Stock[]) {
    this.#families = [...new Set(stocks.map(({ family }) => family))].sort();
    for (const { language, family, keywords, sentences, testimonials, anchors } of stocks)
      for (const text of [...keywords, ...sentences, ...testimonials, ...anchors])
        this.#hear(text.replace(/\{\w+\}/g, ' '), {
          sells: true,
          language,
          group: this.groupOf(family),
          weight: sentenceMarks.includes(text.at(-1)!) ? 1 : 0.5,
        });
  }

  /** The group that a family is left out with. */
  groupOf(family: string): number {
    return this.#families.indexOf(family) % foldCount;
  }

  /** Of a clean page. */
  add(host: Host): void {
    const body = new Set(host.body);
    const language = languageOf(host);
    for (const { index, text } of host.page.blocks) {
      if (text.length < leastChars && !body.has(index)) continue;
      this.#hear(text, { sells: false, language, fold: host.fold, weight: body.has(index) ? 1 : weightOfFurniture });
    }
  }

  #hear(text: string, about: Omit<Heard, 'slots'>): void {
    const slots = this.#rows.of(foldText(text, false).text);
    if (slots.length > 0) this.#heard.push({ slots, ...about });
  }

  /** @param fold the sites to leave out @param group the families to leave out */
  pack({ fold, group }: { readonly fold?: number; readonly group?: number }): PackedTone {
    const heard = this.#heard.filter((own) =>
      own.sells ? group === undefined || own.group !== group : fold === undefined || own.fold !== fold,
    );
    return regress(heard, weighed(heard));
  }
}

/** The weight of each, so that no language sounds like sales talk because there is much of it in the stock. */
function weighed(heard: readonly Heard[]): Float64Array {
  const sums = new Map<string, { clean: number; sales: number }>();
  for (const { language, sells, weight } of heard) {
    const sum = sums.get(language) ?? { clean: 0, sales: 0 };
    sum[sells ? 'sales' : 'clean'] += weight;
    sums.set(language, sum);
  }
  return Float64Array.from(heard, ({ language, sells, weight }) => {
    const { clean, sales } = sums.get(language)!;
    const wanted = sales === 0 ? clean : Math.max(clean, leastClean);
    return sells ? (weight * wanted * salesShare) / sales : (weight * wanted) / Math.max(1, clean);
  });
}

const epochs = 4;
const rate = 0.3;
const decay = 1e-6; // of a weight, at each text that holds its slot: guess

/** AdaGrad, one text after the other. */
function regress(heard: readonly Heard[], weights: Float64Array): PackedTone {
  const slots = new Float64Array(2 ** slotBits);
  const squares = new Float64Array(2 ** slotBits).fill(1e-3);
  let [bias, biasSquares] = [0, 1];
  const chance = new Chance('tone');
  const order = Int32Array.from(heard, (_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    chance.shuffle(order);
    for (const at of order) {
      const own = heard[at]!;
      const size = 1 / Math.sqrt(own.slots.length);
      let sum = 0;
      for (const slot of own.slots) sum += slots[slot]!;
      const slope = weights[at]! * (1 / (1 + Math.exp(-(bias + sum * size))) - Number(own.sells));
      biasSquares += slope * slope;
      bias -= (rate * slope) / Math.sqrt(biasSquares);
      for (const slot of own.slots) {
        const step = slope * size + decay * slots[slot]!;
        squares[slot]! += step * step;
        slots[slot]! -= (rate * step) / Math.sqrt(squares[slot]!);
      }
    }
  }
  const languages = new Set(heard.filter(({ sells }) => sells).map(({ language }) => language));
  return packTone(slots, bias, [...languages].sort());
}

// Features of what the lexicon says of a block's words: worth half a point where words are all there is
// (findings/text-mode.md, section 5), less where there are elements.
import type { Columns, Group } from './columns.js';
import { type Shares, unknownShare } from './lexicon.js';
import { share } from './numbers.js';
import type { PageWords } from './page-words.js';
import type { Sheet } from './sheet.js';

const mostWords = 60; // the beginning tells; more only costs time
const poorShare = 0.1; // guess: words that stand in body less than half as often as the unknown ones

/** Shares of body, 0 to 1: of the block's words (mean, least, most), the share that is known and of these the poor ones; means of blocks near it. */
export const words: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: ['words mean', 'words least', 'words most', 'words known', 'words poor', 'words before', 'words after', 'words heading'],
  fill(sheet, columns, lexicon) {
    const means = new Float64Array(sheet.count);
    const shares = new SharesOfPage(sheet.vocabulary, lexicon.words);
    for (let row = 0; row < sheet.count; row++) means[row] = writeWords(columns, sheet, row, shares);
    writeNearby(columns, sheet, means);
  },
};

/** @returns the mean */
function writeWords({ values, width, first }: Columns, sheet: Sheet, row: number, shares: SharesOfPage): number {
  const start = sheet.vocabulary.starts[row]!;
  const count = Math.min(sheet.tokens[row]!, mostWords);
  let [sum, known, poor, least, most] = [0, 0, 0, 1, 0];
  for (let place = start; place < start + count; place++) {
    const value = shares.of(sheet.vocabulary.numbers[place]!);
    if (value < 0) continue;
    known += 1;
    sum += value;
    if (value < poorShare) poor += 1;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const mean = known ? sum / known : unknownShare;
  const at = row * width + first;
  values[at] = mean;
  values[at + 1] = known ? least : unknownShare;
  values[at + 2] = known ? most : unknownShare;
  values[at + 3] = share(known, count);
  values[at + 4] = share(poor, known);
  return mean;
}

function writeNearby({ values, width, first }: Columns, sheet: Sheet, means: Float64Array): void {
  let heading = unknownShare;
  for (let row = 0; row < sheet.count; row++) {
    const at = row * width + first + 5;
    values[at] = row > 0 ? means[row - 1]! : unknownShare;
    values[at + 1] = row + 1 < sheet.count ? means[row + 1]! : unknownShare;
    values[at + 2] = heading;
    if (sheet.heading[row]) heading = means[row]!;
  }
}

const [notAsked, unknown] = [-2, -1] as const;

/** What the lexicon says of the page's words: each is looked up once. */
class SharesOfPage {
  readonly #words: PageWords;
  readonly #lexicon: Shares;
  readonly #shares: Float64Array;

  constructor(words: PageWords, lexicon: Shares) {
    this.#words = words;
    this.#lexicon = lexicon;
    this.#shares = new Float64Array(words.spelled.length).fill(notAsked);
  }

  /** @param word its number @returns below 0 where the lexicon does not know it */
  of(word: number): number {
    const known = this.#shares[word]!;
    if (known !== notAsked) return known;
    return (this.#shares[word] = this.#lexicon.get(this.#words.spelled[word]!) ?? unknown);
  }
}

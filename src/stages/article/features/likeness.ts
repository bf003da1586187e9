// How much of each block's words stands in a text, and how much of the text's words in the block: for titles and descriptions.
import { share } from './numbers.js';
import type { PageWords } from './page-words.js';

export interface LikenessColumns {
  /** The share of the block's words that the text has, 0 to 1. */
  readonly own: Float64Array;
  /** The share of the text's different words that the block has, 0 to 1. */
  readonly title: Float64Array;
}

const mostWords = 200; // guess: a block longer than that is no title, whatever it shares

/** For each block the text that is likest, of those given: both shares multiplied, the first of equals. */
export function likenessTo(texts: readonly (readonly string[])[], words: PageWords): LikenessColumns {
  const rows = words.starts.length - 1;
  const found = { own: new Float64Array(rows), title: new Float64Array(rows) };
  for (const text of texts) compare(new Set(text), words, found);
  return found;
}

function compare(text: ReadonlySet<string>, words: PageWords, { own, title }: LikenessColumns): void {
  const has = placesIn(words, text);
  const { numbers, starts } = words;
  const lastRow = new Int32Array(words.spelled.length).fill(-1);
  for (let row = 0; row < own.length; row++) {
    const length = starts[row + 1]! - starts[row]!;
    if (length > mostWords) continue;
    let [common, different] = [0, 0];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const word = numbers[at]!;
      if (!has[word]) continue;
      common += 1;
      if (lastRow[word] === row) continue;
      lastRow[word] = row;
      different += 1;
    }
    const [ownShare, textShare] = [share(common, length), share(different, text.size)];
    if (ownShare * textShare <= own[row]! * title[row]!) continue;
    own[row] = ownShare;
    title[row] = textShare;
  }
}

/** By number of a word: whether the text has it. */
function placesIn(words: PageWords, text: ReadonlySet<string>): Uint8Array {
  const has = new Uint8Array(words.spelled.length);
  for (const word of text) has[words.numberOf(word) ?? has.length] = 1; // beyond the end nothing is written
  return has;
}

// Features of the words a block has in common with the rest of the page, and of what the page's lexicon says of its words.
import type { Group } from './columns.js';
import { unknownShare } from './lexicon.js';
import { log, type Sheet, share } from './sheet.js';

/** A word that says what a text is about: of four letters or more, or written without spaces. */
const tells = (word: string): boolean => word.length > 3 || word > '\u0dff';

export const vocabulary: Group = {
  names: ['shared words', 'shared weight', 'telling words'],
  fill(sheet, columns) {
    const { counts, longs } = longWords(sheet);
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.long[row] ? 1 : 0; // a long block does not share words with itself
      let telling = 0;
      let shared = 0;
      let weight = 0;
      for (const word of sheet.words[row]!) {
        if (!tells(word)) continue;
        telling += 1;
        const others = (counts.get(word) ?? 0) - own;
        if (others <= 0) continue;
        shared += 1;
        weight += others;
      }
      columns.setAll(row, 0, [share(shared, telling), share(weight, telling * Math.max(1, longs)), log(telling)]);
    }
  },
};

/** In how many long blocks each telling word stands. */
function longWords(sheet: Sheet): { counts: ReadonlyMap<string, number>; longs: number } {
  const counts = new Map<string, number>();
  let longs = 0;
  for (let row = 0; row < sheet.count; row++) {
    if (!sheet.long[row]) continue;
    longs += 1;
    for (const word of new Set(sheet.words[row])) if (tells(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, longs };
}

const mostWords = 60; // the beginning tells; more only costs time

export const words: Group = {
  names: ['words mean', 'words least', 'words most', 'words known', 'words poor', 'words before', 'words after', 'words heading'],
  fill(sheet, columns, lexicon) {
    const means = new Float64Array(sheet.count);
    for (let row = 0; row < sheet.count; row++) {
      const list = sheet.words[row]!;
      const end = Math.min(list.length, mostWords);
      let sum = 0;
      let known = 0;
      let poor = 0;
      let least = 1;
      let most = 0;
      for (let at = 0; at < end; at++) {
        const value = lexicon.words.get(list[at]!);
        if (value === undefined) continue;
        known += 1;
        sum += value;
        if (value < 0.1) poor += 1;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      means[row] = known ? sum / known : unknownShare;
      columns.setAll(row, 0, [means[row]!, known ? least : unknownShare, known ? most : unknownShare, share(known, end), share(poor, known)]);
    }
    let heading = -1;
    for (let row = 0; row < sheet.count; row++) {
      columns.setAll(row, 5, [means[row - 1] ?? unknownShare, means[row + 1] ?? unknownShare, means[heading] ?? unknownShare]);
      if (sheet.blocks[row]!.kind === 'heading') heading = row;
    }
  },
};

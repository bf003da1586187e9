// Features of the words that a block has in common with the page's long text: menus and teasers speak of other things
// (findings/text-mode.md, section 5).
import type { Group } from './columns.js';
import { log, share } from './numbers.js';
import { SharedWords } from './shared-words.js';

/** The share of the telling words that stand in other long blocks; in how many of them, on average and as a share; the count's logarithm. */
export const vocabulary: Group = {
  names: ['shared words', 'shared weight', 'telling words'],
  fill(sheet, { values, width, first }) {
    const longs = sheet.long.reduce((sum, isLong) => sum + isLong, 0);
    const words = new SharedWords(sheet.vocabulary, sheet.long);
    for (let row = 0; row < sheet.count; row++) {
      const at = row * width + first;
      words.count(row);
      values[at] = share(words.shared, words.telling);
      values[at + 1] = share(words.weight, words.telling * Math.max(1, longs));
      values[at + 2] = log(words.telling);
    }
  },
};

// Features of what elements are called: what their tags, classes, ids and roles have been seen to hold, on the block's own
// element, on those round it, and on the whole way up. The worst names near are some 6% of what the trees gain
// (findings/html-extraction.md, section 3).
import type { Group } from './columns.js';
import { type ElementShares, sharesOfElements } from './element-shares.js';
import { unknownShare } from './lexicon.js';
import type { Sheet } from './sheet.js';

export { namesOfContainer } from './element-shares.js';

/** Shares of body, 0 to 1; zeros in text without elements. */
export const names: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: [
    'name best', 'name least', 'name mean', 'parent best', 'parent least', 'grandparent best', 'grandparent least',
    'way least', 'way best', 'way mean',
  ],
  fill(sheet, { values, width, first }, lexicon) {
    const { best, least, mean } = sharesOfElements(sheet, lexicon.names);
    const way = wayDown(sheet, { best, least, mean });
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.blocks[row]!.container;
      if (own < 0) continue;
      let at = row * width + first;
      values[at++] = best[own]!;
      values[at++] = least[own]!;
      values[at++] = mean[own]!;
      for (const level of [1, 2]) {
        const above = sheet.above[level]![row]!;
        values[at++] = above < 0 ? unknownShare : best[above]!;
        values[at++] = above < 0 ? unknownShare : least[above]!;
      }
      values[at++] = way.least[own]!;
      values[at++] = way.best[own]!;
      values[at] = way.mean[own]!;
    }
  },
};

/** From the outermost element down to each: the lowest and highest share, and the mean of the lowest of each element. */
function wayDown({ parents, depths }: Sheet, own: ElementShares): ElementShares {
  const make = () => new Float64Array(parents.length);
  const [best, least, mean] = [make(), make(), make()];
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at]!;
    least[at] = Math.min(own.least[at]!, parent < 0 ? 1 : least[parent]!);
    best[at] = Math.max(own.best[at]!, parent < 0 ? 0 : best[parent]!);
    const above = parent < 0 ? own.least[at]! : mean[parent]!;
    mean[at] = above + (own.least[at]! - above) / (depths[at]! + 1);
  }
  return { best, least, mean };
}

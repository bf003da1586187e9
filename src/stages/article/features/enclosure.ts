// Features of what a block stands in: how deep, and in which telling elements. `<main>` holds 98% of the body, and the
// largest `<article>` nearly all of it; neither holds only body (findings/html-extraction.md, section 4).
import type { Container } from '../../../page/page.js';
import type { Group } from './columns.js';
import { share } from './numbers.js';
import type { Sheet } from './sheet.js';

/** Of these, `main` stands for `role="main"` too, and `ul` for `ol`. */
// biome-ignore format: one table
const enclosing = [
  'article', 'main', 'aside', 'nav', 'footer', 'header', 'figure', 'table', 'ul', 'form', 'section', 'blockquote', 'button', 'dialog',
] as const;

/** `depth` counts elements, `place in parent` is a share of the parent's blocks, `in …` are flags; -1 outside any article. */
export const enclosure: Group = {
  names: [
    ...['depth', 'place in parent', 'hidden'],
    ...enclosing.map((tag) => `in ${tag}`),
    ...['in largest article', 'article long share'],
  ],
  fill(sheet, { values, width, first }) {
    if (sheet.containers.length === 0) return;
    const { article, flags, hidden } = telling(sheet.containers);
    const largest = largestArticle(sheet.containers, sheet.sums.long);
    const places = placesInParent(sheet);
    for (let row = 0; row < sheet.count; row++) {
      const own = sheet.blocks[row]!.container; // -1: text after the document's end
      const around = own < 0 ? -1 : article[own]!;
      let at = row * width + first;
      values[at++] = own < 0 ? 0 : sheet.depths[own]!;
      values[at++] = places[row]!;
      values[at++] = own < 0 ? 0 : hidden[own]!;
      for (let bit = 0; bit < enclosing.length; bit++) values[at++] = own < 0 ? 0 : (flags[own]! >> bit) & 1;
      values[at++] = around >= 0 && around === largest ? 1 : 0;
      values[at] = around < 0 ? -1 : share(sheet.sums.long[around]!, sheet.allLong);
    }
  },
};

const bitOf = (tag: (typeof enclosing)[number]): number => 1 << enclosing.indexOf(tag);

const bits = new Map<string, number>([...enclosing.map((tag) => [tag, bitOf(tag)] as const), ['ol', bitOf('ul')]]);

/** One walk from the outermost in. Articles: the nearest, itself included, or -1. Flags: bit `i` is set in `enclosing[i]`. */
function telling(containers: readonly Container[]) {
  const size = containers.length;
  const found = { article: new Int32Array(size), flags: new Int32Array(size), hidden: new Uint8Array(size) };
  for (let at = 0; at < size; at++) {
    const { parent, tag, role, hidden } = containers[at]!;
    const around = parent < 0 ? -1 : found.article[parent]!;
    const flags = parent < 0 ? 0 : found.flags[parent]!;
    found.article[at] = tag === 'article' ? at : around;
    found.flags[at] = flags | (bits.get(tag) ?? 0) | (role === 'main' ? bitOf('main') : 0);
    found.hidden[at] = hidden || (parent >= 0 && found.hidden[parent]) ? 1 : 0;
  }
  return found;
}

/** The one with the most long text below it; -1 where there is none. */
function largestArticle(containers: readonly Container[], long: Float64Array): number {
  let best = -1;
  for (let at = 0; at < containers.length; at++)
    if (containers[at]!.tag === 'article' && long[at]! > (best < 0 ? 0 : long[best]!)) best = at;
  return best;
}

/** How many of the parent's grandchildren and the like come before: of all blocks below it, 0 to 1. */
function placesInParent(sheet: Sheet): Float64Array {
  const seen = new Int32Array(sheet.containers.length + 1); // the last entry is for no parent
  const places = new Float64Array(sheet.count);
  for (let row = 0; row < sheet.count; row++) {
    const parent = sheet.above[1]![row]!;
    const before = seen[parent < 0 ? sheet.containers.length : parent]!++;
    places[row] = share(before, parent < 0 ? sheet.count : sheet.sums.blocks[parent]!);
  }
  return places;
}

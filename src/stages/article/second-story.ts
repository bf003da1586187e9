// A second story below the first: some sites put the next one below the article, whole, so that readers scroll on. It stands
// in an `article` element of its own, and under a headline of its own.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';

interface Story {
  /** The outermost `article` element round it; -1 for none. */
  readonly element: number;
  readonly blocks: Block[];
  words: number;
}

const leastShare = 1 / 3; // of the longest story's words; guess: what comes before and is shorter is a summary or a teaser

/**
 * Blocks of the body that tell another story than the first, with the reason. On gold/news from HTML this gave .0022 by one
 * page of 143, and took nothing from newspaper and web; headlines of the second level as well cost web .0044.
 * @param chosen in reading order
 */
export function secondStories(reading: Reading, chosen: Iterable<number>): Map<number, string> {
  const found = new Map<number, string>();
  if (reading.page.form === 'text') return found;
  const outermost = outermostArticles(reading);
  const stories = storiesOf(reading, chosen, outermost);
  const longest = Math.max(...stories.map(({ words }) => words));
  const first = stories.findIndex(({ words }) => words >= leastShare * longest);
  for (const { element, blocks } of stories.slice(first + 1)) {
    const headline = element < 0 ? undefined : headlineOf(reading, element, outermost);
    if (headline === undefined) continue;
    for (const { index } of blocks)
      found.set(index, `stands under a headline of its own, "${headline.text.slice(0, 60)}", in another <article>`);
  }
  return found;
}

/** In the order of their first blocks. */
function storiesOf({ page, measures }: Reading, chosen: Iterable<number>, outermost: Int32Array): Story[] {
  const stories = new Map<number, Story>();
  for (const index of chosen) {
    const block = page.blocks[index]!;
    const element = outermost[block.container] ?? -1;
    const own = stories.get(element) ?? { element, blocks: [], words: 0 };
    stories.set(element, own);
    own.blocks.push(block);
    own.words += measures.tokens(block);
  }
  return [...stories.values()];
}

const headlineOf = ({ page }: Reading, element: number, outermost: Int32Array): Block | undefined =>
  page.blocks.find(({ level, container }) => level === 1 && outermost[container] === element);

/** For each element the outermost `article` round it, itself included; parents stand before their children. */
function outermostArticles({ page: { containers } }: Reading): Int32Array {
  const outermost = new Int32Array(containers.length);
  for (const [at, { tag, parent }] of containers.entries()) {
    const above = parent < 0 ? -1 : outermost[parent]!;
    outermost[at] = above < 0 && tag === 'article' ? at : above;
  }
  return outermost;
}

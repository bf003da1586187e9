// What one page tells the survey of its site: which lines it has, by keys, and by which copies of its story are known.
import { hostOfPage } from '../../page/host-of-page.js';
import { lineKeyOf } from '../../page/line-key.js';
import { Measures } from '../../page/measures.js';
import type { SurveyEntry } from '../../page/neighbours.js';
import type { Block, Page } from '../../page/page.js';
import { siteOf } from '../../text/host.js';

/** @param sourcePath as `RawPage` has it: its folder stands for the site where the page has no address */
export function surveyEntryOf(page: Page, sourcePath: string, measures = new Measures(page)): SurveyEntry {
  const keys = page.blocks.map(lineKeyOf);
  const lines = new Set(keys.filter((key) => key !== undefined));
  return {
    site: siteOfPage(page) ?? `${sourcePath.slice(0, Math.max(0, sourcePath.lastIndexOf('/')))}/`,
    lines: [...lines].sort((a, b) => a - b),
    story: storyOf(measures, keys),
  };
}

function siteOfPage(page: Page): string | null {
  const host = hostOfPage(page);
  return host === undefined ? null : siteOf(`https://${host}`);
}

/** Keys of the two longest pieces of prose and of two drawn ones: see `stories.ts`. */
function storyOf(measures: Measures, keys: readonly (number | undefined)[]): number[] {
  const lines = measures.page.blocks.filter(({ index }) => keys[index] !== undefined);
  const prose = lines.filter((block) => isStory(measures, block));
  const told = (prose.length > 0 ? prose : lines).map((block) => ({
    key: keys[block.index]!, // lines without one are left out above
    width: measures.width(block),
  }));
  const [first, second = first] = [...told].sort((a, b) => b.width - a.width || a.key - b.key);
  const longest = [first, second].map((block) => mixed(block?.key ?? 0, 0));
  return [...longest, leastOf(told, 1), leastOf(told, 2)];
}

/** A longer block has more pieces: one for every 100 columns, up to eight. */
function leastOf(blocks: readonly { readonly key: number; readonly width: number }[], draw: number): number {
  let least = 0xffffffff;
  for (const { key, width } of blocks)
    for (let piece = Math.min(8, Math.ceil(width / 100)); piece > 0; piece--)
      least = Math.min(least, mixed(key, draw * 64 + piece));
  return least;
}

/** Prose that no rule knows as consent, copyright or the like. */
const isStory = (measures: Measures, block: Block): boolean =>
  measures.isLong(block) && !measures.lineRule(block) && !measures.containerFindings[block.container];

/** 32 bits of a key of 48, another number for each seed; the finish of MurmurHash3. */
function mixed(key: number, seed: number): number {
  let hash = (key % 2 ** 32) ^ Math.imul(Math.floor(key / 2 ** 32) + 0x10000 * seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

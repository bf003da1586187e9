// What one page tells the survey of its site: which lines it has, by keys, and by which copies of its story are known.
import { hostOfPage } from '../../page/host-of-page.js';
import { lineKey } from '../../page/line-key.js';
import { Measures } from '../../page/measures.js';
import type { SurveyEntry } from '../../page/neighbours.js';
import type { Block, Page } from '../../page/page.js';
import { siteOf } from '../../text/host.js';
import { storyKeys } from './stories.js';

/** @param sourcePath as `RawPage` has it: its folder stands for the site where the page has no address */
export function surveyEntryOf(page: Page, sourcePath: string): SurveyEntry {
  const keys = page.blocks.map(({ text }) => lineKey(text));
  const lines = new Set(keys.filter((key) => key !== undefined));
  return {
    site: siteOfPage(page) ?? `${sourcePath.slice(0, Math.max(0, sourcePath.lastIndexOf('/')))}/`,
    lines: [...lines].sort((a, b) => a - b),
    story: storyOf(page, keys),
  };
}

function siteOfPage(page: Page): string | null {
  const host = hostOfPage(page);
  return host === undefined ? null : siteOf(`https://${host}`);
}

/** For each place the least number that its hash makes of any piece of prose; a longer block has more pieces. */
function storyOf(page: Page, keys: readonly (number | undefined)[]): number[] {
  const measures = new Measures(page);
  const prose = page.blocks.filter((block) => keys[block.index] !== undefined && isStory(measures, block));
  const told = prose.length > 0 ? prose : page.blocks.filter(({ index }) => keys[index] !== undefined);
  return Array.from({ length: storyKeys }, (_, place) => {
    let least = 0xffffffff;
    for (const block of told)
      for (let piece = piecesOf(measures, block); piece > 0; piece--)
        least = Math.min(least, mixed(keys[block.index]!, place * 64 + piece));
    return least;
  });
}

/** Prose that no rule knows as consent, copyright or the like. */
const isStory = (measures: Measures, block: Block): boolean =>
  measures.isLong(block) && !measures.lineRule(block) && !measures.containerFindings[block.container];

/** One for every 100 columns, up to eight. */
const piecesOf = (measures: Measures, block: Block): number => Math.min(8, Math.ceil(measures.width(block) / 100));

/** 32 bits of a key of 48, another number for each seed; the finish of MurmurHash3. */
function mixed(key: number, seed: number): number {
  let hash = (key % 2 ** 32) ^ Math.imul(Math.floor(key / 2 ** 32) + 0x10000 * seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

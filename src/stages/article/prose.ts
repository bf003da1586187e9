// How much each block reads like the prose of an article where it stands: the ground on which the body is found.
import type { Block, Container } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';

/** Above 0 speaks for the block as part of the body, in words; below 0 against it. One for each block. */
export function proseScores(reading: Reading): number[] {
  const html = reading.page.form === 'html';
  const weigh = html ? placeWeights(reading) : () => 1;
  const against = html ? 0.3 : 1; // swept; elements tell more than short lines do
  return reading.page.blocks.map((block) => {
    const score = isSetAside(reading, block) ? againstSetAside : ownScore(reading, block);
    return score > 0 ? score * weigh(block) : score * against;
  });
}

/** What navigation, spam or the user took away. It may stand inside the body without ending it, so it costs little. */
const againstSetAside = -3; // swept 0 to -8 on gold news and newspaper

function isSetAside(reading: Reading, block: Block): boolean {
  return reading.fate(block) !== 'body';
}

function ownScore(reading: Reading, block: Block): number {
  const { measures } = reading;
  const tokens = Math.min(measures.tokens(block), 80); // one giant paragraph should not outvote the rest
  if (block.kind === 'heading') return -1;
  if (measures.linkDensity(block) > 0.5) return -6;
  if (measures.isLong(block)) return tokens;
  if (measures.endsSentence(block)) return tokens >= 8 ? tokens * 0.6 : 0;
  return block.kind === 'list-item' ? -4 : -6;
}

/**
 * In HTML prose counts by the company it keeps: the share of the page's long text under its parent and grandparent
 * (the two strongest features of findings/html-extraction.md, 37% of all gain), or in elements built like its own.
 */
function placeWeights(reading: Reading): (block: Block) => number {
  const { containers, blocks } = reading.page;
  const kept = blocks.filter((block) => reading.measures.isLong(block) && !isSetAside(reading, block));
  const all = kept.reduce((sum, block) => sum + block.text.length, 0);
  const under = new Map<number | string, number>();
  for (const block of kept) {
    for (const place of placesOf(containers, block)) under.set(place, (under.get(place) ?? 0) + block.text.length);
  }
  return (block) => {
    if (all === 0) return 1;
    const [parent, grandparent, signature] = placesOf(containers, block).map((place) => (under.get(place) ?? 0) / all);
    return 0.1 + 0.9 * Math.max(parent!, 0.7 * grandparent!, 0.9 * signature!); // swept on gold news and newspaper
  };
}

/** The parent and grandparent of the element that holds the block, and how the three are built. */
function placesOf(containers: readonly Container[], block: Block): readonly [number, number, string] {
  const parent = containers[block.container]?.parent ?? -1;
  const grandparent = containers[parent]?.parent ?? -1;
  return [parent, grandparent, [block.container, parent, grandparent].map((at) => builtLike(containers[at])).join(' ')];
}

const builtLike = (container: Container | undefined): string =>
  container ? [container.tag, ...(container.classes ?? []).slice(0, 8)].join('.') : '';

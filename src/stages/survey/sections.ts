// Sections at the foot of a template: a heading that stands on other pages too ("We Recommend:"), and under it what changes from page to
// page. Their contents are never seen twice, so only the heading tells them. A crosshead that repeats ("Background") opens no such section:
// under it stands prose, or the article goes on below it.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Evidence, isEnough, isSpared } from './evidence.js';
import type { SurveyOptions } from './options.js';
import type { ArticleText } from './places.js';

/** Blocks under a heading of the template, by index: which heading that is. */
export function sectionsOf(
  reading: Reading,
  template: ReadonlyMap<number, Evidence>,
  article: ArticleText,
  { section }: SurveyOptions,
): Map<number, Block> {
  const found = new Map<number, Block>();
  const gone = new Set(template.keys());
  const ends = endsOf(reading);
  for (const [index, evidence] of [...template].sort(([a], [b]) => b - a)) {
    const heading = reading.page.blocks[index]!;
    if (index < article.first || !isEnough(evidence, section) || !isHeadingLike(reading, heading)) continue;
    const under = blocksUnder(reading, heading, template, ends);
    if (!areTeasers(reading, under) || article.goesOnAfter(index + under.length, gone)) continue;
    for (const block of under) {
      gone.add(block.index);
      if (!isSpared(reading, block)) found.set(block.index, heading);
    }
  }
  return found;
}

const mostWords = 8; // as the headings that are known by their words have at the most

const isHeadingLike = ({ measures }: Reading, block: Block): boolean =>
  measures.tokens(block) <= mostWords && !measures.endsSentence(block);

/** Up to the next line of the template, or the end of the element that holds the heading and something below it. */
function blocksUnder(
  { page, measures }: Reading,
  { index, container }: Block,
  template: ReadonlyMap<number, Evidence>,
  ends: readonly number[],
): Block[] {
  let end = page.blocks.length;
  for (const around of measures.ancestors(container)) {
    end = ends[around]! + 1;
    if (end > index + 1) break;
  }
  let to = index + 1;
  while (to < end && !template.has(to)) to++;
  return page.blocks.slice(index + 1, to);
}

/** For each container its last block, those of what is in it counted. */
function endsOf({ page }: Reading): number[] {
  const ends = page.containers.map(() => -1);
  for (const { container, index } of page.blocks) if (container >= 0) ends[container] = index;
  for (let at = ends.length - 1; at >= 0; at--) {
    const { parent } = page.containers[at]!; // parents stand before their children
    if (parent >= 0) ends[parent] = Math.max(ends[parent]!, ends[at]!);
  }
  return ends;
}

const leastLinked = 0.3; // guess: a headline is a link, its lead is none

/** As many headlines as leads, or links. Paragraphs alone are the article. */
function areTeasers({ measures }: Reading, blocks: readonly Block[]): boolean {
  if (blocks.length === 0) return false;
  const prose = blocks.filter((block) => measures.isLong(block)).length;
  const sum = (of: (block: Block) => number) => blocks.reduce((all, block) => all + of(block), 0);
  const linked = sum((block) => measures.linkChars(block)) / sum(({ text }) => text.length);
  return prose * 2 <= blocks.length || linked >= leastLinked;
}

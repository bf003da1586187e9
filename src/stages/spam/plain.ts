// What is not worth measuring further: sentences that speak as the rest of the page does, and menus. Most of every page is such.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { PageLinks } from './links.js';
import { hiddenBy, type Passage } from './passages.js';
import type { Scan } from './scan.js';
import { overlapOf, type Surroundings } from './surroundings.js';

export const plainOverlap = 0.75; // guess: generated sales sentences in the page's language share less, but for one in a hundred
const plainListOverlap = 0.6; // of lines and lists: walls share less

/** Sentences that speak as the rest of the page does, and menus: most of every page, and not worth measuring further. */
export function isPlain(
  { blocks, rows }: Passage,
  { reading, ordinary, scan, vocabulary }: Surroundings,
  links: PageLinks,
): boolean {
  const first = blocks[0]!;
  const { count, outward } = links.of(first);
  if (outward.length > 0) return false;
  if (count > 0 && (blocks.length > 1 || ordinary[first.index] === 0)) return isMenu(reading, blocks);
  if (rows.some((row) => isDisguised(scan, row))) return false;
  if (blocks.length > 1 || ordinary[first.index] === 0) {
    if (blocks.length === 1 && first.text.length < leastDropped && reading.fate(first) === 'drop') return true;
    return overlapOf(scan, rows, vocabulary, 0).shared >= plainListOverlap;
  }
  return hiddenBy(reading, first) === undefined && overlapOf(scan, rows, vocabulary, 1).shared >= plainOverlap;
}

const isDisguised = (scan: Scan, row: number): boolean =>
  scan.count(row, 'unseen') + scan.count(row, 'mathematical') + scan.count(row, 'mixed') > 0;

const leastDoorway = 150; // characters: a wall of links to pages that were planted on the site itself is longer than a menu's entry: guess
const leastDropped = 60; // characters of a block that an earlier stage dropped and that may be more than it took it for: guess

/** Entries with links that stay on the site. */
const isMenu = (reading: Reading, blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.text.length < leastDoorway || reading.fate(block) === 'drop');

const leastUnits = 6; // of a sentence
const strangeSentence = 0.5; // of its words are known to other blocks: a clean sentence has fewer in one of twenty cases
const windowUnits = 10;
const strangeWindow = 2; // known words in ten that follow each other: a wall without marks

/** Whether a sentence or a row of words of a block is strange to the rest of the page: most blocks are not cut any further. */
export function mayHoldStretch({ index }: Block, { scan, vocabulary, ordinary }: Surroundings): boolean {
  if (isDisguised(scan, index)) return true;
  const own = ordinary[index]!;
  const [from, to] = [scan.starts[index]!, scan.starts[index + 1]!];
  let [inWindow, inSentence, begin] = [0, 0, from];
  for (let at = from; at < to; at++) {
    const known = Number(vocabulary.count(scan.numbers[at]!) > own);
    inWindow += known;
    inSentence += known;
    if (at - from >= windowUnits) inWindow -= Number(vocabulary.count(scan.numbers[at - windowUnits]!) > own);
    if (at - from >= windowUnits - 1 && inWindow <= strangeWindow) return true;
    if (scan.ends[at] === 0 && at + 1 < to) continue;
    if (at + 1 - begin >= leastUnits && inSentence < (at + 1 - begin) * strangeSentence) return true;
    [inSentence, begin] = [0, at + 1];
  }
  return false;
}

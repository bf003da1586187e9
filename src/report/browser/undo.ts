// A galley read by the law of fates, as if some stages had not spoken: the same code that decided when the page was cleaned.
import type { Galley, GalleyBlock } from '../../page/galley.js';
import type { Fate, Fates, Label } from '../../page/labels.js';
import type { Mark } from '../../page/mark.js';
import { fateOf, keptOf, largestOf, marksByBlock, type Segment, segmentsOf } from '../../page/segments.js';
import { countTokens } from '../../text/tokens.js';

export interface ReadBlock {
  readonly index: number;
  readonly block: GalleyBlock;
  readonly segments: readonly Segment[];
  /** All that was said of it, by stages that are undone as well. */
  readonly marks: readonly Mark[];
  /** Of most of it. */
  readonly fate: Exclude<Fate, 'note'>;
  readonly label: Label | undefined;
  readonly kept: string;
}

export interface ReadGalley {
  readonly blocks: readonly ReadBlock[];
  /** The paragraphs of the article. */
  readonly text: readonly string[];
  readonly words: number;
  readonly chars: number;
  /** Characters that a stage took out of the text, by its name. */
  readonly takenOut: ReadonlyMap<string, number>;
}

export function readGalley({ blocks, marks }: Galley, fates: Fates, off: readonly string[]): ReadGalley {
  const byBlock = marksByBlock(marks);
  const read = blocks.map((block, index) => readBlock(block, index, byBlock.get(index) ?? [], fates, off));
  const text = read.map(({ kept }) => kept).filter((kept) => kept !== '');
  return {
    blocks: read,
    text,
    words: text.reduce((sum, paragraph) => sum + countTokens(paragraph), 0),
    chars: text.join('\n\n').length,
    takenOut: takenOut(read, fates),
  };
}

function readBlock(
  block: GalleyBlock,
  index: number,
  marks: readonly Mark[],
  fates: Fates,
  off: readonly string[],
): ReadBlock {
  const heard = off.length === 0 ? marks : marks.filter(({ stage }) => !off.includes(stage));
  const segments = segmentsOf(block, heard, fates);
  const { mark } = largestOf(segments);
  return {
    index,
    block,
    segments,
    marks,
    fate: fateOf(mark, fates),
    label: mark?.label,
    kept: keptOf(block, segments, fates),
  };
}

function takenOut(blocks: readonly ReadBlock[], fates: Fates): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { segments } of blocks)
    for (const { mark, from, to } of segments)
      if (mark && fateOf(mark, fates) !== 'body') sums.set(mark.stage, (sums.get(mark.stage) ?? 0) + (to - from));
  return sums;
}

// The text of a page as it stood, block by block, each in the colour of what became of it, with its label in the margin.
import type { Fates } from '../../page/labels.js';
import { fateOf, type Segment } from '../../page/segments.js';
import type { ReadingName } from '../view.js';
import { make } from './dom.js';
import type { ReadBlock, ReadGalley } from './undo.js';

/** What there is to read; `text` is the article alone, as it stands in the tables. */
export function readingOf(read: ReadGalley, reading: ReadingName, fates: Fates): readonly HTMLElement[] {
  if (reading === 'text') return read.text.map((paragraph) => make('p', { dir: 'auto' }, paragraph));
  const blocks = reading === 'galley' ? read.blocks : read.blocks.filter((block) => !isWhole(block, fates));
  return blocks.map((block, at) => blockElement(block, blocks[at - 1]?.label, reading, fates));
}

/** Nothing of it was taken out. */
const isWhole = ({ segments }: ReadBlock, fates: Fates): boolean =>
  segments.every(({ mark }) => fateOf(mark, fates) === 'body');

/** @param above the label of the block above it: what is the same is told to the eye once */
function blockElement(read: ReadBlock, above: string | undefined, reading: ReadingName, fates: Fates): HTMLElement {
  const { index, block, segments, fate, label } = read;
  const shown = reading === 'galley' ? segments : segments.filter(({ mark }) => fateOf(mark, fates) !== 'body');
  const attributes = {
    class: `block ${fate} as-${block.kind}${above === (label ?? '') ? ' same' : ''}`,
    tabindex: -1,
    'data-block': index,
  };
  return make(
    'li',
    attributes,
    make('span', { class: 'label' }, label ?? 'unnamed'),
    make('div', { class: 'words', dir: 'auto' }, ...shown.map((segment) => segmentElement(segment, read, fates))),
  );
}

/** Struck through is what was cut out of a text that stays, and spam wherever it stands. */
function segmentElement(
  { from, to, mark }: Segment,
  { block, segments, fate }: ReadBlock,
  fates: Fates,
): Node | string {
  const text = block.text.slice(from, to);
  const own = fateOf(mark, fates);
  if (own === 'drop' && (segments.length > 1 || mark?.label === 'injected-spam'))
    return make('del', { class: mark?.label === 'injected-spam' ? 'spam' : 'cut' }, text);
  return own === fate ? text : make('span', { class: own }, text);
}

// What is known of one block: which mark decided it, and all that the stages said of it.
import { decidableLabels } from '../../page/decision.js';
import { type Fate, type Fates, type Label, labels } from '../../page/labels.js';
import type { Mark } from '../../page/mark.js';
import { fateOf, largestOf } from '../../page/segments.js';
import { button, type Child, isolated, make } from './dom.js';
import type { ReadBlock } from './undo.js';

interface NotesOn {
  readonly read: ReadBlock;
  readonly fates: Fates;
  readonly off: readonly string[];
  /** Asks for a person's word on this block. */
  readonly decide: (label: Label) => void;
}

/** The sentence with this id tells why, for those who have the block read out to them. */
export const becauseId = 'because';

export function notesOn({ read, fates, off, decide }: NotesOn): readonly Child[] {
  const { index, block, marks } = read;
  const deciding = largestOf(read.segments).mark;
  return [
    // from 0, as in the stage folders and in decisions.jsonl
    make('h3', {}, `Block ${index}: ${block.kind}${block.level ? ` ${block.level}` : ''}`),
    make('p', { id: becauseId }, ...becauseOf(read, fates)),
    block.where !== undefined && make('p', { class: 'way' }, make('code', {}, isolated(block.where))),
    block.hidden !== undefined && make('p', { class: 'hidden-text' }, 'The page hides it: ', isolated(block.hidden)),
    marks.length > 0 && make('h4', {}, 'All that was said of it'),
    marks.length > 0 &&
      make(
        'ol',
        { class: 'marks' },
        ...marks.map((mark) => markElement(mark, block.text, off.includes(mark.stage), mark === deciding)),
      ),
    labelForm(read.label, decide),
  ];
}

const fateWords: Readonly<Record<Fate, string>> = {
  body: 'In the text',
  field: 'In a column of its own',
  drop: 'Taken out',
  note: 'Noted',
};

function becauseOf({ segments }: ReadBlock, fates: Fates): Child[] {
  const { mark } = largestOf(segments);
  if (!mark) return [make('b', {}, 'In the text'), ': no stage had a word on it'];
  const fate = fateOf(mark, fates);
  const parts = segments.length > 1 ? `, in ${segments.length} parts` : '';
  return [
    make('b', { class: fate }, `${fateWords[fate]} as ${mark.label}${parts}`),
    `: ${mark.stage}/${mark.rule}, `,
    isolated(mark.because),
  ];
}

const longestPiece = 80; // guess: enough to find it in the text

/** Why the deciding one says it stands above. */
function markElement(mark: Mark, text: string, undone: boolean, decides: boolean): HTMLElement {
  const piece = mark.span && text.slice(...mark.span);
  const score = mark.score === undefined ? '' : ` · ${mark.score.toFixed(2)}`;
  const value = mark.value === undefined ? '' : ` = ${mark.value}`;
  return make(
    'li',
    { class: undone ? 'undone' : undefined },
    make('b', { title: labels[mark.label]?.[1] }, `${mark.label}${value}`),
    ` ${mark.stage}/${mark.rule}${score}`,
    mark.final === true && ' · final',
    undone && ' · undone',
    decides ? ' · decided' : make('span', { class: 'why' }, isolated(mark.because)),
    piece !== undefined &&
      make('q', { dir: 'auto' }, piece.length > longestPiece ? `${piece.slice(0, longestPiece)}…` : piece),
  );
}

function labelForm(label: Label | undefined, decide: (label: Label) => void): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': 'Label of this block' },
    ...decidableLabels.map((name) =>
      make('option', { value: name, selected: name === (label ?? 'main-content') }, name),
    ),
  );
  return make(
    'p',
    { class: 'decide' },
    'It is ',
    select,
    button('decide by hand', () => decide(select.value as Label)), // it has no other options
  );
}

// One page as a galley proof: its head, its text with what became of every character, and what is known of blocks and fields beside it.
import type { Fact } from '../../page/fact.js';
import type { Galley } from '../../page/galley.js';
import type { Fates } from '../../page/labels.js';
import type { PageRow } from '../page-row.js';
import type { ReportData } from '../report-data.js';
import type { View } from '../view.js';
import { becauseId, notesOn } from './block-notes.js';
import { readingOf } from './blocks.js';
import { copyButton } from './copy.js';
import type { DecideDialog } from './decide.js';
import { commandOf } from './decision-line.js';
import { button, fill, make } from './dom.js';
import { factList } from './fact-list.js';
import { decodingNotes, galleyHead } from './galley-head.js';
import { type Loaded, loadGalley, type Missing } from './load-galley.js';
import { makeSwitches } from './switches.js';
import { type ReadGalley, readGalley } from './undo.js';

export interface GalleyParts {
  readonly stages: ReportData['stages'];
  readonly fates: Fates;
  readonly dialog: DecideDialog;
  readonly change: (change: Partial<View>) => void;
  readonly close: () => void;
}

export interface GalleyView {
  readonly element: HTMLElement;
  show(row: PageRow, view: View): Promise<void>;
  /** Moves to the block before or after. */
  move(by: number): void;
  focus(): void;
}

export function makeGalleyView(parts: GalleyParts): GalleyView {
  const element = make('article', { class: 'galley', id: 'galley', 'aria-labelledby': 'galley-title' });
  let shown:
    | { readonly id: string; readonly show: (view: View) => void; readonly move: (by: number) => void }
    | undefined;
  let wanted: string | undefined;
  return {
    element,
    async show(row, view) {
      wanted = row.id;
      if (shown?.id === row.id) return shown.show(view);
      const loaded = await loadGalley(row);
      if (wanted !== row.id) return; // another one was opened meanwhile
      const sheet = 'galley' in loaded ? makeSheet(row, loaded.galley, parts) : undefined;
      fill(
        element,
        makeBack(parts.close),
        galleyHead(row),
        verdictButtons(row, parts.dialog),
        sheet?.element ?? missingNote(row, loaded),
      );
      element.scrollTop = 0;
      shown = { id: row.id, show: sheet?.show ?? (() => undefined), move: sheet?.move ?? (() => undefined) };
      sheet?.show(view);
    },
    move: (by) => shown?.move(by),
    focus: () => element.querySelector<HTMLElement>('h2')?.focus(),
  };
}

const makeBack = (close: () => void): HTMLElement => button('← All pages', close, { class: 'back' });

function verdictButtons({ id }: PageRow, dialog: DecideDialog): HTMLElement {
  const ask = (verdict: 'keep' | 'reject') => () =>
    dialog.ask(`${verdict === 'keep' ? 'Keep' : 'Reject'} this page`, (because) => ({ page: id, verdict, because }));
  return make(
    'p',
    { class: 'verdicts' },
    button('keep this page', ask('keep')),
    button('reject this page', ask('reject')),
  );
}

const whyMissing: Readonly<Record<Missing, string>> = {
  'not-written':
    'No galley of this page was written: it has no blocks, or the config keeps galleys of fewer pages, or of none.',
  'no-file': 'The galley of this page should be in the folder "galleys" beside this report, and is not there.',
  'other-run': 'The folder "galleys" beside this report is that of another run, or was changed.',
  'old-browser': 'This browser is too old to unpack galleys.',
};

function missingNote({ id }: PageRow, loaded: Loaded): HTMLElement {
  const command = commandOf('explain', [id]);
  return make(
    'div',
    { class: 'missing' },
    make('p', {}, 'missing' in loaded ? whyMissing[loaded.missing] : ''),
    command !== undefined && make('p', {}, 'This shows the same on the terminal:'),
    command !== undefined &&
      make(
        'div',
        { class: 'copied' },
        make('code', {}, command),
        copyButton(() => command, 'Copy the command'),
      ),
  );
}

interface Sheet {
  readonly element: HTMLElement;
  readonly show: (view: View) => void;
  readonly move: (by: number) => void;
}

function makeSheet(row: PageRow, galley: Galley, { stages, fates, dialog, change }: GalleyParts): Sheet {
  const speaking = new Set(galley.marks.filter(({ block }) => block !== undefined).map(({ stage }) => stage));
  const switches = makeSwitches({ stages, speaking, change });
  const column = make('div', { class: 'column', lang: languageTag(row) });
  const notes = make('section', { class: 'notes', 'aria-label': 'The block in hand' });
  const hint = make(
    'p',
    { class: 'none' },
    'Point at a block, or go through them with the arrow keys, to see who decided it and why.',
  );
  let read: ReadGalley | undefined;
  let view: View | undefined;
  let inHand: number | undefined;

  const blockAt = (index: number | undefined): HTMLElement | null =>
    column.querySelector<HTMLElement>(`[data-block="${index}"]`);
  const tell = (index: number | undefined): void => {
    const block = index === undefined ? undefined : read?.blocks[index];
    if (!block || !view) {
      fill(notes, hint);
      return;
    }
    const decide = (label: string): void =>
      dialog.ask(`Label block ${block.index + 1} as ${label}`, (because) => ({
        ...{ page: row.id, block: block.index, begins: block.block.text.slice(0, longestBegin), label, because },
      }));
    fill(notes, ...notesOn({ read: block, of: galley.blocks.length, fates, off: view.off, decide }));
  };
  const takeInHand = (index: number): void => {
    const before = blockAt(inHand);
    before?.setAttribute('tabindex', '-1');
    before?.removeAttribute('aria-describedby');
    before?.classList.remove('in-hand');
    inHand = index;
    tell(index);
    const now = blockAt(index);
    if (isNarrow.matches) now?.append(notes);
    now?.setAttribute('tabindex', '0');
    now?.setAttribute('aria-describedby', becauseId);
    now?.classList.add('in-hand');
  };
  const light = (index: number | undefined): void => {
    for (const lit of column.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (index !== undefined) blockAt(index)?.classList.add('lit');
  };
  const goTo = (index: number): void => {
    if (!blockAt(index)) change({ reading: 'galley' });
    blockAt(index)?.focus();
  };
  const decideFact = ({ field, value }: Fact): void =>
    dialog.ask(`${field}: this one is right`, (because) => ({ page: row.id, field, value, because }));

  column.addEventListener('focusin', (event) => onBlock(event, takeInHand));
  column.addEventListener('mouseover', (event) => !isNarrow.matches && onBlock(event, tell));
  column.addEventListener('mouseleave', () => !isNarrow.matches && tell(inHand));
  fill(notes, hint);

  return {
    element: make(
      'div',
      {},
      switches.element,
      make(
        'div',
        { class: 'sheet' },
        column,
        make(
          'aside',
          { class: 'beside', 'aria-label': 'What is known of it' },
          notes,
          make(
            'section',
            { class: 'fields' },
            make('h3', {}, 'Fields'),
            factList(galley.facts, { light, goTo, decide: decideFact }),
          ),
          decodingNotes(galley),
        ),
      ),
    ),
    show(next) {
      view = next;
      read = readGalley(galley, fates, next.off);
      switches.show(next, read);
      const parts = readingOf(read, next.reading, fates);
      const inner =
        next.reading === 'text'
          ? make('div', { class: 'text' })
          : make('ol', { class: 'blocks', 'aria-label': 'Blocks' });
      fill(column, parts.length === 0 ? make('p', { class: 'none' }, nothingTo(next)) : inner);
      append(inner, parts, () => view === next);
      if (inHand !== undefined && blockAt(inHand)) takeInHand(inHand);
      else {
        inHand = undefined;
        tell(undefined);
        column.querySelector('[data-block]')?.setAttribute('tabindex', '0');
      }
    },
    move(by) {
      const all = [...column.querySelectorAll<HTMLElement>('[data-block]')];
      const at = all.findIndex((block) => Number(block.dataset['block']) === inHand);
      all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
    },
  };
}

/** Too narrow for a margin beside the text: what is known of a block stands under it. The same bound as in style/pages.ts. */
const isNarrow = matchMedia('(max-width: 63.99rem)');

const longestBegin = 60; // guess: tells the block again when the page has changed

const nothingTo = ({ reading }: View): string =>
  reading === 'removed' ? 'Nothing was taken out.' : 'There is nothing in the text.';

/** A page may have thousands of blocks: what is seen first comes first, the rest in the pauses after. */
function append(inner: HTMLElement, parts: readonly HTMLElement[], isWanted: () => boolean): void {
  const atOnce = 500; // guess: some ten milliseconds
  inner.append(...parts.slice(0, atOnce));
  const rest = parts.slice(atOnce);
  if (rest.length > 0) setTimeout(() => isWanted() && append(inner, rest, isWanted));
}

function onBlock(event: Event, tell: (index: number) => void): void {
  const block = (event.target as Element).closest<HTMLElement>('[data-block]'); // events of a column come from elements
  if (block) tell(Number(block.dataset['block']));
}

/** A browser picks letters and hyphens by it; what a page names itself may be anything. */
const languageTag = ({ language }: PageRow): string | undefined =>
  language !== null && language !== 'und' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;

// The sheet of a galley: the text of the page with what became of it, and what is known of the block in hand and of the fields beside it.
import { beginningOf } from '../../page/decision.js';
import { type Fact, fields } from '../../page/fact.js';
import type { Galley } from '../../page/galley.js';
import type { Fates, Label } from '../../page/labels.js';
import type { PageRow } from '../page-row.js';
import type { ReportData } from '../report-data.js';
import type { View } from '../view.js';
import { becauseId, notesOn } from './block-notes.js';
import { readingOf } from './blocks.js';
import type { DecideDialog } from './decide.js';
import { fill, languageTag, make } from './dom.js';
import { factList } from './fact-list.js';
import { decodingNotes } from './galley-head.js';
import { makeSwitches, type Switches } from './switches.js';
import { type ReadGalley, readGalley } from './undo.js';

export interface SheetParts {
  readonly stages: ReportData['stages'];
  readonly fates: Fates;
  readonly dialog: DecideDialog;
  readonly change: (change: Partial<View>) => void;
}

/** Too narrow for a margin beside the text: what is known of a block stands under it. The same bound as in style/pages.ts. */
const isNarrow = matchMedia('(max-width: 63.99rem)');

const hint = 'Point at a block, or go through them with the arrow keys, to see who decided it and why.';

/** Keeps in step the text, the switches, the block in hand and what is told of it. */
export class Sheet {
  readonly element: HTMLElement;
  readonly #row: PageRow;
  readonly #galley: Galley;
  readonly #parts: SheetParts;
  readonly #switches: Switches;
  readonly #column: HTMLElement;
  readonly #notes = make('section', { class: 'notes', 'aria-label': 'The block in hand' });
  readonly #beside: HTMLElement;
  #view: View;
  #read: ReadGalley;
  #inHand: number | undefined;
  /** The block that the notes are on. */
  #told: number | undefined;

  constructor(row: PageRow, galley: Galley, view: View, parts: SheetParts) {
    const { stages, fates, change } = parts;
    const speaking = new Set(galley.marks.filter(({ block }) => block !== undefined).map(({ stage }) => stage));
    this.#row = row;
    this.#galley = galley;
    this.#parts = parts;
    this.#view = view;
    this.#read = readGalley(galley, fates, view.off);
    this.#switches = makeSwitches({ stages, speaking, change });
    this.#column = make('div', { class: 'column', lang: languageTag(row.language) });
    this.#beside = make(
      'aside',
      { class: 'beside', 'aria-label': 'What is known of it' },
      this.#notes,
      make('section', { class: 'fields' }, make('h3', {}, 'Fields'), this.#fields()),
      decodingNotes(galley),
    );
    this.element = make('div', {}, this.#switches.element, make('div', { class: 'sheet' }, this.#column, this.#beside));
    this.#listen();
    this.show(view);
  }

  show(view: View): void {
    if (view.off.join() !== this.#view.off.join()) this.#read = readGalley(this.#galley, this.#parts.fates, view.off);
    this.#view = view;
    this.#switches.show(view, this.#read);
    this.#told = undefined;
    this.#set();
    const inHand = this.#inHand;
    this.#inHand = undefined;
    if (inHand !== undefined && this.#blockAt(inHand)) this.#take(inHand);
    else {
      this.#tell(undefined);
      this.#column.querySelector('[data-block]')?.setAttribute('tabindex', '0');
    }
  }

  /** Moves to the block so many further on. */
  move(by: number): void {
    const all = [...this.#column.querySelectorAll<HTMLElement>('[data-block]')];
    const at = all.findIndex((block) => Number(block.dataset['block']) === this.#inHand);
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }

  #listen(): void {
    const column = this.#column;
    column.addEventListener('focusin', (event) => onBlock(event, (index) => this.#take(index)));
    column.addEventListener('mouseover', (event) => {
      if (!isNarrow.matches) onBlock(event, (index) => this.#tell(index));
    });
    column.addEventListener('mouseleave', () => {
      if (!isNarrow.matches) this.#tell(this.#inHand);
    });
  }

  #set(): void {
    const { reading } = this.#view;
    const parts = readingOf(this.#read, reading, this.#parts.fates);
    const inner =
      reading === 'text'
        ? make('div', { class: 'text' })
        : make('ol', { class: 'blocks', 'aria-label': 'Blocks of the page' });
    fill(this.#column, parts.length === 0 ? make('p', { class: 'none' }, nothingTo(this.#view)) : inner);
    const view = this.#view;
    append(inner, parts, () => this.#view === view);
  }

  /** The block that keys are at and that is told of when the mouse is elsewhere. */
  #take(index: number): void {
    if (index === this.#inHand) return;
    const before = this.#blockAt(this.#inHand) ?? this.#column.querySelector('[tabindex="0"]');
    before?.setAttribute('tabindex', '-1');
    before?.removeAttribute('aria-describedby');
    before?.classList.remove('in-hand');
    this.#inHand = index;
    this.#tell(index);
    const now = this.#blockAt(index);
    now?.setAttribute('tabindex', '0');
    now?.setAttribute('aria-describedby', becauseId);
    now?.classList.add('in-hand');
    if (isNarrow.matches) now?.append(this.#notes);
  }

  #tell(index: number | undefined): void {
    const read = index === undefined ? undefined : this.#read.blocks[index];
    if (!isNarrow.matches || !read) this.#beside.prepend(this.#notes);
    if (!read) fill(this.#notes, make('p', { class: 'none' }, hint));
    else if (index !== this.#told)
      fill(
        this.#notes,
        ...notesOn({
          read,
          fates: this.#parts.fates,
          off: this.#view.off,
          decide: (label) => this.#decideBlock(read.index, label),
        }),
      );
    this.#told = index;
  }

  #fields(): HTMLElement {
    return factList(this.#galley.facts, {
      light: (block) => this.#light(block),
      goTo: (block) => this.#goTo(block),
      decide: (fact) => this.#decideField(fact),
    });
  }

  #light(index: number | undefined): void {
    for (const lit of this.#column.querySelectorAll('.lit')) lit.classList.remove('lit');
    this.#blockAt(index)?.classList.add('lit');
  }

  #goTo(index: number): void {
    if (!this.#blockAt(index)) this.#parts.change({ reading: 'galley' });
    this.#blockAt(index)?.focus();
  }

  #decideBlock(index: number, label: Label): void {
    const page = this.#row.id;
    const begins = beginningOf(this.#galley.blocks[index]?.text ?? '');
    const { sha256 } = this.#galley.decoding;
    this.#parts.dialog.ask(`Block ${index} is ${label}`, (because) => ({
      page,
      block: index,
      begins,
      label,
      because,
      sha256,
    }));
  }

  #decideField({ field, value }: Fact): void {
    const page = this.#row.id;
    const { sha256 } = this.#galley.decoding;
    const right = fields[field] === 'list' ? [value] : value;
    this.#parts.dialog.ask(`This ${field} is right`, (because) => ({ page, field, value: right, because, sha256 }));
  }

  #blockAt(index: number | undefined): HTMLElement | null {
    return index === undefined ? null : this.#column.querySelector<HTMLElement>(`[data-block="${index}"]`);
  }
}

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

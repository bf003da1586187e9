// One page as a galley proof: its head, and the sheet with its text; or, where there is no galley, why not and what shows the same.
import type { PageRow } from '../page-row.js';
import type { View } from '../view.js';
import { copyButton } from './copy.js';
import type { DecideDialog } from './decide.js';
import { explainCommand } from './decide-command.js';
import { button, fill, make } from './dom.js';
import { galleyHead } from './galley-head.js';
import { loadGalley, type Missing } from './load-galley.js';
import { Sheet, type SheetParts } from './sheet.js';

export interface GalleyParts extends SheetParts {
  readonly close: () => void;
}

/** Shows the page that was asked for last, whatever comes in which order from the disk. */
export class GalleyView {
  readonly element = make('article', { class: 'galley', id: 'galley', 'aria-labelledby': 'galley-title' });
  readonly #parts: GalleyParts;
  #row: PageRow | undefined;
  #view: View | undefined;
  /** Absent while it is being loaded, and where there is no galley. */
  #sheet: Sheet | undefined;

  constructor(parts: GalleyParts) {
    this.#parts = parts;
  }

  async show(row: PageRow, view: View): Promise<void> {
    this.#view = view;
    if (this.#row === row) this.#sheet?.show(view);
    else await this.#open(row);
  }

  /** Moves to the block before or after. */
  move(by: number): void {
    this.#sheet?.move(by);
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('h2')?.focus();
  }

  async #open(row: PageRow): Promise<void> {
    this.#row = row;
    this.#sheet = undefined;
    const loaded = await loadGalley(row);
    if (this.#row !== row || !this.#view) return; // another one was opened meanwhile
    const { close, dialog } = this.#parts;
    if ('galley' in loaded) this.#sheet = new Sheet(row, loaded.galley, this.#view, this.#parts);
    fill(
      this.element,
      button('← All pages', close, { class: 'back' }),
      galleyHead(row),
      verdictButtons(row, 'galley' in loaded ? loaded.galley.decoding.sha256 : undefined, dialog),
      'galley' in loaded ? this.#sheet?.element : missingNote(row, loaded.missing),
    );
    this.element.scrollTop = 0;
  }
}

function verdictButtons({ id, outcome }: PageRow, sha256: string | undefined, dialog: DecideDialog): HTMLElement {
  const ask = (verdict: 'keep' | 'reject', about: string) => (): void =>
    dialog.ask(about, (because) => ({ page: id, verdict, because, sha256 }));
  if (outcome === 'failed') return make('p', { hidden: true }); // nothing can be decided about what could not be read
  return make(
    'p',
    { class: 'verdicts' },
    button('keep this page', ask('keep', 'Keep this page')),
    button('reject this page', ask('reject', 'Reject this page')),
  );
}

const whyMissing: Readonly<Record<Missing, string>> = {
  'not-written':
    'No galley of this page was written: it has no blocks, or the config keeps galleys of fewer pages, or of none.',
  'no-file': 'The galley of this page should be in the folder "galleys" beside this report, and is not there.',
  'other-run': 'The folder "galleys" beside this report is that of another run, or was changed.',
  'old-browser': 'This browser is too old to unpack galleys.',
};

function missingNote({ id }: PageRow, missing: Missing): HTMLElement {
  const command = explainCommand(id);
  const shown = make('p', {}, whyMissing[missing]);
  if (command === undefined) return make('div', { class: 'missing' }, shown);
  return make(
    'div',
    { class: 'missing' },
    shown,
    make('p', {}, 'This shows the same on the terminal:'),
    make(
      'div',
      { class: 'copied' },
      make('code', {}, command),
      copyButton(() => command, 'Copy the command'),
    ),
  );
}

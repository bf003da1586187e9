// The keyboard: every thing that can be done with a mouse, and a sheet that tells the keys.
import { button, make } from './dom.js';

export interface KeyActions {
  readonly search: () => void;
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly back: () => void;
  /** Opens the page after or before the one that is open. */
  readonly next: (by: number) => void;
  readonly undo: (stage: number) => void;
}

const keys: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'search'],
  ['j k or ↓ ↑', 'move in the list, or from block to block'],
  ['Enter', 'open the page'],
  ['Esc', 'back: from the galley to the list, from there to the overview'],
  ['n p', 'next and previous page'],
  ['1 to 9', 'undo the marks of a stage, or hear it again'],
  ['?', 'this sheet'],
];

export function makeKeySheet(): HTMLDialogElement {
  const rows = keys.map(([key, what]) =>
    make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, key)), make('td', {}, what)),
  );
  const sheet = make(
    'dialog',
    { class: 'key-sheet', 'aria-labelledby': 'keys-title' },
    make('h2', { id: 'keys-title' }, 'Keys'),
    make('table', {}, make('tbody', {}, ...rows)),
    make(
      'p',
      { class: 'end' },
      button('Close', () => sheet.close()),
    ),
  );
  return sheet;
}

export function listenToKeys(sheet: HTMLDialogElement, actions: KeyActions): void {
  const table: Readonly<Record<string, () => void>> = {
    '/': actions.search,
    '?': () => sheet.showModal(),
    j: () => actions.move(1),
    k: () => actions.move(-1),
    ArrowDown: () => actions.move(1),
    ArrowUp: () => actions.move(-1),
    PageDown: () => actions.move(10),
    PageUp: () => actions.move(-10),
    Home: () => actions.move(Number.NEGATIVE_INFINITY),
    End: () => actions.move(Number.POSITIVE_INFINITY),
    Enter: actions.open,
    ' ': actions.open,
    Escape: actions.back,
    n: () => actions.next(1),
    p: () => actions.next(-1),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key !== 'Escape' && keepsKeys(event)) return;
    const act = /^[1-9]$/.test(event.key) ? () => actions.undo(Number(event.key) - 1) : table[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/**
 * What is typed into a field belongs to it, and what presses a button presses the button; arrows and the like move things only in the
 * list and in a galley.
 */
function keepsKeys({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('input:not([type=checkbox]), select, textarea')) return true;
  if (key === 'Enter' || key === ' ') return target.closest('#list') === null;
  if (key.length === 1) return false;
  return target.closest('#list, [data-block], #galley-title') === null;
}

// The list of pages: any number of rows of one height, of which only those exist that can be seen.
import { warnings } from '../../page/reasons.js';
import { grouped, percent } from '../numbers.js';
import { type PageRow, removedChars } from '../page-row.js';
import { isolated, make } from './dom.js';

export interface PageList {
  readonly element: HTMLElement;
  /** @param open the id of the page that is open */
  show(rows: readonly PageRow[], open: string | undefined): void;
  /** Moves the cursor by so many rows. */
  move(by: number): void;
  /** The row under the cursor. */
  current(): PageRow | undefined;
  focus(): void;
}

/** Rows above and below what is seen, so that fast scrolling shows no holes. */
const spare = 12;

export function makePageList(open: (row: PageRow) => void): PageList {
  const inner = make('div', { class: 'rows', role: 'presentation' });
  const element = make(
    'div',
    { class: 'list', id: 'list', role: 'listbox', tabindex: 0, 'aria-label': 'Pages' },
    inner,
  );
  let rows: readonly PageRow[] = [];
  let opened: string | undefined;
  let cursor = 0;
  let height = 0;
  const made = new Map<number, HTMLElement>();

  const forget = (): void => {
    made.clear();
    inner.replaceChildren();
  };
  const draw = (): void => {
    const first = Math.max(0, Math.floor(element.scrollTop / height) - spare);
    const last = Math.min(rows.length, Math.ceil((element.scrollTop + element.clientHeight) / height) + spare);
    for (const [at, row] of made) {
      if (at >= first && at < last) continue;
      row.remove();
      made.delete(at);
    }
    const added: HTMLElement[] = [];
    for (let at = first; at < last; at++) {
      if (made.has(at)) continue;
      const row = rowElement(rows[at]!, at, rows.length);
      row.style.top = `${at * height}px`;
      made.set(at, row);
      added.push(row);
    }
    inner.append(...added);
    mark();
  };
  const mark = (): void => {
    for (const [at, row] of made) {
      row.classList.toggle('current', at === cursor);
      row.setAttribute('aria-selected', String(rows[at]!.id === opened));
    }
    if (made.has(cursor)) element.setAttribute('aria-activedescendant', `row-${cursor}`);
    else element.removeAttribute('aria-activedescendant');
  };
  const reveal = (): void => {
    const top = cursor * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
  };
  const measure = (): void => {
    const now = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * remOf();
    if (now !== height) forget();
    height = now;
    inner.style.height = `${rows.length * height}px`;
  };

  element.addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
  element.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[role=option]'); // whatever was clicked is an element
    if (!row) return;
    cursor = Number(row.dataset['at']);
    mark();
    open(rows[cursor]!);
  });
  new ResizeObserver(() => {
    measure();
    draw();
  }).observe(element);

  return {
    element,
    show(next, id) {
      opened = id;
      if (next !== rows) {
        rows = next;
        cursor = Math.max(0, id === undefined ? 0 : rows.findIndex((row) => row.id === id));
        forget();
        measure();
        element.scrollTop = 0;
        if (cursor > 0) reveal();
        element.hidden = rows.length === 0;
      } else if (id !== undefined) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) cursor = at;
        reveal();
      }
      draw();
    },
    move(by) {
      cursor = Math.max(0, Math.min(rows.length - 1, cursor + by));
      reveal();
      draw();
    },
    current: () => rows[cursor],
    focus: () => element.focus(),
  };
}

const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function rowElement(row: PageRow, at: number, of: number): HTMLElement {
  const attributes = {
    class: `row ${row.outcome}`,
    role: 'option',
    id: `row-${at}`,
    'data-at': at,
    'aria-setsize': of,
    'aria-posinset': at + 1,
  };
  return make(
    'div',
    attributes,
    make('span', { class: `grade ${gradeOf(row)}` }, row.outcome === 'kept' ? row.quality.toFixed(2) : row.outcome),
    make('span', { class: 'title', dir: 'auto' }, row.title ?? (row.begins || 'no title')),
    make('span', { class: 'meta' }, ...metaOf(row)),
    make('span', { class: 'id' }, isolated(row.id)),
  );
}

/** guess: bounds for the eye only */
export const gradeOf = ({ outcome, quality }: Pick<PageRow, 'outcome' | 'quality'>): string => {
  if (outcome !== 'kept') return outcome;
  return quality < 0.5 ? 'low' : quality < 0.75 ? 'middle' : 'high';
};

function metaOf(row: PageRow): (Node | string)[] {
  const said = [
    row.reason ?? undefined,
    row.language ?? undefined,
    row.outcome === 'kept' ? `${grouped(row.words)} words` : undefined,
    row.chars > 0 ? `${percent(removedChars(row), row.chars)} out` : undefined,
  ].filter((part) => part !== undefined);
  const text = said.join(' · ');
  if (row.warnings.length === 0) return [text];
  const about = row.warnings.map((warning) => warnings[warning]).join('. ');
  return [
    `${text}${text === '' ? '' : ' · '}`,
    make('span', { class: 'warned', title: about }, row.warnings.join(', ')),
  ];
}

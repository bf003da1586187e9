// The list of pages: any number of rows of one height, of which only those exist that can be seen.
import { warnings } from '../../page/reasons.js';
import { grouped, percent } from '../numbers.js';
import { gradeOf, type PageRow, removedChars } from '../page-row.js';
import { isolated, languageTag, make } from './dom.js';

/** Rows above and below what is seen, so that fast scrolling shows no holes. */
const spare = 12; // guess

/** Keeps in step which rows exist, which one the cursor is on, and which page is open. */
export class PageList {
  readonly element: HTMLElement;
  readonly #inner = make('div', { class: 'rows', role: 'presentation' });
  readonly #made = new Map<number, HTMLElement>();
  #rows: readonly PageRow[] = [];
  #opened: string | undefined;
  #cursor = 0;
  /** Of a row, in pixels: it follows the size of the reader's letters. */
  #height = 0;

  constructor(open: (row: PageRow) => void) {
    const attributes = { class: 'list', id: 'list', role: 'listbox', tabindex: 0, 'aria-label': 'Pages' };
    this.element = make('div', attributes, this.#inner);
    this.element.addEventListener('scroll', () => requestAnimationFrame(() => this.#draw()), { passive: true });
    this.element.addEventListener('click', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[role=option]'); // whatever was clicked is an element
      if (!row) return;
      this.#cursor = Number(row.dataset['at']);
      this.#mark();
      open(this.#rows[this.#cursor]!);
    });
    new ResizeObserver(() => this.#fit()).observe(this.element);
  }

  /** @param opened the id of the page that is open */
  show(rows: readonly PageRow[], opened: string | undefined): void {
    this.#opened = opened;
    const at = opened === undefined ? -1 : rows.findIndex(({ id }) => id === opened);
    if (rows !== this.#rows) {
      this.#rows = rows;
      this.#cursor = 0;
      this.#forget();
      this.element.hidden = rows.length === 0;
      this.element.scrollTop = 0;
    }
    if (at >= 0) this.#cursor = at;
    this.#fit();
    this.#reveal();
    this.#draw();
  }

  /** Moves the cursor by so many rows. */
  move(by: number): void {
    this.#cursor = Math.max(0, Math.min(this.#rows.length - 1, this.#cursor + by));
    this.#reveal();
    this.#draw();
  }

  /** The row under the cursor. */
  current(): PageRow | undefined {
    return this.#rows[this.#cursor];
  }

  /** Whether it has given way to the page that is open. */
  get isAway(): boolean {
    return this.element.offsetParent === null;
  }

  focus(): void {
    this.element.focus();
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.floor(scrollTop / this.#height) - spare);
    const last = Math.min(this.#rows.length, Math.ceil((scrollTop + clientHeight) / this.#height) + spare);
    for (const [at, row] of this.#made) {
      if (at >= first && at < last) continue;
      row.remove();
      this.#made.delete(at);
    }
    for (let at = first; at < last; at++) if (!this.#made.has(at)) this.#inner.append(this.#makeRow(at));
    this.#mark();
  }

  #makeRow(at: number): HTMLElement {
    const row = rowElement(this.#rows[at]!, at, this.#rows.length);
    row.style.top = `${at * this.#height}px`;
    this.#made.set(at, row);
    return row;
  }

  #mark(): void {
    for (const [at, row] of this.#made) {
      row.classList.toggle('current', at === this.#cursor);
      row.setAttribute('aria-selected', String(this.#rows[at]!.id === this.#opened));
    }
    if (this.#made.has(this.#cursor)) this.element.setAttribute('aria-activedescendant', `row-${this.#cursor}`);
    else this.element.removeAttribute('aria-activedescendant');
  }

  #reveal(): void {
    const top = this.#cursor * this.#height;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.#height > scrollTop + clientHeight) this.element.scrollTop = top + this.#height - clientHeight;
  }

  #fit(): void {
    const height = Number.parseFloat(getComputedStyle(this.element).getPropertyValue('--row')) * remOf();
    if (height !== this.#height) this.#forget();
    this.#height = height;
    this.#inner.style.height = `${this.#rows.length * height}px`;
    this.#draw();
  }

  #forget(): void {
    this.#made.clear();
    this.#inner.replaceChildren();
  }
}

const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function rowElement(row: PageRow, at: number, of: number): HTMLElement {
  const place = { id: `row-${at}`, 'data-at': at, 'aria-setsize': of, 'aria-posinset': at + 1 };
  return make(
    'div',
    { class: `row ${row.outcome}`, role: 'option', ...place },
    row.outcome === 'kept'
      ? make('span', { class: `grade ${gradeOf(row)}` }, row.quality.toFixed(2))
      : make('span', { class: `grade ${row.outcome}` }, row.outcome),
    make(
      'span',
      { class: 'title', dir: 'auto', lang: languageTag(row.language) },
      row.title ?? (row.begins || 'no title'),
    ),
    make('span', { class: 'meta' }, ...metaOf(row)),
    make('span', { class: 'id' }, isolated(row.id)),
  );
}

function metaOf(row: PageRow): (Node | string)[] {
  const said = [
    row.reason,
    row.language,
    row.outcome === 'kept' && `${grouped(row.words)} words`,
    row.chars > 0 && `${percent(removedChars(row), row.chars)} out`,
  ].filter((part) => part !== null && part !== false);
  if (row.warnings.length === 0) return [said.join(' · ')];
  const about = row.warnings.map((warning) => warnings[warning]).join('. ');
  return [
    ...said.map((part) => `${part} · `),
    make('span', { class: 'warned', title: about }, row.warnings.join(', ')),
  ];
}

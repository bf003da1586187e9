// Search, filters and order of the list, and how many pages they leave.
import { counted, grouped } from '../numbers.js';
import type { PageRow } from '../page-row.js';
import { anyQuality, type Facet, facets, type Sort, sorts, type View } from '../view.js';
import { facetValues } from './choose.js';
import { button, fill, make } from './dom.js';

export interface Toolbar {
  readonly element: HTMLElement;
  show(view: View, found: number): void;
  focusSearch(): void;
}

/** Names beyond these are found by the search. */
const mostNames = 300; // guess: what a menu can be scrolled through

export function makeToolbar(rows: readonly PageRow[], of: number, change: (change: Partial<View>) => void): Toolbar {
  const search = make('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Title, address, id, first words',
    'aria-label': 'Search pages',
    'aria-keyshortcuts': '/',
    autocomplete: 'off',
    spellcheck: 'false',
    input: () => change({ search: search.value }),
  });
  const sort = make(
    'select',
    { 'aria-label': 'Order', change: () => change({ sort: sort.value as Sort }) }, // it has no other options
    ...Object.entries(sorts).map(([name, words]) => make('option', { value: name }, words)),
  );
  const filters = make('details', { class: 'filters' }, make('summary', {}, 'Filters'));
  const count = make('p', { class: 'count', role: 'status' });
  const chips = make('ul', { class: 'chips', 'aria-label': 'Filters that are set' });
  let menus: Menus | undefined;
  let shown: View | undefined;
  filters.addEventListener('toggle', () => {
    if (menus || !filters.open) return;
    menus = makeMenus(rows, change);
    filters.append(menus.element);
    if (shown) menus.show(shown);
  });
  return {
    element: make(
      'div',
      { class: 'toolbar', role: 'search' },
      search,
      filters,
      chips,
      make('div', { class: 'order' }, count, sort),
    ),
    show(view, found) {
      shown = view;
      if (search.value !== view.search) search.value = view.search;
      sort.value = view.sort;
      menus?.show(view);
      fill(chips, ...chipsOf(view, change));
      fill(count, countOf(found, rows.length, of));
    },
    focusSearch() {
      search.focus();
      search.select();
    },
  };
}

function countOf(found: number, listed: number, of: number): string {
  if (found < listed) return `${grouped(found)} of ${counted(listed, 'page')}`;
  return listed < of ? `${grouped(listed)} of ${counted(of, 'page')} are listed` : counted(listed, 'page');
}

interface Menus {
  readonly element: HTMLElement;
  show(view: View): void;
}

function makeMenus(rows: readonly PageRow[], change: (change: Partial<View>) => void): Menus {
  const values = facetValues(rows);
  let view: View | undefined;
  const choose = (facet: Facet, name: string | undefined): void =>
    change({ chosen: { ...view?.chosen, [facet]: name } });
  const menus = (Object.keys(facets) as Facet[]).map((facet) => {
    const select = make(
      'select',
      { change: () => choose(facet, select.selectedIndex === 0 ? undefined : select.value) },
      make('option', {}, 'any'),
      ...values[facet].slice(0, mostNames).map(({ name, count }) => optionOf(facet, name, ` (${grouped(count)})`)),
    );
    return { facet, select, element: make('label', {}, facets[facet], select) };
  });
  const [from, to] = [qualityInput('from'), qualityInput('to')];
  const range = (): void => change({ quality: rangeOf(from.valueAsNumber, to.valueAsNumber) });
  for (const input of [from, to]) input.addEventListener('change', range);
  const quality = make(
    'div',
    { class: 'quality-range', role: 'group', 'aria-label': 'Quality' },
    'quality',
    make('span', {}, from, '–', to),
  );
  return {
    element: make('div', { class: 'menus' }, ...menus.map(({ element }) => element), quality),
    show(next) {
      view = next;
      for (const { facet, select } of menus) choosePresent(facet, select, next.chosen[facet]);
      from.value = next.quality[0] === anyQuality[0] ? '' : String(next.quality[0]);
      to.value = next.quality[1] === anyQuality[1] ? '' : String(next.quality[1]);
    },
  };
}

/** What is chosen by a link may be beyond the names of the menu. */
function choosePresent(facet: Facet, select: HTMLSelectElement, name: string | undefined): void {
  if (name === undefined) select.selectedIndex = 0;
  else {
    const options = [...select.options].slice(1);
    const at = options.findIndex(({ value }) => value === name);
    if (at < 0) select.append(optionOf(facet, name, ''));
    select.selectedIndex = at < 0 ? select.options.length - 1 : at + 1;
  }
}

function optionOf(facet: Facet, name: string, count: string): HTMLOptionElement {
  const option = make('option', {}, `${nameOf(facet, name)}${count}`);
  option.value = name;
  return option;
}

const nameOf = (facet: Facet, name: string): string => (facet === 'site' && name === '' ? 'no address' : name);

const qualityInput = (end: 'from' | 'to'): HTMLInputElement =>
  make('input', {
    type: 'number',
    min: 0,
    max: 1,
    step: 0.05,
    placeholder: end === 'from' ? '0' : '1',
    'aria-label': `Quality ${end}`,
  });

function rangeOf(from: number, to: number): View['quality'] {
  const low = Number.isNaN(from) ? anyQuality[0] : Math.max(0, from);
  const high = Number.isNaN(to) ? anyQuality[1] : Math.min(1, to);
  return low < high ? [low, high] : anyQuality;
}

function chipsOf(view: View, change: (change: Partial<View>) => void): HTMLElement[] {
  const chip = (text: string, without: Partial<View>): HTMLElement =>
    make(
      'li',
      {},
      button(`${text} ×`, () => change(without), { 'aria-label': `Remove the filter: ${text}` }),
    );
  const chosen = (Object.entries(view.chosen) as [Facet, string][]).map(([facet, name]) =>
    chip(`${facet}: ${nameOf(facet, name)}`, { chosen: { ...view.chosen, [facet]: undefined } }),
  );
  const [from, to] = view.quality;
  const isAny = from === anyQuality[0] && to === anyQuality[1];
  const chips = isAny ? chosen : [...chosen, chip(`quality: ${from}–${to}`, { quality: anyQuality })];
  if (chips.length === 0 && view.search === '') return [];
  const none = { search: '', chosen: {}, quality: anyQuality };
  return [
    ...chips,
    make(
      'li',
      {},
      button('clear filters', () => change(none), { class: 'clear' }),
    ),
  ];
}

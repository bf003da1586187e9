// The script of the report: shows the view that the address asks for, and puts into the address what is shown.
import { fatesWith } from '../../page/labels.js';
import { wellFormed } from '../../text/visible.js';
import { counted } from '../numbers.js';
import { type PageRow, unpackRows } from '../page-row.js';
import type { ReportData } from '../report-data.js';
import { hashOf, type View, viewOf } from '../view.js';
import { openChoice } from './choose.js';
import { makeDecideDialog } from './decide.js';
import { explainCommand } from './decide-command.js';
import { button, fill, make, one } from './dom.js';
import { GalleyView } from './galley.js';
import { listenToKeys, makeKeySheet } from './keys.js';
import { PageList } from './page-list.js';
import { themeButton } from './theme.js';
import { makeToolbar } from './toolbar.js';

const data = JSON.parse(one('data').textContent ?? '') as ReportData; // inlineJson has written it
const overview = one('overview');
const pages = make('section', { id: 'pages', 'aria-label': 'Pages', hidden: true });
const dialog = makeDecideDialog();
const keySheet = makeKeySheet();
const beside = make('p', { class: 'nothing-open' });
const galley = new GalleyView({
  stages: data.stages,
  fates: fatesWith(data.fates),
  dialog,
  change: (change) => applyChange(change),
  close: () => goBack(),
});

let view = viewOf(location.hash);
let overviewScrolled = 0;

type Desk = ReturnType<typeof makeDesk>;
let desk: Desk | undefined;

/** Made when pages are first asked for, so that the overview need not wait for it. */
function makeDesk() {
  const rows = unpackRows(data.pages);
  const list = new PageList((row) => open(row, 'list'));
  const toolbar = makeToolbar(rows, data.of, (change) => applyChange(change));
  const none = make('p', { class: 'none', hidden: true }, 'No page is like that.');
  fill(pages, make('div', { class: 'choose' }, toolbar.element, list.element, none), galley.element, beside);
  const byId = new Map(rows.map((row) => [wellFormed(row.id), row]));
  return { rows, byId, choose: openChoice(rows), list, toolbar, none };
}

function show(): void {
  const isPages = view.show === 'pages';
  if (isPages && !overview.hidden) overviewScrolled = scrollY;
  const isBack = !isPages && overview.hidden;
  document.body.classList.toggle('at-pages', isPages);
  overview.hidden = isPages;
  pages.hidden = !isPages;
  for (const link of navigation.querySelectorAll('a'))
    link.setAttribute('aria-current', (link.hash === '') !== isPages ? 'page' : 'false');
  if (isPages) showPages((desk ??= makeDesk()));
  else if (isBack) scrollTo(0, overviewScrolled);
}

function showPages({ choose, byId, list, toolbar, none }: Desk): void {
  const rows = choose(view);
  const row = view.page === undefined ? undefined : byId.get(wellFormed(view.page));
  list.show(rows, row?.id);
  toolbar.show(view, rows.length);
  none.hidden = rows.length > 0;
  pages.classList.toggle('has-page', view.page !== undefined);
  galley.element.hidden = !row;
  beside.hidden = row !== undefined;
  if (row) opening = galley.show(row, view);
  else fill(beside, ...nothingOpen());
}

let opening = Promise.resolve();

function nothingOpen(): (Node | string)[] {
  if (view.page === undefined) return ['Open a page to see what became of every character of it.'];
  const command = explainCommand(view.page);
  return [
    `The page "${view.page}" is not among those that are listed. `,
    ...(command ? [make('code', {}, command)] : []),
  ];
}

/** What this script has put behind the #, so that it is not taken for someone else's wish. */
let written = location.hash || '#';
let writing: number | undefined;

/** What is typed comes letter by letter: browsers take only so many changes of an address. */
const writeAfter = 250; // milliseconds; guess

function applyChange(change: Partial<View>): void {
  const next = { ...view, show: 'pages' as const, ...change };
  const chosen = Object.fromEntries(Object.entries(next.chosen).filter(([, name]) => name !== undefined));
  view = { ...next, chosen };
  show();
  clearTimeout(writing);
  writing = window.setTimeout(() => {
    written = hashOf(view);
    location.replace(written);
  }, writeAfter);
}

/** A step that "back" in the browser takes back. */
function goTo(change: Partial<View>): void {
  clearTimeout(writing);
  view = { ...view, ...change };
  written = hashOf(view);
  location.hash = written;
  show();
}

function open(row: PageRow | undefined, from: 'list' | 'keys'): void {
  if (!row) return;
  if (row.id !== view.page) goTo({ show: 'pages', page: row.id });
  if (from === 'keys' || desk?.list.isAway) void opening.then(() => galley.focus());
}

function goBack(): void {
  if (view.show === 'overview') return;
  if (document.activeElement?.closest('.toolbar')) desk?.list.focus();
  else if (view.page === undefined) goTo({ show: 'overview' });
  else {
    goTo({ page: undefined });
    desk?.list.focus();
  }
}

const isIn = (place: Element): boolean => place.contains(document.activeElement);

const navigation = make(
  'nav',
  { 'aria-label': 'Report' },
  make('a', { href: '#' }, 'Overview'),
  make('a', { href: '#pages' }, counted(data.of, 'page')),
  button('keys', () => keySheet.showModal(), { 'aria-keyshortcuts': '?' }),
  themeButton(),
);

one('masthead').append(navigation);
overview.after(pages);
document.body.append(dialog.element, keySheet);
addEventListener('hashchange', () => {
  if ((location.hash || '#') === written) return;
  clearTimeout(writing);
  written = location.hash || '#';
  view = viewOf(location.hash);
  show();
});
listenToKeys(keySheet, {
  search() {
    if (view.show === 'overview') goTo({ show: 'pages' });
    desk?.toolbar.focusSearch();
  },
  move(by) {
    if (isIn(galley.element)) galley.move(by);
    else {
      desk?.list.focus();
      desk?.list.move(by);
    }
  },
  open: () => open(desk?.list.current(), 'keys'),
  back: goBack,
  next(by) {
    if (view.page === undefined) return;
    desk?.list.move(by);
    open(desk?.list.current(), isIn(galley.element) ? 'keys' : 'list');
  },
  undo(place) {
    const stage = data.stages[place]?.name;
    if (view.page === undefined || stage === undefined) return;
    applyChange({ off: view.off.includes(stage) ? view.off.filter((name) => name !== stage) : [...view.off, stage] });
  },
});
show();

// The head of a galley: what the page is called, where it came from, what became of it, and what one should be warned of.
import type { Galley } from '../../page/galley.js';
import { reasons, warnings } from '../../page/reasons.js';
import { counted, grouped, percent } from '../numbers.js';
import { type PageRow, removedChars } from '../page-row.js';
import { pageHash } from '../view.js';
import { copyButton } from './copy.js';
import { isolated, languageTag, make } from './dom.js';

export function galleyHead(row: PageRow): HTMLElement {
  return make(
    'header',
    { class: 'galley-head' },
    make('p', { class: `verdict ${row.outcome}` }, ...verdictOf(row)),
    make(
      'h2',
      { id: 'galley-title', tabindex: -1, dir: 'auto', lang: languageTag(row.language) },
      row.title ?? 'No title',
    ),
    make('p', { class: 'meta' }, factsOf(row)),
    togetherWith(row),
    addressOf('id', row.id),
    row.url !== null && addressOf('address', row.url),
    row.warnings.length > 0 && warningsOf(row),
  );
}

function verdictOf({ outcome, quality, reason, reasonDetail }: PageRow): (Node | string)[] {
  if (outcome === 'kept')
    return [
      make('b', {}, 'Article'),
      ` of quality ${quality.toFixed(2)}`,
      ...(reasonDetail ? ['; ', isolated(reasonDetail)] : []),
    ];
  const about = reason ? `${reason}: ${reasons[reason][1]}` : '';
  const head = make('b', {}, outcome === 'failed' ? 'Could not be cleaned' : 'No article');
  return [head, ` ${about}`, ...(reasonDetail ? [' (', isolated(reasonDetail), ')'] : [])];
}

function factsOf(row: PageRow): string {
  const out =
    row.chars === 0 ? [] : [`${percent(removedChars(row), row.chars)} of ${counted(row.chars, 'character')} taken out`];
  return [row.kind, row.form, row.language ?? 'language unknown', ...out].join(' · ');
}

/** The pages that it belongs with: each opens here. */
function togetherWith({ of, parts, reason }: PageRow): HTMLElement | false {
  const pages: [words: string, id: string][] = [];
  if (of !== null) pages.push([reason === 'part-of-story' ? 'part of ' : 'copy of ', of]);
  for (const [at, part] of parts.entries()) pages.push([at === 0 ? 'put together with ' : '', part]);
  const links = pages.flatMap(([words, id], at) => [
    `${at === 0 ? '' : ', '}${words}`,
    make('a', { href: pageHash(id) }, isolated(id)),
  ]);
  return links.length > 0 && make('p', { class: 'together' }, ...links);
}

/** Text, never a link: pages that were scraped may lead anywhere. */
const addressOf = (name: string, text: string): HTMLElement =>
  make(
    'p',
    { class: 'address' },
    make('span', { class: 'name' }, name),
    make('code', {}, isolated(text)),
    copyButton(() => text, `Copy the ${name}`),
  );

function warningsOf(row: PageRow): HTMLElement {
  const items = row.warnings.map((warning) => make('li', {}, make('b', {}, warning), ` ${warnings[warning]}`));
  return make('ul', { class: 'warnings', 'aria-label': 'Warnings' }, ...items);
}

export function decodingNotes({ decoding: { charset, charsetBecause, repairs, left } }: Galley): HTMLElement {
  const leftOut = Object.entries(left).filter(([, chars]) => chars > 0);
  return make(
    'details',
    { class: 'decoding' },
    make('summary', {}, `Decoded as ${charset}${repairs.length > 0 ? `, ${counted(repairs.length, 'repair')}` : ''}`),
    make('p', {}, charsetBecause),
    ...repairs.map(({ name, count, because }) =>
      make('p', {}, make('b', {}, name), ` ${counted(count, 'time')}: ${because}`),
    ),
    leftOut.length > 0 &&
      make(
        'p',
        {},
        `Left out, in characters: ${leftOut.map(([kind, chars]) => `${kind} ${grouped(chars)}`).join(', ')}`,
      ),
  );
}

// Which rows a view lists, and in which order.
import { partsOfKey } from '../../page/removals.js';
import type { PageRow } from '../page-row.js';
import { removedShare } from '../page-row.js';
import { anyQuality, type Facet, facets, type Sort, type View } from '../view.js';

type Wanted = Pick<View, 'search' | 'chosen' | 'quality' | 'sort'>;

/** Keeps what it works out, so that a letter more in the search costs one walk over the rows. */
export function openChoice(rows: readonly PageRow[]) {
  const sorted = new Map<Sort, readonly PageRow[]>();
  const inOrder = (sort: Sort): readonly PageRow[] => {
    const known = sorted.get(sort) ?? sortedRows(rows, sort);
    sorted.set(sort, known);
    return known;
  };
  const texts = new Map<PageRow, string>();
  const textOf = (row: PageRow): string => {
    const known = texts.get(row) ?? searchedText(row);
    texts.set(row, known);
    return known;
  };
  return (view: Wanted): readonly PageRow[] => {
    const keeps = [facetTest(view.chosen), qualityTest(view.quality), searchTest(view.search, textOf)].filter(isThere);
    const all = inOrder(view.sort);
    return keeps.length === 0 ? all : all.filter((row) => keeps.every((test) => test(row)));
  };
}

type Test = (row: PageRow) => boolean;

const isThere = (test: Test | undefined): test is Test => test !== undefined;

/** What a row has of each facet; none of a site and of a language are names as well. */
export const valuesOf: Readonly<Record<Facet, (row: PageRow) => readonly string[]>> = {
  outcome: ({ outcome }) => [outcome],
  site: ({ site }) => [site ?? ''],
  language: ({ language }) => [language ?? 'und'],
  kind: ({ kind }) => [kind],
  reason: ({ reason }) => (reason ? [reason] : []),
  warning: ({ warnings }) => warnings,
  stage: ({ rules }) => [...new Set(rules.map((rule) => partsOfKey(rule).stage))],
  label: ({ removed }) => removed.map(({ label }) => label),
  rule: ({ rules }) => rules,
  form: ({ form }) => [form],
};

function facetTest(chosen: View['chosen']): Test | undefined {
  const wanted = Object.entries(chosen) as [Facet, string][];
  if (wanted.length === 0) return undefined;
  return (row) => wanted.every(([facet, name]) => valuesOf[facet](row).includes(name));
}

/** Only articles have a quality. */
function qualityTest([from, to]: View['quality']): Test | undefined {
  if (from === anyQuality[0] && to === anyQuality[1]) return undefined;
  return ({ outcome, quality }) => outcome === 'kept' && quality >= from && (quality < to || to === 1);
}

/** Every word of it has to be somewhere in the row. */
function searchTest(search: string, textOf: (row: PageRow) => string): Test | undefined {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return (row) => words.every((word) => textOf(row).includes(word));
}

const searchedText = ({ id, url, title, begins }: PageRow): string =>
  `${id}\n${url ?? ''}\n${title ?? ''}\n${begins}`.toLowerCase();

function sortedRows(rows: readonly PageRow[], sort: Sort): readonly PageRow[] {
  if (sort === 'listed') return rows;
  const { key, down } = orders[sort];
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1) * (down ? -1 : 1));
  return keyed.map(({ row }) => row);
}

const orders: Readonly<
  Record<Exclude<Sort, 'listed'>, { readonly key: (row: PageRow) => number | string; readonly down: boolean }>
> = {
  quality: { key: ({ quality }) => quality, down: true },
  removed: { key: removedShare, down: true },
  words: { key: ({ words }) => words, down: true },
  brief: { key: ({ words }) => words, down: false },
  id: { key: ({ id }) => id, down: false },
};

export interface FacetValue {
  readonly name: string;
  readonly count: number;
}

/** Of every facet the names that rows have, the most frequent first. */
export function facetValues(rows: readonly PageRow[]): Record<Facet, FacetValue[]> {
  const counted = Object.fromEntries(Object.keys(facets).map((facet) => [facet, countsOf(rows, facet as Facet)]));
  return counted as Record<Facet, FacetValue[]>; // each facet has been counted
}

function countsOf(rows: readonly PageRow[], facet: Facet): FacetValue[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of valuesOf[facet](row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

// What the report shows, as it stands behind the # of its address: bars of the overview link to it, and a view can be passed on.

/** What pages can be chosen by, each with its words for readers. */
export const facets = {
  outcome: 'outcome',
  site: 'site',
  language: 'language',
  kind: 'kind of page',
  reason: 'reason',
  warning: 'warning',
  stage: 'stage that took out',
  label: 'label taken out',
  rule: 'rule that took out',
  form: 'form',
} as const;

export type Facet = keyof typeof facets;

export const sorts = {
  listed: 'failed first, then the least sure',
  quality: 'quality, the best first',
  removed: 'share taken out, the most first',
  words: 'words, the most first',
  brief: 'words, the fewest first',
  id: 'id',
} as const;

export type Sort = keyof typeof sorts;

export const readings = { galley: 'galley', text: 'only the text', removed: 'only what was taken out' } as const;

export type ReadingName = keyof typeof readings;

export interface View {
  readonly show: 'overview' | 'pages';
  readonly search: string;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  /** Of articles: from, and to below it; 1 is in what goes up to 1. */
  readonly quality: readonly [from: number, to: number];
  readonly sort: Sort;
  /** The id of the page that is open. */
  readonly page?: string;
  readonly reading: ReadingName;
  /** Stages whose marks are undone. */
  readonly off: readonly string[];
}

export const anyQuality = [0, 1] as const;

export const wholeOverview: View = {
  show: 'overview',
  search: '',
  chosen: {},
  quality: anyQuality,
  sort: 'listed',
  reading: 'galley',
  off: [],
};

const facetNames = Object.keys(facets) as readonly Facet[];

/** `#language=en&page=sample/ferry.html`; `#` for the overview. */
export function hashOf(view: Partial<View>): string {
  const { show, search, chosen, quality, sort, page, reading, off } = { ...wholeOverview, show: 'pages', ...view };
  if (show === 'overview') return '#';
  const said = new URLSearchParams();
  if (search !== '') said.set('search', search);
  for (const facet of facetNames) if (chosen[facet] !== undefined) said.set(facet, chosen[facet]);
  if (quality[0] > 0 || quality[1] < 1) said.set('quality', quality.join('-'));
  if (sort !== 'listed') said.set('sort', sort);
  if (page !== undefined) said.set('page', page);
  if (reading !== 'galley') said.set('reading', reading);
  if (off.length > 0) said.set('stage-off', off.join(','));
  // as readable as an address may be: these need no escape behind a #
  const text = said.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '#pages' : `#${text}`;
}

/** What is no view is the overview; what is not known in one is passed over. */
export function viewOf(hash: string): View {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const chosen = Object.fromEntries(
    facetNames.filter((facet) => said.has(facet)).map((facet) => [facet, said.get(facet)!]),
  );
  const [sort, reading, page] = ['sort', 'reading', 'page'].map((name) => said.get(name));
  const known = ['pages', 'search', 'quality', 'sort', 'page', ...facetNames];
  return {
    show: known.some((name) => said.has(name)) ? 'pages' : 'overview',
    search: said.get('search') ?? '',
    chosen,
    quality: rangeOf(said.get('quality')),
    sort: sort && Object.hasOwn(sorts, sort) ? (sort as Sort) : 'listed',
    ...(page ? { page } : {}),
    reading: reading && Object.hasOwn(readings, reading) ? (reading as ReadingName) : 'galley',
    off: (said.get('stage-off') ?? '').split(',').filter((name) => name !== ''),
  };
}

function rangeOf(said: string | null): View['quality'] {
  const [from, to] = (said ?? '').split('-').map(Number);
  return from !== undefined && to !== undefined && from >= 0 && to <= 1 && from < to ? [from, to] : anyQuality;
}

export const chosenHash = (facet: Facet, name: string): string => hashOf({ chosen: { [facet]: name } });
export const pageHash = (page: string): string => hashOf({ page });

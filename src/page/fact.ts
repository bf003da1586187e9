// A candidate for a field of the record. One of them is chosen (several for lists), the others stay to be seen.

/** The fields that facts can fill; those marked `list` may have several chosen values, in order. */
export const fields = {
  title: 'one',
  standfirst: 'one',
  author: 'list',
  editor: 'list',
  agency: 'one',
  dateline: 'one',
  date_published: 'one',
  date_modified: 'one',
  section: 'list',
  tag: 'list',
  description: 'one',
  image_url: 'one',
  caption: 'list',
  site_name: 'one',
  canonical_url: 'one',
  page_number: 'list',
} as const satisfies Record<string, 'one' | 'list'>;

export type Field = keyof typeof fields;

export interface Fact<F extends Field = Field> {
  readonly field: F;
  readonly value: string;
  /** As it stood in the page, where `value` was worked over. */
  readonly raw?: string;
  readonly from: 'json-ld' | 'meta' | 'microdata' | 'markup' | 'text' | 'url' | 'record' | 'hand';
  readonly block?: number;
  readonly span?: readonly [number, number];
  /** How plausible, 0 to 1. */
  readonly score: number;
  readonly because: string;
  /** Of a person's word that a field is empty (`from` is `hand`, `value` is `''`) nothing is chosen. */
  readonly chosen: boolean;
  /** Authors: the newsroom, agency or institution that a byline names in place of a person. */
  readonly organisation?: true;
}

/** Facts with more of them. A person's word on a field comes first, and no other fact of that field stays chosen. */
export function withFacts(known: readonly Fact[], added: readonly Fact[]): readonly Fact[] {
  const byHand = added.filter(isByHand);
  if (byHand.length === 0) return [...known, ...added];
  const decided = new Set(byHand.map(({ field }) => field));
  const others = [...known, ...added.filter((fact) => !isByHand(fact))];
  return [...byHand, ...others.map((fact) => (decided.has(fact.field) ? { ...fact, chosen: false } : fact))];
}

export const isByHand = ({ from }: Fact): boolean => from === 'hand';

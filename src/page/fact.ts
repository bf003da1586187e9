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
  readonly from: 'json-ld' | 'meta' | 'microdata' | 'markup' | 'text' | 'url' | 'record';
  readonly block?: number;
  readonly span?: readonly [number, number];
  /** How plausible, 0 to 1. */
  readonly score: number;
  readonly because: string;
  readonly chosen: boolean;
  /** Authors: the newsroom, agency or institution that a byline names in place of a person. */
  readonly organisation?: true;
}

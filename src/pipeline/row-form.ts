// Whose names the keys of written rows have: our own, or those of another tool. The tables are in src/output/forms.
import { didYouMean } from '../text/nearest.js';

export const rowForms = ['copydesk', 'schema.org', 'trafilatura', 'news-please', 'datatrove'] as const;

export type RowForm = (typeof rowForms)[number];

export const isRowForm = (name: string): name is RowForm => (rowForms as readonly string[]).includes(name);

/** What is said of a name that is none. */
export const noSuchForm = (name: string): string =>
  `"${name}" is no schema.${didYouMean(name, rowForms)} Known are: ${rowForms.join(', ')}`;

// The data that the script of the report works with, and how they stand in the page so that nothing of them can be taken for markup.
import type { Fates } from '../page/labels.js';
import type { PackedRows } from './page-row.js';

export interface ReportData {
  /** The rows that are listed. */
  readonly pages: PackedRows;
  /** How many pages there were in all. */
  readonly of: number;
  readonly stages: readonly { readonly name: string; readonly about: string }[];
  /** What the config says of labels. */
  readonly fates: Partial<Fates>;
}

/** JSON in which no `<` can end the element it stands in, and no character can turn the text of those who look at the source. */
export function inlineJson(data: ReportData): string {
  return JSON.stringify(data).replace(
    /[<\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

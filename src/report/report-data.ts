// The data that the script of the report works with, and how they stand in the page so that nothing of them can be taken for markup.
import type { Fates } from '../page/labels.js';
import { plainJson } from '../text/visible.js';
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
export const inlineJson = (data: object): string => plainJson(JSON.stringify(data)).replaceAll('<', '\\u003c');

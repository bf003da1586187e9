// Figures as a table for people: a column for each figure that some row has, numbers under each other.
import type { Figures } from '../score.js';

export interface Row {
  readonly name: string;
  readonly figures: Figures;
  /** The figures are changes: with their sign, and `=` where nothing changed. */
  readonly signed?: boolean;
}

/** In the order of the table. The figures' own names are those of score.py. */
const known: Readonly<Record<string, string>> = {
  pages: 'pages',
  precision: 'P',
  recall: 'R',
  f1: 'F1',
  to_mean: 'to mean',
  page_f1: 'page F1',
  word_f1: 'word F1',
  oracle_f1: 'oracle',
  seg_accuracy: 'snippets',
  seg_precision: 'snip P',
  seg_recall: 'snip R',
  seg_f1: 'snip F1',
  empty: 'empty',
  rejected: 'rejected',
  kinds_f1: 'kinds F1',
  title: 'title',
  authors: 'authors',
  author_f1: 'author F1',
  date: 'date',
  date_precision: 'date P',
};

const counts = new Set(['pages', 'empty', 'rejected']);
const alwaysSigned = new Set(['to_mean']);

/** @param first the heading of the names */
export function tableOf(rows: readonly Row[], first: string, headings = known): string[] {
  const keys = Object.keys(headings).filter((key) => rows.some(({ figures }) => figures[key] !== undefined));
  const cells = rows.map((row) => keys.map((key) => cellOf(key, row)));
  const widths = keys.map((key, at) => Math.max(headings[key]!.length, ...cells.map((row) => row[at]!.length)));
  const nameWidth = Math.max(first.length, ...rows.map(({ name }) => name.length));
  const line = (name: string, values: readonly string[]): string =>
    `  ${[name.padEnd(nameWidth), ...values.map((value, at) => value.padStart(widths[at]!))].join('  ')}`.trimEnd();
  return [
    line(
      first,
      keys.map((key) => headings[key]!),
    ),
    ...rows.map(({ name }, at) => line(name, cells[at]!)),
  ];
}

function cellOf(key: string, { figures, signed = false }: Row): string {
  const value = figures[key];
  if (value === undefined) return '';
  const text = counts.has(key) ? String(value) : value.toFixed(4);
  if (!signed && !alwaysSigned.has(key)) return text;
  if (value === 0) return '=';
  return value > 0 ? `+${text}` : text;
}

// The sheet that a person fills in: one row for each passage, with all that is needed to weigh its answer. Whole numbers only, as
// spreadsheets write others in the way of their language.
import { csvFormat } from '../../output/csv.js';
import type { Drawn } from './draw.js';

/** In their order; the last two are for whoever checks. */
export const sheetColumns = {
  number: 'Counts the rows',
  did: 'What Copydesk did: kept, removed, to a column, rejected',
  stratum: 'What the passage was drawn from',
  stratum_passages: 'How many passages that has',
  stratum_size: 'Its characters; of rejected pages, its pages',
  stratum_draws: 'How many draws were made in it; all: each passage is in the sheet',
  draws: 'How many of them fell on this passage',
  weight: 'What the passage stands for, in the unit of stratum_size, rounded',
  chars: 'Characters of the passage; of a rejected page those that were left in its text',
  page: 'Its id',
  site: '',
  language: '',
  label: '',
  stage: '',
  rule: '',
  because: 'Why Copydesk did it',
  before: 'What stands before it',
  passage: 'Is it right what Copydesk did with this?',
  after: 'What stands after it',
  right: 'y, n or ?',
  note: 'Whatever you like',
} as const;

export type SheetColumn = keyof typeof sheetColumns;
export type SheetRow = Readonly<Record<SheetColumn, string | number>>;

const names = Object.keys(sheetColumns) as readonly SheetColumn[]; // the keys are the names
/** Filled in by a person. */
export const toFill = ['right', 'note'] as const satisfies readonly SheetColumn[];

/** Safe in a spreadsheet: no cell is run, and Excel knows that it is UTF-8. */
const format = (columns: readonly string[]) =>
  csvFormat(columns, { bom: true, guardFormulas: true, cutCells: false, dropControls: true });

export function rowsOf(drawn: readonly Drawn[]): SheetRow[] {
  return drawn.map(({ passage, stratum, draws }, at) => {
    const { docket, mark, fate, inColumn } = passage;
    return {
      number: at + 1,
      did: inColumn ? 'to a column' : fate,
      stratum: stratum.name,
      stratum_passages: stratum.passages,
      stratum_size: stratum.size,
      stratum_draws: stratum.draws,
      draws,
      weight: Math.round(stratum.draws === 'all' ? passage.size : (stratum.size * draws) / stratum.draws),
      chars: passage.chars,
      page: docket.id,
      site: docket.site ?? '',
      language: docket.language ?? '',
      label: mark?.label ?? '',
      stage: mark?.stage ?? '',
      rule: mark?.rule ?? '',
      because: docket.reason ? `${docket.reason}: ${docket.reasonDetail ?? ''}` : (mark?.because ?? ''),
      ...passage.words(),
      right: '',
      note: '',
    };
  });
}

export const sheetCsv = (rows: readonly SheetRow[]): string => {
  const { head, line } = format(names);
  return head + rows.map((row) => line(row)).join('');
};

/** The sheet as text without the cells to fill: a page puts these behind each line. */
export function openLines(rows: readonly SheetRow[]): { readonly head: string; readonly lines: readonly string[] } {
  const { line } = format(names.slice(0, -toFill.length));
  const open = (row: SheetRow): string => `${line(row).trimEnd()},`;
  return { head: format(names).head, lines: rows.map(open) };
}

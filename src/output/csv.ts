// A record as one line of CSV (RFC 4180), safe to open in a spreadsheet. Each safety can be switched off; JSONL is exact.
import { stringify } from 'csv-stringify/sync';
import type { Article } from '../page/article.js';
import type { Config } from '../pipeline/config.js';

export interface CsvFormat {
  /** The byte order mark, if wanted, and the header. */
  readonly head: string;
  line(row: Row): string;
}

type Row = Readonly<Record<string, unknown>>;

/** Excel's limit, in UTF-16 units. */
const mostChars = 32_767;

/** A formula's first character, after whatever a spreadsheet skips or strips before it. */
const formula = /^[\s\0'"\u200b-\u200f\u2060]*[=+\-@＝＋－＠]|^[\t\r]/;

/** @param names of the columns, `warnings` among them */
export function csvFormat(names: readonly string[], options: Config['csv']): CsvFormat {
  return {
    head: (options.bom ? '\ufeff' : '') + csvLine(names),
    line: (row) => csvLine(cellsOf(names, row, options)),
  };
}

type Cell = string | number | null;

function cellsOf(names: readonly string[], row: Row, options: Config['csv']): Cell[] {
  const whole = names.map((name) => safeCell(cellOf(row[name]), options));
  if (!options.cutCells || !whole.some(isTooLong)) return whole;
  const cells = whole.map((cell) => (isTooLong(cell) ? cutCell(cell) : cell));
  const at = names.indexOf('warnings');
  cells[at] = [cells[at], 'csv-cut'].filter((code) => code !== '').join('; ');
  return cells;
}

/** Lists are joined with "; ", texts in other languages as "zh: …". */
function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'number') return value;
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => (isOtherText(item) ? `${item.language}: ${item.text}` : String(item))).join('; ');
}

function isOtherText(item: unknown): item is Article['other_languages'][number] {
  return typeof item === 'object' && item !== null && 'language' in item && 'text' in item;
}

function safeCell(cell: Cell, { dropControls, guardFormulas }: Config['csv']): Cell {
  if (typeof cell !== 'string') return cell;
  const clean = dropControls ? cell.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : cell; // with `u` only lone ones match
  return guardFormulas && formula.test(clean) ? `'${clean}` : clean;
}

const isTooLong = (cell: Cell): cell is string => typeof cell === 'string' && cell.length > mostChars;

/** Never through the middle of a character that takes two units. */
function cutCell(cell: string): string {
  return cell.slice(0, /[\ud800-\udbff]/.test(cell[mostChars - 1]!) ? mostChars - 1 : mostChars);
}

/** Every text is quoted, so that no reader takes a line end in it for the end of the row; null is an empty cell. */
function csvLine(cells: readonly Cell[]): string {
  return stringify([[...cells]], { quoted_string: true, record_delimiter: 'windows' });
}

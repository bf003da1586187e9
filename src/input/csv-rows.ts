// Reads CSV as RFC 4180 has it: quoted cells may hold commas, line ends and doubled quotes.

export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What parts the cells: spreadsheets write what their language is used to. */
export type Separator = ',' | ';' | '\t';

/** Blank lines give no row. A quote that never closes reaches to the end. */
export function* csvRows(text: string, separator: Separator = ','): Generator<CsvRow> {
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length || cells.length > 0; ) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at + 1) : { cell: '', end: at };
    const stop = cellEnd(text, end, separator);
    cells.push(cell + text.slice(end, stop));
    const next = text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
    line += text.slice(at, next).split('\n').length - 1;
    at = next;
    if (text[stop] === separator) continue;
    if (cells.some((value) => value !== '')) yield { line: rowLine, cells };
    cells = [];
    rowLine = line;
  }
}

function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

const endsOf = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g } as const satisfies Record<Separator, RegExp>;

function cellEnd(text: string, from: number, separator: Separator): number {
  const ends = endsOf[separator];
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

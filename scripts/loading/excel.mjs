// What docs/loading.md says of Excel, asked of the CSV files of an output, cell by cell.
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { partsOf, rowsOf, textOf } from './answers.mjs';

/** @returns a sentence for each thing that is not as the page says */
export function excelFaults(output) {
  return ['articles', 'rejected'].flatMap((table) => {
    const exact = new Map(rowsOf(output, table).map((row) => [row.id, row]));
    return partsOf(output, table, 'csv').flatMap((file) =>
      faultsOf(textOf(file), exact).map((fault) => `${basename(file)}: ${fault}`),
    );
  });
}

function faultsOf(text, exact) {
  const rows = parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
  const cells = rows.flatMap((row) => Object.entries(row).map(([column, cell]) => ({ row, column, cell })));
  return [
    ...saidOf(text.startsWith('\ufeff'), 'it has no byte order mark'),
    ...saidOf(!text.startsWith('\ufeff\ufeff'), 'it has two byte order marks'),
    ...saidOf(text.endsWith('\r\n'), 'its last row does not end in CR LF'),
    ...saidOf(rows.length < 1_048_576, `it has ${rows.length + 1} rows`),
    ...cells
      .filter(({ cell }) => /^[\s"']*[=+\-@]/.test(cell) && !cell.startsWith("'"))
      .map(at('could be run as a formula')),
    ...cells.filter(({ cell }) => cell.length > 32_767).map(at('is too long for Excel')),
    ...cells
      .filter(({ row, column, cell }) => !isSame(cell, exact.get(row.id)[column]))
      .map(at('is not what the JSONL has')),
  ];
}

const saidOf = (isSo, otherwise) => (isSo ? [] : [otherwise]);
const at =
  (what) =>
  ({ row, column }) =>
    `"${column}" of ${row.id} ${what}`;

/** Texts alone: lists are joined in the CSV. */
function isSame(cell, exact) {
  if (typeof exact !== 'string') return exact !== null || cell === '';
  return cell.length < 32_766
    ? cell === exact || cell === `'${exact}`
    : exact.startsWith(cell.replace(/^'(?=[=+\-@])/, ''));
}

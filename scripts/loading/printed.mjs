// Whether what a snippet printed is the answer: every row as often as it should be there, and no other row with a number in it.

/**
 * Tools draw tables each in their own way, so rows are compared as words in order; null, however it is written, is no word.
 * @param rows the rows that should be there, in any order
 * @returns a sentence for each row that is missing, or too much
 */
export function faultsOf(printed, rows) {
  const wanted = new Map();
  for (const row of rows) add(wanted, key(row), 1);
  for (const line of printed.split('\n')) {
    const found = key(wordsOf(line));
    if (wanted.has(found) || hasNumber(found)) add(wanted, found, -1);
  }
  return [...wanted].filter(([, count]) => count !== 0).map(([row, count]) => fault(row, count));
}

const fault = (row, count) =>
  count > 0 ? `missing: ${row}${count > 1 ? ` (${count} times)` : ''}` : `should not be there: ${row}`;

const add = (counts, row, count) => counts.set(row, (counts.get(row) ?? 0) + count);

const nothing = new Set(['NaN', 'NaT', 'NULL', 'null', '<NA>', 'NA', 'None']);

/** Counts stand first or last, by tool: they are put in one order. */
const key = (words) =>
  words
    .filter((word) => word !== null)
    .map(String)
    .sort()
    .join(' ');

/** Without the lines of tables, colours, the numbers that R gives to rows, and DuckDB's count of them. */
function wordsOf(line) {
  const plain = line.replace(/\x1b\[[0-9;]*m/g, '').replace(/^\s*\d+:(?=\s)/, '');
  if (/^[\s│]*\d+ rows\b/.test(plain)) return [];
  return plain.split(/[\s│┆]+/).filter((word) => word !== '' && !nothing.has(word));
}

const hasNumber = (row) => row.split(' ').some((word) => /^\d+$/.test(word));

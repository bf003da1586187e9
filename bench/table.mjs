// Tables for a terminal, and the two small sums that both parts of the benchmark need.

/** The first column stands to the left, figures to the right; a row of two cells is a name and a sentence. */
export function tableOf(head, rows) {
  const whole = rows.filter((row) => row.length === head.length);
  const widths = head.map((title, at) =>
    Math.max(
      title.length,
      ...whole.map((row) => row[at].length),
      at === 0 ? Math.max(...rows.map(([name]) => name.length)) : 0,
    ),
  );
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...rows.map((row) => (row.length === head.length ? line(row) : `${row[0].padEnd(widths[0])}  ${row[1]}`)),
  ];
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** To three places: JSON that people read. */
export const round = (number) => Math.round(number * 1000) / 1000;

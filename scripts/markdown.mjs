// The little Markdown that generated pages are made of.

export const code = (word) => `\`${word}\``;

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text) => String(text).replaceAll('|', '\\|');

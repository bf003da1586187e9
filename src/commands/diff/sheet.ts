// What `copydesk diff` has to say, as tables and pages, and the two ways in which it is printed: as text, and as Markdown.
import { visible } from '../../text/visible.js';
import { widthOf } from '../../text/width.js';

export interface Sheet {
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
}

export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, from 0: they are put to the right. */
  readonly numbers?: readonly number[];
  /** What is not shown. */
  readonly more?: string;
}

/** One page of the list. */
export interface PageSection {
  readonly head: string;
  /** Begin with `+` for what came into the text, `-` for what left it, `~` for what was only decided otherwise. */
  readonly lines: readonly string[];
}

export interface Printer {
  sheet(sheet: Sheet): string;
  page(page: PageSection): string;
  /** Above the pages. */
  title(text: string): string;
}

export const plain: Printer = {
  sheet: ({ sentences, tables }) =>
    [...sentences.map((sentence) => `${sentence}\n`), ...tables.map((table) => `\n${plainTable(table)}`)].join(''),
  page: ({ head, lines }) => `\n${safe(head)}\n${lines.map((line) => `  ${safe(line)}\n`).join('')}`,
  title: (text) => `\n${text}\n`,
};

export const markdown: Printer = {
  sheet: ({ sentences, tables }) =>
    [...sentences.map((sentence) => `${inMarkdown(sentence)}\n\n`), ...tables.map(markdownTable)].join(''),
  page: ({ head, lines }) => {
    const text = lines.map(safe).join('\n');
    const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1)); // a page's own ticks must not end it
    return `**${code(safe(head))}**\n\n${fence}diff\n${text}\n${fence}\n\n`;
  },
  title: (text) => `#### ${text}\n\n`,
};

function plainTable({ title, rows, numbers = [], more }: Table): string {
  const cells = rows.map((row) => row.map(safe));
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  const lines = cells.map((row) =>
    row.map((cell, at) =>
      at < row.length - 1 || numbers.includes(at) ? padded(cell, widths[at]!, numbers.includes(at)) : cell,
    ),
  );
  const text = lines.map((line) => `  ${line.join('  ')}`.trimEnd());
  return [title, ...text, ...(more ? [`  ${more}`] : [])].map((line) => `${line}\n`).join('');
}

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return right ? space + cell : cell + space;
}

function markdownTable({ title, rows, numbers = [], more }: Table): string {
  const columns = rows[0]?.length ?? 0;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = Array.from({ length: columns }, (_, at) => (numbers.includes(at) ? '--:' : '---'));
  const head = [inMarkdown(title), ...new Array<string>(Math.max(0, columns - 1)).fill('')];
  const cells = rows.map((row) => line(row.map((cell) => inMarkdown(cell))));
  return `${line(head)}${line(rule)}${cells.join('')}\n${more ? `${inMarkdown(more)}\n\n` : ''}`;
}

/** One line that a terminal shows and does not obey. */
const safe = (text: string): string => visible(text.replace(/\s+/g, (space) => (/^ +$/.test(space) ? space : ' ')));

/** What Markdown or a forge would obey: marks, HTML, mentions and links. */
const inMarkdown = (text: string): string =>
  safe(text).replace(/[\\`*_{}[\]<>#|~@&]|:(?=\/\/)/g, (sign) => `&#${sign.charCodeAt(0)};`);

function code(text: string): string {
  const ticks = '`'.repeat(longestTicks(text) + 1);
  return `${ticks} ${text} ${ticks}`;
}

const longestTicks = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);

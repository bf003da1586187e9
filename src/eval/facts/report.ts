// The figures of the facts as a table, and pages as lines for a reader: what the gold has, what was given, and the rivals.
import type { Field } from '../../page/fact.js';
import { type Asked, type FactsFigures, type FactsResult, figuresOfFacts } from './evaluate.js';

const columns = ['title', 'date', 'date_precision', 'authors', 'author_f1'] as const;

export const header = `${''.padEnd(24)}${['titles', 'dates', 'precision', 'all authors', 'author F1'].map((name) => name.padStart(12)).join('')}   pages`;

export function lineOf(name: string, results: readonly FactsResult[]): string {
  return `${cellsOf(name, figuresOfFacts(results))}${String(results.length).padStart(8)}`;
}

/** The mean over several forms of one set. */
export function meanLine(name: string, all: readonly FactsFigures[]): string {
  return cellsOf(name, meanFigures(all));
}

export function meanFigures(all: readonly FactsFigures[]): FactsFigures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, all.reduce((sum, one) => sum + one[name]!, 0) / all.length]));
}

function cellsOf(name: string, figures: FactsFigures): string {
  const cells = columns.map((column) => (figures[column] === undefined ? '–' : (100 * figures[column]).toFixed(1)));
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

const fieldsOf: Readonly<Record<Asked, Field>> = { title: 'title', date: 'date_published', author: 'author' };
const mostRivals = 6;

export function* missLines(field: Asked, { gold, record, facts }: FactsResult): Generator<string> {
  const wanted = { title: gold.title, date: gold.published, author: gold.authors }[field];
  const given = { title: record.title, date: record.date_published, author: record.authors }[field];
  yield `${gold.id}  ${gold.url ?? ''}${'reason' in record ? `  (${record.reason})` : ''}`;
  yield `  gold  ${JSON.stringify(wanted)}`;
  yield `  given ${JSON.stringify(given)}`;
  const own = facts.filter((fact) => fact.field === fieldsOf[field]).slice(0, mostRivals);
  for (const { value, score, because, chosen } of own)
    yield `    ${chosen ? '*' : ' '} ${score.toFixed(2)} ${value.slice(0, 90)}  (${because.slice(0, 110)})`;
}

export function* factLines({ gold, record }: FactsResult): Generator<string> {
  yield `${gold.id}  ${gold.url ?? ''}${'reason' in record ? `  (${record.reason})` : ''}`;
  const { title, standfirst, authors, editors, agency, dateline, date_published, date_modified, sections, tags } =
    record;
  const all = { title, standfirst, authors, editors, agency, dateline, date_published, date_modified, sections, tags };
  for (const [name, value] of Object.entries({ ...all, site_name: record.site_name, captions: record.captions }))
    if (value !== null && value.length > 0) yield `    ${name}: ${JSON.stringify(value).slice(0, 200)}`;
}

// Scores the product on the pages of a gold set, prints the figures and writes the rows for score.py.
import { writeFileSync } from 'node:fs';
import type { Article, Rejected } from '../page/article.js';
import { isRejected } from '../pipeline/clean.js';
import { evaluatePage, openProduct, oracleOf, type SetOptions } from './evaluate.js';
import type { GoldPage } from './gold.js';
import { BodySheet, type Figures, type PageScore, rounded } from './score.js';
import { ScoreSheet } from './score-sheet.js';

export interface ScoreOptions {
  /** Also what choosing whole blocks could reach. */
  readonly oracle?: boolean;
  /** How many of the lowest pages to list. */
  readonly worst: number;
  /** Where the articles are written, as articles.jsonl has them. */
  readonly out?: string;
  readonly json?: boolean;
}

type Print = (line: string) => void;

export function scoreSet(pages: readonly GoldPage[], set: SetOptions, options: ScoreOptions, print: Print): void {
  const clean = openProduct(set.stages);
  const sheet = new ScoreSheet();
  const ceiling = new BodySheet();
  const records: (Article | Rejected)[] = [];
  const started = performance.now();
  for (const gold of pages) {
    const { cleaned, answer } = evaluatePage(clean, gold, set);
    sheet.add(gold, answer);
    records.push(cleaned.record);
    if (options.oracle && gold.body) ceiling.add(gold, oracleOf(cleaned.reading, gold).score);
  }
  const seconds = (performance.now() - started) / 1000;
  print(figuresLine(sheet.figures(), options.json));
  if (options.oracle) print(`oracle  ${figuresLine(ceilingFigures(ceiling), options.json)}`);
  print(`rejected  ${rejectedLine(records)}  ${seconds.toFixed(1)} s`);
  for (const page of sheet.bodies.lowest(options.worst)) print(pageLine(page));
  if (options.oracle && options.worst > 0) print('lowest of the oracle:');
  for (const page of ceiling.lowest(options.worst)) print(pageLine(page));
  if (options.out) writeRows(options.out, records);
}

export function figuresLine(figures: Figures, json = false): string {
  if (json) return JSON.stringify(figures);
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join('  ');
}

function ceilingFigures(ceiling: BodySheet): Figures {
  const low = ceiling.pages.filter(({ body }) => body.f1 < 0.9).length;
  return rounded({ pages: ceiling.pages.length, ...ceiling.figures(), pages_below_0_9: low });
}

function rejectedLine(records: readonly (Article | Rejected)[]): string {
  const reasons = records.filter(isRejected).map((record) => record.reason);
  const counts = [...new Set(reasons)].map(
    (reason) => `${reason} ${reasons.filter((other) => other === reason).length}`,
  );
  return counts.length > 0 ? counts.join('  ') : 'none';
}

function pageLine({ gold, body: { f1, precision, recall } }: PageScore): string {
  const [f, p, r] = [f1, precision, recall].map((value) => value.toFixed(3));
  return `  F1 ${f}  P ${p}  R ${r}  ${gold.id}  ${gold.url ?? ''}`;
}

function writeRows(path: string, records: readonly (Article | Rejected)[]): void {
  const articles = records.filter((record) => !isRejected(record));
  writeFileSync(path, articles.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

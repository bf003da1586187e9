// Scores the facts of a gold set in one form: of every page, also of those that are turned away, as their facts stand in
// rejected.jsonl. All models are those of the page's fold.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article, Rejected } from '../../page/article.js';
import type { Fact } from '../../page/fact.js';
import { evaluatePage, type Product } from '../evaluate.js';
import { type GoldPage, readGold, readSources } from '../gold.js';
import type { Style } from '../render/styles.js';
import { type PageScore, scorePage, sumOf } from '../score-page.js';

export interface FactsResult {
  readonly gold: GoldPage;
  readonly record: Article | Rejected;
  readonly facts: readonly Fact[];
  readonly score: PageScore;
}

/** The pages of a set whose facts are asked about: of `web`, which has other pages too, the articles. */
export const factPages = (folder: string): GoldPage[] =>
  readGold(folder, basename(folder) === 'web' ? { kind: 'article' } : {});

/** @param style absent: the HTML as it is */
export function evaluateFacts(folder: string, style: Style | undefined, clean: Product): FactsResult[] {
  const sources = readSources(folder);
  return factPages(folder).map((gold) => {
    const { cleaned } = evaluatePage(clean, gold, { folder, sources, style });
    const { body: _, with: _with, without: _without, ...facts } = gold;
    return {
      gold,
      record: cleaned.record,
      facts: cleaned.reading?.facts ?? [],
      score: scorePage(facts, cleaned.record),
    };
  });
}

/** Shares of pages, 0 to 1; absent where the gold does not say. */
export type FactsFigures = Readonly<Record<string, number>>;

export function figuresOfFacts(results: readonly FactsResult[]): FactsFigures {
  const sum = sumOf(results.map(({ score }) => score));
  const figures: Record<string, number> = {};
  const add = (name: string, part: number, of: number) => {
    if (of > 0) figures[name] = part / of;
  };
  add('title', sum.titleRight, sum.titleAsked);
  add('date', sum.dateRight, sum.dateAsked);
  add('date_precision', sum.dateRight, sum.dateGiven);
  add('authors', sum.authorsRight, sum.authorsAsked);
  add('author_f1', 2 * sum.authorTp, 2 * sum.authorTp + sum.authorFp + sum.authorFn);
  return figures;
}

export const asked = ['title', 'date', 'author'] as const;
export type Asked = (typeof asked)[number];

const rightOf: Readonly<Record<Asked, (counts: PageScore['counts']) => boolean>> = {
  title: ({ titleAsked, titleRight }) => titleAsked === titleRight,
  date: ({ dateAsked, dateRight }) => dateAsked === dateRight,
  author: ({ authorsAsked, authorsRight }) => authorsAsked === authorsRight,
};

/** The pages on which a fact is not the gold's. */
export const missesOf = (field: Asked, results: readonly FactsResult[]): FactsResult[] =>
  results.filter(({ score }) => !rightOf[field](score.counts));

/** A draw that anybody can repeat: the first by a hash of seed and id. */
export function drawn(results: readonly FactsResult[], count: number, seed: string): FactsResult[] {
  const place = ({ gold }: FactsResult) => createHash('sha256').update(`${seed}${gold.id}`).digest('hex');
  return [...results].sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, count);
}

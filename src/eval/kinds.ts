// How well articles are told from other kinds of page: called one where the gold calls the page an article, rejected or kept
// under another kind elsewhere.
import type { Article, Rejected } from '../page/article.js';
import { isRejected } from '../pipeline/clean.js';
import { otherKinds } from '../stages/article/kinds/page-model.js';
import type { PageResult } from './measure.js';
import { harmonicMean, rounded } from './score.js';

export interface KindFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** By the gold's kind: how many pages there are, and how many were kept as articles. */
  readonly kept: Readonly<Record<string, readonly [kept: number, of: number]>>;
}

const isCalledArticle = (record: Article | Rejected): boolean =>
  !isRejected(record) && !(otherKinds as readonly string[]).includes(record.kind);

/** Undefined where all pages are of one kind, or none is an article. */
export function kindFiguresOf(results: readonly PageResult[]): KindFigures | undefined {
  const kept: Record<string, [number, number]> = {};
  for (const { gold, record } of results) {
    const counts = (kept[gold.kind] ??= [0, 0]);
    counts[0] += isCalledArticle(record) ? 1 : 0;
    counts[1] += 1;
  }
  const articles = kept['article'];
  if (!articles || Object.keys(kept).length < 2) return undefined;
  const all = Object.values(kept).reduce((sum, [pages]) => sum + pages, 0);
  const precision = articles[0] / Math.max(1, all);
  const recall = articles[0] / articles[1];
  const { precision: p, recall: r, f1 } = rounded({ precision, recall, f1: harmonicMean(precision, recall) });
  return { precision: p!, recall: r!, f1: f1!, kept };
}

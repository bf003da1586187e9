// What is said of one gold set in one form: its figures, what was rejected and why, and the same by language or site.
import { isRejected } from '../pipeline/clean.js';
import { figuresOf } from './figures.js';
import { figuresBy, type GroupFigures, type GroupName } from './groups.js';
import { type KindFigures, kindFiguresOf } from './kinds.js';
import type { PageResult } from './measure.js';
import { type Figures, meanOf, rounded } from './score.js';

export interface Summary {
  readonly set: string;
  /** `html`, or the style of the rendering. */
  readonly form: string;
  /** Those of score.py on the same rows, and after them those that only this evaluation has. */
  readonly figures: Figures;
  /** Pages by the reason for which they were rejected. */
  readonly rejected: Readonly<Record<string, number>>;
  /** Where the set has articles and other pages. */
  readonly kinds?: KindFigures;
  readonly by: Readonly<Partial<Record<GroupName, readonly GroupFigures[]>>>;
}

export function summaryOf(
  set: string,
  form: string,
  results: readonly PageResult[],
  groups: readonly GroupName[],
): Summary {
  const rejected = reasonsOf(results);
  const kinds = kindFiguresOf(results);
  return {
    set,
    form,
    figures: {
      ...figuresOf(results.map(({ score }) => score)),
      rejected: Object.values(rejected).reduce((sum, pages) => sum + pages, 0),
      ...oracleFigures(results),
      ...(kinds ? { kinds_f1: kinds.f1 } : {}),
    },
    rejected,
    ...(kinds ? { kinds } : {}),
    by: Object.fromEntries(groups.map((name) => [name, figuresBy(name, results)])),
  };
}

function reasonsOf(results: readonly PageResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { record } of results) if (isRejected(record)) counts[record.reason] = (counts[record.reason] ?? 0) + 1;
  return counts;
}

function oracleFigures(results: readonly PageResult[]): Figures {
  const bodies = results.flatMap(({ oracle }) => (oracle ? [oracle] : []));
  if (bodies.length === 0) return {};
  const mean = rounded(meanOf(bodies));
  return {
    oracle_precision: mean['precision']!,
    oracle_recall: mean['recall']!,
    oracle_f1: mean['f1']!,
    oracle_page_f1: mean['page_f1']!,
    oracle_below_0_9: bodies.filter(({ f1 }) => f1 < 0.9).length,
  };
}

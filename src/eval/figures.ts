// The figures of many pages, body and facts: the same, to the last digit, as the script that judges the project prints,
// so that a figure seen here is the figure that counts.
import { type Figures, meanOf, rounded } from './score.js';
import { type PageScore, sumOf } from './score-page.js';

export function figuresOf(scores: readonly PageScore[]): Figures {
  const sum = sumOf(scores);
  return rounded({
    pages: scores.length,
    ...bodyFigures(scores, sum.wordF1),
    ...snippetFigures(sum),
    empty: sum.empty,
    ...(sum.titleAsked ? { title: sum.titleRight / sum.titleAsked } : {}),
    ...(sum.authorsAsked ? { authors: sum.authorsRight / sum.authorsAsked } : {}),
    ...(sum.dateAsked ? { date: sum.dateRight / sum.dateAsked } : {}),
    ...(sum.dateAsked ? { date_precision: sum.dateRight / Math.max(sum.dateGiven, 1) } : {}),
    ...(sum.authorsAsked ? { author_f1: f1(sum.authorTp, sum.authorFp, sum.authorFn) } : {}),
  });
}

/** The figure that a set stands or falls by: of bodies F1, of snippets how many are right, of facts the day. */
export function mainFigure({ f1, seg_accuracy, date, title }: Figures): number | undefined {
  return f1 ?? seg_accuracy ?? date ?? title;
}

function bodyFigures(scores: readonly PageScore[], wordF1: number): Figures {
  const bodies = scores.flatMap(({ body }) => (body ? [body] : []));
  return bodies.length === 0 ? {} : { ...meanOf(bodies), word_f1: wordF1 / bodies.length };
}

function snippetFigures({ segTp: tp, segFp: fp, segFn: fn, segTn: tn }: ReturnType<typeof sumOf>): Figures {
  if (tp + fp + fn + tn === 0) return {};
  return {
    seg_precision: tp / Math.max(tp + fp, 1),
    seg_recall: tp / Math.max(tp + fn, 1),
    seg_accuracy: (tp + tn) / (tp + fp + fn + tn),
    seg_f1: f1(tp, fp, fn),
  };
}

const f1 = (tp: number, fp: number, fn: number): number => (2 * tp) / Math.max(2 * tp + fp + fn, 1);

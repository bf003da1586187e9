// What the evaluation of the survey prints: precision, recall and F1 with and without it, and the pages that it made worse.
import { meanOf } from '../score.js';
import type { SurveyResult } from './evaluate.js';

/** `KEY-f1` with it, `KEY-gain` over the F1 without it: both are floors. */
export function figuresOf(key: string, results: readonly SurveyResult[]): Record<string, number> {
  const [before, after] = [meanOf(results.map((one) => one.without)), meanOf(results.map((one) => one.with))];
  return { [`${key}-f1`]: after['f1']!, [`${key}-gain`]: after['f1']! - before['f1']! };
}

export function lineOf(name: string, results: readonly SurveyResult[]): string {
  const [before, after] = [meanOf(results.map((one) => one.without)), meanOf(results.map((one) => one.with))];
  const cells = (figures: Readonly<Record<string, number>>) =>
    ['precision', 'recall', 'f1'].map((figure) => figures[figure]!.toFixed(4).slice(1)).join(' ');
  const worse = results.filter((one) => one.with.f1 < one.without.f1 - 1e-9).length;
  return `${name.padEnd(30)} ${`${results.length}`.padStart(5)} pages   without P R F1 ${cells(before)}   with ${cells(after)}   worse: ${worse}`;
}

export interface Miss {
  readonly loss: number;
  readonly lines: readonly string[];
}

export function missesOf(results: readonly SurveyResult[]): Miss[] {
  return results
    .filter((one) => one.with.f1 < one.without.f1 - 1e-9)
    .map(({ id, reading, without, with: own }) => ({
      loss: without.f1 - own.f1,
      lines: reading.page.blocks
        .map((block) => [block, reading.deciding(block)] as const)
        .filter(([, mark]) => mark?.stage === 'survey')
        .map(([block, mark]) => `${id} ${mark!.rule}/${mark!.label}: ${block.text.slice(0, 100)} (${mark!.because})`),
    }));
}

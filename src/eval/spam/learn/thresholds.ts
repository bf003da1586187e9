// The scores from which text goes: for each model the lowest that keeps the loss of clean text in its budget.
import { type ModelName, models, type SpamWeights } from '../../../stages/spam/model.js';
import { byModel } from './by-model.js';
import type { Collected } from './collect.js';
import type { Scores } from './scores.js';

/** Shares of the letters of all clean bodies that each model may take: together .0001. */
const budgets: Readonly<Record<ModelName, number>> = {
  prose: 0.00004,
  list: 0.000018,
  inside: 0.00002,
  anchor: 0.000004,
};
const leastThreshold: Readonly<Record<ModelName, number>> = { prose: 0.5, list: 0.85, inside: 0.6, anchor: 0.5 };

export type Thresholds = SpamWeights['remove'];

/** From the scores of clean text of the folds other than k. */
export function thresholdsOf(collected: Collected, scores: Scores, k: number, say: (line: string) => void): Thresholds {
  const remove = byModel((name) => thresholdOf(collected, scores, k, name));
  say(`model ${k}: text goes from ${models.map((name) => `${name} ${remove[name].toFixed(4)}`).join(', ')}`);
  return remove;
}

function thresholdOf({ rows, body }: Collected, scores: Scores, k: number, name: ModelName): number {
  const own = rows[name];
  const clean = [...own.keys()].filter((at) => own[at]!.clean && own[at]!.fold !== k && own[at]!.body > 0);
  clean.sort((a, b) => scores[name][b]! - scores[name][a]!);
  let allowed = budgets[name] * body.reduce((sum, letters, fold) => sum + (fold === k ? 0 : letters), 0);
  for (const at of clean) {
    allowed -= own[at]!.body;
    if (allowed < 0) return Math.min(0.9999, Math.max(leastThreshold[name], scores[name][at]! + 1e-4));
  }
  return leastThreshold[name];
}

// The facts models: boosted trees that score the candidates for title, day of publication and authors. Learned from gold
// pages by `npm run train:facts` (src/eval/facts); thresholds were swept there on the folds.
import { Forest, type PackedForest } from '../../../learned/forest.js';
import { featureNames, type LearnedField, learnedFields } from './measured.js';

export interface FactsWeights {
  readonly card: {
    /** The fold whose sites were left out; absent in what is shipped. */
    readonly fold?: number;
    readonly gold: Readonly<Record<string, string>>;
    readonly rows: Readonly<Record<LearnedField, number>>;
  };
  readonly features: Readonly<Record<LearnedField, readonly string[]>>;
  readonly forests: Readonly<Record<LearnedField, PackedForest>>;
}

export type FactsModel = Readonly<Record<LearnedField, Forest>>;

/** @throws Error where the weights are of other features than the code */
export function openFactsModel(weights: FactsWeights): FactsModel {
  for (const field of learnedFields) {
    if (weights.features[field].join() !== featureNames[field].join())
      throw new Error(`The facts weights (${field}) were made for other features: run "npm run train:facts".`);
  }
  return Object.fromEntries(learnedFields.map((field) => [field, new Forest(weights.forests[field])])) as FactsModel; // each field once
}

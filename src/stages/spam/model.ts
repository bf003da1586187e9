// The spam model: four sets of boosted trees, for whole passages of sentences, for lists and walls, for stretches inside paragraphs and for links in sentences,
// with the scores from which text goes. Learned from generated spam on gold pages (src/eval/spam/learn).
import { Forest, type PackedForest } from '../../learned/forest.js';
import { anchorFeatureNames } from './anchors.js';
import { featureNames } from './features.js';
import type { PackedTone } from './tone.js';

export const models = ['prose', 'list', 'inside', 'anchor'] as const;
export type ModelName = (typeof models)[number];

export interface SpamWeights {
  readonly card: {
    /** The fold whose sites were left out; absent in what is shipped. */
    readonly fold?: number;
    readonly gold: Readonly<Record<string, string>>;
    readonly rows: Readonly<Record<ModelName, number>>;
  };
  readonly features: Readonly<Record<ModelName, readonly string[]>>;
  readonly forests: Readonly<Record<ModelName, PackedForest>>;
  readonly tone: PackedTone;
  /** Scores, 0 to 1, from which text goes. */
  readonly remove: Readonly<Record<ModelName, number>>;
}

export interface SpamModel {
  readonly forests: Readonly<Record<ModelName, Forest>>;
  readonly remove: SpamWeights['remove'];
}

const expected: Readonly<Record<ModelName, readonly string[]>> = {
  prose: featureNames,
  list: featureNames,
  inside: featureNames,
  anchor: anchorFeatureNames,
};

/** @throws Error where the weights are of other features than the code */
export function openSpamModel(weights: SpamWeights): SpamModel {
  for (const name of models) {
    if (weights.features[name].join() !== expected[name].join())
      throw new Error(`The spam weights (${name}) were made for other features: run "npm run train:spam".`);
  }
  const forests = Object.fromEntries(
    models.map((name) => [name, new Forest(weights.forests[name])]),
  ) as SpamModel['forests']; // each name once
  return { forests, remove: weights.remove };
}

// Which model scores a gold set: for the sets that the shipped one was trained on, the models of the folds, each on the sites
// that it has never seen; for all others, users' own pages among them, the one that users have.
import { basename } from 'node:path';
import { ConfigError } from '../pipeline/config.js';
import { loadWeights } from '../stages/article/model/load-weights.js';
import { openProduct, type Product } from './evaluate.js';
import { foldStages } from './fold-models.js';
import { goldFingerprint } from './gold.js';

export const modelNames = ['folds', 'shipped'] as const;
export type ModelName = (typeof modelNames)[number];

/** @returns the product for a gold folder; models are opened when first asked for */
export function openProducts(stages: readonly string[] | undefined, wanted: ModelName | undefined) {
  const opened = new Map<ModelName, Product>();
  return (folder: string): Product => {
    const name = wanted ?? (isTrainedOn(folder) ? 'folds' : 'shipped');
    if (name === 'folds') checkTrainedOn(folder);
    const known = opened.get(name) ?? openProduct(stages, name === 'folds' ? foldStages() : []);
    opened.set(name, known);
    return known;
  };
}

export const isTrainedOn = (folder: string): boolean =>
  Object.values(loadWeights().card.gold).includes(goldFingerprint(folder));

/** Rows that have changed since may be of sites whose fold is another: the figures would mean nothing. */
function checkTrainedOn(folder: string): void {
  if (isTrainedOn(folder)) return;
  const known = Object.entries(loadWeights().card.gold).map(([set, fingerprint]) => `${set} ${fingerprint}`);
  throw new ConfigError(
    `The fold models were not trained on ${folder}: its gold.jsonl is ${basename(folder)} ${goldFingerprint(folder)}, they know ${known.join(', ')}. Train again ("npm run train"), or score it with --model shipped.`,
  );
}

export const isModelName = (name: string): name is ModelName => (modelNames as readonly string[]).includes(name);

// The models of the folds for body and facts: each has never seen the sites of one part of the gold, and scores only those. They are kept
// in the repository for the evaluation, and are no part of the package.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../page/stage.js';
import { ConfigError } from '../pipeline/config.js';
import { articleWith } from '../stages/article/article.js';
import type { Weights } from '../stages/article/model/weights.js';
import type { FactsWeights } from '../stages/facts/choice/model.js';
import { factsWith } from '../stages/facts/facts.js';
import { foldCount } from './folds.js';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'test', 'gold', 'models');

export const foldWeights = (fold: number): string => join(folder, `fold-${fold}.json`);
export const foldFacts = (fold: number): string => join(folder, `facts-${fold}.json`);

/** For each fold the article stage and the facts stage with its models. @throws ConfigError where there are none, as in the package */
export function foldStages(): Stage[][] {
  return foldArticles().map((stages, fold) => [...stages, factsWith(readFoldFile<FactsWeights>(foldFacts(fold)))]);
}

/** The article stages alone: facts are learned from what they find. */
export function foldArticles(): Stage[][] {
  return Array.from({ length: foldCount }, (_, fold) => [articleWith(readFoldFile<Weights>(foldWeights(fold)))]);
}

/** Made by a training; whoever opens it checks its features. @throws ConfigError where there is none, as in the package */
export function readFoldFile<T>(path: string): T {
  if (!existsSync(path))
    throw new ConfigError(
      `There is no ${path}: the models of the folds come with the repository, not with the package.`,
    );
  return JSON.parse(readFileSync(path, 'utf8')) as T; // written by "npm run train" or "npm run train:spam"
}

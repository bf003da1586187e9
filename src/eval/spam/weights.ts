// The spam models of the folds: each has never seen the sites of one part of the gold, and judges only those. They are kept in the
// repository for the evaluation, and are no part of the package.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../../page/stage.js';
import type { SpamWeights } from '../../stages/spam/model.js';
import { spamWith } from '../../stages/spam/spam.js';
import { readFoldFile } from '../fold-models.js';
import { foldCount } from '../folds.js';

const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'test', 'spam', 'models');

export const spamFoldFile = (fold: number): string => join(folder, `fold-${fold}.json`);

/** For each fold the spam stage with its model. @throws ConfigError where there are none, as in the package */
export const spamFoldStages = (): Stage[] =>
  Array.from({ length: foldCount }, (_, fold) => spamWith(readFoldFile<SpamWeights>(spamFoldFile(fold))));

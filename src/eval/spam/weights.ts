// The spam models of the folds: each has never seen the sites of one part of the gold, and judges only those. They are kept in the
// repository for the evaluation, and are no part of the package.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../../page/stage.js';
import { ConfigError } from '../../pipeline/config.js';
import type { SpamWeights } from '../../stages/spam/model.js';
import { spamWith } from '../../stages/spam/spam.js';
import { foldCount } from '../folds.js';

const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'test', 'spam', 'models');

export const spamFoldFile = (fold: number): string => join(folder, `fold-${fold}.json`);

/** For each fold the spam stage with its model. @throws ConfigError where there are none, as in the package */
export function spamFoldStages(): Stage[] {
  return Array.from({ length: foldCount }, (_, fold) => {
    const path = spamFoldFile(fold);
    if (!existsSync(path))
      throw new ConfigError(
        `There is no ${path}: the models of the folds come with the repository, not with the package.`,
      );
    return spamWith(JSON.parse(readFileSync(path, 'utf8')) as SpamWeights); // made by "npm run train:spam"; its features are checked when it is opened
  });
}

// Which model a training ships, and how it writes what was learned.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { foldCount } from '../folds.js';

/** The number of the model that is shipped: it stands after those of the folds, and no page is left out of it. */
export const shipped = foldCount;

export function writeWeights<Weights>(file: string, weights: Weights): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(weights)}\n`);
}

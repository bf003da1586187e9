// The score of every row, by the model that has not seen its site.
import { Forest } from '../../../learned/forest.js';
import type { ModelName } from '../../../stages/spam/model.js';
import { byModel } from './by-model.js';
import type { Forests } from './fit-forests.js';
import type { AllRows } from './learn-rows.js';

export type Scores = Readonly<Record<ModelName, Float32Array>>;

export const outOfFold = (rows: AllRows, forests: readonly Forests[]): Scores =>
  byModel((name) => {
    const opened = forests.map((own) => new Forest(own[name]));
    return Float32Array.from(rows[name], ({ values, fold }) => opened[fold]!.score(values, 0));
  });

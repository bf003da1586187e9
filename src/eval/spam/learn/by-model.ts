// One thing for each of the spam models.
import { type ModelName, models } from '../../../stages/spam/model.js';

/** In the order of the models. */
export const byModel = <T>(of: (name: ModelName) => T): Record<ModelName, T> =>
  Object.fromEntries(models.map((name) => [name, of(name)])) as Record<ModelName, T>; // each name once

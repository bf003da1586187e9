// The weights that are shipped, read when the stage is first opened.
import { createRequire } from 'node:module';
import type { FactsWeights } from './model.js';

/** `require`, because Node 20 warns of JSON modules as experimental on every start. */
const require = createRequire(import.meta.url);

export const loadFactsWeights = (): FactsWeights => require('./weights.json') as FactsWeights; // made by "npm run train:facts", and checked when opened

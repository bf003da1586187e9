// The weights that are shipped, read when the article stage is first opened.
import { createRequire } from 'node:module';
import type { Weights } from './weights.js';

/** `require`, because Node 20 warns of JSON modules as experimental on every start. */
const require = createRequire(import.meta.url);

export const loadWeights = (): Weights => require('./weights.json') as Weights; // made by "npm run train", and checked when opened

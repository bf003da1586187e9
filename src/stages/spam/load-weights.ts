// The weights that are shipped, read when the stage is first opened.
import { createRequire } from 'node:module';
import type { SpamWeights } from './model.js';

/** `require`, because Node 20 warns of JSON modules as experimental on every start. */
const require = createRequire(import.meta.url);

export const loadSpamWeights = (): SpamWeights => require('./weights.json') as SpamWeights; // made by "npm run train:spam", and checked when opened

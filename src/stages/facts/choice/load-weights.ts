// The weights that are shipped, read when the stage is first opened.
import { createRequire } from 'node:module';
import type { FactsWeights } from './model.js';

const require = createRequire(import.meta.url);

/** A megabyte of JSON would slow the start of commands that clean nothing, so it is no import. */
export const loadFactsWeights = (): FactsWeights => require('./weights.json') as FactsWeights; // made by "npm run train:facts", and checked when opened

// Tells whether a page would be told the same by the survey as it was told before: then nothing of it has to be done again.
import type { Neighbours } from '../../page/neighbours.js';
import { hashOf } from '../../text/hash.js';

/** Absent where the page is told nothing that a stage could go by. */
export const toldOf = (neighbours: Neighbours | undefined): string | undefined =>
  neighbours === undefined || neighbours.lines.length === 0
    ? undefined
    : hashOf(JSON.stringify([neighbours.pages, neighbours.lines])).slice(0, 16);

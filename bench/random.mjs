// Chance that comes out the same each time: numbers from 0 up to 1, decided by a word.
import { createHash } from 'node:crypto';

/** Mulberry32, which is enough for choosing words. */
export function randomFrom(word) {
  let state = createHash('sha256').update(word).digest().readUInt32BE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

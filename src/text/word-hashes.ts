// The words of a text as numbers, in order: the tokens of `tokens.ts`, of which no string is made, as every page is walked through once more.
import { alone, half, kinds, tokensOf, unspaced } from './tokens.js';

export interface WordHashes {
  /** 32 bits each. */
  readonly hashes: Uint32Array;
  /** 1 where the token is a letter of a script without spaces, which is less than a word. */
  readonly letters: Uint8Array;
}

/** Case and compatibility forms folded, punctuation left out: texts with the same words have the same numbers. */
export function wordHashesOf(text: string): WordHashes {
  const folded = text.normalize('NFKC').toLowerCase();
  return byUnit(folded) ?? byToken(folded);
}

/** Undefined where a letter has two units: what a pair is the pattern of the tokens knows. */
function byUnit(folded: string): WordHashes | undefined {
  const hashes = new Uint32Array(folded.length);
  const letters = new Uint8Array(folded.length);
  let count = 0;
  let hash = 0; // of the word so far; 0: in none
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const kind = kinds[unit];
    if (kind === half) return undefined;
    if (kind === 1) {
      hash = step(hash || start, unit);
      continue;
    }
    if (hash !== 0) hashes[count++] = hash;
    hash = 0;
    if (kind !== alone) continue;
    letters[count] = 1;
    hashes[count++] = step(start, unit);
  }
  if (hash !== 0) hashes[count++] = hash;
  return { hashes: hashes.subarray(0, count), letters: letters.subarray(0, count) };
}

const isLetter = new RegExp(`^[${unspaced}]$`);

function byToken(folded: string): WordHashes {
  const tokens = tokensOf(folded);
  const hashes = Uint32Array.from(tokens, hashOfToken);
  return { hashes, letters: Uint8Array.from(tokens, (token) => Number(isLetter.test(token))) };
}

function hashOfToken(token: string): number {
  let hash = start;
  for (let at = 0; at < token.length; at++) hash = step(hash, token.charCodeAt(at));
  return hash;
}

/** FNV-1a, over UTF-16 units rather than bytes. */
const start = 0x811c9dc5;
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193) >>> 0;

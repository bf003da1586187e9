// Shingles: every run of four tokens of a text, counted with repetition. Two texts agree as far as their shingles do.
import { tokensOf } from '../text/tokens.js';

export type Counts = ReadonlyMap<string, number>;

/** Tokens in a shingle: the length that gold/score.py uses. */
export const shingleLength = 4;

export const shinglesOf = (text: string): Map<string, number> => countUp(shingleKeys(tokensOf(text)));

/** One key for each shingle; a text shorter than a shingle is one as a whole. */
export function shingleKeys(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return [];
  if (tokens.length <= shingleLength) return [tokens.join(' ')];
  const keys: string[] = [];
  for (let at = 0; at + shingleLength <= tokens.length; at++)
    keys.push(`${tokens[at]} ${tokens[at + 1]} ${tokens[at + 2]} ${tokens[at + 3]}`);
  return keys;
}

export function countUp(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function total(counts: Counts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** How many keys the two have in common, repetitions counted. */
export function shared(one: Counts, other: Counts): number {
  let sum = 0;
  for (const [key, count] of one) sum += Math.min(count, other.get(key) ?? 0);
  return sum;
}

// Shingles: the different runs of words of a text, as numbers. Two texts are alike as far as they have these in common, wherever they stand.
import { type WordHashes, wordHashesOf } from '../../text/word-hashes.js';

/** 32 bits each, ascending, each once. */
export type Shingles = Uint32Array;

export const shinglesOf = (text: string): Shingles => shinglesOfWords(wordHashesOf(text));

/** Words in a run. guess: datatrove and CCNet take 5 as well; with 3 unlike stories of one kind begin to share runs. */
export const wordsInRun = 5;

/**
 * Letters of scripts without spaces in a run: as many as say what five words say (a word of Chinese or Japanese has about two).
 * Where both are mixed a word counts as two letters.
 */
export const lettersInRun = 10;
const weightOfWord = lettersInRun / wordsInRun;

/** A text shorter than a run is one as a whole. */
export function shinglesOfWords({ hashes, letters }: WordHashes): Shingles {
  const runs = new Uint32Array(hashes.length);
  let count = 0;
  let end = 0;
  let weight = 0;
  for (let from = 0; from < hashes.length; from++) {
    while (end < hashes.length && weight < lettersInRun) weight += letters[end++] ? 1 : weightOfWord;
    if (weight < lettersInRun && from > 0) break;
    runs[count++] = hashOfRun(hashes, from, end);
    weight -= letters[from] ? 1 : weightOfWord;
  }
  return distinct(runs.subarray(0, count));
}

function hashOfRun(hashes: Uint32Array, from: number, end: number): number {
  let hash = end - from;
  for (let at = from; at < end; at++) {
    hash = Math.imul(hash ^ hashes[at]!, 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  return mixed(hash);
}

/** Every bit of the result hangs on every bit of the number: the last step of MurmurHash3 (Austin Appleby, public domain). */
export function mixed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function distinct(runs: Uint32Array): Uint32Array {
  runs.sort();
  let count = 0;
  for (const run of runs) if (count === 0 || runs[count - 1] !== run) runs[count++] = run;
  return runs.slice(0, count);
}

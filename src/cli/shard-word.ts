// The word after --shard: `2/16` is the second of sixteen parts.
import { InvalidArgumentError } from 'commander';

export function shardWord(word: string): { readonly at: number; readonly of: number } {
  const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(word)?.map(Number) ?? [];
  if (at && of && at >= 1 && at <= of) return { at, of };
  throw new InvalidArgumentError('It must be i/n, with i from 1 to n, such as 2/16.');
}

// The word after --port.
import { InvalidArgumentError } from 'commander';

export function portNumber(word: string): number {
  if (!/^\d{1,5}$/.test(word) || Number(word) > 65_535)
    throw new InvalidArgumentError('It must be a whole number up to 65535; 0 takes any port that is free.');
  return Number(word);
}

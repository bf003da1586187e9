// Numbers on the command line.
import { InvalidArgumentError } from 'commander';

export function wholeNumber(word: string): number {
  const number = Number(word);
  if (!/^\d+$/.test(word) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}

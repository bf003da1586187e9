// The words after --stage and --without: names of stages, commas between them, said once or several times.
import { InvalidArgumentError } from 'commander';

export function stageWords(word: string, before: readonly string[] = []): readonly string[] {
  const names = word.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('It must be names of stages, such as spam,article.');
  return [...new Set([...before, ...names])];
}

// The input that a config names, as every command that reads it opens it.
import { type Input, type InputOptions, openInput } from '../input/input.js';
import type { Config } from '../pipeline/config.js';

/** @throws ConfigError where a path is missing or cannot be meant */
export function openConfigInput(
  { input, output, jsonl, budgets }: Config,
  base: string,
  more: Pick<InputOptions, 'onlyHosts' | 'onlyFiles' | 'signal'> = {},
): Promise<Input> {
  const paths = [input].flat();
  return openInput({ base, paths, fields: jsonl, exclude: output, bytes: budgets.bytes, ...more });
}

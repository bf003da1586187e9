// Where the earlier runs lie that a run.json names: it shows of a path only what lies below the folder of its config.
import { resolve } from 'node:path';
import type { LoadedConfig } from './load-config.js';
import { shownConfig } from './shown-config.js';

/**
 * @param named `collate.against` as a run.json has it
 * @returns absolute; absent where the config names others
 */
export function foldersOf(
  named: readonly string[],
  { config, base }: Pick<LoadedConfig, 'config' | 'base'>,
): readonly string[] | undefined {
  const shown = shownConfig(config, base).collate.against;
  if (shown.join('\n') !== named.join('\n')) return undefined;
  return config.collate.against.map((path) => resolve(base, path));
}

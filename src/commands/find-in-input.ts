// Finds one page in the input of a config by what a person would call it, and says in one way that it is not there.
import { findRoots } from '../input/roots.js';
import type { RawPage } from '../page/raw-page.js';
import type { Cleaned } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import { visible, visibleLine } from '../text/visible.js';
import { openConfigInput } from './config-input.js';
import { type FoundPage, findPage } from './find-page.js';
import { untilStopped } from './stop.js';
import type { Terminal } from './terminal.js';

/**
 * @param clean asked for the address of pages that came without one
 * @throws ConfigError where the input is not there
 */
export async function findInInput(
  name: string,
  { config, base }: { readonly config: Config; readonly base: string },
  clean: (page: RawPage) => Pick<Cleaned, 'record'>,
  { folder, stop }: Pick<Terminal, 'folder' | 'stop'>,
): Promise<FoundPage> {
  const input = await openConfigInput(config, base);
  const roots = await findRoots(base, [config.input].flat(), config.output);
  const addressOf = (page: RawPage): string | null => clean(page).record.canonical_url;
  return findPage(untilStopped(input.read(), stop), { name, folder, roots, addressOf });
}

export const notFoundInInput = (name: string, nearest: readonly string[]): string =>
  [`There is no page "${visible(name)}" in the input.`, ...nearestLines(nearest)].join('\n');

/** The pages that are called much like one that is not there. */
export const nearestLines = (nearest: readonly string[]): string[] =>
  nearest.length === 0 ? [] : ['Did you mean one of these?', ...nearest.map((id) => `  ${visibleLine(id)}`)];

// Whether a file that an option names may be written: nobody's own file is replaced, and nothing is put where a run would stumble over it.
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { ConfigError } from '../pipeline/config.js';
import { loadConfig } from '../runners/load-config.js';
import type { Terminal } from './terminal.js';

export interface Written {
  /** As typed. */
  readonly name: string;
  /** The option that names it. */
  readonly option: string;
  /** Whether what stands there was written by the same command, and may be replaced. */
  readonly isOwn: (text: string) => boolean;
  /** What else is to be said of a file that may not be replaced. */
  readonly because?: string;
}

/** @throws ConfigError saying why not, and what to do */
export async function checkMayWrite(
  { name, option, isOwn, because }: Written,
  config: string | undefined,
  { folder }: Pick<Terminal, 'folder'>,
): Promise<void> {
  const path = resolve(folder, name);
  const loaded = await loadConfig(config, folder);
  const output = resolve(loaded.base, loaded.config.output);
  if (isIn(path, output))
    throw new ConfigError(
      `"${name}" lies in the output folder, where every run replaces all. Name a place beside it: ${option}.`,
    );
  const inputs = [loaded.config.input].flat().map((input) => resolve(loaded.base, input));
  if (inputs.some((input) => isIn(path, input)))
    throw new ConfigError(
      `"${name}" lies in the input: the next run would take it for a page. Name another place: ${option}.`,
    );
  const text = await readFile(path, 'utf8').catch(() => undefined); // it is not there, or whoever writes it will say what is wrong
  if (text === undefined || text === '' || isOwn(text)) return;
  throw new ConfigError(
    `"${name}" is there already, and ${because ?? 'is nothing that this command wrote'}. It is left as it is: name another file with ${option}.`,
  );
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

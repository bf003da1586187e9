// Finds, reads and checks pipeline.config.json. Without one, the defaults hold.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Config, ConfigError, checkConfig } from '../pipeline/config.js';
import { jsonFault } from '../text/json-fault.js';

export interface LoadedConfig {
  readonly config: Config;
  /** The folder to which paths in it are relative. */
  readonly base: string;
  /** The file it came from; absent where the defaults hold. */
  readonly file?: string;
}

const usualName = 'pipeline.config.json';

/**
 * @param path as on the command line, relative to `folder`; absent: `pipeline.config.json` where there is one
 * @throws ConfigError saying where it is wrong
 */
export async function loadConfig(path?: string, folder: string = process.cwd()): Promise<LoadedConfig> {
  const file = resolve(folder, path ?? usualName);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (path === undefined && error.code === 'ENOENT') return undefined;
    throw new ConfigError(`The config "${path ?? usualName}" could not be read: ${whyNot(error, folder)}.`);
  });
  if (text === undefined) return { config: checkConfig({}), base: folder };
  return { config: checkConfig(parse(text, path ?? usualName)), base: dirname(file), file };
}

function parse(text: string, name: string): unknown {
  const plain = text.replace(/^\ufeff/, '');
  const fault = jsonFault(plain);
  if (fault) throw new ConfigError(`The config "${name}" is no JSON: ${fault}.`);
  return JSON.parse(plain);
}

function whyNot({ code }: NodeJS.ErrnoException, folder: string): string {
  if (code === 'ENOENT') return `it is not there (looked in ${folder}). "copydesk init" makes one`;
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'there is no permission to read it' : String(code);
}

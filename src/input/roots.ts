// The files and folders that a run is told to read: found, checked, and each given its place in the ids.
import { access, constants, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../pipeline/config.js';
import { byCodeUnits } from './names.js';

export interface Root {
  readonly path: string;
  readonly isFolder: boolean;
  /** Before every id from it; empty where it is the only folder. A single file's is its own id. */
  readonly prefix: string;
}

/** @throws ConfigError where a path is missing, comes twice, or is or holds nothing but the output */
export async function findRoots(base: string, paths: readonly string[], output?: string): Promise<readonly Root[]> {
  const found = await Promise.all(paths.map((path) => find(base, path)));
  checkApart(
    paths,
    found.map(({ path }) => path),
  );
  if (output !== undefined) await checkOutput(paths, found, resolve(base, output));
  return placed(found);
}

/** Each with its place in the ids. */
export function placed(found: readonly Omit<Root, 'prefix'>[]): readonly Root[] {
  const names = namesOf(found.map(({ path }) => path));
  const alone = found.length === 1;
  return found
    .map(({ path, isFolder }, index) => {
      const name = names[index]!;
      return { path, isFolder, prefix: isFolder ? (alone ? '' : `${name}/`) : name };
    })
    .sort((a, b) => byCodeUnits(a.prefix, b.prefix)); // all ids of a run have one order, however the inputs were named
}

/** A link that someone names is followed; links below it are not. */
async function find(base: string, path: string): Promise<Omit<Root, 'prefix'>> {
  if (/^https?:\/\//i.test(path))
    throw new ConfigError(
      `"${path}" is an address. Copydesk fetches nothing; save the page first, or: curl -s ${path} | copydesk clean - --url ${path}`,
    );
  const wanted = resolve(base, path);
  const real = await realpath(wanted).catch(() => {
    const place = isAbsolute(path) ? '' : ` in ${base}`;
    throw new ConfigError(
      `There is no file or folder "${path}"${place}. Put the pages there, or name another with --input.`,
    );
  });
  const isFolder = (await stat(real)).isDirectory();
  if (isFolder)
    await access(real, constants.R_OK | constants.X_OK).catch(() => {
      throw new ConfigError(`There is no permission to read the folder "${path}".`);
    });
  return { path: real, isFolder };
}

function checkApart(paths: readonly string[], real: readonly string[]): void {
  for (const [index, inner] of real.entries()) {
    const outer = real.findIndex((path, other) => other !== index && holds(path, inner));
    if (outer < 0) continue;
    throw new ConfigError(
      `"${paths[index]}" is within "${paths[outer]}": its pages would come twice. Name one of them.`,
    );
  }
}

async function checkOutput(
  paths: readonly string[],
  found: readonly { path: string }[],
  output: string,
): Promise<void> {
  const real = await realpath(output).catch(() => output);
  const index = found.findIndex(({ path }) => holds(real, path));
  if (index >= 0)
    throw new ConfigError(`The input "${paths[index]}" is the output folder or within it. Name another output folder.`);
}

/** Both absolute: itself, or somewhere below it. */
export function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The last part of each path, or as many of the last parts as tell all of them apart: `2024/raw`, `2025/raw`. */
function namesOf(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(sep).filter((part) => part !== ''));
  for (let depth = 1; ; depth++) {
    const names = parts.map((list) => list.slice(-depth).join('/'));
    if (new Set(names).size === names.length) return names;
  }
}

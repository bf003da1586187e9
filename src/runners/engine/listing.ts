// The files of the input for a driver to share out: found, named and told of as a run on one machine does it.
import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filesOf } from '../../input/files.js';
import { findRoots } from '../../input/roots.js';
import type { ListedUnit } from './messages.js';

export interface ListOptions {
  readonly paths: readonly string[];
  /** What the paths are relative to. */
  readonly base: string;
  /** The output folder. */
  readonly exclude?: string;
}

/**
 * @param notice is told what is wrong with lists of sources
 * @throws ConfigError where a path is missing or cannot be meant
 */
export async function* listUnits(
  { paths, base, exclude }: ListOptions,
  notice: (text: string) => void,
): AsyncGenerator<ListedUnit> {
  const output = exclude === undefined ? undefined : resolve(base, exclude);
  const roots = await findRoots(base, paths, output);
  for await (const { path, id, shown, kind, sources, error } of filesOf(roots, { exclude: output }, notice)) {
    const bytes = await lstat(path).then(
      ({ size }) => size,
      () => 0, // it is told when it is read
    );
    const code = codeOf(error);
    yield {
      ...{ id, shown, kind, ...sources(shown) },
      ...(code === undefined ? {} : { error: code }),
      path: path.toString('latin1'),
      bytes,
    };
  }
}

function codeOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}

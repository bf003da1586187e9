// The files of the input for a driver to share out: found, named and told of as a run on one machine does it.
import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type FoundFile, filesOf } from '../../input/files.js';
import { findRoots, placed } from '../../input/roots.js';
import type { Listed, ListFolder } from '../../input/walk.js';
import type { FarFile, FarRoot, ListedUnit } from './messages.js';

type Notice = (text: string) => void;

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
export async function* listUnits({ paths, base, exclude }: ListOptions, notice: Notice): AsyncGenerator<ListedUnit> {
  const output = exclude === undefined ? undefined : resolve(base, exclude);
  const roots = await findRoots(base, paths, output);
  for await (const file of filesOf(roots, { exclude: output }, notice)) {
    const bytes = await lstat(file.path).then(
      ({ size }) => size,
      () => 0, // it is told when it is read
    );
    yield unitOf(file, file.path.toString('latin1'), bytes);
  }
}

export interface PlaceOptions {
  readonly roots: readonly FarRoot[];
  /** A folder with a copy of each list of sources, below the number of its root. Absolute. */
  readonly mirror: string;
}

/** The same for files that only their names are known of: folders are listed from these. */
export async function* placeUnits(
  { roots, mirror }: PlaceOptions,
  files: readonly FarFile[],
  notice: Notice,
): AsyncGenerator<ListedUnit> {
  const folders = new Map<string, Map<string, Listed['kind']>>();
  const sizes = new Map<string, number>();
  for (const { root, below, bytes } of files) {
    const path = below === '' ? `${root}` : `${root}/${below}`;
    sizes.set(path, bytes);
    enter(folders, path);
  }
  const list: ListFolder = async (folder) =>
    [...(folders.get(folder.toString('utf8').slice(mirror.length + 1)) ?? [])].map(([name, kind]) => ({
      name: Buffer.from(name, 'utf8').toString('latin1'),
      kind,
    }));
  const numbers = new Map(roots.map(({ path }, index) => [path, index]));
  for (const { path, isFolder, prefix } of placed(roots)) {
    const here = join(mirror, `${numbers.get(path)}`); // each is one of the roots
    const found = isFolder
      ? filesOf([{ path: here, isFolder, prefix }], { list }, notice)
      : [{ path: Buffer.from(here), id: prefix, shown: prefix, kind: 'file' as const, sources: () => ({}) }];
    for await (const file of found) {
      const below = file.path.toString('utf8').slice(mirror.length + 1);
      yield unitOf(file, below, sizes.get(below) ?? 0);
    }
  }
}

/** Puts a path into the folder that holds it, and that into its own. */
function enter(folders: Map<string, Map<string, Listed['kind']>>, path: string): void {
  let kind: Listed['kind'] = 'file';
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    const [folder, name] = [path.slice(0, at), path.slice(at + 1)];
    const known = folders.get(folder);
    if (known) {
      known.set(name, kind);
      return;
    }
    folders.set(folder, new Map([[name, kind]]));
    [path, kind] = [folder, 'folder'];
  }
}

function unitOf({ id, shown, kind, sources, error }: FoundFile, path: string, bytes: number): ListedUnit {
  const code = codeOf(error);
  return { ...{ id, shown, kind, ...sources(shown) }, ...(code === undefined ? {} : { error: code }), path, bytes };
}

function codeOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}

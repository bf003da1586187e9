// Every file below the inputs, in order, with its id and the list of sources that speaks of it.
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Root } from './roots.js';
import { noSources, type Sources, sourcesIn } from './sources.js';
import { type EntryKind, kindOf, type ListFolder, listFolder, walk } from './walk.js';

export interface FoundFile {
  readonly path: Buffer;
  readonly id: string;
  /** Below its own input folder: the id without what tells several inputs apart. */
  readonly shown: string;
  readonly kind: EntryKind;
  readonly sources: Sources;
  /** What listing a folder threw; such a folder is handed on like a file. */
  readonly error?: unknown;
}

export interface FilesOptions {
  /** The output folder. */
  readonly exclude?: string;
  readonly list?: ListFolder;
}

/** @param notice is told what is wrong with lists of sources; without it they are not read */
export async function* filesOf(
  roots: readonly Root[],
  { exclude, list = listFolder }: FilesOptions,
  notice?: (text: string) => void,
): AsyncGenerator<FoundFile> {
  const leaveOut = await sameFolderAs(exclude);
  const enter = async (folder: Parameters<typeof sourcesIn>[0], around: Sources = noSources) =>
    notice ? sourcesIn(folder, around, notice) : around;
  for (const root of roots) {
    if (!root.isFolder) yield await singleFile(root, enter);
    else
      for await (const { context, ...found } of walk(Buffer.from(root.path), { list, leaveOut, enter }))
        yield { ...found, id: root.prefix + found.shown, sources: context };
  }
}

/** A list of sources beside a single file speaks of it as it does when the whole folder is read. */
async function singleFile(
  { path, prefix }: Root,
  enter: (folder: Parameters<typeof sourcesIn>[0]) => Promise<Sources>,
) {
  const kind = kindOf(await lstat(path)) ?? 'special';
  const folder = dirname(path);
  const beside = await Promise.all(
    ['sources.csv', 'sources.jsonl'].map(async (name) => {
      const isThere = await lstat(join(folder, name)).then(
        (stats) => stats.isFile(),
        () => false,
      );
      return isThere ? [{ name, own: name, kind: 'file' as const }] : [];
    }),
  );
  const sources = await enter({ path: Buffer.from(folder), shown: '', entries: beside.flat() });
  return { path: Buffer.from(path), id: prefix, shown: basename(path), kind, sources };
}

/** By its path and, where it exists already, by what it is: a path can be written in two ways. */
async function sameFolderAs(exclude: string | undefined): Promise<(folder: Buffer) => Promise<boolean>> {
  if (exclude === undefined) return async () => false;
  const paths = [exclude, await realpath(exclude).catch(() => exclude)].map((path) => Buffer.from(path));
  return async (folder) => paths.some((path) => path.equals(folder));
}

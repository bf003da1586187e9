// Walks a folder in the code-unit order of the paths below it, one folder's listing at a time and without recursion.
// Links are not followed, so that a loop of links ends and nothing outside the folder is read.
import type { Dirent, Stats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { byCodeUnits, joinPath, showName } from './names.js';

export type EntryKind = 'file' | 'folder' | 'link' | 'special';

export interface Listed {
  /** Its bytes as Latin-1: a name on Linux is bytes, and a million short strings need far less room than as many buffers. */
  readonly name: string;
  readonly kind: EntryKind;
}

/** How a folder is listed, in any order; tests hand in their own. */
export type ListFolder = (folder: Buffer) => Promise<readonly Listed[]>;

export interface Found<Context> {
  readonly path: Buffer;
  /** Below the root, `/` between folders; a folder that cannot be listed ends with `/`. */
  readonly shown: string;
  readonly kind: EntryKind;
  /** What was made when its folder was entered. */
  readonly context: Context;
  /** What listing a folder threw. */
  readonly error?: unknown;
}

export interface WalkOptions<Context> {
  readonly list: ListFolder;
  /** Folders that are passed over, as if they were not there. */
  readonly leaveOut: (folder: Buffer) => Promise<boolean>;
  /** Called once for each folder, before what is in it. */
  readonly enter: (folder: Folder, parent: Context | undefined) => Promise<Context>;
}

export interface Folder {
  readonly path: Buffer;
  /** Below the root, with a `/` at its end; empty for the root. */
  readonly shown: string;
  /** By the names that are shown; a folder's ends with `/`. */
  readonly entries: readonly Entry[];
}

export interface Entry extends Listed {
  readonly own: string;
}

export async function* walk<Context>(root: Buffer, options: WalkOptions<Context>): AsyncGenerator<Found<Context>> {
  const open: { readonly folder: Folder; readonly context: Context; next: number }[] = [];
  const enter = async (path: Buffer, shown: string, parent: Context | undefined): Promise<void> => {
    const folder = { path, shown, entries: sort(await options.list(path)) };
    open.push({ folder, context: await options.enter(folder, parent), next: 0 });
  };
  await enter(root, '', undefined);
  while (open.length > 0) {
    const at = open.at(-1)!;
    const listed = at.folder.entries[at.next++];
    const entry = listed && {
      path: joinPath(at.folder.path, Buffer.from(listed.name, 'latin1')),
      shown: at.folder.shown + listed.own,
      kind: listed.kind,
    };
    if (!entry) open.pop();
    else if (entry.kind !== 'folder' || isDotFile(entry.shown)) yield { ...entry, context: at.context };
    else if (!(await options.leaveOut(entry.path))) {
      try {
        await enter(entry.path, entry.shown, at.context);
      } catch (error) {
        yield { ...entry, context: at.context, error };
      }
    }
  }
}

/** `.git`, `.DS_Store`: not looked into. */
export const isDotFile = (shown: string): boolean => /(?:^|\/)\.[^/]*\/?$/.test(shown);

/** A folder sorts with its `/`, as the paths below it do. Names that look alike once shown are told apart. */
function sort(listed: readonly Listed[]): Folder['entries'] {
  const taken = new Set<string>();
  return [...listed]
    .sort((a, b) => byCodeUnits(a.name, b.name))
    .map(({ name, kind }) => {
      let own = isPlain(name) ? name : showName(Buffer.from(name, 'latin1'));
      while (taken.has(own)) own += '%'; // bytes that are shown as %E9 beside a file that is really called %E9
      if (own !== name || own.includes('%')) taken.add(own);
      return { name, own: kind === 'folder' ? `${own}/` : own, kind };
    })
    .sort((a, b) => byCodeUnits(a.own, b.own));
}

const isPlain = (name: string): boolean => /^[ -~]*$/.test(name);

export const listFolder: ListFolder = async (folder) => {
  const entries: Listed[] = [];
  const open = await opendir(folder, { encoding: 'latin1', bufferSize: 512 });
  for await (const entry of open)
    entries.push({ name: entry.name, kind: kindOf(entry) ?? (await askForKind(folder, entry.name)) });
  return entries;
};

/** Some file systems do not tell the kind in a listing. */
async function askForKind(folder: Buffer, name: string): Promise<EntryKind> {
  return kindOf(await lstat(joinPath(folder, Buffer.from(name, 'latin1')))) ?? 'special';
}

export function kindOf(entry: Dirent | Stats): EntryKind | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  const special = entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice();
  return special ? 'special' : undefined;
}

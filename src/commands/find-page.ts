// Finds one page of the input by what a person would call it: its id, a path to its file, or its address.
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Root } from '../input/roots.js';
import type { RawPage } from '../page/raw-page.js';
import { foldAddress, isAddress } from '../text/address.js';
import { openNearest } from '../text/nearest.js';

export interface Wanted {
  /** As it was typed. */
  readonly name: string;
  /** The working folder, to which a path is relative. */
  readonly folder: string;
  /** The files and folders that are read: ids are below them. */
  readonly roots: readonly Root[];
  /** The address that a page gives itself, for pages that came without one. */
  readonly addressOf: (page: RawPage) => string | null;
}

export type FoundPage = { readonly page: RawPage } | { readonly nearest: readonly string[] };

/** Reads on until the page is there; where it never comes, tells which ones are called much like it. */
export async function findPage(pages: AsyncIterable<RawPage>, wanted: Wanted): Promise<FoundPage> {
  const isCalled = await openNames(wanted);
  const isWanted = (page: RawPage): boolean => isCalled(page.id, () => page.url ?? wanted.addressOf(page));
  const nearest = openNearest(wanted.name);
  for await (const page of pages) {
    if (isWanted(page)) return { page };
    nearest.offer(page.id);
    if (page.url) nearest.offer(page.url);
  }
  return { nearest: nearest.best() };
}

/** @returns whether a page is called that; its address is asked for only where the name is one */
export async function openNames({
  name,
  folder,
  roots,
}: Omit<Wanted, 'addressOf'>): Promise<(id: string, address: () => string | null) => boolean> {
  if (isAddress(name)) {
    const wanted = foldAddress(name);
    return (_, address) => foldAddress(address() ?? '') === wanted;
  }
  const path = resolve(folder, name);
  const real = await realpath(path).catch(() => path); // an id is no path, and a record's id is none either
  const ids = new Set([name, ...roots.map((root) => idBelow(root, real))]);
  return (id) => ids.has(id);
}

function idBelow({ path, isFolder, prefix }: Root, file: string): string {
  return isFolder ? `${prefix}${relative(path, file).split(sep).join('/')}` : file === path ? prefix : '';
}

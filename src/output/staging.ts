// The folder in which a run gathers its output, beside the old one. When all is there it says so in a file, and then everything is
// put in place by renaming. A run that dies before that leaves the old output whole; one that dies after it is finished by the next.
import { access, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOwnName, previousFolder, previousNames, runPrefix } from './known-entries.js';
import { LineFile } from './line-file.js';
import { writing } from './output-error.js';

/** What becomes of what is kept of the run before: the old output takes its place, it stays as it is, or nothing is kept. */
export type Previous = 'old' | 'same' | 'none';

interface Ready {
  /** What belongs to the new output. */
  readonly names: readonly string[];
  readonly previous: Previous;
}

/** Stands in the folder of a run whose output is whole: a `Ready`. */
const readyMark = '.ready';
const oldFolder = '.old';

export class Staging {
  readonly #folder: string;
  readonly root: string;
  readonly #files = new Set<LineFile>();

  private constructor(folder: string, id: string) {
    this.#folder = folder;
    this.root = join(folder, runPrefix + id);
  }

  static async open(folder: string, id: string): Promise<Staging> {
    const staging = new Staging(folder, id);
    await writing('the output folder', () => mkdir(staging.root));
    return staging;
  }

  /** @param path below the output folder, `/` between folders; never made from an id */
  async file(path: string, packed = false): Promise<LineFile> {
    await this.folder(dirname(path));
    const file = await LineFile.open(this.pathOf(path), path, packed);
    this.#files.add(file);
    return file;
  }

  async folder(path: string): Promise<void> {
    await writing(path, () => mkdir(this.pathOf(path), { recursive: true }));
  }

  pathOf(path: string): string {
    return join(this.root, path);
  }

  /** All files have been closed. */
  async publish(previous: Previous): Promise<void> {
    await writing('the output folder', async () => {
      await syncFolder(this.root);
      const names = (await readdir(this.root)).filter((name) => !name.startsWith('.'));
      const ready: Ready = { names, previous };
      await writeFile(this.pathOf(readyMark), JSON.stringify(ready), { flush: true });
      await syncFolder(this.root);
    });
    await finish(this.#folder, this.root);
  }

  /** Ends the writing; what is there stays, for the next run to take from. */
  async abandon(): Promise<void> {
    for (const file of this.#files) await file.abandon();
  }

  async remove(): Promise<void> {
    await this.abandon();
    await rm(this.root, { recursive: true, force: true });
  }
}

/** What dead runs left: whole ones are put in place, and the folders of the others are told. Only for the holder of the lock. */
export async function takeOverRuns(folder: string): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.startsWith(runPrefix)) continue;
    const root = join(folder, name);
    if (await exists(join(root, readyMark))) await writing('the output folder', () => finish(folder, root));
    else left.push(root);
  }
  return left;
}

/**
 * The old run.json goes first and the new one comes last: a folder without it was left in the middle of this.
 * May be called again after it was cut off anywhere.
 */
async function finish(folder: string, root: string): Promise<void> {
  const old = join(root, oldFolder);
  await mkdir(old, { recursive: true });
  const moveAway = (name: string) => rename(join(folder, name), join(old, name)).catch(ignoreMissing);
  const putInPlace = (name: string) => rename(join(root, name), join(folder, name));
  const { previous, ...ready } = JSON.parse(await readFile(join(root, readyMark), 'utf8')) as Ready; // written by publish
  const names = new Set(previous === 'same' ? [...ready.names, previousFolder] : ready.names);
  const waiting = new Set((await readdir(root)).filter((name) => names.has(name)));
  if (waiting.delete('run.json')) {
    await moveAway('run.json');
    for (const name of await readdir(folder))
      if (isOwnName(name) && (waiting.has(name) || !names.has(name))) await moveAway(name);
    for (const name of waiting) await putInPlace(name);
    await syncFolder(folder);
    await putInPlace('run.json');
  }
  if (previous === 'old') await keepPrevious(old, folder);
  await syncFolder(folder);
  await rm(root, { recursive: true, force: true });
}

/** The folder that stood there has been moved away by now: what stands there again was put there by this. */
async function keepPrevious(old: string, folder: string): Promise<void> {
  if (await exists(join(folder, previousFolder))) return;
  const kept = join(old, '.previous');
  await mkdir(kept, { recursive: true });
  for (const name of previousNames) await rename(join(old, name), join(kept, name)).catch(ignoreMissing);
  if (await exists(join(kept, 'run.json'))) await rename(kept, join(folder, previousFolder));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Makes the renames last through a power cut; Windows opens no folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

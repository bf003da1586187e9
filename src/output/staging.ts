// The folder in which a run gathers its output, beside the old one. At the end all of it is put in place by renaming.
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStageFolderName, runPrefix, topFiles } from './known-entries.js';
import { type FileSum, LineFile } from './line-file.js';
import { writing } from './output-error.js';

export class Staging {
  readonly #folder: string;
  readonly #root: string;
  readonly #files = new Map<string, LineFile>();

  private constructor(folder: string, id: string) {
    this.#folder = folder;
    this.#root = join(folder, runPrefix + id);
  }

  static async open(folder: string, id: string): Promise<Staging> {
    const staging = new Staging(folder, id);
    await writing('the output folder', () => mkdir(staging.#root));
    return staging;
  }

  /** @param path below the output folder, `/` between folders; never made from an id */
  async file(path: string): Promise<LineFile> {
    await this.folder(dirname(path));
    const file = await LineFile.open(this.pathOf(path), path);
    this.#files.set(path, file);
    return file;
  }

  async folder(path: string): Promise<void> {
    await writing(path, () => mkdir(this.pathOf(path), { recursive: true }));
  }

  pathOf(path: string): string {
    return join(this.#root, path);
  }

  /** All files opened until now are whole and on the disk afterwards. */
  async closeFiles(): Promise<({ path: string } & FileSum)[]> {
    const sums: ({ path: string } & FileSum)[] = [];
    for (const [path, file] of this.#files) {
      sums.push({ path, ...(await file.close()) });
      this.#files.delete(path);
    }
    return sums;
  }

  /** The old run.json goes first and the new one comes last: a folder without it was left in the middle of this. */
  async publish(): Promise<void> {
    await this.folder('old');
    await writing('the output folder', async () => {
      await this.#moveAway('run.json');
      for (const name of await readdir(this.#folder)) if (isStageFolderName(name)) await this.#moveAway(name);
      for (const name of await readdir(this.#root)) if (isStageFolderName(name)) await this.#putInPlace(name);
      for (const name of topFiles) await this.#putInPlace(name);
      await syncFolder(this.#folder);
    });
    await this.remove();
  }

  async remove(): Promise<void> {
    for (const file of this.#files.values()) await file.abandon();
    await rm(this.#root, { recursive: true, force: true });
  }

  async #moveAway(name: string): Promise<void> {
    await rename(join(this.#folder, name), this.pathOf(`old/${name}`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  async #putInPlace(name: string): Promise<void> {
    await rename(this.pathOf(name), join(this.#folder, name));
  }
}

/** What dead runs left. Only for the holder of the lock: then no run that lives can own any of it. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(runPrefix)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Makes the renames last through a power cut; Windows opens no folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

// What this package is made of: its version, and the files whose bytes decide what a run gives.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `dist/`, or `src/` where the sources run as they are. */
const ownFolder = fileURLToPath(new URL('..', import.meta.url));

export async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version; // npm packs nothing without one
}

/** Programs and the weights they read, in code-unit order of their paths. At once: hundreds of promises take four times as long. */
export function* ownFiles(): Generator<{ readonly name: string; readonly bytes: Buffer }> {
  const folders = [''];
  const names: string[] = [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of readdirSync(join(ownFolder, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !onlyFaces.has(name)) folders.push(name);
      else if (entry.isFile() && isCode(name)) names.push(name);
    }
  for (const name of names.sort()) yield { name, bytes: readFileSync(join(ownFolder, name)) };
}

/** What shows, asks and judges: nothing in these folders has a say in what is made of a page (test/floors.test.ts). */
const onlyFaces: ReadonlySet<string> = new Set(['cli', 'commands', 'eval', 'report']);

const isCode = (name: string): boolean => /\.(?:js|ts|json)$/.test(name) && !name.endsWith('.d.ts');

// The pages that the benchmark is run on. What it measures is tested nowhere: time depends on the machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../bench/make-pages.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'copydesk-bench-test-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const once = made('once', 60, 1);

test('the same seed makes the same bytes', () => {
  expect(made('again', 60, 1)).toEqual(once);
});

test('every page differs, in its words and not only in its address', () => {
  const pages = [...once].filter(([file]) => file.includes('page-')).map(([, text]) => text.replace(/https?:\S+/g, ''));
  expect(new Set(pages).size).toBe(60);
});

test('more pages begin with the same ones', () => {
  const fewer = [...made('fewer', 30, 1)].filter(([file]) => file.includes('page-'));
  expect(fewer).toEqual([...once].slice(0, 30));
});

test('another seed makes other pages', () => {
  const others = new Set(made('others', 60, 2).values());
  expect([...once.values()].filter((text) => others.has(text))).toEqual([]);
});

/** Of Copydesk's own pages, which are everywhere. Files by their path, in order. */
function made(name: string, pages: number, seed: number): Map<string, string> {
  const folder = join(work, name);
  execFileSync(process.execPath, [script, folder, '--pages', `${pages}`, '--seed', `${seed}`, '--from', 'own']);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

// The package as someone else gets it: packed, installed into an empty folder, used as a command and as a library.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'copydesk-package-'));
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const page = `<!doctype html><title>Ferry port reopens</title><nav><a href="/">Home</a></nav><h1>Ferry port reopens</h1>
<p>The ferry port reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.</p>
<p>The first sailing left at noon with four hundred passengers, and lorries were still queueing on the road at dusk.</p>`;

beforeAll(() => {
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], root); // npm test has built it
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', `./${archive}`], folder);
  mkdirSync(join(folder, 'raw'));
  writeFileSync(join(folder, 'raw', 'ferry.html'), page);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the command cleans raw/ into output/', () => {
  execFileSync(join(folder, 'node_modules', '.bin', 'copydesk'), ['run', '--quiet'], { cwd: folder });
  const [row] = readFileSync(join(folder, 'output', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(JSON.parse(row!)).toMatchObject({ id: 'ferry.html', title: 'Ferry port reopens' });
});

test('the library gives the same record as the command', () => {
  const script = `import { readFileSync } from 'node:fs'; import { cleanPage } from 'copydesk';
    const { title, text, text_sha256 } = cleanPage(readFileSync('raw/ferry.html'));
    console.log(JSON.stringify({ title, text, text_sha256 }));`;
  const found = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [row] = readFileSync(join(folder, 'output', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const { title, text, text_sha256 } = JSON.parse(row!) as Record<string, string>;
  expect(JSON.parse(found)).toEqual({ title, text, text_sha256 });
});

test('the package holds types, schemas and papers, and no sources, tests or pages', () => {
  const inside = readdirSync(join(folder, 'node_modules', 'copydesk')).sort();
  expect(inside).toEqual(
    [
      'CHANGELOG.md',
      'CITATION.cff',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'THIRD-PARTY-NOTICES.md',
      'dist',
      'package.json',
      'schema',
    ].sort(),
  );
  expect(readdirSync(join(folder, 'node_modules', 'copydesk', 'dist'))).toContain('index.d.ts');
});

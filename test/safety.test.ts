// What SECURITY.md promises of the program as a whole: no network, no orders to terminals, no paths out of the output folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { copydesk, dependOnCopydesk, folderWith, rowsOf } from './cli/copydesk.js';
import { story } from './cli/stories.js';

const src = join(import.meta.dirname, '..', 'src');

test('No source file imports what could open a connection, or runs text as code', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const found = files.flatMap((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const opening = imports
      .filter((name) => /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector|vm|repl)(?:\/|$)/.test(name))
      .filter((name) => !listens(path, name, text));
    const running = /\b(?:fetch|eval|WebSocket|EventSource)\s*\(|new Function\b/.exec(withoutComments(text));
    return [...opening, ...(running ? [running[0]] : [])].map((what) => `${path}: ${what}`);
  });
  expect(found).toEqual([]);
});

/** The viewer listens; of what its module can do it takes that alone, or types. */
const listens = (path: string, name: string, text: string): boolean =>
  path.replaceAll('\\', '/').startsWith('commands/view/') &&
  name === 'node:http' &&
  [...text.matchAll(/^import (type )?\{([^}]*)\} from 'node:http';$/gm)].every(
    ([, type, names]) => type || /^ (?:createServer|type \w+)(?:, type \w+)* $/.test(names!),
  ) &&
  text.split("'node:http'").length === 2;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');

test('A run opens no connection, in itself or in its workers', async () => {
  const folder = folderWith({
    'raw/a.html': story('Velden').replace(
      '</head>',
      '<link rel="stylesheet" href="https://evil.example/x.css"></head>',
    ),
    // a stage is loaded by the run and by every worker
    'watch.mjs': `import { appendFileSync } from 'node:fs';
import net from 'node:net';
import dns from 'node:dns';
import { defineStage, z } from 'copydesk';
const file = new URL('told.txt', import.meta.url);
const tell = (what) => () => { appendFileSync(file, what + '\\n'); throw new Error('no network'); };
net.Socket.prototype.connect = tell('connect');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = tell('dns');
globalThis.fetch = tell('fetch');
appendFileSync(file, 'watched\\n');
export default defineStage({
  name: 'watch', number: 45, about: 'Watches', gives: [], options: z.strictObject({}), open: () => () => [],
});
`,
    'pipeline.config.json': JSON.stringify({
      stages: ['site', 'navigation', 'spam', 'language', './watch.mjs', 'article', 'facts'],
    }),
  });
  dependOnCopydesk(folder);
  const { code } = await copydesk(folder, ['run', '--workers', '1']);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'told.txt'), 'utf8')).toBe('watched\nwatched\n');
});

test('Names and addresses give no orders to a terminal, and lead nowhere', async () => {
  const orders = '\u001b]0;owned\u0007\u001b[2J\u009b2J';
  const url = `https://x.example/${orders}/../../../etc/passwd`;
  const folder = folderWith({
    'raw/crawl.jsonl': [
      { html: story('Ulla').replace('<h1>', `<h1 class="${orders}">`), url },
      { html: `<p>${orders}</p>`, url },
      `${orders} is no JSON`,
      { __proto__: null, '\u0000': orders },
    ]
      .map((line) => (typeof line === 'string' ? `{${line}` : JSON.stringify(line)))
      .join('\n'),
    'pipeline.config.json': '{ "outputs": { "txt": true } }',
  });
  const ran = await copydesk(folder, ['run']);
  const explained = await copydesk(folder, ['explain', 'crawl.jsonl#1']);
  const cleaned = await copydesk(folder, ['clean', 'raw/crawl.jsonl']);
  for (const { stdout, stderr } of [ran, explained, cleaned])
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  expect(explained.stdout).toContain('crawl.jsonl#1');
  expect(readdirSync(join(folder, 'output/txt'))).toEqual(['crawl.jsonl#1.txt']);
  expect(readdirSync(folder).sort()).toEqual(['output', 'pipeline.config.json', 'raw']);
  expect(rowsOf(join(folder, 'output/rejected.jsonl')).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['crawl.jsonl#3', 'crawl.jsonl#4']),
  );
  expect(({} as Record<string, unknown>)['html']).toBeUndefined();
});

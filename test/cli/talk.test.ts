// What the command line says: to people on stderr, to programs on stdout, and with which exit code when it is misused.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.js';
import { copydesk, folderWith } from './copydesk.js';
import { story } from './stories.js';

const recordsIn = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('clean', () => {
  test('prints the record of what comes in on stdin, and writes nothing', async () => {
    const folder = folderWith({});
    const words = ['clean', '-', '--url', 'https://harbour-post.example/a'];
    const { code, stdout, stderr } = await copydesk(folder, words, { stdin: story('a') });
    const [record, ...others] = recordsIn(stdout);
    expect(record).toMatchObject({ id: '-', url: 'https://harbour-post.example/a', kind: 'article', form: 'html' });
    expect(others).toEqual([]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('prints the record with the names of a schema, as it is told or as the config says', async () => {
    const folder = folderWith({ 'pipeline.config.json': '{ "schema": "trafilatura" }' });
    const url = 'https://harbour-post.example/a';
    const [told] = recordsIn(
      (await copydesk(folder, ['clean', '--url', url, '--schema', 'schema.org'], { stdin: story('a') })).stdout,
    );
    expect(told).toMatchObject({ '@type': 'NewsArticle', identifier: '-', url });
    const [configured] = recordsIn((await copydesk(folder, ['clean', '--url', url], { stdin: story('a') })).stdout);
    expect(configured).toMatchObject({ id: '-', source: url, text: told!['articleBody'] });
  });

  test('takes what it is told stdin is, and gives one line for each record of JSONL', async () => {
    const folder = folderWith({});
    const lines = [{ html: story('a'), url: 'https://harbour-post.example/a' }, { html: story('b') }];
    const stdin = lines.map((line) => JSON.stringify(line)).join('\n');
    const { stdout } = await copydesk(folder, ['clean', '--from', 'jsonl', '--url', 'https://x.example/'], { stdin });
    expect(recordsIn(stdout).map(({ id, url }) => [id, url])).toEqual([
      ['-#1', 'https://harbour-post.example/a'],
      ['-#2', 'https://x.example/'],
    ]);
    const asText = await copydesk(folder, ['clean', '--from', 'text'], { stdin: 'Not <b>markup</b>.' });
    expect(recordsIn(asText.stdout)).toMatchObject([{ form: 'text' }]);
  });

  test('reads a file, and says on stderr why a page is no article', async () => {
    const folder = folderWith({ 'a.html': story('a'), 'empty.html': '' });
    expect(recordsIn((await copydesk(folder, ['clean', 'a.html'])).stdout)).toMatchObject([{ id: 'a.html' }]);
    const { code, stdout, stderr } = await copydesk(folder, ['clean', 'empty.html']);
    expect(recordsIn(stdout)).toMatchObject([{ reason: 'empty' }]);
    expect(stderr).toMatch(/^empty\.html: empty, /);
    expect(code).toBe(4);
  });

  test('answers an address with the line that fetches it', async () => {
    const { code, stdout, stderr } = await copydesk(folderWith({}), ['clean', 'https://harbour-post.example/?a=1&b=2']);
    const address = "'https://harbour-post.example/?a=1&b=2'";
    expect(stderr).toContain(`curl -L ${address} | copydesk clean - --url ${address}\n`);
    expect([code, stdout]).toEqual([2, '']);
    const plain = await copydesk(folderWith({}), ['clean', 'https://harbour-post.example/a']);
    expect(plain.stderr).toContain(
      'curl -L https://harbour-post.example/a | copydesk clean - --url https://harbour-post.example/a\n',
    );
  });

  test('takes it quietly when nobody reads on', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => JSON.stringify({ html: story(`story ${n}`) })).join('\n');
    const folder = folderWith({ 'all.jsonl': lines });
    const { code, stderr } = await copydesk(folder, ['clean', 'all.jsonl'], {
      watch: (child) => child.stdout!.once('data', () => child.stdout!.destroy()),
    });
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('explain', () => {
  const files = { 'raw/2026/a.html': story('a'), 'raw/2026/b.html': story('b') };

  test('shows one page with the reasons, called by its id or by its path', async () => {
    const folder = folderWith(files);
    const byId = await copydesk(folder, ['explain', '2026/a.html']);
    expect(byId.code).toBe(0);
    expect(byId.stdout).toMatch(/^2026\/a\.html\n {2}an article of \d+ words/);
    expect(byId.stdout).toContain('\n= main-content | This is the story of a. The ferry port of Vilanova reopened');
    expect(byId.stdout).toContain('\n- navigation | World\n    navigation/');
    expect(
      (await copydesk(join(folder, 'raw'), ['explain', '2026/a.html', '-c', '../pipeline.config.json'])).code,
    ).toBe(2);
    expect((await copydesk(folder, ['explain', 'raw/2026/a.html'])).stdout).toBe(byId.stdout);
  });

  test('finds a page by its address, as sources.jsonl or the page itself gives it', async () => {
    const canonical = story('c').replace(
      '<head>',
      '<head><link rel="canonical" href="https://harbour-post.example/c">',
    );
    const folder = folderWith({
      ...files,
      'raw/c.html': canonical,
      'raw/2026/sources.jsonl': '{"file":"b.html","url":"https://www.harbour-post.example/b/"}\n',
    });
    const stdoutFor = async (url: string) => (await copydesk(folder, ['explain', url])).stdout.split('\n', 1)[0];
    expect(await stdoutFor('http://harbour-post.example/b')).toBe('2026/b.html');
    expect(await stdoutFor('https://harbour-post.example/c')).toBe('c.html');
  });

  test('suggests what is called much alike', async () => {
    const { code, stdout, stderr } = await copydesk(folderWith(files), ['explain', '2025/b.html']);
    expect(stderr).toBe(
      'There is no page "2025/b.html" in the input.\nDid you mean one of these?\n  2026/b.html\n  2026/a.html\n',
    );
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('misuse ends with 2 and a suggestion', () => {
  test.each([
    [['runn'], "error: unknown command 'runn'\n(Did you mean run?)"],
    [['run', '--outptu', 'x'], "error: unknown option '--outptu'\n(Did you mean --output?)"],
    [['run', '--limit', 'few'], 'It must be a whole number above 0.'],
    [['clean', '--from', 'pdf'], 'Allowed choices are html, text, jsonl, warc.'],
    [['run', '--schema', 'newsplease'], '"newsplease" is no schema. Did you mean "news-please"?'],
    [['clean', '--schema', 'schemaorg'], '"schemaorg" is no schema. Did you mean "schema.org"? Known are: copydesk, '],
    [['schema', 'article.datatrove'], 'There is no schema "article.datatrove". Did you mean "articles.datatrove"?'],
    [['schema', 'artcles'], 'There is no schema "artcles". Did you mean "articles"?'],
    [['run', '--config', 'none.json'], '"none.json"'],
    [['run', '--input', 'nowhere'], 'There is no file or folder'],
    [[], 'Usage: copydesk'],
  ])('%j', async (words, said) => {
    const { code, stdout, stderr } = await copydesk(folderWith({}), words);
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });
});

test('stages, schema, check, help and version print to stdout and end with 0', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  const stdoutOf = async (...words: string[]): Promise<string> => {
    const { code, stdout } = await copydesk(folder, words);
    expect(code).toBe(0);
    return stdout;
  };
  expect(await stdoutOf('stages')).toMatch(/^20 site: .*\n {3}gives /);
  expect(JSON.parse(await stdoutOf('schema', 'articles'))).toMatchObject({ type: 'object' });
  expect((await stdoutOf('schema')).split('\n')).toContain('run');
  expect(JSON.parse(await stdoutOf('check'))).toMatchObject({ input: 'raw', failures: { allow: 0 } });
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await stdoutOf('--version')).toBe(`${version}\n`);
  const help = await stdoutOf('--help');
  for (const [code, meaning] of Object.values(exitCodes))
    expect(help).toMatch(new RegExp(`^ +${code} +${meaning}`, 'm'));
});

test('a selector that is none is said by check and stops a run, before the first page', async () => {
  const rule = { host: 'harbour-post.example', selector: 'p[', label: 'advert' };
  const stages = [['site', { rules: [rule] }], 'article'];
  const folder = folderWith({ 'pipeline.config.json': JSON.stringify({ stages }), 'raw/a.html': story('a') });
  for (const command of ['check', 'run']) {
    const { code, stderr } = await copydesk(folder, [command]);
    expect(stderr).toContain('"p[" for harbour-post.example is no CSS selector that can be read');
    expect(code).toBe(2);
  }
});

test('init makes a folder ready to run, keeps what is in .gitignore, and overwrites nothing', async () => {
  const folder = folderWith({ '.gitignore': 'node_modules/\nraw/' });
  expect((await copydesk(folder, ['init'])).code).toBe(0);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('node_modules/\nraw/\noutput/\n');
  expect(existsSync(join(folder, 'raw'))).toBe(true);
  const made = readFileSync(join(folder, 'pipeline.config.json'), 'utf8');
  expect((await copydesk(folder, ['check'])).code).toBe(0);
  const again = await copydesk(folder, ['init']);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('It was left as it is');
  expect(readFileSync(join(folder, 'pipeline.config.json'), 'utf8')).toBe(made);
});

test('nothing that is printed or said holds an escape code where nobody looks at a terminal', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  const { stdout, stderr } = await copydesk(folder, ['run'], { environment: { FORCE_COLOR: '1' } });
  expect(`${stdout}${stderr}`).not.toContain('\u001b');
});

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readGold, readPage, readSources } from '../../src/eval/gold.js';
import { folderOf } from '../input/temporary-folder.js';

const rows = (...lines: readonly unknown[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

/** What reading the gold says, with `GOLD` for the folder. */
function said(gold: string, pages: Readonly<Record<string, string>> = { 'pages/a.html': '<p>Port' }): string {
  const folder = folderOf({ 'gold.jsonl': gold, ...pages });
  try {
    readGold(folder);
    return 'nothing';
  } catch (error) {
    return (error as Error).message.replaceAll(folder, 'GOLD');
  }
}

test('a page may be HTML or text, packed or not; without a kind it is an article', () => {
  const folder = folderOf({
    'gold.jsonl': rows({ id: 'a' }, { id: 'b', kind: 'forum' }, '', { id: 'c' }, { id: 'd' }),
    'pages/a.html': 'a',
    'pages/b.html.gz': gzipSync('b'),
    'pages/c.txt': 'c',
    'pages/d.txt.gz': gzipSync('d'),
  });
  const pages = readGold(folder);
  expect(pages.map(({ id, kind }) => [id, kind])).toEqual([
    ['a', 'article'],
    ['b', 'forum'],
    ['c', 'article'],
    ['d', 'article'],
  ]);
  expect(pages.map((page) => Buffer.from(readPage(folder, page)).toString())).toEqual(['a', 'b', 'c', 'd']);
  expect(readSources(folder).size).toBe(0);
});

describe('what is wrong is said with file and line:', () => {
  test.each([
    ['{"id": "a"', 'GOLD/gold.jsonl:1: This is no JSON.'],
    [rows({ id: 'a' }, ['b']), 'GOLD/gold.jsonl:2: A row must be an object, as in {"id": "…", "body": ["…"]}.'],
    [rows({ body: [] }), `GOLD/gold.jsonl:1: "id" must be the name of the page's file without its ending.`],
    [
      rows({ id: 'a.html' }),
      `GOLD/gold.jsonl:1: "id" must be the name of the page's file without its ending: no dot, no slash.`,
    ],
    [rows({ id: 'a', body: 'Port' }), 'GOLD/gold.jsonl:1: "body" must be a list of texts, as in ["one", "two"].'],
    [rows({ id: 'a', with: ['Port', 4] }), 'GOLD/gold.jsonl:1: "with", entry 2, must be a text.'],
    [rows({ id: 'a' }, '', { id: 'a' }), 'GOLD/gold.jsonl:3: The id "a" is that of line 1 too.'],
    [
      rows({ id: 'a' }, { id: 'b' }),
      'GOLD/gold.jsonl:2: There is no page "b" in GOLD/pages: its name may end in .html.gz, .html, .txt.gz, .txt.',
    ],
  ])('%s', (gold, message) => {
    expect(said(gold)).toBe(message);
  });

  test('all faults at once, but not hundreds', () => {
    const lines = said(rows(...Array.from({ length: 30 }, () => ({ id: 4 })))).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('… and 20 more of such.');
  });

  test('a folder that is none, a damaged page, a line of sources.jsonl', () => {
    const folder = folderOf({
      'gold.jsonl': rows({ id: 'a' }),
      'pages/a.html.gz': 'no gzip',
      'pages/sources.jsonl': '\nx',
    });
    const [page] = readGold(folder);
    expect(() => readGold(join(folder, 'pages'))).toThrow(/There is no .*gold\.jsonl\. A gold folder holds/);
    expect(() => readPage(folder, page!)).toThrow(/a\.html\.gz could not be read: .*incorrect header/);
    expect(() => readSources(folder)).toThrow(/sources\.jsonl:2: This is no JSON/);
  });
});

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openInput } from '../../src/input/input.js';
import { fields, folderOf, inputOf, told } from './temporary-folder.js';

const jsonl = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

test('Each line of JSONL is a page; a broken one costs no other, and says where it stands and what was found', async () => {
  const lines = [
    '\ufeff{"html":"<p>One</p>","url":"https://news.example/1","fetched":"2024-03-10T09:15:00+0100"}\r\n',
    '\n   \n',
    '{"html":"<p>Cut off\n',
    '[1, 2]\n',
    '{"title":"No text","id":5}\n',
    '{}\n',
    '{"maintext":"Plain\\u2028words","source_url":"https://news.example/2","date_download":"2024-03-10 09:15:00"}\n',
    '{"html":null,"body":"Prose under the name of markup","timestamp":"last week"}\n',
    '{"html":"","text":""}\n',
    '{"__proto__":{"html":"x"},"text":"At the end, without a line end"}',
  ];
  const { input, pages } = await inputOf(folderOf({ 'crawl.jsonl': lines.join('') }));
  expect(pages.map(told)).toEqual([
    'crawl.jsonl#1 | html | https://news.example/1 | 2024-03-10T09:15:00+01:00 | <p>One</p>',
    'crawl.jsonl#2 | bad-record: line 4 is no JSON object; it begins with "{\\"html\\":\\"<p>Cut off"',
    'crawl.jsonl#3 | bad-record: line 5 is no JSON object; it begins with "[1, 2]"',
    'crawl.jsonl#4 | bad-record: line 6 has neither html nor text; it has title, id',
    'crawl.jsonl#5 | bad-record: line 7 has neither html nor text; it has no fields at all',
    'crawl.jsonl#6 | text | https://news.example/2 | 2024-03-10T09:15:00 | Plain\u2028words',
    'crawl.jsonl#7 | last week | Prose under the name of markup',
    'crawl.jsonl#8 | text | ',
    'crawl.jsonl#9 | text | At the end, without a line end',
  ]);
  expect(pages[5]).toMatchObject({ sourcePath: 'crawl.jsonl', sourceRecord: 6, charset: 'utf-8' });
  expect([input.total, input.hasRecords]).toEqual([1, true]);
});

test('The names of fields are those of the config', async () => {
  const folder = folderOf({
    'a.ndjson': jsonl({ html: '<p>not this</p>', page: '<p>this</p>', link: 'https://x.example/' }),
  });
  const own = { ...fields, html: ['page', 'html'] };
  expect((await inputOf(folder, { fields: own })).pages.map(told)).toEqual([
    'a.ndjson#1 | html | https://x.example/ | <p>this</p>',
  ]);
});

test('JSON is JSONL where its first line is a whole record, and data where it is not', async () => {
  const folder = folderOf({
    'lines.json': jsonl({ text: 'one' }, { text: 'two' }),
    nameless: jsonl({ text: 'three' }),
    'pretty.json': JSON.stringify({ text: 'over many lines' }, null, 2),
    'settings.json': jsonl({ colour: 'blue' }),
  });
  const { input, pages } = await inputOf(folder);
  expect(pages.map(told)).toEqual([
    'lines.json#1 | text | one',
    'lines.json#2 | text | two',
    'nameless#1 | text | three',
  ]);
  expect(input.skipped()).toEqual([{ type: 'json', count: 2, examples: ['pretty.json', 'settings.json'] }]);
});

test('A file of records that holds none, or something else, is one failed page', async () => {
  const folder = folderOf({ 'empty.jsonl': '\n \n', 'photo.jsonl': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') });
  expect((await inputOf(folder)).pages.map(told)).toEqual([
    'empty.jsonl | empty: it holds no records',
    'photo.jsonl | binary: it is named like a page, but begins like an image',
  ]);
});

test('A line that is longer than a page may be is one failed page, and the lines after it come', async () => {
  const folder = folderOf({ 'a.jsonl': jsonl({ text: 'x'.repeat(300_000) }, { text: 'after' }) });
  expect((await inputOf(folder, { bytes: 100_000 })).pages.map(told)).toEqual([
    'a.jsonl#1 | too-large: line 1 has 300011 bytes; one page may have 100000',
    'a.jsonl#2 | text | after',
  ]);
});

test('A compressed file of records gives all that comes before its damage, always the same', async () => {
  const noise = (n: number): string =>
    Array.from({ length: 40 }, (_, i) => ((n * 7919 + i * 104729) % 99991).toString(36)).join(' ');
  const all = Array.from({ length: 3000 }, (_, n) => ({ text: noise(n) }));
  const packed = gzipSync(jsonl(...all));
  const bad = Buffer.from(packed);
  bad.fill(0xff, packed.length >> 1, (packed.length >> 1) + 64);
  const folder = folderOf({
    'bad.jsonl.gz': bad,
    'cut.jsonl.gz': packed.subarray(0, packed.length >> 1),
    'whole.jsonl.gz': packed,
    'zero.jsonl.gz': Buffer.concat([gzipSync(jsonl({ text: 'first' })), Buffer.alloc(1), packed]),
  });
  const { pages } = await inputOf(folder);
  const by = (file: string) => pages.filter(({ sourcePath }) => sourcePath === file);
  expect(by('whole.jsonl.gz').map(({ body }) => body)).toEqual(all.map(({ text }) => text));
  for (const file of ['bad.jsonl.gz', 'cut.jsonl.gz']) {
    const failed = by(file).at(-1)!;
    expect(by(file).length).toBeGreaterThan(1000);
    expect(failed.failure).toMatchObject({ reason: 'bad-archive' });
    expect(by(file).slice(0, 1000)).toEqual(
      by('whole.jsonl.gz')
        .slice(0, 1000)
        .map((page) => ({ ...page, id: page.id.replace('whole', file.slice(0, 3)), sourcePath: file })),
    );
  }
  expect(by('zero.jsonl.gz').map(({ failure, body }) => failure?.reason ?? body)).toEqual(['first', 'bad-archive']);
  expect((await inputOf(folder)).pages).toEqual(pages);
});

test('A file of five megabytes is read one line at a time', async () => {
  const text = 'The council met again on Thursday to speak about the harbour. '.repeat(16);
  const folder = folderOf({ 'large.jsonl': jsonl({ text }).repeat(5200) });
  const input = await openInput({ base: folder, paths: ['.'], fields });
  let count = 0;
  let last = '';
  for await (const page of input.read()) {
    count += 1;
    last = page.id;
    expect(page.body).toBe(text);
  }
  expect([count, last]).toEqual([5200, 'large.jsonl#5200']);
});

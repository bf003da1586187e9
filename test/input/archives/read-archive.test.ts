import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answer, packed, page, read, record, toldOf, whole } from './archives.js';

test('A page comes with its address, its time, and its content as it stands', async () => {
  const bytes = whole('a');
  expect(await read(bytes)).toEqual([
    {
      as: 'page',
      number: 1,
      kind: 'response',
      url: 'https://example.org/a',
      fetched: '2024-05-06T07:08:09Z',
      block: Buffer.from(answer(page('a'))),
      from: 0,
      to: bytes.length,
    },
  ]);
});

test('Records are counted through, packed one by one, all in one, cut anywhere, or not packed', async () => {
  const records = [
    record({ fields: { 'WARC-Type': 'warcinfo', 'WARC-Target-URI': undefined }, content: 'software: x\r\n' }),
    whole('a'),
    record({ fields: { 'WARC-Type': 'request' }, content: 'GET / HTTP/1.1\r\n\r\n' }),
    whole('b', { version: 'WARC/0.17' }),
    whole('c', { version: 'WARC/1.1', fields: { 'WARC-Target-URI': '<https://example.org/c>' } }),
  ];
  const plain = Buffer.concat(records);
  const seen = ['1  warc-info', '2 a = Page a.', '3 a warc-request', '4 b = Page b.', '5 c = Page c.'];
  expect(await toldOf(plain)).toEqual(seen);
  expect(await toldOf(packed(records))).toEqual(seen);
  expect(await toldOf(gzipSync(plain))).toEqual(seen);
  const cut = [plain.subarray(0, 100), plain.subarray(100, 700), plain.subarray(700)];
  expect(await toldOf(packed([...cut, Buffer.alloc(0)]))).toEqual(seen);
});

test('A text of a WET file is a page', async () => {
  const fields = { 'WARC-Type': 'conversion', 'Content-Type': 'text/plain' };
  expect(await read(record({ fields, content: 'Ferry port reopens' }))).toMatchObject([
    { as: 'page', kind: 'conversion', contentType: 'text/plain', block: Buffer.from('Ferry port reopens') },
  ]);
});

const http = (head: string): string => answer(page('x'), head);
const kinds: readonly [what: string, fields: Record<string, string | undefined>, content: string, seen: string][] = [
  ['metadata', { 'WARC-Type': 'metadata' }, 'a: b', 'warc-metadata'],
  ['a revisit', { 'WARC-Type': 'revisit' }, http('HTTP/1.1 200 OK'), 'warc-revisit'],
  [
    'a request under the name of an answer',
    { 'Content-Type': 'application/http;msgtype=request' },
    'GET / HTTP/1.0\r\n\r\n',
    'warc-request',
  ],
  ['an unknown type', { 'WARC-Type': 'screenshot' }, 'x', 'warc-other'],
  ['a name look-up', { 'WARC-Target-URI': 'dns:example.org', 'Content-Type': 'text/dns' }, '2024 x', 'warc-dns'],
  ['robots.txt', { 'WARC-Target-URI': 'https://example.org/robots.txt' }, http('HTTP/1.1 200 OK'), 'warc-robots'],
  ['not found', {}, http('HTTP/1.1 404 Not Found'), 'warc-status'],
  ['a redirect', {}, http('HTTP/1.1 301 Moved'), 'warc-status'],
  ['an image', {}, http('HTTP/1.1 200 OK\r\nContent-Type: image/png'), 'warc-other-media'],
  ['an image as a resource', { 'WARC-Type': 'resource', 'Content-Type': 'image/png' }, 'x', 'warc-other-media'],
  ['no type, and no markup', {}, answer('plain', 'HTTP/1.1 200 OK'), 'warc-other-media'],
  ['no type, but markup', {}, http('HTTP/1.1 200 OK'), '= Page x.'],
  ['a type that says nothing', {}, http('HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream'), '= Page x.'],
  ['XHTML', {}, http('HTTP/2 200\r\nContent-Type: application/xhtml+xml;charset=utf-8'), '= Page x.'],
  [
    'a page that the crawler found',
    { 'WARC-Identified-Payload-Type': 'text/html' },
    http('HTTP/1.1 200\r\nContent-Type: a/b'),
    '= Page x.',
  ],
  ['a resource', { 'WARC-Type': 'resource', 'Content-Type': 'text/html' }, page('x'), '= Page x.'],
  ['an answer without its head', {}, page('x'), '= Page x.'],
  ['a head folded over lines', {}, http('HTTP/1.1 200 OK\r\nContent-Type:\r\n\ttext/html'), '= Page x.'],
  ['an interim answer first', {}, `HTTP/1.1 100 Continue\r\n\r\n${http('HTTP/1.1 200 OK')}`, '= Page x.'],
  ['no type of record', { 'WARC-Type': undefined }, 'x', 'bad-archive: the header of its record names no type'],
  ['0 bytes', {}, '', 'empty: its record is empty'],
  ['segments', { 'WARC-Segment-Number': '1' }, http('HTTP/1.1 200 OK'), 'bad-archive: it is in pieces'],
];

test.each(kinds)('What becomes of a record: %s', async (_, fields, content, seen) => {
  const bytes = Buffer.concat([record({ fields, content }), whole('next')]);
  const [first, second] = await toldOf(bytes);
  expect(first).toContain(seen);
  expect(second).toBe('2 next = Page next.');
});

test('Only pages of wanted hosts are read', async () => {
  const other = { 'WARC-Target-URI': 'https://notexample.org/b' };
  const bytes = Buffer.concat([
    whole('a'),
    whole('b', { fields: other }),
    whole('c', { fields: { 'WARC-Target-URI': undefined } }),
  ]);
  expect(await toldOf(bytes, { onlyHosts: ['example.org'] })).toEqual([
    '1 a = Page a.',
    '2 https://notexample.org/b warc-other-host',
    '3  warc-other-host',
  ]);
});

test('A page that is too large fails and is not held; another medium of that size is skipped', async () => {
  const records = [
    record({ content: answer('x'.repeat(30_000)) }),
    record({ content: answer('x'.repeat(300_000)) }),
    record({ content: answer('x'.repeat(300_000), 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4') }),
    whole('b'),
  ];
  const seen = [
    '1 a too-large: it has 30000 bytes; one page may have 20000',
    '2 a too-large: it has 300000 bytes; one page may have 20000',
    '3 a warc-other-media',
    '4 b = Page b.',
  ];
  for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))])
    expect(await toldOf(bytes, { most: 20_000, size: 1000 })).toEqual(seen);
});

test('A content that quotes headers of records is one content', async () => {
  const quoted = record({ content: answer(`${page('1')}${whole('inner')}${whole('inner')}`) });
  const bytes = [quoted, whole('b')];
  for (const archive of [Buffer.concat(bytes), packed(bytes)])
    expect((await read(archive)).map((item) => [item.as, item.from])).toHaveLength(2);
});

test('An empty file holds nothing, and a file of something else is a gap', async () => {
  expect(await toldOf(Buffer.alloc(0))).toEqual([]);
  expect(await toldOf(Buffer.from('<html>'))).toEqual(['gap 0-6: no record begins here']);
  expect(await toldOf(gzipSync(packed([whole('a')])))).toEqual([expect.stringMatching(/gzip data inside gzip data/)]);
});

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PageRecord, pageOfBlock } from '../../../src/input/archives/record-page.js';
import { answer, page } from './archives.js';

const most = 10_000;
const html = page('a');

/** @param head lines of the head of the answer */
function sent(body: string | Uint8Array, ...head: string[]): ReturnType<typeof told> {
  const block = Buffer.concat([Buffer.from(answer('', ['HTTP/1.1 200 OK', ...head].join('\r\n'))), Buffer.from(body)]);
  return told({ kind: 'response', block });
}

function told(record: PageRecord) {
  const made = pageOfBlock(record, most);
  return 'failure' in made ? made.failure : { ...made, body: Buffer.from(made.body).toString('utf8') };
}

const asHtml = 'Content-Type: text/html';
const whole = { body: html, form: 'html' };

test('The head says what the page is, and its bytes where they say otherwise', () => {
  expect(sent(html, 'Content-Type: text/html; charset="windows-1251"')).toEqual({ ...whole, charset: 'windows-1251' });
  expect(sent(html, 'Content-Type: text/plain')).toEqual(whole);
  expect(sent('Ferry', 'Content-Type: text/plain;charset=utf-8')).toEqual({
    body: 'Ferry',
    form: 'text',
    charset: 'utf-8',
  });
  expect(sent('Ferry', asHtml)).toEqual({ body: 'Ferry' });
  expect(sent('<p>Ferry', asHtml)).toEqual({ body: '<p>Ferry', form: 'html' });
  expect(sent(html)).toEqual(whole);
  expect(told({ kind: 'response', block: Buffer.from(html) })).toEqual(whole);
  expect(told({ kind: 'resource', contentType: 'text/html; charset=gbk', block: Buffer.from(html) })).toEqual({
    ...whole,
    charset: 'gbk',
  });
  expect(told({ kind: 'conversion', contentType: 'text/plain', block: Buffer.from('Ferry') })).toEqual({
    body: 'Ferry',
    form: 'text',
    charset: 'utf-8',
  });
});

const chunked = (...chunks: string[]): string =>
  [...chunks, ''].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');

test('Chunks are put together, where there are any', () => {
  const head = [asHtml, 'Transfer-Encoding: chunked'];
  const halves = [html.slice(0, 20), html.slice(20)];
  expect(sent(chunked(...halves), ...head)).toEqual(whole);
  expect(sent(chunked(html).replace('\r\n', ';name=value\r\n'), ...head)).toEqual(whole);
  expect(sent(`${chunked(html)}Expires: never\r\n\r\n`, ...head)).toEqual(whole);
  expect(sent(html, ...head)).toEqual(whole);
  expect(sent(`10\r\n${html}`, ...head)).toEqual({ body: `10\r\n${html}`, form: 'html' });
  expect(sent(chunked(...halves).slice(0, -12), ...head)).toEqual({ body: html.slice(0, -5), form: 'html' });
  expect(sent(chunked(...halves).replace(`\r\n${halves[1]!.length.toString(16)}\r\n`, '\r\nxx\r\n'), ...head)).toEqual({
    reason: 'bad-archive',
    because: 'the page was sent in chunks, and the length of one of them is damaged',
  });
});

const packers: readonly [name: string, pack: (bytes: string) => Buffer][] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
];

test.each(packers)('What was packed to be sent is unpacked, once: %s', (name, pack) => {
  const head = [asHtml, `Content-Encoding: ${name}`];
  expect(sent(pack(html), ...head)).toEqual(whole);
  expect(sent(html, ...head)).toEqual(whole);
  expect(sent('', ...head)).toEqual({ body: '' });
  expect(sent(pack('x'.repeat(20_000)), ...head)).toMatchObject({ reason: 'too-large' });
  expect(sent(pack(html).subarray(0, -12), ...head)).toEqual({
    reason: 'bad-archive',
    because: `the page was sent packed (${name}), and what was sent is damaged or cut short`,
  });
});

test('Layers are undone from the last to the first, those that nobody speaks of too, and not without end', () => {
  expect(sent(gzipSync(brotliCompressSync(html)), asHtml, 'Content-Encoding: br, gzip')).toEqual(whole);
  expect(sent(gzipSync(gzipSync(html)), asHtml, 'Content-Encoding: gzip')).toEqual(whole);
  expect(sent(gzipSync(html), asHtml)).toEqual(whole);
  expect(sent(html, asHtml, 'Content-Encoding: utf-8')).toEqual(whole);
  const deep = gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(html)))));
  expect(sent(deep, asHtml)).toEqual({ reason: 'bad-archive', because: 'it is packed more than 3 times' });
  expect(sent(Buffer.from('28b52ffd00', 'hex'), asHtml, 'Content-Encoding: zstd')).toEqual({
    reason: 'bad-archive',
    because: 'it is packed with zstd, which cannot be unpacked here',
  });
});

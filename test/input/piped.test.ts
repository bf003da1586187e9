import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readItem } from '../../src/input/item.js';
import { itemsOf, type PipedOptions } from '../../src/input/piped.js';
import { fields, told } from './temporary-folder.js';

async function read(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  options: Partial<PipedOptions> = {},
): Promise<string[]> {
  const pages: string[] = [];
  for await (const found of itemsOf(input, { fields, ...options }))
    pages.push(told(await readItem(found, { fields, most: 1e6 })));
  return pages;
}

/** The bytes, three at a time, as a slow pipe gives them. */
async function* drip(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}

const html = Buffer.from('<!doctype html><html><body><p>One page</p></body></html>');
const lines = Buffer.from('{"text":"one"}\n{"text":"two","url":"https://x.example/2"}\n');

test('What is piped in is told by its content, whole or in pieces, packed or not', async () => {
  for (const [bytes, pages] of [
    [html, [`- | html | ${html}`]],
    [lines, ['-#1 | text | one', '-#2 | text | https://x.example/2 | two']],
    [Buffer.from('Only prose.\nTwo lines of it.'), ['- | Only prose.\nTwo lines of it.']],
    [Buffer.from('{ "colour": "blue" }'), ['- | { "colour": "blue" }']],
    [Buffer.from(''), ['- | ']],
  ] as const) {
    expect(await read(bytes)).toEqual(pages);
    expect(await read(drip(bytes))).toEqual(pages);
    expect(await read(drip(gzipSync(bytes)))).toEqual(pages);
  }
});

test('What it is said to be is believed, and the address goes with it', async () => {
  expect(await read(lines, { from: 'text', url: 'https://x.example/' })).toEqual([
    `- | text | https://x.example/ | ${lines}`,
  ]);
  expect(await read(lines, { from: 'jsonl', url: 'https://x.example/', id: 'in' })).toEqual([
    'in#1 | text | https://x.example/ | one',
    'in#2 | text | https://x.example/2 | two',
  ]);
});

test('A picture, damaged gzip data and too much of anything are failed pages', async () => {
  expect(await read(Buffer.from('GIF89a…'))).toEqual(['- | binary: it is named like a page, but begins like an image']);
  expect(await read(gzipSync(html).subarray(0, 30))).toEqual([
    '- | bad-archive: the gzip data end too early: it is cut short',
  ]);
  expect(await read(drip(html), { bytes: 20 })).toEqual([
    '- | too-large: it has more than 20 bytes, the most a page may have',
  ]);
});

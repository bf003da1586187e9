import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/input/lines.js';

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size: number, most: number): Promise<[number, number, string | undefined][]> {
  const lines: [number, number, string | undefined][] = [];
  for await (const { number, length, bytes } of linesOf(chunked(text, size), most))
    lines.push([number, length, bytes?.toString('utf8')]);
  return lines;
}

test('Lines end at \\n alone, and one that is too long keeps its number and length only', async () => {
  const text = 'one\r\ntwo\rstill two\u2028and still\n\nfar too long a line\nend';
  expect(await read(text, 7, 27)).toEqual([
    [1, 4, 'one\r'],
    [2, 25, 'two\rstill two\u2028and still'],
    [3, 0, ''],
    [4, 19, 'far too long a line'],
    [5, 3, 'end'],
  ]);
  expect((await read(text, 7, 10)).map(([, length, line]) => line ?? length)).toEqual(['one\r', 25, '', 19, 'end']);
});

test('However the bytes are cut into chunks, the lines are the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r') });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      expect(await read(text, size, 6)).toEqual(await read(text, 1000, 6));
      const lines = text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      expect((await read(text, size, 1000)).map(([, , line]) => line)).toEqual(lines);
    }),
  );
});

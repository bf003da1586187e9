// Where decoding takes a shorter way, it is because most pages need no more; what comes out is what the longer way gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestScore, guessCharsets, plausibilityOf } from '../../src/decode/charset/detect.js';
import { countUtf8 } from '../../src/decode/charset/utf8.js';
import { linkResolver } from '../../src/decode/html/links.js';
import { NameTable } from '../../src/decode/html/names.js';
import { byteReaders } from '../../src/decode/mojibake/bytes.js';
import { sequencesOf, startOfSequences } from '../../src/decode/mojibake/sequences.js';

const mostly = { numRuns: 2000 };
const piecesOf = (...pieces: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

test('a name is found in a table in whatever case it is written, and no other name is', () => {
  const names = ['a', 'b', 'br', 'h1', 'h2', 'x[y', 'x{y', 'ab'];
  const table = new NameTable(names.map((name) => [name, name]));
  const written = piecesOf('a', 'A', 'b', 'B', 'r', 'R', 'h', 'H', '1', '2', 'x', '[', '{', 'y', '\u212a', '!');
  fc.assert(
    fc.property(written, (name) => {
      const meant = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      expect(table.at(`<${name}>`, 1, 1 + name.length)).toBe(names.includes(meant) ? meant : undefined);
    }),
    mostly,
  );
});

test('a name that too many others are like is left out of the table, so that no page is slow by its names', () => {
  const table = new NameTable<number>();
  for (let number = 1000; number < 2000; number++) table.add(`x${number}`, number);
  expect(table.at('x1000', 0, 5)).toBe(1000);
  expect(table.at('x1999', 0, 5)).toBeUndefined();
});

test('the sequences of UTF-8 are counted wherever they stand among ASCII', () => {
  const text = piecesOf('a', 'bcd', 'efghi', 'é', '中', '😀', ' ');
  fc.assert(
    fc.property(text, (page) => {
      const beyondAscii = Array.from(page).filter((letter) => letter > '\x7f').length;
      expect(countUtf8(Buffer.from(page))).toEqual({ valid: beyondAscii, invalid: 0 });
      const broken = Buffer.concat([Buffer.from(page), Buffer.of(0xff), Buffer.from(page)]);
      expect(countUtf8(broken)).toEqual({ valid: 2 * beyondAscii, invalid: 1 });
    }),
    mostly,
  );
});

test('a text in which no sequence may stand has none', () => {
  const text = piecesOf('a', ' ', 'Ã', '©', 'â', '€', '™', 'é', '“', 'Р', 'ї', 'С', '中', '…', 'ß', '\x80', '😀');
  fc.assert(
    fc.property(text, (page) => {
      const found = byteReaders.flatMap((reader) => sequencesOf(page, reader, 0));
      const start = startOfSequences(page) ?? page.length;
      expect(found.every(({ from }) => from >= start)).toBe(true);
    }),
    mostly,
  );
  expect(startOfSequences('“Grüße”, sagte er… – und ging')).toBeUndefined();
});

test('an encoding never scores lower than it does by its letters alone, and none above the best score', () => {
  for (const text of [
    'Größe, über, schön',
    'naïve café à la crème',
    'Привет, мир',
    'Γειά σου',
    '中文',
    '£5 – “quote”',
  ]) {
    const sample = Buffer.from(text, 'utf8');
    for (const { charset, score } of guessCharsets(sample)) {
      expect(Math.max(0, score)).toBeGreaterThanOrEqual(plausibilityOf(charset, sample));
      expect(score).toBeLessThanOrEqual(bestScore);
    }
  }
});

test('a link from the root of the site leads where its address does', () => {
  const path = piecesOf('/', '/', 'news', 'a-b', '.', '..', '_c', '.html', '%20', '?', '#', ' ', 'é', '\\', ':', '~');
  for (const base of [
    'https://user@news.example:8080/a/b',
    'http://news.example',
    'HTTPS://News.Example/x?y',
    'file:///a/b',
  ]) {
    const resolve = linkResolver([], base);
    fc.assert(
      fc.property(path, (href) => {
        const isPath = href.startsWith('/') && URL.canParse(href.trim(), base);
        if (isPath) expect(resolve(href)).toBe(new URL(href.trim(), base).href);
      }),
      mostly,
    );
  }
});

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../src/input/csv-rows.js';

test('Cells may be quoted and hold commas, quotes and line ends; rows know the line on which they begin', () => {
  const text = '\ufefffile,url\r\n"a ""b"".html","https://x.example/1,2"\n\n"two\nlines",x\rlast,"never closed\n';
  expect([...csvRows(text)]).toEqual([
    { line: 1, cells: ['file', 'url'] },
    { line: 2, cells: ['a "b".html', 'https://x.example/1,2'] },
    { line: 4, cells: ['two\nlines', 'x'] },
    { line: 5, cells: ['last', 'never closed\n'] },
  ]);
});

test('What a CSV writer wrote is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
  const row = fc.tuple(fc.constant('key'), cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const text = stringify(rows, { quoted: true, record_delimiter: '\r\n' });
      expect([...csvRows(text)].map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rejectedColumns } from '../../src/output/columns.js';
import { csvFormat } from '../../src/output/csv.js';
import { csvNames, forms, rowOf } from '../../src/output/forms/forms.js';
import type { Article } from '../../src/page/article.js';
import { cleanedOf, config, unreadOf } from './invented.js';

const { copydesk } = forms;
const articleNames = csvNames('articles', copydesk);
const rejectedNames = csvNames('rejected', copydesk);

const plain = { bom: false, guardFormulas: false, cutCells: false, dropControls: false };

function readBack(change: Partial<Article>, options: Partial<typeof plain> = config.csv): Record<string, string> {
  const format = csvFormat(articleNames, { ...plain, ...options });
  const text = format.head + format.line(rowOf(copydesk.csv, cleanedOf('a.html', change).record));
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('CSV', () => {
  test('begins with a byte order mark and the columns of the record, text last and removed left out', () => {
    const { head } = csvFormat(rejectedNames, config.csv);
    const names = rejectedNames;
    expect(head).toBe(`\ufeff${names.map((name) => `"${name}"`).join(',')}\r\n`);
    expect(names.slice(0, 4)).toEqual(['reason', 'reason_detail', 'id', 'url']);
    expect(names.at(-1)).toBe('text');
    expect([...names, 'removed'].sort()).toEqual(Object.keys(rejectedColumns).sort());
  });

  test('writes numbers bare, null as an empty cell, lists with "; " and other languages with their tag', () => {
    const row = readBack({
      authors: ['Ana Lopes', 'Wen Li'],
      page_numbers: [1, 2],
      other_languages: [
        { language: 'zh', text: '港口' },
        { language: 'fr', text: 'Le port' },
      ],
      quality: 0.25,
      agency: null,
    });
    expect(row).toMatchObject({
      authors: 'Ana Lopes; Wen Li',
      page_numbers: '1; 2',
      other_languages: 'zh: 港口; fr: Le port',
      quality: '0.25',
      agency: '',
    });
    const { line } = csvFormat(articleNames, config.csv);
    expect(line(rowOf(copydesk.csv, cleanedOf('a.html', { title: '', agency: null, words: 7 }).record))).toMatch(
      /,"",.*,,.*,7,/s,
    );
  });

  test.each([
    '=1+1',
    ' =1+1',
    '\t=1',
    '\r\n=1',
    '+49 30',
    '-2 degrees',
    '@home',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u00a0=x',
    '\u200b=x',
    '"=x',
    "'=x",
    '\u3000 "=x',
    '\tx',
  ])('puts an apostrophe before %j', (title) => {
    expect(readBack({ title })['title']).toBe(`'${title}`);
    expect(readBack({ title }, { guardFormulas: false })['title']).toBe(title);
  });

  test.each(['a=1', '– said he', 'Port (=harbour)', '"Quoted"', ' blank first', '1-2'])('leaves %j alone', (title) => {
    expect(readBack({ title })['title']).toBe(title);
  });

  test('cuts cells at 32,767 units, never through a character, and says so in that row alone', () => {
    const row = readBack({ text: `${'a'.repeat(32_766)}😀${'b'.repeat(10)}`, warnings: ['body-hidden'] });
    expect(row['text']).toBe('a'.repeat(32_766));
    expect(row['warnings']).toBe('body-hidden; csv-cut');
    const whole = readBack({ text: 'a'.repeat(32_767) });
    expect(whole['text']).toHaveLength(32_767);
    expect(whole['warnings']).not.toContain('csv-cut');
    const uncut = readBack({ text: 'a'.repeat(1_000_000) }, { ...config.csv, cutCells: false });
    expect(uncut['text']).toHaveLength(1_000_000);
    expect(uncut['warnings']).not.toContain('csv-cut');
  });

  test('keeps a guarded cell within the limit', () => {
    expect(readBack({ text: `=${'a'.repeat(40_000)}` })['text']).toBe(`'=${'a'.repeat(32_765)}`);
  });

  test('leaves out NUL and replaces lone surrogates, unless told not to', () => {
    expect(readBack({ title: 'a\0b\ud800c😀\udc00' })['title']).toBe('ab\ufffdc😀\ufffd');
    expect(readBack({ title: 'a\0b' }, { dropControls: false })['title']).toBe('a\0b');
  });

  test('reads back any text as it was when its safeties are off', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\r\n', '"', ',', ';', '\r'), (a, b) => {
        expect(readBack({ title: a + b, text: b + a + b }, plain)).toMatchObject({ title: a + b, text: b + a + b });
      }),
    );
  });

  test('takes time in proportion to the length of a cell, also for what almost is a formula', () => {
    const started = process.cpuUsage();
    readBack({ text: ' '.repeat(2_000_000), title: `'"`.repeat(1_000_000) });
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  test('has the reason of a rejected page first', () => {
    const format = csvFormat(rejectedNames, config.csv);
    expect(format.line(rowOf(copydesk.csv, unreadOf('b.html').record))).toMatch(
      /^"binary","it begins with GIF89a","b.html",,/,
    );
  });
});

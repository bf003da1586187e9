// A sheet comes back from a spreadsheet in many shapes, and wrong ones are told row by row.
import { describe, expect, test } from 'vitest';
import { estimate } from '../../../src/eval/sample/estimates.js';
import { type Answer, isFaults, readSheet } from '../../../src/eval/sample/read-sheet.js';
import { scoreTable } from '../../../src/eval/sample/score-table.js';
import { type SheetRow, sheetColumns, sheetCsv } from '../../../src/eval/sample/sheet.js';
import { sheetPage } from '../../../src/eval/sample/sheet-page.js';

const nasty = '=SUM(1)"; <img src=x onerror=alert(1)></script><script>alert(2)</script>\r\n,;\t\u0000\u202e';

const row = (number: number, more: Partial<SheetRow> = {}): SheetRow => ({
  number,
  did: 'removed',
  stratum: 'removed; rule a/b; site x.example',
  stratum_passages: 40,
  stratum_size: 1000,
  stratum_draws: 4,
  draws: 1,
  weight: 250,
  chars: 30,
  page: 'café.html',
  site: 'x.example',
  language: 'fr',
  label: 'teaser',
  stage: 'a',
  rule: 'b',
  because: nasty,
  before: nasty,
  passage: nasty,
  after: nasty,
  right: '',
  note: '',
  ...more,
});
const rows = [row(1, { right: 'y' }), row(2, { right: 'N', draws: 2 }), row(3, { right: ' ? ' }), row(4)];
const csv = sheetCsv(rows);
const wanted = [
  ['y', 1],
  ['n', 2],
  ['?', 1],
  [undefined, 1],
];

const read = (content: string | Uint8Array): readonly Answer[] => {
  const found = readSheet(typeof content === 'string' ? Buffer.from(content) : content);
  if (isFaults(found)) throw new Error(found.join('\n'));
  return found;
};
const faults = (content: string): readonly string[] => {
  const found = readSheet(Buffer.from(content));
  if (!isFaults(found)) throw new Error('it is sound');
  return found;
};

/** As a spreadsheet writes cells: quoted only where they must be. */
function saved(separator: string, end = '\r\n'): string {
  const names = Object.keys(sheetColumns) as (keyof typeof sheetColumns)[];
  const cell = (value: string | number): string =>
    /["\r\n;,\t]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return [names, ...rows.map((one) => names.map((name) => one[name]))]
    .map((cells) => cells.map(cell).join(separator) + end)
    .join('');
}

describe('read is', () => {
  const ansi = Buffer.from(saved(';').replace('\u202e', ''), 'latin1');
  test.each<[string, string | Uint8Array]>([
    ['the sheet as it was written', csv],
    ['one without a byte order mark', csv.slice(1)],
    ['one with semicolons, in the old Windows encoding', ansi],
    ['one with tabs, in UTF-16', Buffer.from(`\ufeff${saved('\t')}`, 'utf16le')],
    ["one with Excel's hint before it", `sep=;\r\n${saved(';', '\n')}`],
    [
      'one whose rows are in another order and whose other columns are gone',
      'right;draws;stratum;chars;stratum_size;stratum_passages;stratum_draws\ny;1;removed;1;1000;40;4\nN;2;removed;1;1000;40;4\n?;1;removed;1;1000;40;4\n;1;removed;1;1000;40;4\n',
    ],
    ['one with an apostrophe before its answers', csv.replace('"y",""', '"\'y",""')],
  ])('%s', (_, content) => {
    expect(read(content).map(({ right, draws }) => [right, draws])).toEqual(wanted);
    expect(read(content)[0]).toMatchObject({ fate: 'removed', passages: 40, size: 1000, stratumDraws: 4 });
  });
});

describe('told is', () => {
  test.each<[string, string, string]>([
    [
      'an answer that is none',
      csv.replace('"N",""', '"maybe",""'),
      '"right" holds "maybe": expected y, n, ? or nothing',
    ],
    ['a file that is no sheet', 'a,b\n1,2\n', 'line 1: It has no column "stratum"'],
    [
      'a number that a spreadsheet has changed',
      csv.replace('40,1000,4,2', '40,1.000,4,2'),
      'A number is missing or was changed (size)',
    ],
    [
      'a stratum that is none',
      csv.replace('"removed; rule', '"gone; rule'),
      '"stratum" holds "gone; rule a/b; site x.example"',
    ],
    [
      'rows of two sheets',
      csv.replace('40,1000,4,2', '40,2000,4,2'),
      'has 40 passages, size 2000, 4 draws here and 40 passages, size 1000, 4 draws above',
    ],
  ])('%s', (_, content, said) => expect(faults(content).join('\n')).toContain(said));

  test('with the line on which the row begins, though cells hold line ends', () => {
    const lines = csv.split('\n');
    const line = lines.findIndex((text) => text.startsWith('2,')) + 1;
    expect(faults(csv.replace('"N",""', '"maybe",""'))[0]).toMatch(new RegExp(`^line ${line}: `));
  });
});

test('the page of a sheet shows hostile text as text, runs its own script only, and loads nothing', () => {
  const page = sheetPage(rows, nasty);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<img/g)).toBeNull();
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
  expect(page).not.toMatch(/https?:\/\//);
  const data = /<script type="application\/json" id="sheet">(.*?)<\/script>/.exec(page)![1]!;
  const { head, lines } = JSON.parse(data) as { head: string; lines: string[] };
  expect(head + lines.map((line) => `${line}"",""\r\n`).join('')).toBe(
    sheetCsv(rows.map((one) => ({ ...one, right: '' }))),
  );
});

test('the table is there for reading, for Markdown, for LaTeX and as CSV, and says the same', () => {
  const result = estimate(read(sheetCsv([...rows, row(5, { stratum: 'removed; rule a_b|c&d', right: 'y' })])));
  expect(scoreTable(result, 'text')).toMatch(
    /^measure +of +size +checked +right +share % +low % +high %\nprecision of removal +all +2000 +4 +2 +66\.7 /,
  );
  expect(scoreTable(result, 'markdown')).toContain(
    '| precision of removal | rule a_b\\|c&d | 1000 | 1 | 1 | 100.0 | 20.7 | 100.0 |',
  );
  expect(scoreTable(result, 'latex')).toContain(
    'precision of removal & rule a\\_b|c\\&d & 1000 & 1 & 1 & 100.0 & 20.7 & 100.0 \\\\',
  );
  expect(scoreTable(result, 'csv')).toMatch(
    /^"measure","of","size","checked","right","share %","low %","high %"\r\n"precision of removal","all","2000","4","2","66.7"/,
  );
});

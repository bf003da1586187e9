// label, eval, report --gold and sample from outside, in the order in which a person calls them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { copydesk, folderWith } from './copydesk.js';
import { story } from './stories.js';

const links = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Story ${at} of the day</a></li>`).join('');
const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';

test('a page is labelled, scored, and shown where the gold disagrees', async () => {
  const folder = folderWith({ 'raw/a.html': story('a'), 'raw/b.html': story('b') });
  const first = await copydesk(folder, ['label', 'raw/a.html']);
  expect([first.code, first.stdout]).toEqual([0, '']);
  const [, draft] = /and (gold\/to-correct\/\S+)\./.exec(first.stderr)!;
  const path = join(folder, draft!);
  const corrected = readFileSync(path, 'utf8')
    .replace('- navigation | World', '= | World')
    .replace(/= ([a-z-]+) \| (This is the story of a\. Repairs)/, '- $1 | $2')
    .replace(/title: .*/, `title: ${hostile}`);
  writeFileSync(path, corrected);
  expect((await copydesk(folder, ['label', '--all'])).stderr).toContain('gold/gold.jsonl has 1 page now');
  const scored = await copydesk(folder, ['eval']);
  expect([scored.code, scored.stdout]).toEqual([0, expect.stringMatching(/^gold\n {2}form +pages/)]);
  const report = await copydesk(folder, ['report', '--gold']);
  expect([report.code, report.stderr]).toEqual([
    0,
    '1 page, 1 of them not quite as the gold has them: gold-report.html shows where.\n',
  ]);
  const page = readFileSync(join(folder, 'gold-report.html'), 'utf8');
  expect(page).toMatch(
    /taken">.*the gold has it, Copydesk took it out:<\/b> navigation, navigation\/[a-z-]+: .*<span dir="auto">World<\/span>/,
  );
  expect(page).toMatch(
    /left">.*Copydesk left it in, the gold has it not:<\/b> main-content, article\/[a-z-]+: .*Repairs to/,
  );
  expect(page).toMatch(
    /<th scope="row">article\/[a-z-]+ \(main-content\)<\/th><td class="number">0<\/td><td class="number">1\d\d<\/td><td class="number">1</,
  );
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;');
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('wrong words end with 2', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  for (const [words, said] of [
    [['label'], 'Name a page, or say --all'],
    [['report'], "required option '--gold [folder]'"],
    [['report', '--gold'], 'Which gold?'],
    [['sample'], 'holds no whole output'],
    [['sample', '--n', '2'], '--n 2 is too few'],
    [['sample', '--by', 'rules'], 'Did you mean "rule"?'],
    [['sample', '--score', 'none.csv'], 'There is no such file or folder'],
  ] as const) {
    const { stderr, stdout } = await copydesk(folder, words);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
  }
});

test('a sample adds up to the run, hangs on the seed and on nothing else, and its sheet can be scored', async () => {
  const pages = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`raw/${at}.html`, story(`page ${at}`)]));
  const folder = folderWith({
    ...pages,
    'raw/front.html': `<title>Post</title><ul>${links}</ul>`,
    'raw/none.html': '',
  });
  const sheets: string[] = [];
  for (const workers of ['1', '3']) {
    await copydesk(folder, ['run', '-q', '--fresh', '-w', workers, '-o', `output-${workers}`]);
    const { code } = await copydesk(folder, [
      'sample',
      '--n',
      '30',
      '--by',
      'rule',
      '-o',
      `output-${workers}`,
      '--to',
      `${workers}.csv`,
    ]);
    expect(code).toBe(0);
    sheets.push(readFileSync(join(folder, `${workers}.csv`), 'utf8'));
  }
  expect(sheets[1]).toBe(sheets[0]);
  await copydesk(folder, ['sample', '--n', '30', '--by', 'rule', '-o', 'output-1', '--seed', '2', '--to', 'other.csv']);
  expect(readFileSync(join(folder, 'other.csv'), 'utf8')).not.toBe(sheets[0]);

  const rows: Record<string, string>[] = parse(sheets[0]!, { columns: true, bom: true });
  const { counts } = JSON.parse(readFileSync(join(folder, 'output-1/run.json'), 'utf8'));
  const strata = new Map(rows.map((row) => [row['stratum']!, Number(row['stratum_size'])]));
  const sizeOf = (fate: string): number =>
    [...strata].filter(([name]) => name.startsWith(fate)).reduce((sum, [, size]) => sum + size, 0);
  const [rejected] = rows.filter(({ did }) => did === 'rejected');
  expect(rejected).toMatchObject({ stratum_draws: 'all', page: 'front.html' });
  expect(sizeOf('kept') + Number(rejected!['chars'])).toBe(counts.charsKept);
  const ofFront = 60 * 'Story 1 of the day'.length + 50; // the last fifty numbers have two digits
  expect(sizeOf('removed') + ofFront - Number(rejected!['chars'])).toBe(counts.chars - counts.charsKept);
  for (const name of strata.keys()) {
    const own = rows.filter(({ stratum }) => stratum === name);
    const weight = own.reduce((sum, row) => sum + Number(row['weight']), 0);
    expect(Math.abs(weight - strata.get(name)!)).toBeLessThanOrEqual(own.length); // each is rounded
  }

  writeFileSync(join(folder, 'filled.csv'), sheets[0]!.replaceAll('"",""\r\n', '"y",""\r\n'));
  const scored = await copydesk(folder, ['sample', '--score', 'filled.csv', '--as', 'csv']);
  expect(scored.stderr).toBe('');
  const table: Record<string, string>[] = parse(scored.stdout, { columns: true });
  expect(table.slice(0, 4).map((row) => [row['measure'], row['share %']])).toEqual([
    ['precision of removal', '100.0'],
    ['purity of kept text', '100.0'],
    ['rightly rejected pages', '100.0'],
    ['loss of article text', '0.0'],
  ]);
  const empty = await copydesk(folder, ['sample', '--score', '1.csv']);
  expect([empty.code, empty.stderr]).toEqual([
    2,
    'Nobody has filled in 1.csv yet: its column "right" holds neither y nor n.\n',
  ]);
});

test('a sheet that somebody has filled in is not drawn over, nor is anything else of a person', async () => {
  const folder = folderWith({ 'raw/a.html': story('a'), 'notes.csv': 'mine\n' });
  await copydesk(folder, ['run', '-q', '--workers', '1']);
  const draw = (to: string) => copydesk(folder, ['sample', '--n', '6', '--to', to]);
  expect((await draw('sheet.csv')).code).toBe(0);
  expect((await draw('sheet.csv')).code).toBe(0); // nobody has filled it in
  expect((await draw('notes.csv')).stderr).toContain('It is left as it is');
  expect((await draw('raw/sheet.csv')).stderr).toContain('lies in the input');
  expect((await draw('output/sheet.csv')).stderr).toContain('lies in the output folder');
  const sheet = join(folder, 'sheet.csv');
  const filled = readFileSync(sheet, 'utf8').replace(/,"",""\r?\n/, ',"y",""\n');
  expect(filled).not.toBe(readFileSync(sheet, 'utf8'));
  writeFileSync(sheet, filled);
  expect((await draw('sheet.csv')).code).toBe(2);
  expect(readFileSync(sheet, 'utf8')).toBe(filled);
});

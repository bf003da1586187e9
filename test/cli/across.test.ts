import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { copydesk, folderWith } from './copydesk.js';
import { appeal, crawl } from './crawl.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly words: number;
  readonly duplicate_of: string | null;
  readonly warnings: readonly string[];
  readonly page_numbers: readonly number[];
  readonly reason?: string;
  readonly reason_detail?: string;
}

const rowsIn = (folder: string, name: string): Row[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const copiesIn = (folder: string): (readonly [string, string | null])[] =>
  rowsIn(folder, 'articles.jsonl')
    .filter((row) => row.duplicate_of !== null)
    .map((row) => [row.id, row.duplicate_of]);

/** Every file but what tells times, and what only the run itself knows of earlier ones. */
function bytesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(
    (path) => statSync(join(folder, path)).isFile() && !/^previous|^run\.json|^report/.test(path),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

const config = (more: object = {}): string => JSON.stringify({ ...more });
const setUp = (more: object = {}): string => folderWith({ ...crawl(), 'pipeline.config.json': config(more) });

const best = 'wire/shore-mail.html';
const copies = [
  ['wire/bay-herald.html', best],
  ['wire/north-post.html', best],
];

describe('A run looks across its pages', () => {
  test('and takes away what repeats on a site, links copies, and puts stories together', async () => {
    const folder = setUp();
    const { code, stderr } = await copydesk(folder, ['run']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('2 articles repeat another (named in duplicate_of).')]);
    const output = join(folder, 'output');
    const articles = rowsIn(output, 'articles.jsonl');
    expect(articles.filter(({ text }) => text.includes(appeal))).toEqual([]);
    expect(readFileSync(join(output, '65-survey', 'removed.txt'), 'utf8')).toContain(
      'stands on at least 5 pages of orlava-courier.example',
    );
    expect(copiesIn(output)).toEqual(copies);
    const river = articles.find(({ id }) => id === 'courier/river.html')!;
    expect([river.page_numbers, river.warnings]).toEqual([[1, 2], ['pages-joined']]);
    expect(river.text.indexOf('puddle behind a cowshed')).toBeLessThan(
      river.text.indexOf('corrected it to eighty-seven'),
    );
    const [part, ...others] = rowsIn(output, 'rejected.jsonl');
    expect(others).toEqual([]);
    expect([part!.id, part!.reason]).toEqual(['courier/river-2.html', 'part-of-story']);
    expect(part!.reason_detail).toContain('courier/river.html');
    expect(readFileSync(join(output, '80-collate', 'summary.txt'), 'utf8')).toContain(
      'copy of wire/shore-mail.html\n    94% alike with wire/shore-mail.html',
    );
  });

  test('and leaves copies out where the config says so', async () => {
    const folder = setUp({ collate: { duplicates: 'leave-out', stories: 'off' } });
    await copydesk(folder, ['run', '--quiet']);
    expect(rowsIn(join(folder, 'output'), 'rejected.jsonl').map(({ id, reason }) => [id, reason])).toEqual([
      ['wire/bay-herald.html', 'duplicate'],
      ['wire/north-post.html', 'duplicate'],
    ]);
  });

  test('and says nothing where all of that is switched off', async () => {
    const stages = ['site', 'navigation', 'spam', 'language', 'article', 'facts'];
    const folder = setUp({ stages, collate: { duplicates: 'off', stories: 'off' } });
    await copydesk(folder, ['run', '--quiet']);
    const output = join(folder, 'output');
    expect(readdirSync(output)).not.toContain('across');
    expect(copiesIn(output)).toEqual([]);
    expect(rowsIn(output, 'articles.jsonl').filter(({ text }) => text.includes(appeal)).length).toBeGreaterThan(3);
  });
});

describe('What is found across pages', () => {
  test('is the same with any number of workers, from shards put together, and in a second run', async () => {
    const folder = setUp();
    await copydesk(folder, ['run', '--workers', '1', '--quiet']);
    const whole = bytesOf(join(folder, 'output'));
    await copydesk(folder, ['run', '--workers', '3', '--quiet', '-o', 'other']);
    expect(bytesOf(join(folder, 'other'))).toEqual(whole);
    for (const at of [1, 2]) await copydesk(folder, ['run', '--shard', `${at}/2`, '--quiet', '-o', `part${at}`]);
    await copydesk(folder, ['merge', 'part1', 'part2', '-o', 'merged']);
    expect(bytesOf(join(folder, 'merged'))).toEqual(whole);
    const again = await copydesk(folder, ['run']);
    expect(again.stderr).toContain('10 pages had not changed');
    expect(bytesOf(join(folder, 'output'))).toEqual(whole);
  });

  test('is found anew when the best copy is forgotten, or has gone from the input', async () => {
    const folder = setUp();
    await copydesk(folder, ['run', '--quiet']);
    await copydesk(folder, ['forget', best]);
    const output = join(folder, 'output');
    expect(copiesIn(output)).toEqual([['wire/bay-herald.html', 'wire/north-post.html']]);
    rmSync(join(folder, 'raw', best));
    rmSync(join(folder, 'raw', 'courier', 'river-2.html'));
    await copydesk(folder, ['run', '--quiet']);
    expect(copiesIn(output)).toEqual([['wire/bay-herald.html', 'wire/north-post.html']]);
    const river = rowsIn(output, 'articles.jsonl').find(({ id }) => id === 'courier/river.html')!;
    expect([river.page_numbers, river.warnings]).not.toContain('pages-joined');
  });

  test('names an article of an earlier run, and never the same page as it was there', async () => {
    const folder = setUp({ collate: { against: ['monday'] } });
    writeFileSync(join(folder, 'monday.json'), config());
    await copydesk(folder, ['run', '--quiet', '-c', 'monday.json', '-o', 'monday']);
    const page = readFileSync(join(folder, 'raw', best), 'utf8');
    rmSync(join(folder, 'raw', 'wire'), { recursive: true });
    writeFileSync(join(folder, 'raw', 'late.html'), page.replaceAll('shore-mail', 'late-edition'));
    await copydesk(folder, ['run', '--quiet']);
    expect(copiesIn(join(folder, 'output'))).toEqual([['late.html', best]]);
    expect(readFileSync(join(folder, 'output', '80-collate', 'links.jsonl'), 'utf8')).toContain('"run":"monday"');
  });

  test('names it from shards too, which are put together with the config that says where it lies', async () => {
    const folder = setUp();
    await copydesk(folder, ['run', '--quiet', '-o', 'archive/monday']);
    const week = { input: '../raw', output: '../output', collate: { against: [join(folder, 'archive/monday')] } };
    mkdirSync(join(folder, 'week'));
    writeFileSync(join(folder, 'week/config.json'), config(week));
    writeFileSync(join(folder, 'raw/late.html'), readFileSync(join(folder, 'raw', best), 'utf8'));
    const withWeek = ['--config', 'week/config.json'];
    await copydesk(folder, ['run', '--quiet', ...withWeek]);
    for (const part of [1, 2])
      await copydesk(folder, ['run', '--quiet', ...withWeek, '--shard', `${part}/2`, '-o', `part-${part}`]);
    const words = ['merge', 'part-1', 'part-2', '-o', 'merged'];
    const { code, stderr } = await copydesk(folder, words);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('("monday" in "collate.against"), and the config here'),
    ]);
    await copydesk(folder, [...words, ...withWeek]);
    expect(bytesOf(join(folder, 'merged'))).toEqual(bytesOf(join(folder, 'output')));
    expect(copiesIn(join(folder, 'merged'))).toContainEqual(['late.html', best]);
  });

  test('needs the earlier runs that the config names: without them nothing is begun', async () => {
    const folder = setUp({ collate: { against: ['nowhere'] } });
    const { code, stderr } = await copydesk(folder, ['run']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('"collate" is to look at "nowhere"')]);
    expect(readdirSync(folder)).not.toContain('output');
  });
});

test('A page that comes to a site makes only itself, and what is told otherwise by it, be done anew', async () => {
  const folder = setUp();
  await copydesk(folder, ['run', '--quiet']);
  const page = readFileSync(join(folder, 'raw', 'courier', 'eel-count.html'), 'utf8');
  const other = page.replace(
    /<main>[\s\S]*?<p>The Orlava/,
    '<main><h1>Weir closed</h1><p>The weir of Dolni Lesna is closed to boats until Whitsun, as its gates are being painted by three men from Brno who are afraid of water, the river board said.</p><p>The Orlava',
  );
  writeFileSync(join(folder, 'raw', 'courier', 'weir.html'), other);
  const { stderr } = await copydesk(folder, ['run']);
  expect(stderr).toMatch(/^11 pages in /m);
  expect(stderr).toContain('10 pages had not changed');
});

test('explain shows a page as the run saw it beside the others of its site', async () => {
  const folder = setUp();
  await copydesk(folder, ['run', '--quiet']);
  const { stdout } = await copydesk(folder, ['explain', 'courier/eel-count.html', '--stage', 'survey']);
  expect(stdout).toContain('stands on at least 5 pages of orlava-courier.example');
});

describe('Counts that are kept in a file', () => {
  const single = (): Record<string, string> => {
    const pages = crawl();
    const page = pages['raw/courier/eel-count.html']!;
    return { 'raw/courier/eel-count.html': page, 'raw/sources.jsonl': pages['raw/sources.jsonl']! };
  };
  const keeping = (more: object = {}): string => config({ survey: { file: 'counts.jsonl.gz', ...more } });

  test('let a single new page profit from all earlier ones, until these are forgotten', async () => {
    const folder = folderWith({ ...crawl(), 'pipeline.config.json': keeping() });
    rmSync(join(folder, 'raw/courier/eel-count.html'));
    await copydesk(folder, ['run', '--quiet']);
    const next = folderWith({ ...single(), 'pipeline.config.json': keeping() });
    cpSync(join(folder, 'counts.jsonl.gz'), join(next, 'counts.jsonl.gz'));
    const textOf = () => rowsIn(join(next, 'output'), 'articles.jsonl')[0]!.text;
    await copydesk(next, ['run', '--quiet']);
    expect(textOf()).not.toContain(appeal);
    const { stderr } = await copydesk(next, ['forget', 'orlava-courier.example']);
    expect(stderr).toContain('Took the share of 7 pages out of counts.jsonl.gz.');
    await copydesk(next, ['run', '--quiet']);
    expect(textOf()).toContain(appeal);
  });

  test('stay as they are, and are all that is gone by, where they are frozen', async () => {
    const folder = folderWith({ ...crawl(), 'pipeline.config.json': keeping() });
    const { stderr } = await copydesk(folder, ['survey']);
    expect(stderr).toContain('10 pages surveyed; their counts are in counts.jsonl.gz.');
    const counts = readFileSync(join(folder, 'counts.jsonl.gz'));
    expect(gunzipSync(counts).toString()).not.toContain('Orlava');
    writeFileSync(join(folder, 'pipeline.config.json'), keeping({ update: false }));
    writeFileSync(join(folder, 'raw/courier/other.html'), readFileSync(join(folder, 'raw/wire/north-post.html')));
    await copydesk(folder, ['run', '--quiet']);
    expect(readFileSync(join(folder, 'counts.jsonl.gz'))).toEqual(counts);
    const { survey } = JSON.parse(readFileSync(join(folder, 'output/run.json'), 'utf8')) as { survey: unknown };
    expect(survey).toEqual({ earlier: 10, told: 7 });
  });

  test.each([
    ['no file of counts', 'id,site\n', 'that is no whole file of counts: its first line'],
    ['cut short', '{"copydesk":"survey","version":1}\n{"id":"a', 'that is no whole file of counts: '],
  ])('are refused before the first page where they are %s', async (_, content, said) => {
    const folder = folderWith({ ...single(), 'pipeline.config.json': config({ survey: { file: 'counts.jsonl' } }) });
    writeFileSync(join(folder, 'counts.jsonl'), content);
    const { code, stderr } = await copydesk(folder, ['run']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readFileSync(join(folder, 'counts.jsonl'), 'utf8')).toBe(content);
  });

  test('may not lie in the input, where they would be taken for pages, nor in the output', async () => {
    for (const file of ['raw/counts.jsonl', 'output/counts.jsonl']) {
      const folder = folderWith({ ...single(), 'pipeline.config.json': config({ survey: { file } }) });
      const { code, stderr } = await copydesk(folder, ['run']);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining(`"survey" keeps its counts in "${file}", which lies in`),
      ]);
    }
  });
});

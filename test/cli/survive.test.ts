// Runs that are killed, stopped, repeated, split and put together: the outputs are always those of one whole run.
import type { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentOf, copydesk, folderWith, rowsOf } from './copydesk.js';
import { story } from './stories.js';

const places = [
  'Velden',
  'Marstal',
  'Ulla',
  'Orsk',
  'Brae',
  'Nairn',
  'Skye',
  'Tromso',
  'Calais',
  'Dover',
  'Cork',
  'Bray',
];

/** Pages in files, in JSONL and one that is none, so that rejected rows and records are among them. */
function inputs(count = 24): Record<string, string> {
  const files = Array.from({ length: count }, (_, n) => [
    `raw/${n % 3}/page-${String(n).padStart(3, '0')}.html`,
    story(`${places[n % 12]} and ${places[(n + 1 + Math.floor(n / 12)) % 12]}`), // eight stories in each folder, none like another
  ]);
  const lines = places.map(
    (place) => `${JSON.stringify({ html: story(place), url: `https://${place.toLowerCase()}.news.example/ferry` })}\n`,
  );
  return {
    ...Object.fromEntries(files),
    'raw/crawl.jsonl': lines.join(''),
    'raw/2/void.html': '',
    'pipeline.config.json': '{ "outputs": { "parquet": true } }',
  };
}

/** All that a run writes, but for what tells times and how much was done anew. */
function written(folder: string, output = 'output'): Record<string, string> {
  const files = Object.entries(contentOf(join(folder, output)));
  return Object.fromEntries(files.filter(([path]) => !/^(?:run\.json|report\.html|\.)/.test(path)));
}

/** The same numbers each time (a linear congruential generator, Numerical Recipes' constants). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const countsOf = (folder: string, output = 'output') => {
  const { counts, reused } = JSON.parse(readFileSync(join(folder, output, 'run.json'), 'utf8')) as {
    counts: { in: number; kept: number };
    reused: number;
  };
  return { in: counts.in, kept: counts.kept, reused };
};

describe('the same bytes', () => {
  test('come out whatever the number of workers, and from shards put together', async () => {
    const folder = folderWith(inputs());
    for (const workers of ['1', '3']) await copydesk(folder, ['run', '-w', workers, '-o', `with-${workers}`]);
    const whole = written(folder, 'with-1');
    expect(written(folder, 'with-3')).toEqual(whole);
    for (const at of [1, 2, 3]) await copydesk(folder, ['run', '--shard', `${at}/3`, '-o', `part-${at}`]);
    const parts = [1, 2, 3].map((at) => countsOf(folder, `part-${at}`).in);
    expect(parts.reduce((sum, pages) => sum + pages, 0)).toBe(37);
    const { code, stderr } = await copydesk(folder, ['merge', 'part-2', 'part-1', 'part-3', '-o', 'merged']);
    expect(stderr).toContain('37 pages');
    expect(code).toBe(3); // as the whole run ends: one page failed
    expect(written(folder, 'merged')).toEqual(whole);
    const report = (output: string) => {
      const {
        started: _s,
        finished: _f,
        files: _n,
        ...rest
      } = JSON.parse(readFileSync(join(folder, output, 'run.json'), 'utf8'));
      return { ...rest, config: { ...rest.config, output: '' } };
    };
    expect(report('merged')).toEqual(report('with-1'));
    const other = await copydesk(folder, ['merge', 'part-1', 'raw', '-o', 'no']);
    expect(other.stderr).toContain('raw" holds no whole output');
    expect(other.code).toBe(2);
  });

  test('come out after a run was killed at any moment and begun anew', async () => {
    const folder = folderWith(inputs());
    const began = performance.now();
    await copydesk(folder, ['run', '-o', 'whole']);
    const took = performance.now() - began;
    const whole = written(folder, 'whole');
    const kills = Number(process.env['COPYDESK_KILLS'] ?? 4); // .ci/run has 10, `npm run proof:kills` 200
    const random = chance(8);
    for (let kill = 0; kill < kills; ) {
      const { code } = await copydesk(folder, ['run'], {
        watch: (child: ReturnType<typeof spawn>) => {
          const timer = setTimeout(() => child.kill('SIGKILL'), random() * took);
          child.on('close', () => clearTimeout(timer));
        },
      });
      const names = existing(join(folder, 'output')).filter((name) => !name.startsWith('.'));
      // what is in sight is whole, or nothing is: a run that was killed while it put things in place is finished by the next
      if (names.includes('run.json')) expect(written(folder)).toEqual(whole);
      if (code === null) kill += 1;
      else rmSync(join(folder, 'output'), { recursive: true }); // it was there before its killer
    }
    await copydesk(folder, ['run']);
    expect(written(folder)).toEqual(whole);
    expect(readdirSync(join(folder, 'output')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 3_600_000);
});

describe('a run on top of an earlier one', () => {
  test('does only what has changed, and its output is that of a fresh one', async () => {
    const folder = folderWith(inputs());
    await copydesk(folder, ['run']);
    const first = written(folder);
    const { stderr } = await copydesk(folder, ['run']);
    expect(stderr).toContain('37 pages had not changed and were taken from an earlier run');
    expect(countsOf(folder)).toEqual({ in: 37, kept: 36, reused: 37 });
    expect(written(folder)).toEqual(first);

    writeFileSync(join(folder, 'raw/1/page-004.html'), story('Elsewhere'));
    writeFileSync(join(folder, 'raw/0/new.html'), story('Newtown'));
    rmSync(join(folder, 'raw/0/page-000.html'));
    await copydesk(folder, ['run']);
    expect(countsOf(folder)).toEqual({ in: 37, kept: 36, reused: 35 });
    const changed = written(folder);
    await copydesk(folder, ['run', '--fresh']);
    expect(countsOf(folder)).toEqual({ in: 37, kept: 36, reused: 0 });
    expect(written(folder)).toEqual(changed);
    expect(changed['articles.jsonl']).not.toContain('page-000');

    await copydesk(folder, ['run', '-c', 'other.json']); // there is none: nothing is lost
    writeFileSync(join(folder, 'pipeline.config.json'), '{ "stages": ["navigation", "article", "facts"] }');
    await copydesk(folder, ['run']);
    expect(countsOf(folder).reused).toBe(0);
  });

  test('keeps what is not in the input any more where it is told to', async () => {
    const folder = folderWith(inputs(6));
    await copydesk(folder, ['run']);
    const before = rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id);
    for (const name of ['raw/0', 'raw/crawl.jsonl']) rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'raw/1/added.html'), story('Added'));
    await copydesk(folder, ['run', '--append']);
    const after = rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id);
    expect(after).toEqual([...before.slice(0, 2), '1/added.html', ...before.slice(2)]);
    // also rows of another config, as long as the tables are the same
    writeFileSync(join(folder, 'pipeline.config.json'), '{ "budgets": { "depth": 400 } }');
    await copydesk(folder, ['run', '--append', '--fresh']);
    expect(rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id)).toEqual(after);
    expect(countsOf(folder).in - countsOf(folder).reused).toBe(6);
    writeFileSync(join(folder, 'pipeline.config.json'), '{ "stages": ["article"] }');
    const refused = await copydesk(folder, ['run', '--append']);
    expect(refused.stderr).toContain('The earlier output has other tables than this run would write');
    expect(refused.code).toBe(2);
    rmSync(join(folder, 'pipeline.config.json'));
    await copydesk(folder, ['run']);
    expect(rowsOf(join(folder, 'output/articles.jsonl'))).toHaveLength(5);
  });

  test('finds its way where the earlier output was changed by hand, or the state is gone or torn', async () => {
    const folder = folderWith(inputs(6));
    await copydesk(folder, ['run']);
    const first = written(folder);
    const jsonl = join(folder, 'output/articles.jsonl');
    writeFileSync(jsonl, readFileSync(jsonl, 'utf8').replace('Velden', 'Golden'));
    await copydesk(folder, ['run']);
    expect(written(folder)).toEqual(first);
    const state = join(folder, 'output/state.jsonl');
    writeFileSync(state, readFileSync(state).subarray(0, 2500));
    await copydesk(folder, ['run']);
    expect(written(folder)).toEqual(first);
    rmSync(state);
    await copydesk(folder, ['run']);
    expect(written(folder)).toEqual(first);
  });

  test('that is stopped by ctrl-C ends within seconds, and the next one goes on', async () => {
    const folder = folderWith(inputs(200));
    let stopped = 0;
    const { code, stderr } = await copydesk(folder, ['run'], {
      watch: (child: ReturnType<typeof spawn>) => {
        const looking = setInterval(() => {
          const run = existing(join(folder, 'output')).find((name) => name.startsWith('.run-'));
          const size = run ? sizeOf(join(folder, 'output', run, 'state.jsonl')) : 0;
          if (size < 8000) return;
          clearInterval(looking);
          stopped = Date.now();
          child.kill('SIGINT');
        }, 20);
      },
    });
    expect(Date.now() - stopped).toBeLessThan(5_000); // a second or two; a busy machine takes longer
    expect(code).toBe(130);
    expect(stderr).toMatch(/^Stopped after \d+ pages?\. /m);
    await copydesk(folder, ['run']);
    expect(countsOf(folder).reused).toBeGreaterThan(5);
    expect(countsOf(folder).in).toBe(213);
  });
});

const existing = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there yet
  }
};
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

test('forget takes a page out everywhere, by its id, its address or its host', async () => {
  const folder = folderWith({ ...inputs(6), 'pipeline.config.json': '{ "outputs": { "txt": true } }' });
  await copydesk(folder, ['run']);
  const all = rowsOf(join(folder, 'output/articles.jsonl'));
  const { code, stderr } = await copydesk(folder, ['forget', '0/page-003.html']);
  expect(code).toBe(0);
  expect(stderr).toContain('Forgot 1 page: rows, stage folders');
  await copydesk(folder, ['forget', 'http://www.velden.news.example/ferry/']);
  await copydesk(folder, ['forget', 'ulla.news.example']);
  const left = rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id);
  const gone = all.map(({ id }) => id).filter((id) => !left.includes(id));
  expect(gone).toEqual(['0/page-003.html', 'crawl.jsonl#1', 'crawl.jsonl#3']);
  for (const [path, text] of Object.entries(contentOf(join(folder, 'output'))))
    for (const id of gone) expect([path, text.includes(`"${id as string}"`)]).toEqual([path, false]);
  expect(countsOf(folder)).toMatchObject({ in: 16, kept: 15 });
  const unknown = await copydesk(folder, ['forget', 'nobody.example']);
  expect(unknown.stderr).toContain('No page in the output has the id, address or host "nobody.example".');
  expect(unknown.code).toBe(2);
});

test('a web archive is read from a file and from a pipe: pages, others counted, one host of it', async () => {
  const record = (type: string, url: string, block: string): string =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-10T09:15:00Z\r\n` +
    `Content-Type: application/http; msgtype=${type}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
  const answer = (status: number, body: string): string =>
    `HTTP/1.1 ${status} OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  const archive = Buffer.concat(
    [
      record('request', 'https://a.example/1', 'GET /1 HTTP/1.1\r\n\r\n'),
      record('response', 'https://a.example/1', answer(200, story('Velden'))),
      record('response', 'https://a.example/2', answer(404, story('Nowhere'))),
      record('response', 'https://b.example/3', answer(200, story('Ulla'))),
    ].map((text) => gzipSync(text)),
  );
  const damaged = Buffer.concat([archive.subarray(0, -400), Buffer.from('no gzip'), archive.subarray(0, 200)]);
  const folder = folderWith({ 'raw/crawl.warc.gz': archive, 'bad/crawl.warc.gz': damaged });
  const { stderr, code } = await copydesk(folder, ['run']);
  expect(rowsOf(join(folder, 'output/articles.jsonl')).map((row) => [row['id'], row['url'], row['fetched']])).toEqual([
    ['crawl.warc.gz#2', 'https://a.example/1', '2024-03-10T09:15:00Z'],
    ['crawl.warc.gz#4', 'https://b.example/3', '2024-03-10T09:15:00Z'],
  ]);
  expect(stderr).toContain('Left alone, as they are no pages: 1 warc-request, 1 warc-status.');
  expect(code).toBe(0);
  const piped = await copydesk(folder, ['clean', '-', '--only-host', 'b.example'], { stdin: archive });
  expect(
    piped.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(['-#4']);
  await copydesk(folder, ['run', '--input', 'bad', '--output', 'of-bad']);
  const { gaps, counts } = JSON.parse(readFileSync(join(folder, 'of-bad/run.json'), 'utf8'));
  expect(counts).toMatchObject({ kept: 1 });
  expect(gaps.count).toBeGreaterThan(0);
});

describe('outputs', () => {
  test('can be packed, split, readable files, and left out', async () => {
    const folder = folderWith({
      ...inputs(6),
      'pipeline.config.json': JSON.stringify({
        outputs: {
          csv: { rows: 7 },
          jsonl: { gzip: true },
          txt: true,
          report: false,
          stages: { write: '50%', gzip: true },
        },
      }),
    });
    await copydesk(folder, ['run', '-w', '2']);
    const names = readdirSync(join(folder, 'output'));
    expect(names.filter((name) => name.startsWith('articles'))).toEqual([
      'articles-2.csv',
      'articles-3.csv',
      'articles.csv',
      'articles.jsonl.gz',
    ]);
    expect(names).not.toContain('report.html');
    const unpacked = (name: string) => gunzipSync(readFileSync(join(folder, 'output', name))).toString('utf8');
    expect(unpacked('articles.jsonl.gz').split('\n')).toHaveLength(19);
    const inStages = unpacked('10-decode/pages.jsonl.gz').split('\n').length - 1;
    expect(inStages).toBeGreaterThan(3);
    expect(inStages).toBeLessThan(16);
    expect(readFileSync(join(folder, 'output/txt/0/page-000.html.txt'), 'utf8')).toContain('Velden and');
    for (const part of ['articles.csv', 'articles-2.csv', 'articles-3.csv'])
      expect(readFileSync(join(folder, 'output', part), 'utf8').startsWith('\ufeff"id","url"')).toBe(true);
    const bytes = (output: string) =>
      Object.fromEntries(
        readdirSync(join(folder, output), { recursive: true, encoding: 'utf8' })
          .filter((path) => !path.startsWith('run.json') && statSync(join(folder, output, path)).isFile())
          .map((path) => [path, readFileSync(join(folder, output, path)).toString('base64')]),
      );
    const first = bytes('output');
    await copydesk(folder, ['run']);
    expect(countsOf(folder).reused).toBe(19);
    expect(bytes('output')).toEqual(first);
  });
});

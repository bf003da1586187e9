// Gates from outside, as a schedule meets them: a site changes its layout between two runs.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { copydesk, folderWith, rowsOf } from './copydesk.js';
import { story } from './stories.js';

const gates = {
  pages: { atLeast: 30, mayFall: '30%' },
  leastPages: 12,
  sites: {
    '*': {
      pages: { mayFall: '50%' },
      kept: { mayFall: '25 points' },
      medianWords: { mayFall: '30%', mayRise: '100%' },
    },
  },
};

type Write = (about: string) => string;

/** The new layout loads its stories by a script: what comes over the line is a frame. */
const emptied: Write = (
  about,
) => `<!doctype html><html lang="en"><head><title>${about} - Harbour Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><div id="app"></div>
<footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>`;

/** The new layout puts the same long notice of its own under every story, set like the story. */
const drowned: Write = (about) => {
  const notice = Array.from(
    { length: 12 },
    (_, n) =>
      `<p>The Harbour Post has reported from the coast for a hundred and ${n} years, and its reporters have travelled to each of the harbours, as every reader of the long series on the history of the paper will remember well.</p>`,
  ).join('\n');
  return story(about).replace('</article>', `${notice}</article>`);
};

const pagesOf = (host: string, write: Write, pages = 24): string =>
  Array.from({ length: pages }, (_, n) => {
    const url = `https://www.${host}/story-${n}`;
    return `${JSON.stringify({ url, html: write(`story ${n} of ${host}`) })}\n`;
  }).join('');

const folderOf = (harbour: string, more: object = { gates }): string =>
  folderWith({
    'pipeline.config.json': JSON.stringify({ ...more, outputs: { stages: 'off' } }),
    'raw/harbour.jsonl': harbour,
    'raw/valley.jsonl': pagesOf('valley.example', story, 12),
  });

const runReport = (folder: string) => JSON.parse(readFileSync(join(folder, 'output/run.json'), 'utf8'));

/** The same folder a day later; without pages of the harbour's paper its file is not there. */
async function dayLater(folder: string, harbour: string, words: readonly string[] = []) {
  rmSync(join(folder, 'raw/harbour.jsonl'), { force: true });
  if (harbour !== '') writeFileSync(join(folder, 'raw/harbour.jsonl'), harbour);
  return copydesk(folder, ['run', '--baseline', 'baseline.json', '--update-baseline', ...words]);
}

const firstDay = ['run', '--baseline', 'baseline.json', '--update-baseline'];

describe('a site whose layout has changed', () => {
  test.each([
    ['bodies are gone', emptied, '0 words at the median, 145 in the baseline; it may fall by 30% at most'],
    ['bodies are drowned', drowned, 'at the median, 145 in the baseline; it may rise by 100% at most'],
  ])('fails its gates by name and ends the run with 1: %s', async (_, write, sentence) => {
    const folder = folderOf(pagesOf('harbour.example', story));
    const first = await copydesk(folder, firstDay);
    expect(first.stderr).toContain('There is no "baseline.json" yet. This run will be the baseline, if it passes.');
    expect(first.stderr).toContain('There was no baseline: only fixed bounds were held');
    expect(first.stderr).toContain('"baseline.json" is this run now.');
    expect(first.code).toBe(0);
    const baseline = readFileSync(join(folder, 'baseline.json'), 'utf8');
    expect(baseline).toBe(readFileSync(join(folder, 'output/run.json'), 'utf8'));

    const second = await dayLater(folder, pagesOf('harbour.example', write));
    expect(second.stderr).toContain('Gate "medianWords" failed for harbour.example: ');
    expect(second.stderr).toContain(sentence);
    expect(second.stderr).toMatch(/copydesk explain harbour\.jsonl#\d+\n/);
    expect(second.stderr).not.toContain('valley.example');
    expect(second.stderr).toContain('"baseline.json" was left as it was: this run did not pass.');
    expect(second.code).toBe(1);
    expect(readFileSync(join(folder, 'baseline.json'), 'utf8')).toBe(baseline);
    expect(runReport(folder).figures.all.pages).toBe(36); // the output is that of the second run all the same
    expect(runReport(folder).gates).toMatchObject({ passed: false, baseline: { copydesk: expect.any(String) } });

    const quiet = await copydesk(folder, ['run', '--quiet', '--baseline', 'baseline.json']);
    expect(quiet.stderr).toContain('failed for harbour.example');
    expect(quiet.code).toBe(1);
  });

  test('and one that is gone has fallen by 100%; a dry run says so too, and leaves the baseline', async () => {
    const folder = folderOf(pagesOf('harbour.example', story), { gates: { leastPages: 12, sites: gates.sites } });
    await copydesk(folder, firstDay);
    const baseline = readFileSync(join(folder, 'baseline.json'), 'utf8');
    const { code, stderr } = await dayLater(folder, '', ['--dry-run']);
    expect(stderr).toContain(
      'Gate "pages" failed for harbour.example: 0 pages came in, 24 in the baseline; it may fall by 50% at most.',
    );
    expect(code).toBe(1);
    const passing = await dayLater(folder, pagesOf('harbour.example', story), ['--dry-run']);
    expect(passing.stderr).toContain('"baseline.json" was left as it was: this was a dry run.');
    expect(passing.code).toBe(0);
    expect(readFileSync(join(folder, 'baseline.json'), 'utf8')).toBe(baseline);
  });
});

test('more failures than are allowed, and nothing usable, weigh more than a gate; the gate is said all the same', async () => {
  const config = { gates: { kept: { atLeast: '100%' } } };
  const some = await copydesk(folderOf(`${pagesOf('harbour.example', story, 1)}no JSON\n`, config), ['run']);
  expect(some.stderr).toContain(
    'Gate "kept" failed for all pages: 92.86% of the pages are kept; it must be at least 100%.',
  );
  expect(some.code).toBe(3);
  const none = folderWith({ 'pipeline.config.json': JSON.stringify(config), 'raw/a.html': emptied('a') });
  const { code, stderr } = await copydesk(none, ['run']);
  expect(stderr).toContain('Gate "kept" failed for all pages: 0%');
  expect(code).toBe(4);
});

describe('a baseline', () => {
  const folder = (baseline: string): string =>
    folderWith({
      'pipeline.config.json': JSON.stringify({ gates: { pages: { atLeast: 1, mayFall: '10%' } } }),
      'raw/a.html': story('a'),
      'raw/b.html': story('b'),
      ...(baseline === '' ? {} : { 'baseline.json': baseline }),
    });

  test.each([
    ['is no JSON', '{ "schema": 1,', 'The baseline "baseline.json" is no JSON: line 1, column 15'],
    ['is something else', '{ "pages": 3 }', 'The baseline "baseline.json" is no run.json'],
    ['is of another version', '{ "schema": 99 }', 'has version 99 of run.json; this Copydesk compares with version 1'],
    ['lacks its figures', '{ "schema": 1, "copydesk": "0.1.0", "finished": "" }', '("figures": '],
  ])('that %s stops the run before the first page, with 2', async (_, text, letter) => {
    const at = folder(text);
    const { code, stderr } = await copydesk(at, ['run', '--baseline', 'baseline.json']);
    expect(stderr).toContain(letter);
    expect(code).toBe(2);
    expect(existsSync(join(at, 'output'))).toBe(false);
  });

  test('is not kept where every run replaces it, and is named where it is to be replaced', async () => {
    const at = folder('');
    const inside = await copydesk(at, ['run', '--baseline', 'output/run.json', '--update-baseline']);
    expect(inside.stderr).toContain('lies in the output folder, which every run replaces');
    expect(inside.code).toBe(2);
    const unnamed = await copydesk(at, ['run', '--update-baseline']);
    expect(unnamed.stderr).toContain('--update-baseline needs --baseline <file>');
    expect(unnamed.code).toBe(2);
  });

  test('of another config is compared with all the same, and it is said', async () => {
    const at = folder('');
    await copydesk(at, ['run', '--baseline', 'baseline.json', '--update-baseline']);
    const config = JSON.parse(readFileSync(join(at, 'pipeline.config.json'), 'utf8'));
    writeFileSync(join(at, 'pipeline.config.json'), JSON.stringify({ ...config, labels: { caption: 'body' } }));
    const { code, stderr } = await copydesk(at, ['run', '--baseline', 'baseline.json']);
    expect(stderr).toContain('The baseline was made with another config: what has changed may come from that.');
    expect(stderr).toContain('Gates: 2 bounds, all held.');
    expect(code).toBe(0);
  });

  test('of the whole input is not held against a part of it, nor replaced by it', async () => {
    const at = folder('');
    await copydesk(at, ['run', '--baseline', 'baseline.json', '--update-baseline']);
    const whole = readFileSync(join(at, 'baseline.json'), 'utf8');
    const { code, stderr } = await copydesk(at, [
      'run',
      '--baseline',
      'baseline.json',
      '--update-baseline',
      '--limit',
      '1',
    ]);
    expect(stderr).toContain('The run saw only a part of the input (--limit 1): "pages" was not held.');
    expect(stderr).toContain(
      '"baseline.json" was left as it was: this run is about --limit 1, and it is about all of the input.',
    );
    expect(code).toBe(0);
    expect(readFileSync(join(at, 'baseline.json'), 'utf8')).toBe(whole);
  });

  test('is what shards are compared with when they are put together', async () => {
    const at = folder('');
    await copydesk(at, ['run', '--baseline', 'baseline.json', '--update-baseline']);
    for (const part of [1, 2]) await copydesk(at, ['run', '--shard', `${part}/2`, '-o', `part-${part}`]);
    const words = ['merge', 'part-1', 'part-2', '-o', 'merged', '--baseline', 'baseline.json', '--junit', 'junit.xml'];
    const { code, stderr } = await copydesk(at, words);
    expect(stderr).toContain('Gates: 2 bounds, all held.');
    expect(code).toBe(0);
    expect(load(readFileSync(join(at, 'junit.xml'), 'utf8'), { xml: true })('testcase')).toHaveLength(4);
  });
});

describe('on GitHub Actions', () => {
  const config = { gates: { medianWords: { atLeast: 1000 }, kept: { atLeast: '50%' } } };
  const environment = (summary: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });

  test('a run adds to the summary of the job and annotates it on stdout', async () => {
    const folder = folderOf(pagesOf('harbour.example', story, 1), config);
    const summary = join(folder, 'summary.md');
    const { code, stdout } = await copydesk(folder, ['run'], { environment: environment(summary) });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^::error title=Copydesk%3A medianWords::Gate "medianWords" failed for all pages: 145 words/,
      ),
      '::notice title=Copydesk::13 pages: 13 kept, 0 rejected, 0 failed; 1 of 2 bounds failed.',
      '',
    ]);
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^## Copydesk: 13 pages, 13 articles, 1 of 2 bounds of the gates failed\n/);
    expect(text).toContain(
      '| medianWords | all pages | 145 words |  | atLeast 1,000 words | Look at the articles, say',
    );
    expect(code).toBe(1);
  });

  test('a summary that cannot be written is said, and the run ends as it would have', async () => {
    const folder = folderOf(pagesOf('harbour.example', story, 1), {});
    const { code, stderr } = await copydesk(folder, ['run'], {
      environment: environment(join(folder, 'no/summary.md')),
    });
    expect(stderr).toContain('The summary for GitHub could not be written (ENOENT)');
    expect(code).toBe(0);
  });
});

test('JUnit is written over nothing of a person, and where no run stumbles over it', async () => {
  const folder = folderOf(pagesOf('harbour.example', story, 1), {});
  for (const [name, why] of [
    ['pipeline.config.json', 'is there already, and is nothing that this command wrote'],
    ['output/junit.xml', 'lies in the output folder'],
    ['raw/junit.xml', 'lies in the input'],
  ] as const) {
    const { code, stderr } = await copydesk(folder, ['run', '--junit', name]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  }
  expect((await copydesk(folder, ['run', '-q', '--junit', 'junit.xml'])).code).toBe(0);
  expect((await copydesk(folder, ['run', '-q', '--junit', 'junit.xml'])).code).toBe(0); // its own is replaced
});

test('JUnit that was asked for and cannot be written is no good end', async () => {
  const folder = folderOf(pagesOf('harbour.example', story, 1), {});
  mkdirSync(join(folder, 'reports'));
  const { code, stderr } = await copydesk(folder, ['run', '--junit', 'reports']);
  expect(stderr).toContain('"reports" could not be written (EISDIR): --junit asks for it.');
  expect(code).toBe(4);
});

test('check shows the gates, and says what is wrong with them', async () => {
  const folder = folderWith({ 'pipeline.config.json': JSON.stringify({ gates }), 'raw/a.html': story('a') });
  const sound = await copydesk(folder, ['check']);
  expect(JSON.parse(sound.stdout).gates).toEqual(gates);
  const broken = folderWith({
    'pipeline.config.json': JSON.stringify({
      gates: {
        spam: { atLeast: '5%', atMost: '2%', mayRise: '10%' },
        pages: {},
        languages: { english: { atLeast: '60%' }, fr: { atLeast: '60%' } },
        sites: { 'https://www.harbour.example/': {}, '*': { words: { atLeast: 1 } } },
      },
    }),
  });
  const { code, stderr } = await copydesk(broken, ['check']);
  expect(code).toBe(2);
  for (const letter of [
    '"gates.spam.mayRise": expected percentage points such as "10 points"',
    '"gates.pages": says nothing. Name one of atLeast, atMost, mayFall, mayRise, or leave it out.',
    '"english" is no language tag.',
    'shares of at least 120% together cannot be.',
    'has no option "words". It has: pages, kept, rejected, failed, emptyBodies, medianWords',
  ])
    expect(stderr).toContain(letter);
});

describe('init --ci', () => {
  test.each([
    ['github', '.github/workflows/copydesk.yml'],
    ['gitlab', '.gitlab-ci.yml'],
  ])('%s writes %s beside a config with gates, which are sound, and overwrites neither', async (system, path) => {
    const folder = folderWith({});
    const { code, stderr } = await copydesk(folder, ['init', '--ci', system]);
    expect(stderr).toContain(`Made ${path}.`);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('raw/\noutput/\nbaseline.json\njunit.xml\n');
    expect((await copydesk(folder, ['check'])).code).toBe(0);
    const before = [path, 'pipeline.config.json'].map((file) => readFileSync(join(folder, file), 'utf8'));
    const again = await copydesk(folder, ['init', '--ci', system]);
    expect(again.stderr).toContain(`There is a ${path} here already. It was left as it is`);
    expect(again.code).toBe(2);
    expect([path, 'pipeline.config.json'].map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);
  });

  test('in a folder that has a config adds only the schedule, and says which gates to begin with', async () => {
    const folder = folderWith({ 'pipeline.config.json': '{ "input": "pages" }' });
    const { code, stderr } = await copydesk(folder, ['init', '--ci', 'github']);
    expect(stderr).toContain('The config names no "gates"');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'pipeline.config.json'), 'utf8')).toBe('{ "input": "pages" }');
    expect(existsSync(join(folder, 'raw'))).toBe(false);
  });

  test('what it writes runs: the call in it is one that copydesk understands', async () => {
    const folder = folderWith({ 'raw/a.html': story('a') });
    await copydesk(folder, ['init', '--ci', 'github']);
    const workflow = readFileSync(join(folder, '.github/workflows/copydesk.yml'), 'utf8');
    const [, words] = /npx --no-install copydesk (run .*)/.exec(workflow)!;
    for (const expected of ['There is no "baseline.json" yet.', 'Gates: 2 bounds, all held.']) {
      const { code, stderr } = await copydesk(folder, words!.split(' '));
      expect(stderr).toContain(expected);
      expect(code).toBe(0);
    }
    expect(rowsOf(join(folder, 'output/articles.jsonl'))).toHaveLength(1);
  });
});

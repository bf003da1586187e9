// `copydesk run` from outside: what it writes, what it says, and its exit codes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clone, contentOf, copydesk, dependOnCopydesk, folderWith, rowsOf } from './copydesk.js';
import { story } from './stories.js';

const stumblingStage = `import { defineStage, z } from 'copydesk';
export default defineStage({
  name: 'stumbling', number: 45, about: 'Stops on pages about dragons', gives: [], options: z.strictObject({}),
  open: () => function* ({ page }) {
    if (page.blocks.some((block) => block.text.includes('dragon'))) throw new Error('here be dragons');
  },
});
`;

const config = (more: object): string =>
  JSON.stringify({ stages: ['navigation', './stumbling.js', 'article', 'facts'], ...more });

const binary = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256);

function folderWithBadPages(more: object): string {
  const folder = folderWith({
    'pipeline.config.json': config(more),
    'stumbling.js': stumblingStage,
    'package.json': '{ "type": "module" }',
    'raw/binary.html': binary,
    'raw/dragon.html': story('dragon'),
    'raw/empty.html': '',
    'raw/first.html': story('first'),
    'raw/second.html': story('second'),
  });
  dependOnCopydesk(folder);
  return folder;
}

describe('one page that throws, one that is empty and one that is binary', () => {
  test('end the run with 3 where no failure is allowed; all other pages are there, and rejected.jsonl says why', async () => {
    const folder = folderWithBadPages({});
    const { code, stdout, stderr } = await copydesk(folder, ['run']);
    expect(stdout).toBe('');
    expect(rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id)).toEqual(['first.html', 'second.html']);
    expect(rowsOf(join(folder, 'output/rejected.jsonl')).map(({ id, reason }) => [id, reason])).toEqual([
      ['binary.html', 'binary'],
      ['dragon.html', 'stage-failed'],
      ['empty.html', 'empty'],
    ]);
    const [, dragon] = rowsOf(join(folder, 'output/rejected.jsonl'));
    expect(dragon!['reason_detail']).toBe('stumbling stopped with: here be dragons');
    expect(stderr).toContain('2 kept, 0 rejected, 3 failed');
    expect(stderr).toContain('Look at output/report.html, output/articles.csv, output/rejected.csv');
    expect(code).toBe(3);
  });

  test('are no reason for 3 where the config allows so many', async () => {
    const { code } = await copydesk(folderWithBadPages({ failures: { allow: '60%' } }), ['run']);
    expect(code).toBe(0);
  });
});

test('a run that goes well ends with 0, and quiet it says nothing', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  expect(await copydesk(folder, ['run', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  const written = readdirSync(join(folder, 'output'));
  for (const file of ['articles.csv', 'articles.jsonl', 'rejected.csv', 'rejected.jsonl', 'run.json', 'report.html'])
    expect(written).toContain(file);
});

test('nothing usable ends with 4', async () => {
  expect((await copydesk(folderWith({ 'raw/a.html': '' }), ['run'])).code).toBe(4);
  expect((await copydesk(folderWith({ 'raw/README.md': 'no pages yet' }), ['run'])).code).toBe(4);
});

test('what is wrong in the config stops the run before the first page, with 2 and what is known instead', async () => {
  const folder = folderWith({ 'pipeline.config.json': '{ "stage": [] }', 'raw/a.html': story('a') });
  const { code, stderr } = await copydesk(folder, ['run']);
  expect(code).toBe(2);
  expect(stderr).toContain('the config has no option "stage". It has: $schema, input, output, stages, labels');
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('an output folder with files of someone else is refused with 2, and left alone', async () => {
  const folder = folderWith({ 'raw/a.html': story('a'), 'output/thesis.docx': 'years of work' });
  expect((await copydesk(folder, ['run'])).code).toBe(2);
  expect(contentOf(join(folder, 'output'))).toEqual({ 'thesis.docx': 'years of work' });
});

test('ctrl-C ends with 130, and the output of the run before is whole', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  await copydesk(folder, ['run']);
  const before = contentOf(join(folder, 'output'));
  const many = folderWith({
    'all.jsonl': Array.from({ length: 20_000 }, (_, n) => `${JSON.stringify({ html: story(`story ${n}`) })}\n`).join(
      '',
    ),
  });
  const words = ['run', '--input', join(many, 'all.jsonl'), '--output', 'output'];
  const { code, stderr } = await copydesk(folder, words, {
    watch: (child) => {
      const names = readdirSync(join(folder, 'output'));
      const staged = setInterval(() => {
        if (readdirSync(join(folder, 'output')).every((name) => names.includes(name))) return; // it has not begun to write
        clearInterval(staged);
        child.kill('SIGINT');
      }, 20);
      child.on('close', () => clearInterval(staged));
    },
  });
  expect(stderr).toMatch(
    /^Stopped after \d+ pages?\. What stood in the output is as it was; the next run goes on from here\.\n$/,
  );
  expect(code).toBe(130);
  const after = Object.entries(contentOf(join(folder, 'output'))).filter(([path]) => !path.startsWith('.run-'));
  expect(Object.fromEntries(after)).toEqual(before);
});

test('a dry run cleans and tells, and writes nothing', async () => {
  const folder = folderWith({ 'raw/a.html': story('a') });
  const { code, stderr } = await copydesk(folder, ['run', '--dry-run']);
  expect(code).toBe(0);
  expect(stderr).toContain('1 page in');
  expect(stderr).toContain('Nothing was written: this was a dry run.');
  expect(readdirSync(folder)).toEqual(['raw']);
});

test('limit takes the first pages, sample the same ones each time', async () => {
  const pages = Array.from({ length: 12 }, (_, n) => [`raw/${String(n).padStart(2, '0')}.html`, story(`story ${n}`)]);
  const folder = folderWith(Object.fromEntries(pages));
  const idsOf = async (...words: string[]): Promise<unknown[]> => {
    await copydesk(folder, ['run', ...words]);
    return rowsOf(join(folder, 'output/articles.jsonl')).map(({ id }) => id);
  };
  expect(await idsOf('--limit', '2')).toEqual(['00.html', '01.html']);
  const sample = await idsOf('--sample', '3');
  expect(sample).toHaveLength(3);
  expect(await idsOf('--sample', '3')).toEqual(sample);
});

test('the schema on the command line holds over the config, and run.json says which one it was', async () => {
  const folder = folderWith({ 'pipeline.config.json': '{ "schema": "news-please" }', 'raw/a.html': story('a') });
  const written = async (...words: string[]) => {
    expect((await copydesk(folder, ['run', ...words])).code).toBe(0);
    const [row] = rowsOf(join(folder, 'output/articles.jsonl'));
    const { config } = JSON.parse(readFileSync(join(folder, 'output/run.json'), 'utf8'));
    const readMe = readFileSync(join(folder, 'output/README.txt'), 'utf8');
    return [Object.keys(row!)[0], config.schema, /copydesk schema (\S+)`/.exec(readMe)![1]];
  };
  expect(await written()).toEqual(['authors', 'news-please', 'articles.news-please']);
  expect(await written('--schema', 'trafilatura')).toEqual(['title', 'trafilatura', 'articles.trafilatura']);
  expect(await written('--schema', 'copydesk')).toEqual(['id', 'copydesk', 'articles']);
});

test('paths on the command line mean the working folder, paths in the config the folder of the config', async () => {
  const folder = folderWith({
    'project/pipeline.config.json': '{ "input": "pages", "output": "cleaned" }',
    'project/pages/a.html': story('a'),
    'here/b.html': story('b'),
    'here/more/c.html': story('c'),
  });
  const here = join(folder, 'here');
  await copydesk(here, ['run', '--config', '../project/pipeline.config.json']);
  expect(rowsOf(join(folder, 'project/cleaned/articles.jsonl')).map(({ id }) => id)).toEqual(['a.html']);
  const words = ['run', '-c', '../project/pipeline.config.json', '--input', 'b.html', '--input', 'more', '-o', 'out'];
  await copydesk(here, words);
  expect(rowsOf(join(here, 'out/articles.jsonl')).map(({ id }) => id)).toEqual(['b.html', 'more/c.html']);
  expect(readFileSync(join(here, 'out/run.json'), 'utf8')).not.toContain(folder);
});

test('npm start passes its options on, and means the folder it was called from', async () => {
  const folder = folderWith({ 'mine/a.html': story('a') });
  const { code } = await copydesk(clone, ['--input', 'mine', '--output', 'out'], {
    script: join(clone, 'scripts', 'start.mjs'),
    environment: { INIT_CWD: folder },
  });
  expect(code).toBe(0);
  expect(rowsOf(join(folder, 'out/articles.jsonl')).map(({ id }) => id)).toEqual(['a.html']);
});

describe('the folders of the stages', () => {
  const settings = (more: object): string =>
    JSON.stringify({ stages: ['navigation', 'spam', 'article', 'facts'], ...more });

  test('are those of this run: one that is switched off has none, and what is someone else’s stops the run', async () => {
    const folder = folderWith({ 'pipeline.config.json': settings({}), 'raw/a.html': story('a') });
    const folders = () => readdirSync(join(folder, 'output')).filter((name) => /^\d/.test(name));
    await copydesk(folder, ['run', '--quiet', '--workers', '1']);
    expect(folders()).toEqual([
      '10-decode',
      '30-navigation',
      '40-spam',
      '60-article',
      '70-facts',
      '80-collate',
      '90-decisions',
    ]);
    writeFileSync(join(folder, 'pipeline.config.json'), settings({ stages: ['navigation', 'article', 'facts'] }));
    await copydesk(folder, ['run', '--quiet', '--workers', '1']);
    expect(folders()).toEqual(['10-decode', '30-navigation', '60-article', '70-facts', '80-collate', '90-decisions']);
    mkdirSync(join(folder, 'output/40-spam/mine'), { recursive: true });
    writeFileSync(join(folder, 'output/40-spam/mine/notes.txt'), 'mine');
    const before = contentOf(join(folder, 'output'));
    const { code, stderr } = await copydesk(folder, ['run', '--quiet']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did not write: 40-spam/mine/.')]);
    expect(contentOf(join(folder, 'output'))).toEqual(before);
  });

  test('have the proofs that are asked for, also where the page is taken from the run before', async () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`raw/${name}.html`, story(name)]));
    const folder = folderWith({ ...files, 'pipeline.config.json': settings({ proofs: 0 }) });
    await copydesk(folder, ['run', '--quiet', '--workers', '1']);
    expect(existsSync(join(folder, 'output/60-article/proofs'))).toBe(false);
    const pages = ['b.html', 'd.html'];
    writeFileSync(join(folder, 'pipeline.config.json'), settings({ proofs: { count: 0, pages } }));
    const { code, stderr } = await copydesk(folder, ['run', '--workers', '1']);
    expect(code).toBe(0);
    expect(stderr).toContain('3 pages had not changed');
    expect(stderr).toContain('"proofs" in the config asks for "d.html", and no page of that id or URL came in.\n');
    for (const stage of ['30-navigation', '60-article']) {
      const proofs = readdirSync(join(folder, 'output', stage, 'proofs'));
      expect(proofs).toEqual([expect.stringMatching(/^b-html~/)]);
      expect(readFileSync(join(folder, 'output', stage, 'proofs', proofs[0]!), 'utf8')).toContain('story of b');
    }
    expect((await copydesk(folder, ['forget', 'b.html'])).code).toBe(0);
    expect(readdirSync(join(folder, 'output/60-article/proofs'))).toEqual([]);
    expect(readFileSync(join(folder, 'output/60-article/summary.txt'), 'utf8')).toMatch(/on 2 of 2 pages\.\n/);
  });
});

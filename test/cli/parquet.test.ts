// Parquet on the command line: the same bytes on every way to an output, and what is said where its package is missing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readParquet } from '../output/read-parquet.js';
import { copydesk, folderWith, rowsOf } from './copydesk.js';
import { story } from './stories.js';

const pages = { 'raw/a.html': story('a'), 'raw/b.html': story('b'), 'raw/c/d.html': story('d'), 'raw/e.html': '' };
const withParquet = '{ "outputs": { "parquet": { "rows": 2 } }, "failures": { "allow": "100%" } }';

/** By name, in base64: two are the same where their bytes are. */
function parquetIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

test('one worker or two, done anew or taken over, in one piece or put together: the bytes are the same', async () => {
  const more = Object.fromEntries(['f', 'g', 'h', 'i'].map((name) => [`raw/${name}.html`, story(name)]));
  const folder = folderWith({ ...pages, ...more, 'pipeline.config.json': withParquet });
  const written = async (output: string, ...words: readonly string[]) => {
    const { code, stderr } = await copydesk(folder, [...words, '-o', output]);
    expect([code, stderr.includes('error of its own')]).toEqual([0, false]);
    return parquetIn(join(folder, output));
  };
  const one = await written('one', 'run', '-w', '1');
  expect(Object.keys(one)).toEqual([
    'articles-2.parquet',
    'articles-3.parquet',
    'articles-4.parquet',
    'articles.parquet',
    'rejected.parquet',
  ]);
  expect(await written('two', 'run', '-w', '2')).toEqual(one);
  expect(await written('two', 'run')).toEqual(one);
  await written('part-1', 'run', '--shard', '1/2');
  await written('part-2', 'run', '--shard', '2/2');
  expect(await written('whole', 'merge', 'part-1', 'part-2')).toEqual(one);
});

test('a page that is forgotten is in no row any more', async () => {
  const folder = folderWith({ ...pages, 'pipeline.config.json': withParquet });
  await copydesk(folder, ['run']);
  await copydesk(folder, ['forget', 'b.html']);
  expect(Object.keys(parquetIn(join(folder, 'output')))).toEqual(['articles.parquet', 'rejected.parquet']);
  const { rows } = await readParquet(join(folder, 'output/articles.parquet'));
  expect(rows.map(({ id }) => id)).toEqual(['a.html', 'c/d.html']);
  expect(rows).toEqual(rowsOf(join(folder, 'output/articles.jsonl')));
});

test('to switch it on does no page anew', async () => {
  const folder = folderWith(pages);
  await copydesk(folder, ['run']);
  writeFileSync(join(folder, 'pipeline.config.json'), withParquet);
  const { stderr } = await copydesk(folder, ['run']);
  expect(stderr).toContain('4 pages had not changed and were taken from an earlier run');
  const { rows } = await readParquet(join(folder, 'output/articles.parquet'));
  expect(rows.map(({ id }) => id)).toEqual(['a.html', 'b.html']);
});

test('without the package a run and a check say what to install, before the first page; what needs none goes on', async () => {
  const folder = folderWith({
    ...pages,
    'pipeline.config.json': withParquet,
    'plain.json': '{ "failures": { "allow": "100%" } }',
    // as Node has it after `npm install --omit=optional`
    'hide.mjs': `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) =>
        next(name === 'hyparquet-writer' ? 'hyparquet-writer-is-not-here' : name, context);\`));`,
  });
  const environment = { NODE_OPTIONS: `--import=${join(folder, 'hide.mjs')}` };
  for (const word of ['run', 'check']) {
    const { code, stderr, stdout } = await copydesk(folder, [word], { environment });
    expect(stderr).toContain('the optional package that writes it is not installed: hyparquet-writer');
    expect(stderr).toContain(
      'Install it beside Copydesk with "npm install hyparquet-writer@0.17", or leave the key out.',
    );
    expect([code, stdout]).toEqual([2, '']);
  }
  expect(readdirSync(folder)).not.toContain('output');
  expect((await copydesk(folder, ['run', '--config', 'plain.json'], { environment })).code).toBe(0);
});

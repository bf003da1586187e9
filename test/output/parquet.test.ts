// Parquet: the rows of the JSONL files once more, with types.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LineFile } from '../../src/output/line-file.js';
import { openOutput } from '../../src/output/open-output.js';
import { linesOf } from '../../src/output/parquet/lines-of.js';
import { loadParquetLibrary } from '../../src/output/parquet/load-library.js';
import { ParquetFile } from '../../src/output/parquet/parquet-file.js';
import { everyProof } from '../../src/output/proof-lists.js';
import { openRenderer } from '../../src/output/render.js';
import type { Cleaned } from '../../src/pipeline/clean.js';
import { type Config, checkConfig } from '../../src/pipeline/config.js';
import { rowForms } from '../../src/pipeline/row-form.js';
import { anyArticle } from './any-article.js';
import { cleanedOf, plan, runOf, unreadOf } from './invented.js';
import { readParquet, typesIn } from './read-parquet.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-parquet-')), 'output');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

/** A hundred articles with anything in them, always the same ones, and three pages that are none. */
const pages: readonly Cleaned[] = [
  ...fc
    .sample(anyArticle, { numRuns: 100, seed: 10 })
    .map((record, n) => cleanedOf(`${n}.html`, { ...record, id: `${n}.html` })),
  ...['x.html', 'y.html', 'z.html'].map(unreadOf),
];

async function write(cleaned: readonly Cleaned[], config: Config): Promise<void> {
  const writer = await openOutput({ folder, stages: plan.stages, config, made: { config: 'a1', code: 'b2' } });
  const render = openRenderer(plan, config);
  for (const page of cleaned) await writer.write(render(page, { key: page.record.id }, everyProof));
  await writer.close(runOf(cleaned), '<p>report</p>');
}

const configWith = (outputs: object, schema = 'copydesk'): Config =>
  checkConfig({ schema, outputs: { stages: 'off', ...outputs } });

const below = (name: string): string => join(folder, name);
const namesLike = (pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort();

/** Of the JSONL files, in their order. */
function jsonl(...names: readonly string[]): unknown[] {
  const texts = names.map((name) => readFileSync(below(name)));
  return texts
    .flatMap((text, n) => (names[n]!.endsWith('.gz') ? gunzipSync(text) : text).toString('utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describe.each(rowForms)('with the columns of %s', (schema) => {
  test('articles.parquet and rejected.parquet hold what the JSONL holds, value by value and in its order', async () => {
    await write(pages, configWith({ parquet: true }, schema));
    for (const kind of ['articles', 'rejected']) {
      const { rows } = await readParquet(below(`${kind}.parquet`));
      const exact = jsonl(`${kind}.jsonl`) as Record<string, unknown>[];
      expect(rows.length).toBe(kind === 'articles' ? 100 : 3);
      expect(rows).toEqual(exact);
      expect(Object.keys(rows[0]!)).toEqual(Object.keys(exact[0]!));
    }
  });

  test('a run without a page leaves files without a row, with the same columns', async () => {
    await write(pages, configWith({ parquet: true }, schema));
    const full = await readParquet(below('articles.parquet'));
    await write([], configWith({ parquet: true }, schema));
    const empty = await readParquet(below('articles.parquet'));
    expect(empty.rows).toEqual([]);
    expect(empty.metadata.num_rows).toBe(0n);
    expect(empty.metadata.schema).toEqual(full.metadata.schema);
  });
});

test('the columns have these types', async () => {
  await write([], configWith({ parquet: true }));
  const types = typesIn((await readParquet(below('articles.parquet'))).metadata);
  expect(types.filter((type) => !type.endsWith(': STRING'))).toEqual([
    ...['authors', 'editors', 'sections', 'tags', 'captions'].map(
      (name) => `OPTIONAL ${name}: LIST<REPEATED list: STRUCT<OPTIONAL element: STRING>>`,
    ),
    'OPTIONAL language_score: DOUBLE',
    'OPTIONAL other_languages: LIST<REPEATED list: STRUCT<OPTIONAL element: STRUCT<OPTIONAL language: STRING, OPTIONAL text: STRING>>>',
    'OPTIONAL page_numbers: LIST<REPEATED list: STRUCT<OPTIONAL element: INT64>>',
    'OPTIONAL words: INT64',
    'OPTIONAL chars: INT64',
    'OPTIONAL removed_chars: INT64',
    'OPTIONAL removed: LIST<REPEATED list: STRUCT<OPTIONAL element: STRUCT<OPTIONAL label: STRING, OPTIONAL chars: INT64>>>',
    'OPTIONAL quality: DOUBLE',
    'OPTIONAL warnings: LIST<REPEATED list: STRUCT<OPTIONAL element: STRING>>',
    'OPTIONAL source_record: INT64',
  ]);
  expect(types.slice(0, 3)).toEqual(['OPTIONAL id: STRING', 'OPTIONAL text: STRING', 'OPTIONAL url: STRING']);
});

test('rows go to several files where the config says so, however the JSONL is split, and run.json lists them with their rows', async () => {
  await write(pages, configWith({ jsonl: { gzip: true, rows: 30 }, parquet: { rows: 40 } }));
  expect(namesLike(/parquet$/)).toEqual([
    'articles-2.parquet',
    'articles-3.parquet',
    'articles.parquet',
    'rejected.parquet',
  ]);
  const names = ['articles.parquet', 'articles-2.parquet', 'articles-3.parquet'];
  const parts = await Promise.all(names.map((name) => readParquet(below(name))));
  expect(parts.map(({ rows }) => rows.length)).toEqual([40, 40, 20]);
  expect(parts.flatMap(({ rows }) => rows)).toEqual(
    jsonl('articles.jsonl.gz', 'articles-2.jsonl.gz', 'articles-3.jsonl.gz', 'articles-4.jsonl.gz'),
  );
  const { files } = JSON.parse(readFileSync(below('run.json'), 'utf8')) as { files: Record<string, unknown>[] };
  expect(files.filter(({ path }) => String(path).endsWith('.parquet'))).toEqual(
    [...names, 'rejected.parquet'].map((path, n) => {
      const bytes = readFileSync(below(path));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path, lines: [40, 40, 20, 3][n], bytes: bytes.length, sha256 };
    }),
  );
});

test('as many rows as a file may have are one file, not one more without a row', async () => {
  await write(pages, configWith({ parquet: { rows: 100 } }));
  expect(namesLike(/^articles.*parquet$/)).toEqual(['articles.parquet']);
});

test('half a character, which JSON can write and UTF-8 cannot, becomes U+FFFD, as it does in the hash of the text', async () => {
  await write([cleanedOf('a.html', { title: 'A \ud83d half, a \ud83d\udea2 whole\0' })], configWith({ parquet: true }));
  const { rows } = await readParquet(below('articles.parquet'));
  expect(rows[0]!['title']).toBe('A \ufffd half, a \ud83d\udea2 whole\0');
});

test('the next run without it takes the files away, and without the config nothing is written', async () => {
  await write(pages, configWith({ parquet: true }));
  await write(pages, configWith({ parquet: { write: false } }));
  expect(namesLike(/parquet$/)).toEqual([]);
  await write(pages, configWith({}));
  expect(namesLike(/parquet$/)).toEqual([]);
});

test('Parquet without the JSONL that it is made from is refused', () => {
  const refused = () => configWith({ jsonl: { write: false }, parquet: { rows: 4 } });
  expect(refused).toThrow(
    'the config, "outputs.parquet": Parquet is made from the JSONL files, and "jsonl" is off: switch it on, or this off.',
  );
  expect(() => configWith({ jsonl: false, parquet: false })).not.toThrow();
});

describe('a file', () => {
  const columns = [{ name: 'id', type: 'string', about: 'The page' }] as const;
  const fileOf = async (lines: Iterable<string>) => {
    const path = `${folder}.parquet`;
    const file = new ParquetFile(await LineFile.open(path, path), columns, await loadParquetLibrary(), '0.1.0');
    for (const line of lines) await file.add(Buffer.from(line));
    return { sum: await file.close(), ...(await readParquet(path)) };
  };

  test('is written in groups of ten thousand rows, and says who wrote it', async () => {
    const ids = Array.from({ length: 20_001 }, (_, n) => `${n}.html`);
    const { rows, metadata, sum } = await fileOf(ids.map((id) => JSON.stringify({ id })));
    expect(rows).toEqual(ids.map((id) => ({ id })));
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 1n]);
    expect(metadata.created_by).toBe('copydesk version 0.1.0');
    expect(sum.lines).toBe(20_001);
  });

  test('ends a group at 32 MB of rows as well', async () => {
    const long = JSON.stringify({ id: 'x'.repeat(32 * 1024 * 1024) });
    const { metadata } = await fileOf(['{"id":"a"}', long, '{"id":"b"}']);
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([2n, 1n]);
  });
});

describe('the lines of a finished file', () => {
  const readAll = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    const path = `${folder}-${name}`;
    writeFileSync(path, bytes);
    const lines: string[] = [];
    for await (const line of linesOf(path)) lines.push(line.toString('utf8'));
    return lines;
  };
  const lines = Array.from({ length: 3000 }, (_, n) => `${n} ${'é'.repeat(n % 500)}`);
  const text = Buffer.from(`${lines.join('\n')}\n`);

  test('come whole, wherever a chunk ends, packed or not', async () => {
    expect(await readAll('a.jsonl', text)).toEqual(lines);
    expect(await readAll('a.jsonl.gz', gzipSync(text))).toEqual(lines);
    expect(await readAll('b.jsonl', Buffer.alloc(0))).toEqual([]);
  });

  test('are an error where the file is gone or damaged: no row is left out in silence', async () => {
    await expect(readAll('c.jsonl.gz', gzipSync(text).subarray(0, -20))).rejects.toThrow('unexpected end of file');
    await expect(linesOf(`${folder}-none.jsonl`).next()).rejects.toThrow('ENOENT');
    await expect(linesOf(`${folder}-none.jsonl.gz`).next()).rejects.toThrow('ENOENT');
  });
});

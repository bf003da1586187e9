import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutput } from '../../src/output/open-output.js';
import { everyProof } from '../../src/output/proof-lists.js';
import { openRenderer } from '../../src/output/render.js';
import { type SchemaName, schemaOf } from '../../src/output/schemas.js';
import type { Cleaned } from '../../src/pipeline/clean.js';
import { checkConfig } from '../../src/pipeline/config.js';
import type { Plan } from '../../src/pipeline/plan.js';
import { cleanedOf, config, ferryTexts, plan, planOf, runOf, stageOf, unreadOf } from './invented.js';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'copydesk-output-')), 'output');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const pages = [cleanedOf('news/a.html'), unreadOf('news/b.html'), cleanedOf('../c d.html')];

const made = { config: 'a1', code: 'b2' };
const open = (from: Plan = plan, settings = config) =>
  openOutput({ folder, stages: from.stages, config: settings, made });

async function write(cleaned: readonly Cleaned[] = pages, from: Plan = plan, settings = config): Promise<void> {
  const writer = await open(from, settings);
  const render = openRenderer(from, settings);
  for (const page of cleaned) await writer.write(render(page, { key: page.record.id }, everyProof));
  await writer.close(runOf(cleaned, from), '<p>report</p>');
}

function filesBelow(at = folder): string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1))
    .sort();
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const rows = (path: string): Record<string, unknown>[] =>
  read(path)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const snapshot = (): Record<string, string> => Object.fromEntries(filesBelow().map((path) => [path, read(path)]));

describe('The output folder', () => {
  test('holds these files after a run, and nothing of how they were made', async () => {
    await write([cleanedOf('news/a.html'), unreadOf('news/b.html')]);
    const proof = `proofs/news-a-html~${createHash('sha256').update('news/a.html').digest('hex').slice(0, 12)}.txt`;
    const ofStage = (stage: string): string[] =>
      ['marks.jsonl', proof, 'removed.jsonl', 'removed.txt', 'summary.txt'].map((name) => `${stage}/${name}`);
    expect(filesBelow()).toEqual(
      [
        '10-decode/pages.jsonl',
        ...ofStage('30-navigation'),
        ...ofStage('40-spam'),
        '70-facts/facts.jsonl',
        ...ofStage('70-facts'),
        'across/records.jsonl',
        'galleys/part.js',
        ...[
          'README.txt',
          'articles.csv',
          'articles.jsonl',
          'rejected.csv',
          'rejected.jsonl',
          'report.html',
          'run.json',
          'state.jsonl',
        ],
      ].sort(),
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('has one row for every page, in the order in which they came, as JSONL and the same as CSV', async () => {
    await write();
    expect(rows('articles.jsonl').map((row) => row['id'])).toEqual(['news/a.html', '../c d.html']);
    expect(rows('rejected.jsonl')).toMatchObject([{ id: 'news/b.html', reason: 'binary' }]);
    expect(Object.keys(rows('rejected.jsonl')[0]!).slice(0, 4)).toEqual(['reason', 'reason_detail', 'id', 'text']);
    const csv = parse(read('articles.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(csv.map((row) => [row['id'], row['title'], row['text']])).toEqual(
      rows('articles.jsonl').map((row) => [row['id'], row['title'], row['text']]),
    );
    expect(csv[0]!['text']).toBe(
      `The ferry port reopened on Tuesday and the first sailing left at noon.\n\n${ferryTexts[3]}`,
    );
  });

  test('has other names for the columns where the config says so, and none of those of the run before', async () => {
    await write();
    await write(pages, plan, checkConfig({ schema: 'schema.org' }));
    expect(rows('articles.jsonl').map((row) => [row['@type'], row['identifier'], row['id']])).toEqual([
      ['NewsArticle', 'news/a.html', undefined],
      ['NewsArticle', '../c d.html', undefined],
    ]);
    expect(Object.keys(rows('rejected.jsonl')[0]!).slice(0, 3)).toEqual(['reason', 'reason_detail', '@context']);
    expect(read('articles.csv')).toMatch(/^\ufeff"identifier","url",.*,"articleBody"\r\n"news\/a\.html",/);
    expect(read('rejected.csv')).toMatch(/^\ufeff"reason","reason_detail","identifier",/);
    expect(rows('10-decode/pages.jsonl').map(({ id }) => id)).toEqual(['news/a.html', 'news/b.html', '../c d.html']);
    await write(pages, plan, checkConfig({ schema: 'datatrove' }));
    expect(rows('articles.jsonl').map((row) => Object.keys(row))).toEqual([
      ['id', 'text', 'metadata'],
      ['id', 'text', 'metadata'],
    ]);
    expect(read('articles.csv')).toMatch(/^\ufeff"id","url","date","file_path",/);
  });

  test('holds rows that are as their schemas say, in every JSONL file and run.json', async () => {
    await write();
    const check = (path: string, name: SchemaName, found: unknown[]) => {
      expect(found.length, path).toBeGreaterThan(0);
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schemaOf(name));
      for (const row of found) expect([validate(row), validate.errors], path).toEqual([true, null]);
    };
    for (const path of filesBelow().filter((name) => name.endsWith('.jsonl')))
      if (path !== 'state.jsonl' && !path.startsWith('across/'))
        check(path, path.replace(/^.*\/|\.jsonl$/g, '') as SchemaName, rows(path)); // files are named as their schemas
    check('run.json', 'run', [JSON.parse(read('run.json'))]);
  });

  test('says in removed.jsonl and removed.txt what each stage took away, where, and why', async () => {
    await write([cleanedOf('a.txt')]);
    expect(rows('40-spam/removed.jsonl')).toEqual([
      {
        id: 'a.txt',
        stage: 'spam',
        rule: 'pharmacy',
        label: 'injected-spam',
        fate: 'drop',
        block: 2,
        span_from: 35,
        span_to: 57,
        source_from: 56,
        source_to: 149,
        text: 'buy cheap pills online',
        because: 'offers pills',
      },
    ]);
    expect(read('40-spam/removed.txt')).toBe(
      '== a.txt\n   Ferry port reopens after storm\n- injected-spam (spam/pharmacy) offers pills\n    buy cheap pills online\n\n',
    );
    expect(read('70-facts/removed.txt')).toContain('+ headline (facts/headline) it is the first heading\n');
  });

  test('says in summary.txt what each stage took away, rule by rule, the most first, with the longest example of a page', async () => {
    await write([cleanedOf('a\n\u009b.txt'), unreadOf('b.txt'), cleanedOf('c.txt')]);
    expect(read('40-spam/summary.txt')).toBe(
      [
        'What spam took out of the text: 44 of 452 characters, on 2 of 3 pages.',
        'One rule after the other, the most first, with an example. All of it is in removed.txt.',
        '',
        '   chars   times   pages',
        '      44       2       2  - injected-spam (spam/pharmacy)',
        '                            buy cheap pills online (a ␡.txt)',
        '',
      ].join('\n'),
    );
    expect(read('70-facts/summary.txt')).toContain('      60       2       2  + headline (facts/headline)\n');
    await write([unreadOf('b.txt')]);
    expect(read('40-spam/summary.txt')).toBe(
      'What spam took out of the text: 0 of 0 characters, on 0 of 1 pages.\nWhat it said of them is in marks.jsonl.\n',
    );
    await write([cleanedOf('a.txt')], plan, checkConfig({ outputs: { stages: 'off' } }));
    expect(filesBelow().filter((path) => path.endsWith('summary.txt'))).toEqual([]);
  });

  test('has proofs that show a page as it stood after each stage', async () => {
    await write([cleanedOf('a.txt')]);
    const proofIn = (stage: string): string => read(filesBelow().find((path) => path.startsWith(`${stage}/proofs/`))!);
    expect(proofIn('30-navigation')).toContain('- navigation | Home | World | Harbour\n');
    expect(proofIn('30-navigation')).not.toContain('[-buy cheap pills online-]');
    expect(proofIn('40-spam')).toContain('[-buy cheap pills online-]');
    expect(proofIn('40-spam')).toContain('? | Ferry port reopens after storm\n');
    expect(proofIn('70-facts')).toMatch(/^a\.txt\nhttps:.*\n\n/);
  });

  test('has no more proofs than asked for: the least sure articles and a sample, whatever their order', async () => {
    const many = Array.from({ length: 60 }, (_, at) => cleanedOf(`page-${at}.html`, { quality: ((at * 7) % 60) / 60 }));
    const settings = checkConfig({ proofs: 8 });
    const proofs = () => filesBelow().filter((path) => path.startsWith('40-spam/proofs/'));
    await write(many, plan, settings);
    const first = proofs();
    expect(first.length).toBeLessThanOrEqual(8);
    expect(first.length).toBeGreaterThanOrEqual(4);
    for (const { record } of many.filter((page) => page.record.quality < 4 / 60))
      expect(first.some((path) => path.includes(record.id.replace('.', '-')))).toBe(true);
    await write([...many].reverse(), plan, settings);
    expect(proofs()).toEqual(first);
  });

  test('has proofs of the pages that the config names, by id or URL, whatever their rank, and says which it did not find', async () => {
    const many = Array.from({ length: 20 }, (_, at) => cleanedOf(`page-${at}.html`, { quality: (at + 1) / 20 }));
    const url = 'http://www.harbour-courier.example/page-18.html/';
    const settings = checkConfig({
      proofs: { count: 2, pages: ['page-19.html', url, 'page-1', 'https://none.example'] },
    });
    const proofs = () => filesBelow().filter((path) => path.startsWith('40-spam/proofs/page-'));
    const writer = await open(plan, settings);
    const render = openRenderer(plan, settings);
    for (const page of many) await writer.write(render(page, { key: page.record.id }, writer.proofs.bounds()));
    expect([...writer.proofs.missing()]).toEqual([]);
    expect(writer.proofs.notFound()).toEqual(['page-1', 'https://none.example']);
    await writer.close(runOf(many), '');
    const first = proofs();
    expect(first).toHaveLength(4);
    for (const id of ['page-0', 'page-18', 'page-19'])
      expect(
        first.some((path) => path.includes(`/${id}-html~`)),
        id,
      ).toBe(true);
    await write([...many].reverse(), plan, settings);
    expect(proofs()).toEqual(first);
    await write(many, plan, checkConfig({ proofs: { count: 0 } }));
    expect(proofs()).toEqual([]);
  });

  test('never makes a path of an id', async () => {
    const long = `${'é/'.repeat(300)}CON.html`;
    await write(['../../../etc/passwd', 'a\0b\n.html', long, 'C:\\x', ''].map((id) => cleanedOf(id)));
    for (const path of filesBelow().filter((name) => name.includes('proofs/')))
      expect(path).toMatch(/^\d\d-[a-z]+\/proofs\/[a-z0-9-]{0,60}~[0-9a-f]{12}\.txt$/);
    expect(filesBelow().filter((name) => name.startsWith('40-spam/proofs/'))).toHaveLength(5);
    expect(readdirSync(join(folder, '..'))).toEqual(['output']);
  });

  test('is the same, byte for byte, when the same pages are written again', async () => {
    await write();
    const before = snapshot();
    await write();
    expect(snapshot()).toEqual(before);
  });

  test('loses the folder of a stage that is switched off, and what earlier runs had in others', async () => {
    await write();
    await write([unreadOf('x.html')], planOf([stageOf('spam', 40)]));
    expect(readdirSync(folder).filter((name) => /^\d/.test(name))).toEqual(['10-decode', '40-spam']);
    expect(filesBelow().filter((name) => name.includes('proofs/'))).toEqual([]);
    expect(read('articles.jsonl')).toBe('');
  });

  test('has the fingerprints of its files in run.json', async () => {
    await write();
    const { files, schema } = JSON.parse(read('run.json')) as { schema: number; files: Record<string, unknown>[] };
    expect(schema).toBe(1);
    expect(files.find(({ path }) => path === 'articles.jsonl')).toEqual({
      path: 'articles.jsonl',
      lines: 2,
      bytes: statSync(join(folder, 'articles.jsonl')).size,
      sha256: createHash('sha256').update(read('articles.jsonl')).digest('hex'),
    });
    expect(read('run.json')).not.toContain(tmpdir());
  });
});

describe('Hostile text', () => {
  const hostile = '=cmd|"/c"!A1\r\n<script>alert(1)</script>\0\ud800\u2028\u2029\u001b[31m';

  test('in every field comes back from JSONL exactly, one line a record', async () => {
    const { record } = cleanedOf('h.html');
    const change = Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        value === null || typeof value === 'string' ? hostile : value,
      ]),
    );
    const page = cleanedOf('h.html', { ...change, authors: [hostile], text: hostile + 'x'.repeat(1_000_000) });
    await write([page]);
    expect(rows('articles.jsonl')).toEqual([page.record]);
    expect(read('articles.jsonl').split(/[\n\r\u2028\u2029]/)).toHaveLength(2);
    const csv = parse(read('articles.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(csv[0]).toMatchObject({ title: `'${hostile.replace('\0', '').replace('\ud800', '\ufffd')}` });
    expect(csv[0]!['text']).toHaveLength(32_767);
    expect(read('40-spam/removed.txt')).not.toMatch(/[\0\u001b]/);
  });
});

describe('What is refused', () => {
  test('is a folder with entries that Copydesk did not write, all of which stay', async () => {
    mkdirSync(join(folder, '20-photos'), { recursive: true });
    writeFileSync(join(folder, '20-photos', 'quay.jpg'), '');
    writeFileSync(join(folder, 'thesis.docx'), '');
    writeFileSync(join(folder, '.gitkeep'), '');
    const before = filesBelow();
    await expect(open()).rejects.toThrow(
      'The output folder holds what Copydesk did not write: 20-photos/quay.jpg, thesis.docx. ' +
        'It is never emptied. Choose another folder, or move these away.',
    );
    expect(filesBelow()).toEqual(before);
  });

  test('is a file in place of the folder', async () => {
    writeFileSync(folder, '');
    await expect(open()).rejects.toThrow('a file stands there');
  });

  test('is a stage whose name would lead out of the folder', async () => {
    const odd = planOf([stageOf('../spam', 40)]);
    await expect(open(odd)).rejects.toThrow('Stage "../spam" (number 40) cannot have');
  });

  test('is a second run at once on one folder, until the first has ended', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(`Another run writes to this output folder now: process ${process.pid}, last`);
    await first.write(openRenderer(plan, config)(cleanedOf('a.html'), { key: '' }, everyProof));
    await first.close(runOf([cleanedOf('a.html')]), '');
    await write();
    expect(rows('articles.jsonl')).toHaveLength(2);
  });

  test('is a folder that is locked from another machine, as long as that is alive', async () => {
    mkdirSync(folder);
    const lock = join(folder, '.copydesk-lock');
    writeFileSync(lock, '{"pid":7,"host":"press-room","since":null}\n');
    await expect(open()).rejects.toThrow('process 7 on press-room, last seen 0 seconds ago');
    const longAgo = new Date(Date.now() - 3 * 3_600_000); // as a cache of a CI restores it
    utimesSync(lock, longAgo, longAgo);
    const notices: string[] = [];
    const writer = await openOutput({
      folder,
      stages: plan.stages,
      config,
      made,
      notice: (text) => void notices.push(text),
    });
    await writer.abort();
    expect(notices).toEqual([
      'Took over the lock that process 7 on press-room, last seen 3 hours ago left in the output folder.',
    ]);
  });
});

describe('A run that does not end', () => {
  test('leaves the old output whole when it is aborted', async () => {
    await write();
    const before = snapshot();
    const writer = await open();
    await writer.write(openRenderer(plan, config)(cleanedOf('new.html'), { key: '' }, everyProof));
    expect(Object.keys(snapshot()).filter((path) => !path.startsWith('.'))).toEqual(Object.keys(before));
    await writer.abort();
    await writer.abort();
    expect(Object.fromEntries(Object.entries(snapshot()).filter(([path]) => !path.startsWith('.')))).toEqual(before);
    expect(readdirSync(folder)).not.toContain('.copydesk-lock');
  });

  test('leaves the old output whole when it is killed, and the next one clears away what it left', async () => {
    await write();
    const before = snapshot();
    await killWhileWriting(folder);
    const after = snapshot();
    expect(Object.keys(after).some((path) => path.startsWith('.run-'))).toBe(true);
    expect(Object.fromEntries(Object.entries(after).filter(([path]) => !path.startsWith('.')))).toEqual(before);
    await write([cleanedOf('next.html')]);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(rows('articles.jsonl')).toMatchObject([{ id: 'next.html' }]);
  });

  test('takes over a lock whose process is gone or whose number another process has now', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const { hostname } = await import('node:os');
    for (const lock of [
      { pid: gone, since: null },
      { pid: process.pid, since: 'another boot 1' },
    ]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '.copydesk-lock'), JSON.stringify({ host: hostname(), ...lock }));
      await write();
    }
    writeFileSync(join(folder, '.copydesk-lock'), ''); // cut short by a crash
    await write();
    expect(readdirSync(folder)).not.toContain('.copydesk-lock');
  });

  test('says in words that the disk is full, and leaves the old output whole', async () => {
    await write();
    const before = snapshot();
    const said = spawnSync(
      'bash',
      ['-c', `ulimit -f 100; trap '' XFSZ; exec "$0" --input-type=module -e "$1"`, process.execPath, writeMuch],
      {
        env: { ...process.env, OUTPUT_FOLDER: folder },
        encoding: 'utf8',
      },
    );
    expect(said.stdout).toBe(
      'Could not write articles.jsonl: the file would be larger than the system allows (EFBIG).\n',
    );
    expect(snapshot()).toEqual(before);
  });
});

/** For child processes: they run the build, as `npm test` makes it before the tests. */
const dist = new URL('../../dist/', import.meta.url).href;
const writeMuch = `
  const { openOutput } = await import('${dist}output/open-output.js');
  const { openRenderer } = await import('${dist}output/render.js');
  const { checkConfig } = await import('${dist}pipeline/config.js');
  const { unreadRecord } = await import('${dist}pipeline/record.js');
  const plan = { stages: [], selectors: [] };
  const raw = { id: 'a.html', sourcePath: 'a.html', sourceRecord: null, body: '' };
  const { reason, reason_detail, ...article } = unreadRecord(raw, 'binary', '');
  const config = checkConfig({});
  const made = { config: 'a1', code: 'b2' };
  const writer = await openOutput({ folder: process.env.OUTPUT_FOLDER, stages: [], config, made });
  const page = openRenderer(plan, config)({ record: article }, 'key', { leastSure: '', sample: '' });
  try {
    for (let count = 0; count < 1000; count++) await writer.write(page);
    if (process.env.THEN_WAIT) {
      console.log('written');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
  } catch (error) {
    console.log(error.message);
    await writer.abort(false);
  }
`;

async function killWhileWriting(output: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', writeMuch], {
    env: { ...process.env, OUTPUT_FOLDER: output, THEN_WAIT: 'yes' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await ended;
}

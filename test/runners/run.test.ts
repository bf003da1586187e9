import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInput } from '../../src/input/input.js';
import { type ListFolder, listFolder } from '../../src/input/walk.js';
import { openOutput } from '../../src/output/open-output.js';
import { noProofs } from '../../src/output/proof-lists.js';
import type { RunWriter } from '../../src/output/writer.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { fingerprintOfCode, fingerprintOfPages } from '../../src/runners/fingerprints.js';
import { inProcess } from '../../src/runners/in-process.js';
import { loadPlan } from '../../src/runners/load-plan.js';
import { type Progress, type RunOptions, run as runAll } from '../../src/runners/run.js';
import { folderOf } from '../input/temporary-folder.js';

const story = (
  place: string,
): string => `<!doctype html><html><head><title>Ferry port of ${place} reopens</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Ferry port of ${place} reopens</h1>
<p>The ferry port of ${place} reopened on Tuesday after a storm had kept it closed for nine days, the harbour master said.</p>
<p>The first sailing left at noon with four hundred passengers, and lorries were still queueing on the road at dusk.</p>
<p>Repairs to the outer wall will go on until the spring, and two of the five berths stay closed to larger ships.</p>
</article></body></html>`;

const pages = {
  'raw/a.html': story('Velden'),
  'raw/b/c.html': story('Marstal'),
  'raw/b/photo.html': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'raw/crawl.jsonl': `${JSON.stringify({ html: story('Ulla'), url: 'https://news.example/ulla' })}\nbroken\n`,
  'raw/logo.png': 'x',
  'raw/void.html': '',
};

interface Given extends Partial<RunOptions> {
  readonly list?: ListFolder;
  readonly dry?: boolean;
}

async function run(folder: string, { list, dry, ...more }: Given = {}) {
  const config = checkConfig({ stages: ['navigation', 'article', 'facts'], collate: { duplicates: 'off' } });
  const { plan, stageFiles } = await loadPlan(config, folder);
  const code = await fingerprintOfCode(stageFiles);
  const input = await openInput({ base: folder, paths: ['raw'], fields: config.jsonl, exclude: 'output', list });
  const made = { config: fingerprintOfPages(config), code };
  const output = dry
    ? undefined
    : await openOutput({ folder: join(folder, 'output'), stages: plan.stages, config, made });
  const pool = inProcess(plan, config);
  const now = () => new Date('2026-01-02T03:04:05Z');
  return runAll({ config, base: folder, plan, code, input, output, pool, workers: 1, now, ...more });
}

const noWriter: RunWriter = {
  kept: [],
  openKeptAnew: async () => [],
  folder: '',
  root: '',
  streams: [],
  endTables: async () => {},
  rewrite: async () => {},
  addTable: async () => {},
  addFile: async () => {},
  proofs: { bounds: () => noProofs, missing: () => new Set(), notFound: () => [] },
  write: async () => {},
  addProofs: async () => {},
  isMissingProofs: () => false,
  quarantine: async () => {},
  quarantineFrom: async () => {},
  checkRoom: async () => {},
  close: async () => {},
  abort: async () => {},
};

/** Every file below a folder with its content; what a run keeps to itself is left out, and so is how much was done anew. */
function bytesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => !path.startsWith('.') && statSync(join(folder, path)).isFile());
  const read = (path: string) => readFileSync(join(folder, path), 'utf8').replace(/"reused": \d+/, '"reused": 0');
  return Object.fromEntries(files.map((path) => [path, read(path)]));
}

const idsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { id: string }).id);

test('Every file and record that came in has one row, in the order of the input, and the report counts them', async () => {
  const folder = folderOf(pages);
  const states: Progress[] = [];
  const report = await run(folder, { progress: (state) => states.push(state) });
  const files = bytesOf(join(folder, 'output'));
  expect(idsOf(files['articles.jsonl'])).toEqual(['a.html', 'b/c.html', 'crawl.jsonl#1']);
  expect(idsOf(files['rejected.jsonl'])).toEqual(['b/photo.html', 'crawl.jsonl#2', 'void.html']);
  expect(report.counts).toMatchObject({
    in: 6,
    kept: 3,
    rejected: 0,
    failed: 3,
    byReason: { binary: 1, 'bad-record': 1, empty: 1 },
  });
  expect(report.skipped).toEqual([{ type: 'image', count: 1, examples: ['logo.png'] }]);
  expect([report.started, report.config.input, report.config.output]).toEqual([
    '2026-01-02T03:04:05.000Z',
    'raw',
    'output',
  ]);
  expect(states.at(-1)).toEqual({ done: 6, total: undefined, kept: 3, rejected: 0, failed: 3, reused: 0 });
  expect(Object.values(files).filter((text) => text.includes(folder))).toEqual([]);
});

test('The output has the same bytes twice, and in whatever order folders are listed', async () => {
  const folder = folderOf(pages);
  await run(folder);
  const first = bytesOf(join(folder, 'output'));
  await run(folder);
  expect(bytesOf(join(folder, 'output'))).toEqual(first);
  await run(folder, { list: async (path) => [...(await listFolder(path))].reverse() });
  expect(bytesOf(join(folder, 'output'))).toEqual(first);
});

test('A run that is stopped, or whose output fails, publishes nothing and leaves the old output as it was', async () => {
  const folder = folderOf(pages);
  await run(folder);
  const before = bytesOf(join(folder, 'output'));
  const stop = new AbortController();
  await expect(
    run(folder, { signal: stop.signal, progress: ({ done }) => done === 2 && stop.abort() }),
  ).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(bytesOf(join(folder, 'output'))).toEqual(before);
  let aborted = 0;
  const full: RunWriter = {
    ...noWriter,
    write: async () => {
      throw new Error('the disk is full');
    },
    abort: async () => void (aborted += 1),
  };
  await expect(run(folder, { dry: true, output: full })).rejects.toThrow('the disk is full');
  expect(aborted).toBe(1);
});

test('A dry run counts as a real one does, looks for no copies and writes nothing', async () => {
  const folder = folderOf(pages);
  const dry = await run(folder, { dry: true });
  expect(readdirSync(folder)).toEqual(['raw']);
  expect({ ...(await run(folder)), collated: null }).toEqual(dry);
});

test('A limit takes the first pages; a sample takes some that are spread out, the same each time', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`raw/${String(n).padStart(2, '0')}.txt`, 'A short note.']),
  );
  const folder = folderOf(many);
  const take = async (choice: { limit?: number; sample?: number }) => {
    const ids: string[] = [];
    const output: RunWriter = { ...noWriter, write: async ({ docket }) => void ids.push(docket.id) };
    const states: Progress[] = [];
    const report = await run(folder, { dry: true, output, progress: (state) => states.push(state), ...choice });
    expect(states.at(-1)).toMatchObject({ done: ids.length, total: ids.length });
    return { ids, print: report.fingerprints.inputs };
  };
  expect((await take({ limit: 3 })).ids).toEqual(['00.txt', '01.txt', '02.txt']);
  expect((await take({ limit: 3 })).print).toBe((await take({ limit: 3 })).print);
  const sample = await take({ sample: 5 });
  expect(sample.ids).toHaveLength(5);
  expect(sample.ids).toEqual([...sample.ids].sort());
  expect(sample.ids).not.toEqual((await take({ limit: 5 })).ids);
  expect((await take({ sample: 5 })).ids).toEqual(sample.ids);
  expect((await take({ sample: 6 })).ids).toEqual(expect.arrayContaining(sample.ids));
  expect((await take({ limit: 10, sample: 50 })).ids).toHaveLength(10);
});

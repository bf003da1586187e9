// The engine of a cluster, asked over its pipes as a Python worker asks it: what comes back is what a run on one machine writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FromEngine, ListedUnit, ToEngine } from '../../src/runners/engine/messages.js';
import { type Frame, FrameReader, sendFrame } from '../../src/runners/frames.js';
import { clone, copydesk, dependOnCopydesk, folderWith } from '../cli/copydesk.js';
import { story } from '../cli/stories.js';

const script = join(clone, 'dist/runners/engine/main.js');

class Asker {
  readonly child: ChildProcess = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  readonly #frames: Frame<FromEngine>[] = [];
  #heard = (): void => {};

  constructor() {
    onTestFinished(() => void this.child.kill('SIGKILL'));
    const reader = new FrameReader<FromEngine>();
    this.child.stdout!.on('data', (chunk: Buffer) => {
      this.#frames.push(...reader.push(chunk));
      this.#heard();
    });
  }

  send(head: ToEngine, body = ''): void {
    sendFrame((chunk) => this.child.stdin!.write(chunk), head, [Buffer.from(body)]);
  }

  async next(): Promise<Frame<FromEngine>> {
    for (;;) {
      const frame = this.#frames.shift();
      if (frame && frame.head.type !== 'alive') return frame;
      if (!frame) await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  async until(type: FromEngine['type']): Promise<Frame<FromEngine>[]> {
    const frames = [await this.next()];
    while (frames.at(-1)!.head.type !== type) frames.push(await this.next());
    return frames;
  }

  async open(base: string): Promise<Frame<FromEngine>> {
    this.send({ type: 'open', proto: 1, base });
    return this.next();
  }

  async list(base: string): Promise<ListedUnit[]> {
    this.send({ type: 'list', paths: ['raw'], base });
    return unitsIn(await this.until('listed'));
  }

  unit({ path, bytes: _, ...unit }: ListedUnit, seq: number, more: { after?: number; lost?: object } = {}): void {
    this.send({ type: 'unit', seq, unit, path, ...more } as ToEngine);
  }
}

const unitsIn = (frames: readonly Frame<FromEngine>[]): ListedUnit[] =>
  frames
    .filter(({ head }) => head.type === 'files')
    .flatMap(({ body }) => body.toString('utf8').split('\n'))
    .map((line) => JSON.parse(line) as ListedUnit);

const rowOf = ({ head, body }: Frame<FromEngine>): string =>
  head.type === 'page' ? body.toString('utf8', 0, head.row) : '';

const poisonous = `import { defineStage, z } from 'copydesk';
export default defineStage({
  name: 'poisonous', number: 45, about: 'Ends the process of one page', gives: [], options: z.strictObject({}),
  open: () => function* ({ page }) { if (page.id.startsWith('poison')) process.abort(); },
});
`;

function projectFolder(): string {
  const lines = [1, 2, 3].map((n) =>
    JSON.stringify({ html: story(`village ${n}`), url: `https://village.example/${n}` }),
  );
  const folder = folderWith({
    'pipeline.config.json':
      '{ "stages": ["navigation", "./poisonous.js", "article", "facts"], "failures": { "allow": "100%" }, "collate": { "duplicates": "off", "stories": "off" } }',
    'poisonous.js': poisonous,
    'package.json': '{ "type": "module" }',
    'raw/a.html': story('harbour'),
    'raw/cut.jsonl.gz': gzipSync(`${lines.join('\n')}\n`).subarray(0, -30),
    'raw/lines.jsonl': `${lines[0]}\n\nno record\n${lines[2]}\n`,
    'raw/logo.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    'raw/poison.html': story('poison'),
    'raw/sources.jsonl': '{ "file": "a.html", "url": "https://harbour.example/a", "fetched": "2024-05-01" }\n',
    'raw/z.txt': 'A note.\n\nThe ferry was late again.\n',
  });
  dependOnCopydesk(folder);
  return folder;
}

function linesOf(folder: string, table: string): string[] {
  return readFileSync(join(folder, 'output', table), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

describe('an engine', () => {
  test('gives the rows of a run on one machine, byte for byte, and an account that adds up', async () => {
    const folder = projectFolder();
    await copydesk(folder, ['run']);
    const asker = new Asker();
    await asker.open(folder);
    const units = await asker.list(folder);
    for (const [seq, unit] of units.entries()) asker.unit(unit, seq);
    const frames: Frame<FromEngine>[] = [];
    for (const _ of units) frames.push(...(await asker.until('done')));
    const rows = frames.map(rowOf).filter((row) => row !== '');
    const [kept, rejected] = [linesOf(folder, 'articles.jsonl'), linesOf(folder, 'rejected.jsonl')];
    expect(rows.filter((row) => !row.startsWith('{"reason"'))).toEqual(kept);
    expect(rows.filter((row) => row.startsWith('{"reason"'))).toEqual(rejected);
    const accounts = frames.flatMap(({ head }) => (head.type === 'done' ? [head] : []));
    for (const { seen, before, ok, bad } of accounts) expect(seen).toBe(before + ok + bad);
    expect(accounts.reduce((sum, { seen }) => sum + seen, 0)).toBe(rows.length);
    expect(accounts.length).toBe(units.length);
    expect(accounts.flatMap(({ skipped }) => skipped.map(({ type }) => type))).toEqual(['image', 'sources']);
  });

  test('hands back what stopped a worker as it came, and goes on', async () => {
    const folder = projectFolder();
    const asker = new Asker();
    await asker.open(folder);
    const units = (await asker.list(folder)).filter(({ id }) => id === 'poison.html' || id === 'z.txt');
    for (const [seq, unit] of units.entries()) asker.unit(unit, seq);
    const [page] = await asker.until('done');
    if (page?.head.type !== 'page') throw new Error('a page was expected');
    expect(page.head.sums.reason).toBe('worker-died');
    expect(page.body.toString('utf8', page.head.row)).toBe(story('poison'));
    expect(page.body.length).toBe(page.head.row + page.head.poison!);
    const [next] = await asker.until('done');
    expect(next!.head).toMatchObject({ type: 'page', id: 'z.txt' });
  });

  test('passes over what had been answered, and tells what was given up', async () => {
    const folder = projectFolder();
    const asker = new Asker();
    await asker.open(folder);
    const unit = (await asker.list(folder)).find(({ id }) => id === 'lines.jsonl')!;
    asker.unit(unit, 1, { after: 2 });
    const rest = await asker.until('done');
    expect(rest.map(({ head }) => head)).toMatchObject([
      { type: 'page', id: 'lines.jsonl#3' },
      { type: 'done', seen: 3, before: 2, ok: 1, bad: 0 },
    ]);
    asker.unit(unit, 2, { lost: { because: 'it ended, twice', after: 2 } });
    const [lost, done] = await asker.until('done');
    expect(JSON.parse(rowOf(lost!))).toMatchObject({
      id: 'lines.jsonl#3',
      reason: 'worker-died',
      reason_detail: 'after record 2: it ended, twice',
    });
    expect(done!.head).toMatchObject({ seen: 1, before: 0, ok: 0, bad: 1 });
  });

  test('reads the row of a table as the line of a JSONL', async () => {
    const folder = projectFolder();
    await copydesk(folder, ['run']);
    const asker = new Asker();
    await asker.open(folder);
    const lines = readFileSync(join(folder, 'raw/lines.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const about = (record: number) => ({ id: `lines.jsonl#${record}`, path: 'lines.jsonl', record });
    for (const [at, line] of lines.entries()) asker.send({ type: 'row', seq: at, row: about(at + 1) }, line);
    const rows = [rowOf(await asker.next()), rowOf(await asker.next()), rowOf(await asker.next())];
    const own = (table: string) => linesOf(folder, table).filter((row) => row.includes('"id":"lines.jsonl#'));
    expect([rows[0], rows[2]]).toEqual(own('articles.jsonl'));
    expect(rows[1]!.replace('line 2', 'line 3')).toEqual(own('rejected.jsonl')[0]); // a table has no blank lines
  });

  test('reads markup in bytes with what the other columns know of it, and refuses what is too large unread', async () => {
    const asker = new Asker();
    await asker.open(projectFolder());
    const row = { id: 't#1', path: 't', record: 1 };
    asker.send(
      { type: 'row', seq: 1, row: { ...row, columns: { link: 'https://a.example/1', crawled_at: 1714557600 } } },
      story('bytes'),
    );
    asker.send({ type: 'row', seq: 2, row: { ...row, tooLarge: 17_000_000 } });
    asker.send({ type: 'row', seq: 3, row: { ...row, unreadable: 'the Parquet data are damaged' } });
    const rows = [await asker.next(), await asker.next(), await asker.next()].map((frame) => JSON.parse(rowOf(frame)));
    expect(rows).toMatchObject([
      { url: 'https://a.example/1', fetched: '2024-05-01T10:00:00.000Z' },
      { reason: 'too-large' },
      { reason: 'unreadable', reason_detail: 'the Parquet data are damaged' },
    ]);
  });

  test('names files that lie in another storage as it would on a disk, with what lists of sources say', async () => {
    const folder = projectFolder();
    const asker = new Asker();
    await asker.open(folder);
    const near = await asker.list(folder);
    const mirror = join(folder, 'mirror');
    mkdirSync(join(mirror, '0'), { recursive: true });
    writeFileSync(join(mirror, '0/sources.jsonl'), readFileSync(join(folder, 'raw/sources.jsonl')));
    const files = near.map(({ shown, bytes }) => JSON.stringify({ root: 0, below: shown, bytes })).reverse();
    asker.send({ type: 'place', roots: [{ path: 'bucket/raw', isFolder: true }], mirror }, files.join('\n'));
    const far = unitsIn(await asker.until('listed'));
    expect(far).toEqual(near.map((unit) => ({ ...unit, path: `0/${unit.shown}` })));
  });

  test('says why where a config cannot be meant', async () => {
    const folder = folderWith({ 'pipeline.config.json': '{ "stages": ["nonsense"] }' });
    const { head } = await new Asker().open(folder);
    expect(head).toMatchObject({ type: 'refused', because: expect.stringContaining('nonsense') });
  });

  test('ends with whoever asked, and its worker with it', async () => {
    const folder = projectFolder();
    const asker = new Asker();
    await asker.open(folder);
    for (const [seq, unit] of (await asker.list(folder)).entries()) asker.unit(unit, seq);
    await asker.next();
    const workers = childrenOf(asker.child.pid!);
    asker.child.stdin!.end();
    await once(asker.child, 'exit');
    for (let look = 0; look < 100 && workers.some(isAlive); look++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(workers.filter(isAlive)).toEqual([]);
  });
});

/** By Linux's list of processes; elsewhere nothing is seen, and nothing claimed. */
function childrenOf(parent: number): string[] {
  const all = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return all.filter((pid) => statOf(pid)[1] === `${parent}`);
}

/** What has ended is listed as `Z` until it is noticed. */
const isAlive = (pid: string): boolean => !['Z', undefined].includes(statOf(pid)[0]);

/** State, parent and so on. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); // the name stands before, in brackets
  } catch {
    return []; // it has ended meanwhile
  }
}

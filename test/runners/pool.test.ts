// How many workers a pool starts, with a worker in the place of the real one that notes when it was started.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/input/item.js';
import { noProofs } from '../../src/output/proof-lists.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { openPool } from '../../src/runners/pool/pool.js';
import { clone, folderWith } from '../cli/copydesk.js';

/** Answers a task when so many workers have been started. */
const worker = (started: number): string => `
import { appendFileSync, readFileSync } from 'node:fs';
import { FrameReader, sendFrame } from ${JSON.stringify(pathToFileURL(join(clone, 'dist/runners/frames.js')).href)};
const log = new URL('started.txt', import.meta.url);
appendFileSync(log, 'started\\n');
const say = (head) => sendFrame((chunk) => process.stdout.write(chunk), head);
const frames = new FrameReader();
let work = Promise.resolve();
async function answer(seq) {
  while (readFileSync(log, 'utf8').split('\\n').length - 1 < ${started}) await new Promise((done) => setTimeout(done, 10));
  await say({ type: 'same', seq, key: 'key' });
}
process.stdin.on('data', (chunk) => {
  for (const { head } of frames.push(chunk)) {
    if (head.type === 'open') work = work.then(() => say({ type: 'ready', node: process.versions.node }));
    else work = work.then(() => answer(head.seq));
  }
});
`;

/** No worker reads it. */
const item: Item = { id: 'a.txt', sourcePath: 'a.txt', sourceRecord: null, content: { kind: 'page' } };

async function startsFor({ tasks, untilStarted }: { tasks: number; untilStarted: number }): Promise<number> {
  const base = folderWith({ 'worker.mjs': worker(untilStarted) });
  const script = join(base, 'worker.mjs');
  const pool = openPool({ config: checkConfig({}), base, wanted: 'pages', script, workers: 3 });
  const answers = Array.from({ length: tasks }, () => pool.work({ found: { item }, bounds: noProofs }));
  expect(await Promise.all(answers)).toEqual(Array(tasks).fill({ as: 'same', key: 'key' }));
  await pool.close();
  return readFileSync(join(base, 'started.txt'), 'utf8').split('\n').length - 1;
}

describe('A pool', () => {
  test('starts one worker for what that is through with at once, however many tasks wait', async () => {
    expect(await startsFor({ tasks: 20, untilStarted: 1 })).toBe(1);
  });

  test('starts the others where there is more to do', async () => {
    expect(await startsFor({ tasks: 20, untilStarted: 3 })).toBe(3);
  });
});

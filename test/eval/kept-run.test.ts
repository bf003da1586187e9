import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeSince, type KeptRun, keepRun, readRun } from '../../src/eval/kept-run.js';
import { folderOf } from '../input/temporary-folder.js';

const run = (figures: KeptRun['figures'], pages: KeptRun['pages']): KeptRun => ({
  at: '2024-03-05T08:00:00.000Z',
  folder: '/gold/news',
  figures,
  pages,
});

test('a change says how much each figure rose, which pages moved most, and how many pages only one run has', () => {
  const earlier = run({ f1: 0.9, title: 0.8, oracle_f1: 1 }, { a: 0.5, b: 0.9, c: 1, d: 1 });
  const now = run({ f1: 0.9123, title: 0.8, date: 1 }, { a: 0.6, b: 0.4, c: 1, e: 0 });
  expect(changeSince(earlier, now)).toEqual({
    since: '2024-03-05T08:00:00.000Z',
    figures: { f1: 0.0123, title: 0 },
    moved: [
      { id: 'b', from: 0.9, to: 0.4 },
      { id: 'a', from: 0.5, to: 0.6 },
    ],
    others: 2,
  });
});

test('what is kept is read back; where nothing is, there is nothing; what is no run is said to be none', () => {
  const path = join(folderOf({}), 'below', 'news-html.json');
  expect(readRun(path)).toBeUndefined();
  keepRun(path, run({ f1: 0.9 }, { a: 0.5 }));
  expect(readRun(path)).toEqual(run({ f1: 0.9 }, { a: 0.5 }));
  writeFileSync(path, '{"figures": 4}');
  expect(() => readRun(path)).toThrow('is no run that was kept by "copydesk eval"');
});

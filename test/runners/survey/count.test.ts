import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Neighbours, SurveyEntry } from '../../../src/page/neighbours.js';
import { neighboursOf } from '../../../src/pipeline/survey/neighbours-of.js';
import { SurveyCount } from '../../../src/runners/survey/count.js';
import { folderOf } from '../../input/temporary-folder.js';

/** Two sites that share lines, one with copies of a story; line n stands on every n-th page. */
const entries: readonly SurveyEntry[] = Array.from({ length: 120 }, (_, page) => {
  const story = page % 10 === 0 ? 0 : page;
  return {
    site: page % 3 === 0 ? 'small.example' : 'large.example',
    lines: [1, 2, 3, 5, 7, 2 ** 47 + 1, 2 ** 47 + 2].filter((line) => page % (line % 2 ** 47) === 0),
    story: [story, story + 1, page, 2 ** 32 - 1],
  };
});

type Row = readonly [number | undefined, SurveyEntry];
const rows: readonly Row[] = entries.map((entry, page) => [page < 100 ? page : undefined, entry]);
const expected = entries.slice(0, 100).map((entry, page) => [page, neighboursOf(entry, entries)]);

describe.each([
  ['all in memory', undefined],
  ['nearly all on the disk', 1],
])('counting the lines of all pages, %s', (_, mostBytes) => {
  test.each([
    ['as they come', rows],
    ['backwards', rows.toReversed()],
    ['by site', rows.toSorted(([, a], [, b]) => (a.site < b.site ? -1 : 1))],
  ])('tells each page with a number what the plain law says of it, in order: %s', (_, given) => {
    const folder = join(folderOf({}), 'survey');
    expect(told(given, folder, mostBytes)).toEqual(expected);
    expect(existsSync(folder)).toBe(false);
  });
});

test('pages alone on their site are told that they are, and nothing of any line', () => {
  const alone: Row[] = [
    [0, { site: 'a.example', lines: [1, 2], story: [1, 2, 3, 4] }],
    [7, { site: 'b.example', lines: [], story: [1, 2, 3, 4] }],
  ];
  const nothing = { pages: 1, lines: [] };
  expect(told(alone, join(folderOf({}), 'survey'))).toEqual([
    [0, nothing],
    [7, nothing],
  ]);
});

function told(given: readonly Row[], folder: string, mostBytes?: number): (readonly [number, Neighbours])[] {
  const count = new SurveyCount({ folder, ...(mostBytes ? { mostBytes } : {}) });
  try {
    for (const [ordinal, entry] of given) count.add(ordinal, entry);
    return [...count.neighbours()];
  } finally {
    count.close();
  }
}

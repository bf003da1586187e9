import { expect, test } from 'vitest';
import type { Article, Rejected } from '../../src/page/article.js';
import { Reading } from '../../src/page/reading.js';
import { summaryOf } from '../../src/pipeline/docket.js';
import { recordOf, unreadRecord } from '../../src/pipeline/record.js';
import { collectRows } from '../../src/report/report-row.js';

const raw = (id: string) => ({ id, sourcePath: id, sourceRecord: null, body: '' });

function article(id: string, change: Partial<Article>): { record: Article | Rejected } {
  const decoding = {
    charset: 'utf-8',
    charsetFrom: 'utf-8',
    charsetBecause: '',
    repairs: [],
    left: {},
    bytes: 1,
    sha256: '',
    chars: 1,
  } as const;
  const blocks = [{ index: 0, container: -1, kind: 'paragraph', text: 'Tide', source: [0, 4], runs: [] }] as const;
  const page = { id, form: 'text', decoding, declared: [], containers: [], blocks, selected: [] } as const;
  return { record: { ...recordOf(raw(id), new Reading(page)), ...change } };
}

const failed = (id: string) => ({ record: unreadRecord(raw(id), 'binary', 'It begins with GIF89a') });
const rejected = (id: string) => ({ record: unreadRecord(raw(id), 'section-front', 'links only') });

const rowOf = ({ record }: { readonly record: Article | Rejected }) => summaryOf(record);

test('A row is short, whatever the page is', () => {
  const long = '😀'.repeat(1_000_000);
  const row = rowOf(article('a.txt', { title: long, text: `x${long}`, url: long }));
  expect(row.title).toBe(`${'😀'.repeat(80)}…`);
  expect(row.begins).toBe(`x${'😀'.repeat(79)}…`);
  expect(JSON.stringify(row).length).toBeLessThan(2000);
});

test('A row says whether a page was turned away for what it is or could not be cleaned', () => {
  expect(rowOf(failed('a'))).toMatchObject({ outcome: 'failed', reason: 'binary' });
  expect(rowOf(rejected('a'))).toMatchObject({ outcome: 'rejected', reasonDetail: 'links only' });
  expect(rowOf(article('a', {}))).toMatchObject({ outcome: 'kept', reason: null, begins: 'Tide' });
});

test('Failed pages come first, then rejected ones, then articles from the least sure, and no more than asked for', () => {
  const rows = collectRows(3);
  for (const page of [
    article('sure', { quality: 0.9 }),
    rejected('front 1'),
    article('unsure', { quality: 0.2 }),
    failed('gif'),
  ])
    rows.add(rowOf(page));
  expect(rows.rows().map(({ id }) => id)).toEqual(['gif', 'front 1', 'unsure', 'sure']);
  for (const page of [
    article('half', { quality: 0.5 }),
    article('worst', { quality: 0 }),
    failed('gif 2'),
    rejected('front 2'),
  ])
    rows.add(rowOf(page));
  expect(rows.rows().map(({ id }) => id)).toEqual(['gif', 'gif 2', 'front 1', 'worst', 'unsure', 'half']);
});

import { describe, expect, test } from 'vitest';
import { type PageRow, packRows, unpackRows } from '../../src/report/page-row.js';
import { collectPages } from '../../src/report/report-pages.js';
import { openSiteSums } from '../../src/report/site-sums.js';
import { kept, pagesOf, type Told } from './invented.js';

const article = (id: string, change: Partial<Told> = {}): Told => ({ ...kept, id, ...change });
const failed = (id: string): Told => article(id, { outcome: 'failed', kind: 'binary', reason: 'binary' });
const rejected = (id: string): Told =>
  article(id, { outcome: 'rejected', kind: 'section-front', reason: 'section-front', words: 0 });

describe('The rows of the report', () => {
  test('are the failed pages, then the rejected ones, then articles from the least sure, and no more than asked for', () => {
    const pages = collectPages(3);
    const ids = () => pages.result().rows.map(({ id }) => id);
    for (const page of [
      article('sure', { quality: 0.9 }),
      rejected('front 1'),
      article('unsure', { quality: 0.2 }),
      failed('gif'),
    ])
      pages.add(page);
    expect(ids()).toEqual(['gif', 'front 1', 'unsure', 'sure']);
    for (const page of [
      article('half', { quality: 0.5 }),
      article('worst', { quality: 0 }),
      failed('gif 2'),
      rejected('front 2'),
    ])
      pages.add(page);
    expect(ids()).toEqual(['gif', 'gif 2', 'front 1', 'worst', 'unsure', 'half']);
  });

  test('have what was taken out by label, the most first, and the rules that did it', () => {
    const [row] = pagesOf([kept]).rows;
    expect(row!.removed).toEqual([
      { label: 'navigation', chars: 1830 },
      { label: 'injected-spam', chars: 640 },
      { label: 'headline', chars: 30 },
    ]);
    expect(row!.rules).toHaveLength(4);
  });

  test('know the place of their galley among those that were written', () => {
    const { rows } = pagesOf([article('a'), article('b', { hasGalley: false }), article('c')]);
    expect(Object.fromEntries(rows.map(({ id, galley }) => [id, galley]))).toEqual({ a: 0, b: null, c: 1 });
  });

  test('name the pages of the run that they belong with', () => {
    const because = 'word for word the same text';
    const copy = { as: 'duplicate', of: 'best', likeness: 1, because } as const;
    const { rows } = pagesOf([
      article('alone'),
      article('copy', { found: { link: copy } }),
      article('copy of monday', { found: { link: { ...copy, run: 'monday' } } }),
      article('first', { found: { parts: ['first', 'second', 'third'] } }),
      article('second', { found: { link: { as: 'part', of: 'first', number: 2, because } } }),
    ]);
    expect(rows.map(({ id, of, parts }) => [id, of, parts])).toEqual([
      ['alone', null, []],
      ['copy', 'best', []],
      ['copy of monday', null, []],
      ['first', null, ['second', 'third']],
      ['second', 'first', []],
    ]);
    expect(unpackRows(packRows(rows))).toEqual(rows);
  });

  test('come out of the report as they went in, and ten thousand of them are a few megabytes', () => {
    const many = pagesOf(Array.from({ length: 10_000 }, (_, at) => article(`pages/${at}.html`))).rows;
    const text = JSON.stringify(packRows(many));
    expect(unpackRows(JSON.parse(text))).toEqual(many);
    expect(text.length).toBeLessThan(5_000_000);
  });

  test('may lack everything that may be lacking', () => {
    const bare: PageRow = {
      ...pagesOf([failed('x')]).rows[0]!,
      ...{ url: null, site: null, reason: null, reasonDetail: null, title: null, language: null, galley: null },
      ...{ warnings: [], rules: [], removed: [], of: null, parts: [] },
    };
    expect(unpackRows(packRows([bare]))).toEqual([bare]);
  });
});

describe('The sums of the report', () => {
  test('count kinds, and articles by quality', () => {
    const pages = pagesOf([
      article('a', { quality: 0 }),
      article('b', { quality: 0.05 }),
      article('c', { quality: 0.15 }),
      article('d', { quality: 1 }),
      rejected('e'),
    ]);
    expect(pages.byKind).toEqual({ article: 4, 'section-front': 1 });
    expect(pages.byQuality).toEqual([1, 1, 0, 1, ...new Array(15).fill(0), 1]);
  });

  test('have of each site its pages, its articles and what was taken out, the largest site first', () => {
    const { sites } = pagesOf([
      article('a', { site: 'b.example' }),
      article('b'),
      rejected('c'),
      article('d', { site: null }),
    ]);
    expect(sites.count).toBe(2);
    expect(sites.largest).toEqual([
      { site: 'harbour-courier.example', pages: 2, kept: 1, chars: 10_400, removed: 5000 },
      { site: null, pages: 1, kept: 1, chars: 5200, removed: 2500 },
      { site: 'b.example', pages: 1, kept: 1, chars: 5200, removed: 2500 },
    ]);
  });

  test('hold no more sites than they may, and say how many pages are of others', () => {
    const sums = openSiteSums(2);
    for (const site of ['a', 'b', 'c', 'a', 'd', 'c']) sums.add({ site, outcome: 'kept', chars: 1, removed: [] });
    expect(sums.result()).toMatchObject({ count: 2, uncounted: 3, largest: [{ site: 'a', pages: 2 }, { site: 'b' }] });
  });

  test('tell odd pages once, with all that is odd about them', () => {
    const { odd } = pagesOf([article('plain', { quality: 0.95, warnings: [], removals: [] }), kept]);
    expect(odd.map(({ page, because }) => [page.id, because])).toEqual([
      [kept.id, ['quality is only 0.62', '640 characters of injected spam', '2 warnings']],
    ]);
  });
});

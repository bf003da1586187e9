// Figures of all pages and of each site: the same in any order, put together, and within a bounded number of sites.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FigureSums } from '../../../src/pipeline/figures/figure-sums.js';
import { runFiguresSchema } from '../../../src/pipeline/figures/figures.js';
import { GroupSums, type PageFigures } from '../../../src/pipeline/figures/group-sums.js';
import { Spread } from '../../../src/pipeline/figures/spread.js';

const page = (change: Partial<PageFigures> = {}): PageFigures => ({
  id: 'a.html',
  site: 'harbour.example',
  outcome: 'kept',
  reason: null,
  words: 100,
  quality: 0.9,
  language: 'en',
  chars: 1000,
  removals: [
    ['navigation/menu/navigation', 2, 200],
    ['spam/tail/injected-spam', 1, 50],
  ],
  ...change,
});

const rejected = (id: string, reason: PageFigures['reason'], outcome: 'rejected' | 'failed' = 'rejected') =>
  page({ id, outcome, reason, words: 0, quality: 0, removals: [['article/none/not-an-article', 1, 1000]] });

const anyPage = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    site: fc.constantFrom('harbour.example', 'valley.example', null),
    outcome: fc.constantFrom('kept' as const, 'rejected' as const, 'failed' as const),
    words: fc.nat(5000),
    quality: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    language: fc.constantFrom('en', 'zh-Hans', null),
  })
  .map((one) => page(one));

const figuresOf = (pages: readonly PageFigures[]) => {
  const sums = new FigureSums();
  for (const one of pages) sums.add(one);
  return sums.result();
};

describe('figures', () => {
  test('are told of all pages and of each site, those with the most pages first', () => {
    const { all, sites, others } = figuresOf([
      rejected('c.html', 'section-front'),
      rejected('b.html', 'no-body'),
      rejected('d.html', 'empty', 'failed'),
      page({ id: 'e.html', words: 40, quality: 0.501, language: null }),
      page({ site: null }),
    ]);
    expect(sites.map(({ site, pages }) => [site, pages])).toEqual([
      ['harbour.example', 4],
      [null, 1],
    ]);
    expect(all).toEqual({
      pages: 5,
      kept: 2,
      rejected: 2,
      failed: 1,
      emptyBodies: 2,
      medianWords: 40, // the lower of the two
      meanQuality: 0.701, // of 0.9 and 0.501
      chars: 5000,
      charsKept: 1500,
      spamChars: 100,
      languages: { en: 1, und: 1 },
      examples: { rejected: 'b.html', kept: 'e.html' },
    });
    expect(others).toBeNull();
  });

  test('are the same in whatever order the pages come, and what run.json promises', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (pages, numbers) => {
        const shuffled = pages
          .map((one) => ({ one, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const figures = figuresOf(pages);
        expect(figuresOf(shuffled)).toEqual(figures);
        expect(runFiguresSchema.safeParse({ part: [], ...figures }).error).toBeUndefined();
      }),
    );
  });

  test('of two groups put together are those of all their pages', () => {
    fc.assert(
      fc.property(fc.array(anyPage), fc.array(anyPage), (some, others) => {
        const sumsOf = (pages: readonly PageFigures[]) => {
          const sums = new GroupSums();
          for (const one of pages) sums.add(one);
          return sums;
        };
        const together = sumsOf(some);
        together.addAll(sumsOf(others));
        expect(together.result()).toEqual(sumsOf([...some, ...others]).result());
      }),
    );
  });

  test('of more sites than can be told are exact for those that are, and add up with the others', () => {
    const pages = Array.from({ length: 12_000 }, (_, n) => page({ id: `${n}`, site: `site-${n}.example` }));
    const large = Array.from({ length: 6_000 }, (_, n) => page({ id: `large-${n}`, site: 'large.example' }));
    const mixed = pages.flatMap((one, n) => [one, ...large.slice(n, n + 1)]);
    const sums = new FigureSums(['site-11.example', 'site-11999.example']);
    for (const one of mixed) sums.add(one);
    const { all, sites, others } = sums.result();
    expect(all.pages).toBe(18_000);
    expect(sites[0]).toMatchObject({ site: 'large.example', pages: 6_000 });
    expect(sites).toHaveLength(1002); // a thousand and the two that are named
    expect(sites.map(({ site }) => site)).toEqual(expect.arrayContaining(['site-11.example', 'site-11999.example']));
    expect(sites.reduce((sum, site) => sum + site.pages, others!.pages)).toBe(18_000);
    expect(sums.result()).toEqual({ all, sites, others });
  });
});

describe('a median', () => {
  const medianOf = (numbers: readonly number[]): number => {
    const spread = new Spread();
    for (const number of numbers) spread.add(number);
    return spread.median();
  };

  test('is exact below 128, and 0 of nothing', () => {
    expect([medianOf([]), medianOf([7]), medianOf([127, 0, 3]), medianOf([1, 2, 3, 4])]).toEqual([0, 7, 3, 2]);
  });

  test('is off by 0.8% at most above, up to the largest numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3000), fc.nat(2 ** 31 - 1)), { minLength: 1 }), (numbers) => {
        const exact = [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1]!;
        expect(Math.abs(medianOf(numbers) - exact)).toBeLessThanOrEqual(exact / 128);
      }),
      { numRuns: 300 },
    );
  });
});

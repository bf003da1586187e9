import { describe, expect, test } from 'vitest';
import { bands, bucketsOf, rows } from '../../../src/pipeline/collate/buckets.js';
import { compareRanks, rankOf, secondsOf } from '../../../src/pipeline/collate/rank.js';
import { shinglesOf } from '../../../src/pipeline/collate/shingles.js';
import { leastRuns, sketchOf } from '../../../src/pipeline/collate/sketch.js';
import { articleOf, stretch } from './invented.js';

describe('a sketch', () => {
  test('is plain JSON that comes back as it was', () => {
    const sketch = sketchOf(articleOf('a.html', stretch('wave', 0, 60)));
    expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch);
    expect(JSON.stringify(sketch).length).toBeLessThan(1000);
  });

  test('has the same name for texts that differ in case and punctuation, and for no others', () => {
    const nameOf = (text: string) => sketchOf(articleOf('a.html', text)).words;
    const text = stretch('wave', 0, 60);
    expect(nameOf(text)).toMatch(/^[0-9a-f]{24}$/);
    expect(nameOf(`“${text.toUpperCase()}”`)).toBe(nameOf(text));
    expect(nameOf(`${text} wave60`)).not.toBe(nameOf(text));
    expect(nameOf(text.replace('wave3 wave4', 'wave4 wave3'))).not.toBe(nameOf(text));
  });

  test('has no buckets where the text is too short to take part', () => {
    expect(sketchOf(articleOf('a.html', stretch('wave', 0, leastRuns + 3))).buckets).toEqual([]);
    expect(sketchOf(articleOf('a.html', stretch('wave', 0, leastRuns + 4))).buckets).toHaveLength(bands);
  });
});

describe('buckets', () => {
  const shared = (one: string, other: string): number => {
    const buckets = new Set(bucketsOf(shinglesOf(one)));
    return bucketsOf(shinglesOf(other)).filter((bucket) => buckets.has(bucket)).length;
  };

  test('are numbers of 48 bits, one for each band', () => {
    const buckets = bucketsOf(shinglesOf(stretch('wave', 0, 60)));
    expect(new Set(buckets).size).toBe(bands);
    for (const bucket of buckets) expect(Number.isInteger(bucket) && bucket >= 0 && bucket < 2 ** 48).toBe(true);
  });

  test.each([0.9, 0.8, 0.7, 0.5, 0.3])(
    'are shared by texts of the similarity %d as often as the formula says',
    (similarity) => {
      const words = Math.round((300 * 2 * similarity) / (1 + similarity));
      const pairs = Array.from({ length: 200 }, (_, at) => at);
      const common = pairs.map((at) =>
        shared(stretch(`pair${at}x`, 0, 304), stretch(`pair${at}x`, 300 - words, 604 - words)),
      );
      const mean = common.reduce((sum, one) => sum + one, 0) / pairs.length;
      expect(mean / bands).toBeGreaterThan(similarity ** rows - 0.04);
      expect(mean / bands).toBeLessThan(similarity ** rows + 0.04);
      if (similarity >= 0.8) expect(Math.min(...common)).toBeGreaterThan(0);
    },
  );

  test('are hardly ever shared by texts that have nothing in common', () => {
    const texts = Array.from({ length: 300 }, (_, at) => bucketsOf(shinglesOf(stretch(`text${at}x`, 0, 300))));
    expect(new Set(texts.flat()).size).toBe(300 * bands);
  });
});

describe('of two copies the better one', () => {
  const rank = (words: number, date: string | null, fetched: string | null = null) =>
    rankOf({ words, date_published: date, fetched });

  test.each([
    ['is the fuller one, also if it is later', rank(500, '2024-03-06'), rank(300, '2024-03-05')],
    ['is the earlier one, three words are nothing', rank(500, '2024-03-05'), rank(503, '2024-03-06')],
    ['is the one whose date is known', rank(500, '2024-03-05'), rank(500, null)],
    [
      'is the one that was fetched first',
      rank(500, null, '2024-03-05T10:00:00Z'),
      rank(500, null, '2024-03-05T11:00:00Z'),
    ],
    ['is the one whose hour is known of that day', rank(500, '2024-03-05T23:00:00Z'), rank(500, '2024-03-05')],
    ['is the earlier one in whatever zone', rank(500, '2024-03-05T12:30:00+05:00'), rank(500, '2024-03-05T08:00:00Z')],
  ])('%s', (_, better, other) => {
    expect(compareRanks(better, other)).toBeLessThan(0);
    expect(compareRanks(other, better)).toBeGreaterThan(0);
  });

  test('is told by nothing else', () => {
    expect(compareRanks(rank(500, '2024-03-05'), rank(501, '2024-03-05'))).toBe(0);
  });

  test.each([
    ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00.000Z'],
    ['2024-03-05T10:00+02:00', '2024-03-05T08:00:59.000Z'],
    ['2024-03-05T10:00:30.250', '2024-03-05T10:00:30.000Z'],
    ['2024-03-05', '2024-03-05T23:59:59.000Z'],
    ['2024-02', '2024-02-29T23:59:59.000Z'],
    ['2023', '2023-12-31T23:59:59.000Z'],
    ['yesterday', '5138-11-16T09:46:39.000Z'],
    ['2024-13-45', '5138-11-16T09:46:39.000Z'],
    [null, '5138-11-16T09:46:39.000Z'],
  ])('is dated by the end of what is known: %s', (time, second) => {
    expect(new Date(secondsOf(time) * 1000).toISOString()).toBe(second);
  });
});

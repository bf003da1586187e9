import { expect, test } from 'vitest';
import { bootstrap, wilson } from '../../src/eval/intervals.js';

test.each([
  // the examples of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])('Wilson for %i of %i is %f to %f', (hits, of, low, high) => {
  const [found, end] = wilson(hits, of);
  expect(found).toBeCloseTo(low, 4);
  expect(end).toBeCloseTo(high, 4);
});

test('worked out by hand: 8 of 10 with z = 2 is (8 + 2) / 14 ± 2 √(10 × .8 × .2 + 1) / 14', () => {
  const half = (2 * Math.sqrt(10 * 0.8 * 0.2 + 1)) / 14;
  const [low, high] = wilson(8, 10, 2);
  expect(low).toBeCloseTo(10 / 14 - half, 12);
  expect(high).toBeCloseTo(10 / 14 + half, 12);
});

test('who has seen nothing knows nothing', () => expect(wilson(0, 0)).toEqual([0, 1]));

test('the bootstrap is the same each time, holds the mean, and is about 4 standard errors wide', () => {
  const values = Array.from({ length: 100 }, (_, at) => (at % 10) / 10);
  const mean = (places: readonly number[]): number => places.reduce((sum, at) => sum + values[at]!, 0) / places.length;
  const [low, high] = bootstrap(100, mean);
  expect(bootstrap(100, mean)).toEqual([low, high]);
  expect(low).toBeLessThan(0.45);
  expect(high).toBeGreaterThan(0.45);
  expect((high - low) / (3.92 * Math.sqrt(0.0825 / 100))).toBeCloseTo(1, 1);
});

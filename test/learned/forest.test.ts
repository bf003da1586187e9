import { describe, expect, test } from 'vitest';
import { Forest, packForest } from '../../src/learned/forest.js';

/** Up to .1 the first leaf; else by the second column, up to 5. */
const stump = {
  columns: [0, 1],
  thresholds: [0.1, 5],
  left: [-1, -2],
  right: [1, -3],
  leaves: [-2, 1, 3],
};
const sure = { columns: [], thresholds: [], left: [], right: [], leaves: [0.5] };

const odds = (score: number): number => Math.log(score / (1 - score));
const scoreOf = (forest: Forest, ...row: number[]): number => odds(forest.score(Float32Array.from(row), 0));

describe('a forest', () => {
  test('adds up one leaf of each tree, a tree without a split among them', () => {
    const forest = new Forest(packForest([stump, sure, stump]));
    expect(forest.trees).toBe(3);
    expect(scoreOf(forest, 0, 9)).toBeCloseTo(-2 + 0.5 - 2, 5);
    expect(scoreOf(forest, 1, 5)).toBeCloseTo(1 + 0.5 + 1, 5);
    expect(scoreOf(forest, 1, 6)).toBeCloseTo(3 + 0.5 + 3, 5);
  });

  test('reads a row wherever it starts', () => {
    const forest = new Forest(packForest([stump]));
    expect(odds(forest.score(Float32Array.of(7, 7, 7, 1, 6), 3))).toBeCloseTo(3, 5);
  });

  test('goes left and right as the double-precision threshold says, though it is kept in single precision', () => {
    for (const threshold of [0.1, -0.1, 1 / 3, -1 / 3, 0, 1e-30, 16777217]) {
      const forest = new Forest(packForest([{ ...stump, thresholds: [threshold, 5] }]));
      for (const value of [threshold, threshold * (1 + 1e-7), threshold * (1 - 1e-7), 0].map(Math.fround))
        expect(scoreOf(forest, value, 0)).toBeCloseTo(value <= threshold ? -2 : 1, 5);
    }
  });
});

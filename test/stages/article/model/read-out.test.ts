import { describe, expect, test } from 'vitest';
import { expectedF1Threshold } from '../../../../src/stages/article/model/read-out.js';

/** The expected F1 of taking everything from a score up. */
function expected(scores: readonly number[], tokens: readonly number[], least: number): number {
  const mass = scores.reduce((sum, score, at) => sum + score * tokens[at]!, 0);
  const taken = scores.map((score, at) => (score >= least ? tokens[at]! : 0));
  const hits = scores.reduce((sum, score, at) => sum + score * taken[at]!, 0);
  return (2 * hits) / (taken.reduce((sum, value) => sum + value, 0) + mass);
}

describe('the read-out', () => {
  test('takes what makes the expected F1 highest', () => {
    const scores = [0.9, 0.95, 0.5, 0.42, 0.1];
    const tokens = [40, 50, 30, 10, 200];
    const least = expectedF1Threshold(scores, tokens);
    for (const other of scores.filter((score) => score >= 0.3 && score <= 0.6))
      expect(expected(scores, tokens, least)).toBeGreaterThanOrEqual(expected(scores, tokens, other));
  });

  test('takes short unsure lines where much is unsure, and none where nothing is likely', () => {
    expect(expectedF1Threshold([0.45, 0.4, 0.44], [10, 10, 10])).toBeLessThanOrEqual(0.4);
    expect(expectedF1Threshold([0.05, 0.1, 0.2], [10, 10, 10])).toBe(0.3);
    expect(expectedF1Threshold([], [])).toBe(0.6);
  });
});

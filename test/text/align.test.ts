import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignEqual, type Pair } from '../../src/text/align.js';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const numbered = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String));

/** By trying every subsequence. */
function longest(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [[first, ...rest], at] = [a, b.indexOf(a[0]!)];
  void first;
  return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
}

function expectInOrder(pairs: readonly Pair[], a: readonly string[], b: readonly string[]): void {
  for (const [at, [x, y]] of pairs.entries()) {
    expect(a[x]).toBe(b[y]);
    if (at > 0) expect([x > pairs[at - 1]![0], y > pairs[at - 1]![1]]).toEqual([true, true]);
  }
}

describe('alignEqual', () => {
  test.each([
    [
      'abcd',
      'abcd',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      'abcd',
      'abxd',
      [
        [0, 0],
        [1, 1],
        [3, 3],
      ],
    ],
    [
      'ab',
      'xayb',
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [
      'aaa',
      'aa',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['', 'ab', []],
  ] as const)('pairs what %s and %s have in common', (a, b, pairs) => {
    expect(alignEqual([...a], [...b])).toEqual(pairs);
  });

  test('finds as many pairs as there can be, in order in both', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = alignEqual(a, b);
        expectInOrder(pairs, a, b);
        expect(pairs).toHaveLength(longest(a, b));
      }),
    );
  });

  test('is the same from both sides', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(alignEqual(b, a)).toEqual(alignEqual(a, b).map(([x, y]) => [y, x]));
      }),
    );
  });

  test('finds no fewer among unique texts where the table would be too large', () => {
    fc.assert(
      fc.property(numbered, numbered, (a, b) => {
        const pairs = alignEqual(a, b, 0);
        expectInOrder(pairs, a, b);
        expect(pairs).toHaveLength(alignEqual(a, b).length);
      }),
    );
  });

  test('takes no time on pages of twenty thousand blocks that have next to nothing in common', () => {
    const a = Array.from({ length: 20_000 }, (_, at) => `a ${at % 2 ? at : 'shared'}`);
    const b = a.map((text, at) => (at % 3 ? `b ${text}` : text)).reverse();
    const began = performance.now();
    expectInOrder(alignEqual(a, b), a, b);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

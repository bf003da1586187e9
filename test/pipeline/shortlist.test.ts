import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shortlist } from '../../src/pipeline/shortlist.js';

test('A shortlist holds what a sort of everything would put first, and gives back each other item once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99)), fc.nat(10), (numbers, most) => {
      const list = new Shortlist<number>(most);
      const gone: number[] = [];
      for (const [at, number] of numbers.entries()) {
        const out = list.offer(String(number).padStart(2, '0'), at);
        if (out !== undefined) gone.push(out);
      }
      const sorted = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]! || a - b);
      expect(list.items()).toEqual(sorted.slice(0, most));
      expect(gone.sort((a, b) => a - b)).toEqual(sorted.slice(most).sort((a, b) => a - b));
    }),
  );
});

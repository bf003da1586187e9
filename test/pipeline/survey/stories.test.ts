import { describe, expect, test } from 'vitest';
import { countStories } from '../../../src/pipeline/survey/stories.js';

const count = (...pages: readonly (readonly number[])[]) =>
  countStories(pages.length, (page, place) => pages[page]![place]!);

describe('different stories', () => {
  test('are counted by what their pages have in common', () => {
    expect(count()).toBe(0);
    expect(count([1, 2, 3, 4])).toBe(1);
    expect(count([1, 2, 3, 4], [5, 6, 7, 8])).toBe(2);
    expect(count([1, 2, 3, 4], [1, 2, 3, 4], [5, 6, 7, 8])).toBe(2);
  });

  test('a version with another longest paragraph is the same story', () => {
    expect(count([1, 2, 3, 4], [9, 1, 3, 4])).toBe(1);
  });

  test('a version is no second story that is alike in two places', () => {
    expect(count([1, 2, 3, 4], [9, 8, 3, 4])).toBe(1);
    expect(count([1, 2, 3, 4], [9, 8, 7, 4])).toBe(2);
  });

  test('a long text that all pages have, the longest and drawn nowhere, makes no one story of them', () => {
    expect(count([0, 2, 3, 4], [0, 5, 6, 7], [0, 8, 9, 10])).toBe(3);
  });

  test('come out the same in any order', () => {
    const pages = [
      [1, 2, 3, 4],
      [9, 1, 3, 4],
      [0, 5, 6, 7],
      [0, 8, 6, 7],
      [1, 2, 3, 4],
    ];
    expect(count(...pages.toReversed())).toBe(count(...pages));
  });
});

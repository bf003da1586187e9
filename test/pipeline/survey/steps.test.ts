import { describe, expect, test } from 'vitest';
import { neighboursFrom } from '../../../src/pipeline/survey/steps.js';

describe('what a page is told', () => {
  test('is the highest step that the counts have reached, of pages and of the share', () => {
    expect(
      neighboursFrom(40, [
        [1, 40],
        [2, 29],
        [3, 4],
      ]),
    ).toEqual({
      pages: 30,
      lines: [
        [1, 30, 0.9],
        [2, 10, 0.5],
        [3, 3, 0.1],
      ],
    });
  });

  test('leaves out lines on one or two stories: they may be a story and its update', () => {
    expect(
      neighboursFrom(3, [
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual({ pages: 3, lines: [[3, 3, 0.9]] }); // prettier-ignore
  });

  test('stays the same for most pages more that are seen', () => {
    const told = (stories: number) => JSON.stringify(neighboursFrom(stories, [[7, Math.round(stories * 0.6)]]));
    const changes = Array.from({ length: 900 }, (_, at) => at + 100).filter((size) => told(size) !== told(size + 1));
    expect(changes).toEqual([165, 299, 499, 999]);
  });
});

import { expect, it } from 'vitest';
import { PageWords } from '../../../../src/stages/article/features/page-words.js';
import { BodyWords } from '../../../../src/stages/article/roles/body-words.js';

const body = ['The harbour master reopened the old pier.', 'Two ferries sailed at noon.'];

it.each([
  ['“Reopened the old pier”', true],
  ['THE OLD PIER. TWO FERRIES', true],
  ['master reopened the o', true],
  ['the old harbour', false],
  ['the old quay pier', false],
])('%s is said by the body: %s', (line, expected) => {
  const words = new PageWords([...body, line]);
  expect(new BodyWords(words, [0, 1]).has(2)).toBe(expected);
});

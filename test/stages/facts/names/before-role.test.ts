// Names that end where a role, an outlet or a handle begins, with or without a space.
import { describe, expect, test } from 'vitest';
import { namesBeforeRole } from '../../../../src/stages/facts/names/before-role.js';
import { beforeCapital, unglued } from '../../../../src/stages/facts/names/glue.js';

describe('before a role', () => {
  test.each([
    ['Amy Gibbons Political Correspondent', 'Amy Gibbons'],
    ['Lucy ThorntonNews Reporter', 'Lucy Thornton'],
    ['Daniel Grosser Redakteur', 'Daniel Grosser'],
    ['Samya Kullab The Associated Press', 'Samya Kullab'],
    ['Greg Iacurci@GregIacurci', 'Greg Iacurci'],
    ['Thabo Mokone Parliamentary editor', 'Thabo Mokone'],
  ])('%s', (line, name) => {
    expect(namesBeforeRole(line)).toContain(name);
  });

  test.each(['Ana Lopes', 'The port reopened on Tuesday', 'Latest News Reporter', ''])('%j has none', (line) => {
    expect(namesBeforeRole(line)).toEqual([]);
  });
});

test.each([
  ['Ana LopesDec 22, 2023', 'Ana Lopes Dec 22, 2023'],
  ['ByAna Lopes', 'By Ana Lopes'],
  ['Ana LopesReporter', 'Ana Lopes Reporter'],
  ['Ana MacDonald', 'Ana MacDonald'],
  ['Byron Lee', 'Byron Lee'],
])('%s is read as %s', (line, apart) => {
  expect(unglued(line)).toBe(apart);
});

test.each([
  ['Edward KeenanCity Columnist', 'Edward Keenan'],
  ['Tom MacDonald', 'Tom MacDonald'],
  ['Tom McKay', 'Tom McKay'],
  ['LeAnn Marsh', 'LeAnn Marsh'],
  ['Eva Kirchner-Rätsch', 'Eva Kirchner-Rätsch'],
  ["Shaun O'Neill", "Shaun O'Neill"],
  ['Ana Lopes', 'Ana Lopes'],
])('%s is the name %s', (text, name) => {
  expect(beforeCapital(text)).toBe(name);
});

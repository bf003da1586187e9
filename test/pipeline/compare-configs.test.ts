import { expect, test } from 'vitest';
import { compareConfigs } from '../../src/pipeline/compare-configs.js';
import { checkConfig } from '../../src/pipeline/config.js';

test('settings differ by the way to them, options of a stage under its name', () => {
  const before = checkConfig({ labels: { caption: 'body' }, budgets: { depth: 400 } });
  const now = checkConfig({
    stages: ['navigation', ['spam', { off: ['inline'], minWeight: 2 }], 'article', 'facts'],
    labels: { teaser: 'body' },
    language: { keep: ['en'] },
    outputs: { csv: { gzip: true } },
  });
  expect(compareConfigs(before, now)).toEqual([
    {
      key: 'stages',
      before: ['site', 'navigation', 'spam', 'language', 'article', 'facts'],
      now: ['navigation', 'spam', 'article', 'facts'],
    },
    { key: 'stages.spam.off', now: ['inline'] },
    { key: 'stages.spam.minWeight', now: 2 },
    { key: 'labels.caption', before: 'body' },
    { key: 'labels.teaser', now: 'body' },
    { key: 'language.keep', now: ['en'] },
    { key: 'outputs.csv', before: true, now: { write: true, gzip: true } },
    { key: 'budgets.depth', before: 400, now: 512 },
  ]);
});

test('where pages lie and where records go is no difference, nor is an empty list of options', () => {
  const before = checkConfig({ $schema: 'a', input: 'a', output: 'a' });
  const now = checkConfig({
    input: ['b', 'c'],
    output: 'b',
    stages: [['site', {}], 'navigation', 'spam', 'language', 'article', 'facts'],
  });
  expect(compareConfigs(before, now)).toEqual([]);
});

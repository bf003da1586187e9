import { expect, test } from 'vitest';
import { compareConfigs } from '../../src/pipeline/compare-configs.js';
import { checkConfig } from '../../src/pipeline/config.js';

test('settings differ by the way to them, options of a stage under its name', () => {
  const before = checkConfig({ labels: { caption: 'body' }, budgets: { depth: 400 } });
  const after = checkConfig({
    stages: ['navigation', ['spam', { off: ['inline'], minWeight: 2 }], 'article', 'facts'],
    labels: { teaser: 'body' },
    language: { keep: ['en'] },
    outputs: { csv: { gzip: true } },
  });
  expect(compareConfigs(before, after)).toEqual([
    {
      key: 'stages',
      before: ['site', 'navigation', 'spam', 'language', 'article', 'survey', 'facts'],
      after: ['navigation', 'spam', 'article', 'facts'],
    },
    { key: 'stages.spam.off', after: ['inline'] },
    { key: 'stages.spam.minWeight', after: 2 },
    { key: 'labels.caption', before: 'body' },
    { key: 'labels.teaser', after: 'body' },
    { key: 'language.keep', after: ['en'] },
    { key: 'outputs.csv', before: true, after: { write: true, gzip: true } },
    { key: 'budgets.depth', before: 400, after: 512 },
  ]);
});

test('where pages lie and where records go is no difference, nor is an empty list of options', () => {
  const before = checkConfig({ $schema: 'a', input: 'a', output: 'a' });
  const after = checkConfig({
    input: ['b', 'c'],
    output: 'b',
    stages: [['site', {}], 'navigation', 'spam', 'language', 'article', 'survey', 'facts'],
  });
  expect(compareConfigs(before, after)).toEqual([]);
});

// `copydesk eval` from outside: its exit codes, and that `npm run eval` is the same.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clone, copydesk, folderWith } from './copydesk.js';
import { story } from './stories.js';

const gold = { 'gold/gold.jsonl': '{"id": "a", "title": "a: ferry port reopens"}\n', 'gold/pages/a.html': story('a') };

test('figures go to stdout and it ends with 0, for the command and for the script of npm run eval', async () => {
  const folder = folderWith(gold);
  const words = ['gold', '--json', '--no-keep'];
  const { code, stdout } = await copydesk(folder, ['eval', ...words]);
  expect([code, JSON.parse(stdout).figures]).toEqual([0, { pages: 1, empty: 0, title: 1, rejected: 0 }]);
  expect(await copydesk(folder, words, { script: join(clone, 'scripts', 'eval.mjs') })).toMatchObject({
    code: 0,
    stdout,
  });
});

test.each([
  [['eval', '-c', 'elsewhere.json', 'gold'], 'could not be read'],
  [['eval', 'nowhere'], 'A gold folder holds gold.jsonl and pages/.'],
  [['eval', 'gold', '--limit', '0'], 'It must be a whole number above 0.'],
  [['eval', 'gold', '--style', 'lynks'], 'Did you mean "lynx"?'],
])('%j ends with 2', async (words, said) => {
  const { code, stdout, stderr } = await copydesk(folderWith(gold), words);
  expect(stderr).toContain(said);
  expect([code, stdout]).toEqual([2, '']);
});

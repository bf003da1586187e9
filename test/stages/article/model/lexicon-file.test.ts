import { expect, test } from 'vitest';
import { openLexicon, packShares } from '../../../../src/stages/article/model/lexicon-file.js';

test('A lexicon comes back from its file with shares in hundredths', () => {
  const words = packShares([
    ['share', 0.031],
    ['said', 0.949],
    ['tweet', 0.03],
    ['leave a comment', 0],
  ]);
  const lexicon = openLexicon({ names: {}, words, lines: packShares([['read more', 0.004]]) });
  expect(['share', 'tweet', 'said', 'leave a comment', 'unseen'].map((word) => lexicon.words.get(word))).toEqual([
    0.03,
    0.03,
    0.95,
    0,
    undefined,
  ]);
  expect(lexicon.lines.get('read more')).toBe(0);
  expect(lexicon.names.get('share')).toBeUndefined();
});

test('The file does not depend on the order in which tokens were counted', () => {
  const entries = [
    ['b', 0.5],
    ['a', 0.5],
    ['c', 0.1],
  ] as const;
  expect(JSON.stringify(packShares(entries))).toBe(JSON.stringify(packShares([...entries].reverse())));
});

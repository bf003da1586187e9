import { describe, expect, test } from 'vitest';
import { figuresOf, judge } from '../../src/eval/duplicates/evaluate.js';
import { makeSet } from '../../src/eval/duplicates/make-set.js';
import { leadersOf, pairsOf } from '../../src/eval/duplicates/truth.js';
import { likenessOf } from '../../src/pipeline/collate/likeness.js';
import { shinglesOf } from '../../src/pipeline/collate/shingles.js';
import { stretch } from '../pipeline/collate/invented.js';

const letters = (from: number): string =>
  String.fromCharCode(...Array.from({ length: 90 }, (_, at) => 0x4e00 + from + at));

const bodies = Array.from({ length: 20 }, (_, at) => ({
  id: `text ${at}`,
  language: at % 4 === 0 ? 'zh' : 'en',
  paragraphs: [0, 1, 2, 3, 4].map((part) =>
    at % 4 === 0 ? letters(at * 500 + part * 100) : stretch(`text${at}x`, part * 60, part * 60 + 60),
  ),
}));

describe('a set of copies', () => {
  const set = makeSet(bodies, '1');

  test('is the same for the same seed, and another for another', () => {
    expect(makeSet(bodies, '1')).toEqual(set);
    expect(makeSet(bodies, '2')).not.toEqual(set);
  });

  test('has the original of each text and four copies', () => {
    expect(set).toHaveLength(100);
    expect(
      set
        .filter(({ edits }) => edits.length === 0)
        .map(({ origin }) => origin)
        .sort(),
    ).toEqual(bodies.map(({ id }) => id).sort());
  });

  test('is compared the long way with the same result as by hashes', () => {
    const texts = set.map(({ article }) => article.text);
    const pairs = pairsOf(texts);
    expect(pairs.length).toBeGreaterThan(100);
    for (const { better, other, likeness } of pairs)
      expect(likenessOf(shinglesOf(texts[better]!), shinglesOf(texts[other]!))).toEqual(likeness);
  });

  test('is found as the rule says it', async () => {
    const figures = figuresOf(await judge(set));
    for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0.95);
    expect(figures['precision of origins']).toBe(1);
  });
});

test('the rule, said once more: by way of a third that is a copy with both, a text is a copy of the best', () => {
  const pair = (better: number, other: number, shared: number) => {
    const likeness = { shared, ofBetter: 100, ofOther: 100 };
    return { better, other, likeness, similarity: shared / (200 - shared), containment: shared / 100 };
  };
  const alike = [pair(0, 2, 95), pair(1, 2, 95)];
  expect(leadersOf(3, [...alike, pair(0, 1, 80)])).toEqual([undefined, 0, 0]);
  expect(leadersOf(3, [...alike, pair(0, 1, 60)])).toEqual([undefined, undefined, 0]);
});

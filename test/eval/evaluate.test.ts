import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countsOf, evaluatePage, openProduct, rawPageOf } from '../../src/eval/evaluate.js';
import { foldOf, siteOf } from '../../src/eval/folds.js';
import type { Rejected } from '../../src/page/article.js';
import { markBlock } from '../../src/page/mark.js';
import { defineStage, type Stage } from '../../src/page/stage.js';
import { story } from '../cli/stories.js';
import { folderOf } from '../input/temporary-folder.js';

/** An article stage that takes nothing but the block with this number. */
const articleThatTakes = (number: number): Stage =>
  defineStage({
    name: 'article',
    number: 60,
    about: 'Takes one block',
    gives: ['main-content', 'boilerplate'],
    options: z.strictObject({}),
    open: () =>
      function* ({ page }) {
        for (const { index } of page.blocks)
          yield markBlock(index, index === number ? 'main-content' : 'boilerplate', 'one', 'it was asked for');
      },
  }) as unknown as Stage; // stages differ in their options, which nobody asks here

const set = (url: string) => {
  const folder = folderOf({ 'gold.jsonl': '', 'pages/a.html': '<p>Nought.<p>One.<p>Two.<p>Three.' });
  return { set: { folder, sources: new Map<string, string>() }, gold: { id: 'a', kind: 'article', url } };
};

describe('with stages for each fold', () => {
  const clean = openProduct(
    ['article'],
    [0, 1, 2, 3].map((number) => [articleThatTakes(number)]),
  );

  test('a page is cleaned by those of the fold that its site is in', () => {
    const texts = ['Nought.', 'One.', 'Two.', 'Three.'];
    for (const url of [
      'https://harbour-post.example/a',
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ]) {
      const { gold, set: options } = set(url);
      expect(evaluatePage(clean, gold, options).answer.text).toBe(texts[foldOf(siteOf(url))]);
    }
  });

  test('the shipped stages clean what has no fold', () => {
    const { gold, set: options } = set('https://a.example/');
    const text = clean(rawPageOf(gold, options)).record.text;
    expect(text).toBe(openProduct(['article'])(rawPageOf(gold, options)).record.text);
  });

  test('there must be some for every fold', () => {
    expect(() => openProduct(['article'], [[articleThatTakes(0)]])).toThrow('There are 4 folds');
  });
});

describe('a page', () => {
  test('of a set without sources.jsonl has the address that its row says', () => {
    const { gold, set: options } = set('https://a.example/x');
    expect(rawPageOf(gold, options).url).toBe('https://a.example/x');
    expect(rawPageOf(gold, { ...options, sources: new Map([['b.html', 'https://b.example/']]) }).url).toBeUndefined();
  });

  test('that is text already stays as it is, whatever the style', () => {
    const folder = folderOf({ 'pages/a.txt': 'One <p> two' });
    const raw = rawPageOf({ id: 'a', kind: 'article' }, { folder, sources: new Map(), style: 'wet' });
    expect([raw.form, Buffer.from(raw.body).toString()]).toEqual(['text', 'One <p> two']);
  });

  test('that was rejected is an empty answer where the gold has a body, and counts with its text and facts where not', () => {
    const folder = folderOf({ 'pages/a.html': story('a') });
    const { record } = openProduct()(rawPageOf({ id: 'a', kind: 'article' }, { folder, sources: new Map() }));
    const rejected: Rejected = { reason: 'no-body', reason_detail: '', ...record };
    expect(countsOf({ id: 'a', kind: 'article', body: ['Port'] }, rejected)).toEqual({});
    expect(countsOf({ id: 'a', kind: 'page', with: ['ferry'] }, rejected)).toBe(rejected);
    expect(countsOf({ id: 'a', kind: 'page', published: '2024-03-05' }, rejected)).toBe(rejected);
    expect(countsOf({ id: 'a', kind: 'article', body: ['Port'] }, record)).toBe(record);
  });
});

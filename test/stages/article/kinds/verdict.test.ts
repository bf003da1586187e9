import { expect, test } from 'vitest';
import { packForest } from '../../../../src/learned/forest.js';
import {
  openPageModel,
  otherKinds,
  type PageWeights,
  pageFingerprint,
} from '../../../../src/stages/article/kinds/page-model.js';
import { verdict } from '../../../../src/stages/article/verdict.js';
import { story, viewOf } from './view.js';

/** A forest that says the same of every page. */
const always = (chance: number) => {
  const leaf = Math.log(chance / (1 - chance));
  return packForest([{ columns: [], thresholds: [], left: [], right: [], leaves: [leaf] }]);
};

function weightsSaying({ article, quality = 0.8 }: { article: number; quality?: number }): PageWeights {
  const others = otherKinds.map((kind) => [kind, always(kind === 'forum' ? 0.7 : 0.1)] as const);
  return {
    features: pageFingerprint(),
    article: always(article),
    others: Object.fromEntries(others) as PageWeights['others'],
    quality: always(quality),
    leastArticle: 0.6,
    leastWithoutAddress: 0.5,
  };
}

const modelSaying = (said: { article: number; quality?: number }) =>
  openPageModel({ html: weightsSaying(said), text: weightsSaying(said) });

const valuesOf = (...given: Parameters<typeof verdict>) =>
  [...verdict(...given)].map(({ label, value }) => value ?? label);

test('a page that the model holds for an article gets its quality and no more', () => {
  const [mark, ...more] = verdict(viewOf({ blocks: story(5) }), modelSaying({ article: 0.9 }));
  expect(mark).toMatchObject({ label: 'quality', score: expect.closeTo(0.8, 5) });
  expect(more).toEqual([]);
});

test('a page that it does not says what it most likely is', () => {
  expect(valuesOf(viewOf({ blocks: story(5) }), modelSaying({ article: 0.2 }))).toEqual(['quality', 'forum']);
});

test('a page whose address is not known may be a little less likely', () => {
  const model = modelSaying({ article: 0.55 });
  expect(valuesOf(viewOf({ blocks: story(5) }), model)).toEqual(['quality']);
  expect(valuesOf(viewOf({ blocks: story(5), url: 'https://harbour.example/storm' }), model)).toEqual([
    'quality',
    'forum',
  ]);
});

test('a sure rule comes before the model', () => {
  expect(valuesOf(viewOf({ blocks: ['Home', 'News'] }), modelSaying({ article: 0.9 }))).toEqual(['quality', 'no-body']);
});

test('a page without a body is called what the model takes it for, where that is no article', () => {
  const front = viewOf({ blocks: ['Home', 'News'] });
  expect(valuesOf(front, modelSaying({ article: 0.2 }))).toEqual(['quality', 'forum']);
});

test('a page that is likely something else, but not surely, is kept and says what it likely is', () => {
  const marks = [...verdict(viewOf({ blocks: story(5) }), modelSaying({ article: 0.2 }))];
  expect(marks.at(-1)).toMatchObject({ label: 'page-kind', rule: 'unsure-kind', value: 'forum' });
  const sure = [...verdict(viewOf({ blocks: story(5) }), modelSaying({ article: 0.01 }))];
  expect(sure.at(-1)).toMatchObject({ label: 'not-an-article', value: 'forum' });
});

test('a live blog is an article, whatever the model says', () => {
  const declared = [{ from: 'json-ld', name: 'LiveBlogPosting.headline', value: 'Storm', node: 0 }] as const;
  expect(valuesOf(viewOf({ blocks: story(5), declared }), modelSaying({ article: 0.1 }))).toEqual([
    'quality',
    'live-blog',
  ]);
});

test('without a model only sure rules turn a page away', () => {
  expect(valuesOf(viewOf({ blocks: story(5) }), undefined)).toEqual([]);
  expect(valuesOf(viewOf({ blocks: ['Home', 'News'] }), undefined)).toEqual(['no-body']);
});

test('weights for other features are refused', () => {
  const weights = { ...weightsSaying({ article: 0.9 }), features: '3-abc' };
  expect(() => openPageModel({ html: weights, text: weights })).toThrow('trained on the features 3-abc');
});

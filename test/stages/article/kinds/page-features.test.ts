import { describe, expect, it, test } from 'vitest';
import { addressFacts, addressNames } from '../../../../src/stages/article/kinds/address.js';
import { declaredFacts, declaredNames } from '../../../../src/stages/article/kinds/declared-kind.js';
import { pageFeatureNames, pageFeatures } from '../../../../src/stages/article/kinds/page-features.js';
import { invent } from '../../../page/invent.js';
import { story, viewOf } from './view.js';

const address = (url: string) =>
  Object.fromEntries(addressFacts(invent({ blocks: ['x'], url })).map((value, at) => [addressNames[at], value]));

describe('addresses', () => {
  it('of articles have a date and many words', () => {
    expect(address('https://harbour.example/news/2024/03/15/ferry-port-reopens-after-storm.html')).toMatchObject({
      'has date': 1,
      'ends in html': 1,
      'words of last part': 5,
      'path says article': 1,
      'path says forum': 0,
    }); // prettier-ignore
  });
  it('of forums say so in host or path', () => {
    expect(address('https://forum.harbour.example/t/ferries/8871')).toMatchObject({
      'address says forum': 1,
      'path says forum': 1,
      'ends in number': 1,
    });
  });
  it('of front pages are roots', () =>
    expect(address('https://harbour.example/')).toMatchObject({ 'is root': 1, depth: 0 }));
  it('that are not known say nothing', () => {
    expect(addressFacts(invent({ blocks: ['x'] }))).toEqual(addressNames.map(() => 0));
  });
  it('that the page declares stand in for its own', () => {
    const page = invent({
      blocks: ['x'],
      declared: [{ from: 'link', name: 'canonical', value: 'https://harbour.example/shop/' }],
    });
    expect(addressFacts(page)[0]).toBe(1);
  });
});

test('types of schema.org count whether their statements are kept or only their names', () => {
  const facts = (name: string, value: string) => {
    const values = declaredFacts(invent({ blocks: ['x'], declared: [{ from: 'json-ld', name, value, node: 0 }] }));
    return declaredNames.filter((known, at) => known.startsWith('type') && values[at] === 1);
  };
  expect(facts('NewsArticle.headline', 'Ferry port reopens')).toEqual(['type article']);
  expect(facts('@type', 'Product')).toEqual(['type product']);
  expect(facts('QAPage.name', 'Which ferry?')).toEqual(['type forum']);
});

test('every feature is a number, on a page with text and on one without a body', () => {
  for (const view of [viewOf({ blocks: story(5) }), viewOf({ blocks: ['Home'] }), viewOf({ blocks: [] })]) {
    const features = pageFeatures(view);
    expect(features).toHaveLength(pageFeatureNames.length);
    expect([...features].every(Number.isFinite)).toBe(true);
  }
});

test('no two features share a name', () => expect(new Set(pageFeatureNames).size).toBe(pageFeatureNames.length));

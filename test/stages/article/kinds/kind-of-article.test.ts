import { describe, expect, it, test } from 'vitest';
import { kindOfArticle, timeOfDay } from '../../../../src/stages/article/kinds/kind-of-article.js';
import { story, viewOf } from './view.js';

const entries = (times: readonly string[]) => times.flatMap((time, at) => [time, story(times.length)[at]!]);

test('an article is nothing besides', () => {
  expect(kindOfArticle(viewOf({ blocks: story(6) }))).toBeUndefined();
});

test('a live blog is one that says so', () => {
  const declared = [
    { from: 'json-ld', name: 'LiveBlogPosting.headline', value: 'Storm: as it happened', node: 0 },
  ] as const;
  expect(kindOfArticle(viewOf({ blocks: story(6), declared }))?.kind).toBe('live-blog');
});

test('a live blog has entries that begin with times of day, newest or oldest first', () => {
  const times = ['18:40', '17.05', '4.10pm', '15:00 GMT', '14:45 Uhr'];
  expect(kindOfArticle(viewOf({ blocks: entries(times) }))?.kind).toBe('live-blog');
  expect(kindOfArticle(viewOf({ blocks: entries(times.toReversed()) }))?.kind).toBe('live-blog');
});

test('times without order, or without text between them, make no live blog', () => {
  expect(kindOfArticle(viewOf({ blocks: entries(['18:40', '07:05', '16:10', '05:00', '14:45']) }))).toBeUndefined();
  const ticker = [
    '18:40',
    'Ferry late',
    '17:05',
    'Pier shut',
    '16:10',
    'Lifeboat out',
    '15:00',
    'Rain',
    '14:45',
    'Wind',
  ];
  expect(kindOfArticle(viewOf({ blocks: [...story(3), ...ticker, ...story(1)] }))).toBeUndefined();
});

describe('times of day', () => {
  it.each(['14.05', '2:30pm', '10:15 GMT', '12h30', '09:15 Uhr – Der Hafen'])('reads %s', (line) =>
    expect(line).toMatch(timeOfDay),
  );
  it.each(['1.5 million', '3:2 for the hosts?no', '25:00', 'At 14:05'])('leaves %s', (line) => {
    expect(line).not.toMatch(timeOfDay);
  });
});

test('galleries and video pages with an article are named as what they are', () => {
  expect(kindOfArticle(viewOf({ blocks: story(5), url: 'https://harbour.example/bildergalerie/sturm' }))?.kind).toBe(
    'gallery',
  );
  const declared = [{ from: 'meta', name: 'og:type', value: 'video.other' }] as const;
  expect(kindOfArticle(viewOf({ blocks: story(5), declared }))?.kind).toBe('video');
});

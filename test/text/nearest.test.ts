import { expect, test } from 'vitest';
import { didYouMean, openNearest } from '../../src/text/nearest.js';

const pages = ['2026/ferry-port.html', '2026/harbour.html', 'sample/ferry-port.txt', 'sample/council.html'];

function nearestTo(wanted: string): readonly string[] {
  const nearest = openNearest(wanted);
  for (const page of pages) nearest.offer(page);
  return nearest.best();
}

test('a part of a name finds the names that hold it', () => {
  expect(nearestTo('ferry-port')).toEqual(['2026/ferry-port.html', 'sample/ferry-port.txt']);
});

test('a slip of the finger is forgiven, also in the folder', () => {
  expect(nearestTo('sample/counsil.html')).toEqual(['sample/council.html']);
  expect(nearestTo('raw/2026/HARBOUR.HTML')).toEqual(['2026/harbour.html']);
});

test('what resembles nothing finds nothing', () => {
  expect(nearestTo('zzzzzzzzzz')).toEqual([]);
});

test('only the best are kept, in the same order whatever order they came in', () => {
  const offered = ['a1.html', 'a2.html', 'a3.html', 'a4.html', 'a.html'];
  const best = [offered, [...offered].reverse()].map((order) => {
    const nearest = openNearest('a.html', 2);
    for (const name of order) nearest.offer(name);
    return nearest.best();
  });
  expect(best).toEqual([
    ['a.html', 'a1.html'],
    ['a.html', 'a1.html'],
  ]);
});

test('a suggestion is a sentence, and where there is none it is nothing', () => {
  expect(didYouMean('artciles', ['articles', 'rejected'])).toBe(' Did you mean "articles"?');
  expect(didYouMean('xyzzy', ['articles', 'rejected'])).toBe('');
});

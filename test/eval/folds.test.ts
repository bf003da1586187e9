import { expect, test } from 'vitest';
import { foldOf, siteOf } from '../../src/eval/folds.js';

test('a site is the registrable domain, the host where there is none, and nothing where no address is known', () => {
  expect(siteOf('https://www.news.harbour-post.co.uk/a?b#c')).toBe('harbour-post.co.uk');
  expect(siteOf('http://192.0.2.7/a')).toBe('192.0.2.7');
  expect(siteOf('http://intranet/a')).toBe('intranet');
  for (const none of [undefined, null, '', 'hard::page.html']) expect(siteOf(none)).toBe('');
});

test('the fold of a site never changes: models were made without it', () => {
  // int.from_bytes(hashlib.sha256(site.encode()).digest()[:4], 'big') % 4
  const sites = ['', 'harbour-post.co.uk', 'example.org', 'example.com', 'beispiel.example', '例え.jp'];
  expect(sites.map(foldOf)).toEqual([2, 0, 0, 2, 1, 0]);
});

test('sites are spread evenly over the folds', () => {
  const folds = Array.from({ length: 4_000 }, (_, at) => foldOf(`site-${at}.example`));
  for (const fold of [0, 1, 2, 3])
    expect(Math.abs(folds.filter((one) => one === fold).length - 1_000)).toBeLessThan(100);
});

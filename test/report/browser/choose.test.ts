import { describe, expect, test } from 'vitest';
import { facetValues, openChoice } from '../../../src/report/browser/choose.js';
import { wholeOverview } from '../../../src/report/view.js';
import { kept, pages, pagesOf } from '../invented.js';

const { rows } = pages;
const choose = openChoice(rows);
const idsOf = (view: Partial<typeof wholeOverview>): string[] =>
  choose({ ...wholeOverview, ...view }).map(({ id }) => id);

describe('The rows of a view', () => {
  test('are all of them, in their order, where nothing is asked for', () => {
    expect(choose(wholeOverview)).toBe(rows);
  });

  test('have every word of the search somewhere in id, address, title or first words, whatever the case', () => {
    expect(idsOf({ search: 'FERRY noon' })).toContain(kept.id);
    expect(idsOf({ search: 'ferry zeppelin' })).toEqual([]);
    expect(idsOf({ search: '渡轮' })).toEqual(['port-daily/0310.txt']);
    expect(idsOf({ search: '  ' })).toHaveLength(rows.length);
  });

  test('are of what is chosen, all at once', () => {
    expect(idsOf({ chosen: { language: 'zh' } })).toEqual(['port-daily/0310.txt']);
    expect(idsOf({ chosen: { outcome: 'failed' } })).toEqual(['harbour-courier/logo.html']);
    expect(idsOf({ chosen: { language: 'und' } })).toEqual(['harbour-courier/logo.html']);
    expect(idsOf({ chosen: { site: '' } })).toEqual(['harbour-courier/logo.html']);
    expect(idsOf({ chosen: { stage: 'spam', warning: 'body-short' } })).toEqual(['port-daily/0310.txt']);
    expect(idsOf({ chosen: { rule: 'spam/pharmacy/injected-spam', outcome: 'failed' } })).toEqual([]);
  });

  test('are articles where a quality is asked for: from the lower bound, below the upper one, and 1 is in what goes up to 1', () => {
    const sure = openChoice(
      pagesOf([kept, { ...kept, id: 'whole', quality: 1 }, { ...kept, id: 'half', quality: 0.5 }]).rows,
    );
    const ids = (quality: readonly [number, number]) => sure({ ...wholeOverview, quality }).map(({ id }) => id);
    expect(ids([0.5, 0.62])).toEqual(['half']);
    expect(ids([0.62, 1])).toEqual([kept.id, 'whole']);
    expect(idsOf({ quality: [0, 0.5] })).toEqual(['port-daily/0310.txt']);
  });

  test('stand in the order that is asked for, equal ones as they were', () => {
    expect(idsOf({ sort: 'quality', chosen: { outcome: 'kept' } })[0]).toBe('coast/2026/lighthouse.html');
    expect(idsOf({ sort: 'id' })).toEqual([...rows.map(({ id }) => id)].sort());
    expect(idsOf({ sort: 'brief' }).slice(0, 2)).toEqual(['harbour-courier/logo.html', 'valley-post/index.html']);
    expect(idsOf({ sort: 'removed' }).at(-1)).toBe('harbour-courier/logo.html');
  });
});

test('Of every facet the names are known with how many pages have them, the most frequent first', () => {
  const values = facetValues(rows);
  expect(values.outcome).toEqual([
    { name: 'kept', count: 3 },
    { name: 'failed', count: 1 },
    { name: 'rejected', count: 1 },
  ]);
  expect(values.stage).toContainEqual({ name: 'spam', count: 4 });
  expect(values.label).toContainEqual({ name: 'injected-spam', count: 4 });
});

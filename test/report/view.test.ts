import { describe, expect, test } from 'vitest';
import { chosenHash, hashOf, pageHash, type View, viewOf, wholeOverview } from '../../src/report/view.js';

const views: readonly Partial<View>[] = [
  { show: 'overview' },
  { show: 'pages' },
  { search: 'ferry & "port" <b>' },
  { chosen: { language: 'en', rule: 'spam/phrases/injected-spam', site: '' } },
  { quality: [0.5, 0.55], sort: 'removed' },
  { page: 'sample/a b#3.html', off: ['spam', 'navigation'], reading: 'removed' },
  { page: 'pages/港口 %2F?.html' },
];

describe('A view', () => {
  test.each(views)('comes out of its address as it went in: %j', (view) => {
    expect(viewOf(hashOf(view))).toEqual({ ...wholeOverview, show: 'pages', ...view });
  });

  test('has an address that can be read', () => {
    expect(hashOf({ page: 'sample/ferry.html', off: ['spam'] })).toBe('#page=sample/ferry.html&stage-off=spam');
    expect(chosenHash('rule', 'spam/phrases/injected-spam')).toBe('#rule=spam/phrases/injected-spam');
  });

  test('is the overview where the address says nothing, or nothing known', () => {
    for (const hash of ['', '#', '#sites', '#__proto__=1']) expect(viewOf(hash)).toEqual(wholeOverview);
  });

  test('passes over what is not known', () => {
    expect(viewOf('#sort=constructor&reading=x&quality=2-1&quality=x&constructor=1&pages')).toEqual({
      ...wholeOverview,
      show: 'pages',
    });
  });

  test('has an address of letters that no markup and no shell minds, whatever it holds', () => {
    expect(pageHash(`"><script>'\u202e\ud800\n`)).toMatch(/^#[\w.%=+/:*&,-]+$/);
  });
});

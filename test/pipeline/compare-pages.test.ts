import { describe, expect, test } from 'vitest';
import { type Galley, galleyOf } from '../../src/page/galley.js';
import { defaultFates } from '../../src/page/labels.js';
import type { Mark } from '../../src/page/mark.js';
import { Reading } from '../../src/page/reading.js';
import { comparePages, type PageSide, writtenOtherwise } from '../../src/pipeline/compare-pages.js';
import { openDiffTally } from '../../src/pipeline/diff-tally.js';
import { docketOf } from '../../src/pipeline/docket.js';
import { type DiffFilter, narrowDiff } from '../../src/pipeline/narrow-diff.js';
import { recordOf } from '../../src/pipeline/record.js';
import { ferryFacts, ferryMarks, ferryTexts, pageOf, unreadOf } from '../output/invented.js';

interface Change {
  readonly marks?: readonly Mark[];
  readonly facts?: typeof ferryFacts;
  readonly quality?: number;
  readonly key?: string;
  readonly galley?: Galley | 'none';
  readonly id?: string;
}

function side({
  marks = ferryMarks,
  facts = ferryFacts,
  quality = 0.9,
  key = 'k',
  galley,
  id = 'a.html',
}: Change = {}): PageSide {
  const reading = new Reading(pageOf(id, ferryTexts), marks, facts);
  const record = recordOf({ id, sourcePath: id, sourceRecord: null, body: '' }, reading);
  const docket = docketOf({ record: { ...record, quality, warnings: [] }, reading });
  return {
    docket: { ...docket, key, site: 'harbour.example' },
    fates: defaultFates,
    ...(galley === 'none' ? {} : { galley: galley ?? galleyOf(reading) }),
  };
}

const unread: PageSide = { docket: { ...docketOf(unreadOf('a.html')), key: 'k' }, fates: defaultFates };

const rule = (block: number, label: Mark['label'], name = 'promo'): Mark => ({
  stage: 'site',
  rule: name,
  label,
  block,
  because: 'invented',
});

const withoutSpam = ferryMarks.filter(({ stage }) => stage !== 'spam');
const advert = side({ marks: [...ferryMarks, rule(3, 'advert')] });
const otherNavigation = side({ marks: [...ferryMarks, rule(0, 'teaser')] });

describe('A page of two runs differs', () => {
  test.each([
    ['gone', side(), undefined, { into: 0, out: 31 }],
    ['new', undefined, side(), { into: 31, out: 0 }],
    ['outcome', side(), unread, { into: 0, out: 31 }],
    ['text', side(), side({ marks: withoutSpam }), { into: 4, out: 0 }],
    ['text', side(), advert, { into: 0, out: 14 }],
    ['facts', side(), side({ facts: [{ ...ferryFacts[0]!, value: 'Other' }] }), { into: 0, out: 0 }],
    ['figures', side(), side({ quality: 0.123 }), { into: 0, out: 0 }],
    ['opinions', side(), otherNavigation, { into: 0, out: 0 }],
    ['opinions', side(), side({ facts: [{ ...ferryFacts[0]!, score: 0.1 }] }), { into: 0, out: 0 }],
    ['other', side(), side(), { into: 0, out: 0 }],
  ] as const)('in %s', (difference, before, after, words) => {
    const wordsKept = (before ?? after)!.docket.words;
    const expected =
      words.into === 31 || words.out === 31 ? { into: words.into && wordsKept, out: words.out && wordsKept } : words;
    expect(comparePages(before, after)).toMatchObject({ difference, words: expected });
  });

  test('and the other way round the same words went the other way', () => {
    const { words } = comparePages(advert, side());
    expect(words).toEqual({ into: 14, out: 0 });
  });

  test('and it is said whether it came in with other bytes', () => {
    expect(comparePages(side(), side({ key: 'other' })).isOtherInput).toBe(true);
    expect(comparePages(side(), side()).isOtherInput).toBe(false);
    expect(writtenOtherwise(side().docket, side().docket)).toMatchObject({
      difference: 'other',
      words: { into: 0, out: 0 },
    });
  });
});

describe('Without galleys a page is compared by its counts', () => {
  const bare = side({ galley: 'none' });

  test('what a rule took out, its words and its title', () => {
    const after = side({ marks: [...ferryMarks, rule(3, 'advert')], facts: [], galley: 'none' });
    expect(comparePages(bare, after)).toMatchObject({
      difference: 'text',
      hasBlocks: false,
      words: { into: 0, out: 14 },
      stretches: [],
      rules: [{ rule: 'site/promo/advert', before: 0, after: ferryTexts[3].length }],
      facts: [{ field: 'title', before: [{ value: ferryTexts[1] }], after: [] }],
    });
  });

  test('and one that is on one side only is of no use', () => {
    expect(comparePages(bare, side())).toMatchObject({ hasBlocks: false, difference: 'other' });
    expect(comparePages(bare, side({ marks: [...ferryMarks, rule(0, 'teaser')], galley: 'none' }))).toMatchObject({
      difference: 'opinions',
      rules: [
        { rule: 'navigation/link-list/navigation', before: ferryTexts[0].length, after: 0 },
        { rule: 'site/promo/teaser', before: 0, after: ferryTexts[0].length },
      ],
    });
  });
});

describe('What is asked for', () => {
  const diff = comparePages(side(), side({ marks: [...ferryMarks, rule(0, 'teaser'), rule(3, 'advert', 'a/b')] }));
  const texts = (filter: DiffFilter) => narrowDiff(diff, filter)?.stretches.map(({ text }) => text);

  test('is found by rule, by stage, by label, before and after', () => {
    expect(texts({ rule: 'site/promo' })).toEqual([ferryTexts[0]]);
    expect(texts({ rule: 'promo' })).toEqual([ferryTexts[0]]);
    expect(texts({ rule: 'site' })).toEqual([ferryTexts[0], ferryTexts[3]]);
    expect(texts({ rule: 'link-list' })).toEqual([ferryTexts[0]]);
    expect(texts({ label: 'advert' })).toEqual([ferryTexts[3]]);
    expect(texts({ rule: 'site', label: 'navigation' })).toBeUndefined();
    expect(texts({ rule: 'sit' })).toBeUndefined();
    expect(narrowDiff(diff, { rule: 'promo' })?.words).toEqual({ into: 0, out: 0 });
    expect(narrowDiff(diff, { rule: 'a/b' })?.words).toEqual({ into: 0, out: 14 });
  });

  test('is found by rule where there are no galleys', () => {
    const bare = comparePages(
      side({ galley: 'none' }),
      side({ marks: [...ferryMarks, rule(3, 'advert', 'a/b')], galley: 'none' }),
    );
    expect(narrowDiff(bare, { rule: 'site/a/b' })?.rules).toHaveLength(1);
    expect(narrowDiff(bare, { label: 'teaser' })).toBeUndefined();
  });

  test('is found by site and by kind', () => {
    expect(narrowDiff(diff, { site: 'harbour.example', only: 'text' })).toBe(diff);
    expect(narrowDiff(diff, { site: 'example' })).toBe(diff);
    expect(narrowDiff(diff, { site: 'bour.example' })).toBeUndefined();
    expect(narrowDiff(diff, { only: 'facts' })).toBeUndefined();
    expect(narrowDiff(comparePages(side(), unread), { only: 'outcome' })).toBeDefined();
  });
});

describe('The sums', () => {
  test('say who took what, pages by kind, fields and sites; those that move text first', () => {
    const tally = openDiffTally();
    tally.addSame();
    tally.add(comparePages(side(), side({ marks: [...ferryMarks, rule(0, 'teaser'), rule(3, 'advert')] })));
    tally.add(comparePages(side(), advert));
    tally.add(comparePages(side(), side({ marks: withoutSpam, key: 'other' })));
    tally.add(comparePages(side(), unread));
    tally.add(comparePages(side(), side({ facts: [] })));
    const sums = tally.sums();
    const chars = ferryTexts[3].length;
    expect(sums).toMatchObject({
      same: 1,
      words: { into: 4, out: 28 + side().docket.words },
      otherInput: 1,
      withoutBlocks: 0, // the page that could not be read is none of them
      outcomes: [{ before: 'kept', after: 'failed: binary', pages: 1 }],
    });
    expect(Object.fromEntries(sums.differences)).toEqual({ text: 3, outcome: 1, facts: 1 });
    expect(sums.flows.map(({ chars, pages, before, after }) => [chars, pages, `${before} → ${after}`])).toEqual([
      [2 * chars, 2, 'the text → site/promo (advert)'],
      [22, 1, 'spam/pharmacy (injected-spam) → the text'],
      [ferryTexts[0].length, 1, 'navigation/link-list (navigation) → site/promo (teaser)'],
    ]);
    expect(sums.fields).toEqual([{ field: 'title', pages: 1, filled: 0, emptied: 1, changed: 0 }]);
    expect(sums.sites).toMatchObject([
      { site: 'harbour.example', pages: 4 },
      { site: 'site unknown', pages: 1 },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { kinshipOf, likenessOf, mayBeAlike, similarity } from '../../../src/pipeline/collate/likeness.js';
import { shinglesOf } from '../../../src/pipeline/collate/shingles.js';
import { stretch } from './invented.js';

const likeness = (better: string, other: string) => likenessOf(shinglesOf(better), shinglesOf(other));

describe('the shingles of a text', () => {
  test('are its runs of five words', () => {
    expect(shinglesOf(stretch('wave', 0, 12))).toHaveLength(8);
  });

  test('are one where the text is shorter than a run, none where it is empty', () => {
    expect(shinglesOf('Ferry port reopens')).toHaveLength(1);
    expect(shinglesOf(' – ')).toHaveLength(0);
  });

  test('are ascending, each once', () => {
    const twice = `${stretch('wave', 0, 12)} ${stretch('wave', 0, 12)}`;
    expect(shinglesOf(twice)).toHaveLength(12);
    expect([...shinglesOf(twice)]).toEqual([...new Set(shinglesOf(twice))].sort((a, b) => a - b));
  });

  test.each([
    ['case', 'THE FERRY PORT REOPENED ON TUESDAY MORNING', 'The ferry port reopened on Tuesday morning'],
    ['punctuation', '“The ferry port” reopened – on Tuesday, morning.', "The 'ferry port' reopened on Tuesday morning"],
    ['paragraphs', 'The ferry port reopened\n\non Tuesday morning', 'The ferry port reopened on Tuesday morning'],
    ['forms of letters', 'Ｔｈｅ ferry port re-opened on ①', 'the ferry port re opened on 1'],
  ])('do not hang on %s', (_, one, other) => {
    expect(shinglesOf(one)).toEqual(shinglesOf(other));
  });

  test('are runs of ten letters in a script without spaces', () => {
    expect(shinglesOf('港口在风暴之后于星期二早上重新开放')).toHaveLength(8);
  });

  test('count a word as two letters where scripts are mixed', () => {
    expect(shinglesOf('港口在风暴之后 ferry 于')).toHaveLength(1);
    expect(shinglesOf('港口在风暴之后 ferry 于星')).toHaveLength(2);
  });

  test('take letters of two units whole', () => {
    expect(shinglesOf('𝒂 b c d e f')).toEqual(shinglesOf('a b c d e f'));
    expect(shinglesOf('𐐨 b c d e f')).toHaveLength(2);
  });
});

describe('likeness', () => {
  test('counts what both have and what each has', () => {
    expect(likeness(stretch('wave', 0, 104), stretch('wave', 50, 204))).toEqual({
      shared: 50,
      ofBetter: 100,
      ofOther: 150,
    });
  });

  test('is the share of all runs of the two', () => {
    expect(similarity({ shared: 50, ofBetter: 100, ofOther: 150 })).toBe(0.25);
    expect(similarity({ shared: 0, ofBetter: 0, ofOther: 0 })).toBe(0);
  });
});

describe('kinship', () => {
  test.each([
    ['copy', 'eight tenths of all runs are shared', { shared: 80, ofBetter: 90, ofOther: 90 }],
    ['kin', 'a little less is', { shared: 79, ofBetter: 90, ofOther: 90 }],
    ['copy', 'half of it was cut off', { shared: 50, ofBetter: 100, ofOther: 50 }],
    ['copy', 'half was cut off and a caption put in', { shared: 50, ofBetter: 100, ofOther: 55 }],
    ['kin', 'more than half was cut off', { shared: 45, ofBetter: 100, ofOther: 45 }],
    [undefined, 'a summary of some sentences is all that is there', { shared: 39, ofBetter: 100, ofOther: 39 }],
    [undefined, 'it quotes much and has more of its own', { shared: 60, ofBetter: 100, ofOther: 100 }],
    ['copy', 'the better one is the shorter', { shared: 50, ofBetter: 50, ofOther: 100 }],
  ])('is %s where %s', (kinship, _, counts) => {
    expect(kinshipOf(counts)).toBe(kinship);
  });

  test('is asked more of by whoever asks for more, of cut copies as well', () => {
    expect(kinshipOf({ shared: 90, ofBetter: 100, ofOther: 97 }, 0.95)).toBe('kin');
    expect(kinshipOf({ shared: 58, ofBetter: 100, ofOther: 60 }, 0.95)).toBe('kin');
    expect(kinshipOf({ shared: 59, ofBetter: 100, ofOther: 60 }, 0.95)).toBe('copy');
  });

  test('is never seen by lengths to be impossible where it is possible', () => {
    for (let ofOther = 1; ofOther <= 100; ofOther++)
      if (!mayBeAlike(100, ofOther))
        expect(kinshipOf({ shared: ofOther, ofBetter: 100, ofOther }, 0.41)).toBeUndefined();
  });
});

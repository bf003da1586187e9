import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/eval/figures.js';
import { rounded, scoreBody } from '../../src/eval/score.js';
import { scorePage } from '../../src/eval/score-page.js';
import { tokensOf } from '../../src/text/tokens.js';

describe('tokens are those of the judge (Python: runs of \\w in lower case, letters of unspaced scripts one by one)', () => {
  // what score.py's tokens() gave for these texts; all assigned code points of Unicode 14 were compared once, by hand
  test.each([
    ['ΟΔΟΣ ΟΔΟΣ. Σ', ['οδος', 'οδος', 'σ']],
    ['İSTANBUL ß ŒUVRE ﬁn', ['i', 'stanbul', 'ß', 'œuvre', 'fin']],
    ['नमस्ते दुनिया', ['नमस', 'त', 'द', 'न', 'य']],
    ['مُحَمَّد ١٢', ['م', 'ح', 'م', 'د', '١٢']],
    ['สวัสดี', ['ส', 'ว', 'ั', 'ส', 'ด', 'ี']],
    ['ｶﾞ 한국어 각', ['ガ', '한국어', '각']],
    ['港口3号桥 re-opened_twice', ['港', '口', '3', '号', '桥', 're', 'opened_twice']],
    ['½ cup², №5 Ⅷ', ['1', '2', 'cup2', 'no5', 'viii']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('a body', () => {
  const gold = 'The ferry port reopened on Tuesday.\nThe first sailing left at noon.';

  test('that equals the gold scores 1, whatever the case, punctuation and line ends', () => {
    expect(scoreBody(gold, 'THE ferry port reopened on Tuesday; the first sailing left at noon')).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
    });
  });

  test('with half of the gold and as much again of something else is right by the shingles that are whole', () => {
    // 12 gold tokens make 9 shingles; of 6 + 6 given tokens 3 of 9 shingles are gold
    const given = 'The ferry port reopened on Tuesday.\nSubscribe now for one pound weekly.';
    expect(scoreBody(gold, given)).toEqual({ precision: 3 / 9, recall: 3 / 9, f1: 3 / 9 });
  });

  test('that says everything twice loses precision, not recall', () => {
    const { precision, recall } = scoreBody(gold, `${gold}\n${gold}`);
    expect([precision, recall]).toEqual([9 / 21, 1]);
  });

  test('shorter than a shingle is compared as a whole', () => {
    expect(scoreBody('Port reopens', 'port reopens').f1).toBe(1);
    expect(scoreBody('Port reopens', 'port closes').f1).toBe(0);
  });

  test('is wrong where there is none to find, and right where neither has one', () => {
    expect(scoreBody('', 'Anything at all').f1).toBe(0);
    expect(scoreBody(gold, '').f1).toBe(0);
    expect(scoreBody('', '').f1).toBe(1);
  });
});

test('the figures of a set are those that score.py prints for the same rows', () => {
  const body = ['The ferry port reopened on Tuesday after the storm.', 'The first sailing left at noon.'];
  const facts = { kind: 'article', title: 'Port reopens', authors: ['Ana Lopes', 'Jon Reed'], published: '2024-03-05' };
  const snippets = { kind: 'page', with: ['sailing left', 'no such words'], without: ['Share'] };
  const scores = [
    scorePage({ id: 'a', body, ...facts }, { text: body.join('\n\n'), title: 'PORT REOPENS', authors: ['Jon Reed'] }),
    scorePage(
      { id: 'b', body, ...facts },
      { text: `${body[0]} Share this story.`, date_published: '2024-03-05T08:00' },
    ),
    scorePage({ id: 'c', body, ...facts }, {}),
    scorePage({ id: 'd', ...snippets }, { text: 'The first sailing\nleft. Share' }),
  ];
  // score.py --json on these four pages and rows
  expect(figuresOf(scores)).toEqual({
    pages: 4,
    precision: 0.5556,
    recall: 0.5,
    f1: 0.5263,
    page_f1: 0.5238,
    word_f1: 0.5556,
    seg_precision: 0.5,
    seg_recall: 0.5,
    seg_accuracy: 0.3333,
    seg_f1: 0.5,
    empty: 1,
    title: 0.3333,
    authors: 0,
    date: 0.3333,
    date_precision: 1,
    author_f1: 0.2857,
  });
});

test('figures are rounded as Python rounds them: what lies exactly in the middle goes to the even digit', () => {
  const values = { a: 1 / 32, b: 3 / 32, c: 0.00005, d: 2 / 3, e: 0.5, f: 1 };
  // [round(value, 4) for value in …]
  expect(rounded(values)).toEqual({ a: 0.0312, b: 0.0938, c: 0.0001, d: 0.6667, e: 0.5, f: 1 });
});

describe('a page has one number', () => {
  const facts = { title: 'Port reopens', published: '2024-03-05' };
  test('F1 where the gold has a body, whatever its facts', () => {
    expect(scorePage({ id: 'a', kind: 'article', body: ['Port'], ...facts }, { text: 'port' }).all).toBe(1);
  });
  test('the share of its snippets that are right, where there is none', () => {
    const gold = { id: 'a', kind: 'page', with: ['ferry', 'noon'], without: ['Share'], ...facts };
    expect(scorePage(gold, { text: 'The ferry' }).all).toBe(2 / 3);
  });
  test('the share of its facts, where there are no snippets either; none where nothing is asked', () => {
    expect(scorePage({ id: 'a', kind: 'page', ...facts }, { title: 'port reopens' }).all).toBe(1 / 2);
    expect(scorePage({ id: 'a', kind: 'page', published: null }, {}).all).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { invent } from '../../../page/invent.js';
import { column, prose, secondColumn } from './sheets.js';

const log = (count: number) => Math.fround(Math.log2(1 + count));
const [first, second, comment] = [prose('pier'), prose('crane'), prose('stove')];

/** A headline and two paragraphs in an article, a comment beside it, and three cards. */
const story = invent({
  declared: [{ from: 'meta', name: 'og:title', value: 'Ferry pier opens again' }],
  containers: [
    { parent: -1, tag: 'body' },
    { parent: 0, tag: 'article' },
    { parent: 1, tag: 'h1' },
    { parent: 1, tag: 'p' },
    { parent: 1, tag: 'p' },
    { parent: 0, tag: 'div', classes: ['comments'] },
    { parent: 5, tag: 'p' },
    { parent: 0, tag: 'aside' },
    ...Array.from({ length: 3 }, () => ({ parent: 7, tag: 'div', classes: ['card'] })),
  ],
  blocks: [
    { text: 'Ferry pier opens again', container: 2, kind: 'heading', level: 1 },
    { text: first, container: 3 },
    { text: second, container: 4 },
    { text: comment, container: 6 },
    ...[8, 9, 10].map((container) => ({ text: 'Storm warning', container })),
  ],
});

describe('a story with a comment and cards', () => {
  const all = first.length + second.length + comment.length;
  const inArticle = Math.fround((first.length + second.length) / all);
  const inComment = Math.fround(comment.length / all);

  it('has two thirds of its long text under the parent of its paragraphs', () =>
    expect(column(story, 'long share ^1')).toEqual([inArticle, inArticle, inArticle, inComment, 0, 0, 0]));
  it('has all of it under the outermost element, and nothing above that', () => {
    expect(column(story, 'long share ^2')).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(column(story, 'long share ^3')).toEqual([-1, -1, -1, -1, -1, -1, -1]);
  });
  it('counts blocks whose elements are built alike: three cards, and paragraphs apart from the comment', () => {
    expect(column(story, 'built like it =1')).toEqual([1, 3, 3, 3, 3, 3, 3].map(log));
    expect(column(story, 'built like it =2')).toEqual([1, 2, 2, 1, 3, 3, 3].map(log));
  });
  it('counts the siblings that are built alike', () =>
    expect(column(story, 'siblings ^0')).toEqual([1, 2, 2, 1, 3, 3, 3].map(log)));
  it('has its home in the article, and knows the way to it', () => {
    expect(column(story, 'is home')).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(column(story, 'up to home')).toEqual([1, 1, 1, 2, 2, 2, 2]);
    expect(column(story, 'down to home')).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });
  it('knows the nearest headings and copies', () => {
    expect(column(story, 'to heading')).toEqual([99, 1, 2, 3, 4, 5, 6]);
    expect(column(story, 'copies')).toEqual([1, 1, 1, 1, 3, 3, 3]);
    expect(column(story, 'copy')).toEqual([0, 0, 0, 0, 0, 1, 2]);
  });
  it('knows which line is the title, and how far the others are from it', () => {
    expect(column(story, 'is title')).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(column(story, 'like title')[1]).toBeCloseTo(1 / 19);
    expect(column(story, 'from headline')).toEqual([0, 1, 2, 3, 4, 5, 6].map(log));
  });
  it('is told by hand what a comment is', () =>
    expect(column(story, 'element comment')).toEqual([0, 0, 0, 1, 0, 0, 0]));
  it('asks the lexicon of names on the whole way up', () => {
    const lexicon = {
      names: new Map([
        ['comments', 0.03],
        ['<p>', 0.75],
      ]),
      words: new Map(),
      lines: new Map(),
    };
    expect(column(story, 'name best', lexicon)).toEqual([0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25]);
    expect(column(story, 'way least', lexicon).map((share) => share < 0.1)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the second pass', () => {
  const scores = [0.1, 0.9, 0.8, 0.6, 0.1, 0.2, 0.1];

  it('ranks scores, of equals the earlier first', () =>
    expect(secondColumn(story, scores, 'rank')).toEqual([4, 0, 1, 2, 5, 3, 6].map((rank) => Math.fround(rank / 7))));
  it('gives copies the best score of any of them', () =>
    expect(secondColumn(story, scores, 'copies best').map((best) => best.toFixed(1))).toEqual([
      '0.1',
      '0.9',
      '0.8',
      '0.6',
      '0.2',
      '0.2',
      '0.2',
    ]));
  it('measures the way to the nearest sure block on either side', () => {
    expect(secondColumn(story, scores, 'to sure before')).toEqual([99, 99, 1, 1, 1, 2, 3]);
    expect(secondColumn(story, scores, 'to sure after')).toEqual([1, 1, 1, 99, 99, 99, 99]);
  });
  it('finds the run that most was taken of', () =>
    expect(secondColumn(story, scores, 'in longest run')).toEqual([0, 1, 1, 1, 0, 0, 0]));
});

describe('plain text', () => {
  const text = invent({
    blocks: ['Ferry pier opens again - Harbour Post', 'Ferry pier opens again', prose('pier'), 'Published 3 May 2021'],
  });

  it('takes its first line for the title', () => {
    expect(column(text, 'like title').slice(0, 2)).toEqual([1, 1]);
    expect(column(text, 'in first line')).toEqual([0, 1, 0, 0]);
  });
  it('knows its date line', () => expect(column(text, 'to date after')).toEqual([3, 2, 1, 40]));
  it('counts the telling words that long blocks share', () =>
    expect(column(invent({ blocks: [prose('pier'), 'Harbour passengers', 'Garden stove'] }), 'shared words')).toEqual([
      0, 1, 0,
    ]));
});

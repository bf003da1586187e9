import { expect, test } from 'vitest';
import { Reading } from '../../../src/page/reading.js';
import { findBody } from '../../../src/stages/article/body.js';
import { Sheet } from '../../../src/stages/article/features/sheet.js';
import { invent } from '../../page/invent.js';

const prose = (about: string) => `The ${about} reopened on Monday, a week after the storm had closed it for all ships.`;

const bodyOf = (blocks: readonly string[], scores: readonly number[]) => {
  const sheet = new Sheet(new Reading(invent({ blocks })));
  return [...findBody(sheet.reading, { sheet, scores: Float32Array.from(scores) }).chosen.keys()];
};

test('the blocks that score high are the body', () => {
  expect(bodyOf(['Home', prose('port'), prose('pier'), 'About us'], [0.01, 0.9, 0.8, 0.02])).toEqual([1, 2]);
});

test('where none scores high, those near the best one are', () => {
  expect(bodyOf(['Home', prose('port'), prose('pier'), 'About us'], [0.01, 0.28, 0.26, 0.02])).toEqual([1, 2]);
});

test('where all is hopeless, none is', () => {
  expect(bodyOf(['Home', prose('port'), 'About us'], [0.01, 0.15, 0.02])).toEqual([]);
});

test('of two paragraphs that say the same one is taken', () => {
  expect(bodyOf([prose('port'), prose('pier'), prose('port')], [0.8, 0.9, 0.9])).toEqual([1, 2]);
});

test('a teaser after the body starts another story, with the line above it', () => {
  const blocks = [
    prose('port'),
    prose('pier'),
    prose('bridge'),
    'Storm hits the islands',
    'Waves of ten metres. Read more',
  ];
  expect(bodyOf(blocks, [0.9, 0.9, 0.9, 0.7, 0.8])).toEqual([0, 1, 2]);
});

test('what would take half of the body away is no teaser', () => {
  const blocks = [prose('port'), `${prose('pier')} ${prose('bridge')} Read in browser »`];
  expect(bodyOf(blocks, [0.9, 0.9])).toEqual([0, 1]);
});

test('a second story in an article element of its own, under its own headline, is not the body', () => {
  const long = (about: string) => `${prose(about)} ${prose(about)} ${prose(about)} ${prose(about)}`;
  const bodyOfTwo = (level: number, first = long('port')) => {
    const page = invent({
      containers: [
        { parent: -1, tag: 'main' },
        { parent: 0, tag: 'article' },
        { parent: 0, tag: 'article' },
      ],
      blocks: [
        { text: 'Port reopens', container: 1, kind: 'heading', level: 1 },
        { text: first, container: 1 },
        { text: 'Bridge closes', container: 2, kind: 'heading', level },
        { text: long('bridge'), container: 2 },
      ],
    });
    const sheet = new Sheet(new Reading(page));
    return findBody(sheet.reading, { sheet, scores: Float32Array.of(0.1, 0.9, 0.1, 0.9) });
  };
  expect([...bodyOfTwo(1).chosen.keys()]).toEqual([1]);
  expect([...bodyOfTwo(1).teasers.keys()]).toEqual([3]);
  expect([...bodyOfTwo(2).chosen.keys()]).toEqual([1, 3]); // a part of the article, as some sites cut them
  expect([...bodyOfTwo(1, prose('port')).chosen.keys()]).toEqual([1, 3]); // what is so short is a summary
});

test('a heading that announces what was not taken goes too', () => {
  const blocks = [prose('port'), 'See also:', 'Storm hits the islands', prose('pier')];
  expect(bodyOf(blocks, [0.9, 0.6, 0.1, 0.9])).toEqual([0, 3]);
  expect(bodyOf([prose('port'), 'Sources', prose('pier')], [0.9, 0.6, 0.9])).toEqual([0, 1, 2]); // what follows is there
});

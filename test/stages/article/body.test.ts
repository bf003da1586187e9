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

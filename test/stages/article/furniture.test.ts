import { expect, test } from 'vitest';
import { Reading } from '../../../src/page/reading.js';
import { furnitureOf } from '../../../src/stages/article/furniture.js';
import { invent } from '../../page/invent.js';

const prose = 'The ferry port reopened on Monday after the storm had closed it for a week.';
const dialog = 'We and our partners keep cookies on your device, and you may choose which.';

const furnitureIn = (classOfBody: string, classOfBox: string, scores: readonly number[]) => {
  const page = invent({
    containers: [
      { parent: -1, tag: 'body', classes: [classOfBody] },
      { parent: 0, tag: 'article' },
      { parent: 0, tag: 'div', classes: [classOfBox] },
    ],
    blocks: [
      { text: prose, container: 1 },
      { text: prose, container: 1 },
      { text: dialog, container: 2 },
    ],
  });
  return [...furnitureOf(new Reading(page), scores)];
};

test('a dialog that is named so is furniture', () => {
  expect(furnitureIn('home', 'consent-layer', [0.9, 0.9, 0.8])).toEqual([2]);
});

test('a name on the whole page says nothing of its prose', () => {
  expect(furnitureIn('cookies-not-set', 'box', [0.9, 0.9, 0.8])).toEqual([]);
});

test('what the model is sure of is no comment', () => {
  expect(furnitureIn('home', 'comment-body', [0.9, 0.9, 0.96])).toEqual([]);
  expect(furnitureIn('home', 'comment-body', [0.9, 0.9, 0.6])).toEqual([2]);
});

import { expect, test } from 'vitest';
import { Reading } from '../../../src/page/reading.js';
import { consentCrowd } from '../../../src/stages/article/consent-crowd.js';
import { invent } from '../../page/invent.js';

const crowdOf = (...blocks: string[]) => [...consentCrowd(new Reading(invent({ blocks })))];

test('lines about cookies that stand together are a consent dialog, with what stands between two of them', () => {
  expect(
    crowdOf(
      'The ferry port reopened on Monday after the storm had closed it for a week.',
      'Two ships left before noon, the harbour master said.',
      'We and our partners set cookies to measure how the site is used.',
      'You can change your mind at any time.',
      'Some partners rely on legitimate interest and do not ask for your consent.',
      'Your personal data are kept for thirteen months.',
    ),
  ).toEqual([2, 3, 4, 5]);
});

test('an article about consent has prose of its own between', () => {
  expect(
    crowdOf(
      'The regulator fined the shipping line for its cookie banner.',
      'The line carries two million people a year between the islands.',
      'Its ships burn gas, and its ticket office stands on the northern pier.',
      'A spokeswoman said that the company would appeal.',
      'Users had to give consent before they could buy a ticket.',
      'The fine is the largest in the history of the port.',
    ),
  ).toEqual([]);
});

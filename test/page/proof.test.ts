import { expect, it } from 'vitest';
import { markBlock, markPage, markSpan } from '../../src/page/mark.js';
import { proofOf } from '../../src/page/proof.js';
import { Reading } from '../../src/page/reading.js';
import { invent } from './invent.js';

const page = invent({
  blocks: [
    'Home World',
    'Ferry port reopens after storm',
    'The port reopened on Tuesday buy cheap pills online and the first sailing left.',
    'A line',
  ],
});
const reading = new Reading(page, [
  { stage: 'navigation', ...markBlock(0, 'navigation', 'element', 'inside <nav>', { score: 0.8 }) },
  { stage: 'spam', ...markSpan(2, [29, 51], 'injected-spam', 'pharmacy-offer', 'an offer of pills'), final: true },
  { stage: 'article', ...markBlock(1, 'headline', 'headline', 'stands in <h1>') },
  { stage: 'article', ...markBlock(2, 'main-content', 'prose', 'long prose') },
  { stage: 'article', ...markPage('not-an-article', 'no-body', 'too short', { value: 'no-body' }) },
]);

it('shows each block with its fate, its label and what was cut out of it', () => {
  expect(proofOf(reading)).toBe(
    [
      '! not-an-article no-body',
      '- navigation | Home World',
      '+ headline | Ferry port reopens after storm',
      '= main-content | The port reopened on Tuesday [-buy cheap pills online-] and the first sailing left.',
      '? | A line',
      '',
    ].join('\n'),
  );
});

it('says why where it is asked to', () => {
  expect(proofOf(reading, { reasons: true })).toContain(
    '    spam/pharmacy-offer: [29–51] injected-spam: an offer of pills\n    article/prose: main-content: long prose\n',
  );
});

import { describe, expect, test } from 'vitest';
import { galleyOf } from '../../../src/page/galley.js';
import { defaultFates, fatesWith } from '../../../src/page/labels.js';
import { markBlock, markPage, markSpan } from '../../../src/page/mark.js';
import { Reading } from '../../../src/page/reading.js';
import { readGalley } from '../../../src/report/browser/undo.js';
import { countTokens } from '../../../src/text/tokens.js';
import { invent } from '../../page/invent.js';

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
  { stage: 'article', ...markPage('quality', 'model', 'sure', { score: 0.9 }) },
]);
const galley = galleyOf(reading);

describe('A galley', () => {
  test.each([[[]], [['spam']], [['navigation', 'article']], [['navigation', 'spam', 'article']]])(
    'without %j has the text that the page has without these stages',
    (off) => {
      const without = reading.without(off);
      const read = readGalley(galley, defaultFates, off);
      expect(read.text).toEqual(without.body());
      expect(read.chars).toBe(without.body().join('\n\n').length);
      expect(read.words).toBe(without.body().reduce((sum, text) => sum + countTokens(text), 0));
      expect(read.blocks.map(({ fate }) => fate)).toEqual(page.blocks.map((block) => without.fate(block)));
      expect(read.blocks.map(({ label }) => label)).toEqual(page.blocks.map((block) => without.label(block)));
    },
  );

  test('keeps the fates that the config gives to labels', () => {
    expect(readGalley(galley, fatesWith({ headline: 'body' }), []).text[0]).toBe('Ferry port reopens after storm');
  });

  test('tells what each stage took out, and all marks of a block, undone ones as well', () => {
    const read = readGalley(galley, defaultFates, ['article']);
    expect([...read.takenOut]).toEqual([
      ['navigation', 10],
      ['spam', 22],
    ]);
    expect(read.blocks[2]!.marks.map(({ stage }) => stage)).toEqual(['spam', 'article']);
  });
});

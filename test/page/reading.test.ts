import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/page/fact.js';
import { labelNames } from '../../src/page/labels.js';
import { type Mark, markBlock, markSpan } from '../../src/page/mark.js';
import { Reading } from '../../src/page/reading.js';
import { removalsOf } from '../../src/page/removals.js';
import { invent } from './invent.js';

const sign = (stage: string, draft: Omit<Mark, 'stage'>, final = false): Mark => ({
  stage,
  ...draft,
  ...(final ? { final: true } : {}),
});
const text = 'The ferry sailed. Buy cheap pills now! It came back at noon.';
const page = invent({ blocks: [text] });
const block = page.blocks[0]!;
const pills = [18, 38] as const;

describe('the law of fates', () => {
  it('keeps text that nobody spoke about', () => {
    expect(new Reading(page).body()).toEqual([text]);
  });

  it('gives the latest mark on a block the last word', () => {
    const marks = [
      sign('navigation', markBlock(0, 'navigation', 'a', '')),
      sign('article', markBlock(0, 'main-content', 'b', '')),
    ];
    const reading = new Reading(page, marks);
    expect(reading.fate(block)).toBe('body');
    expect(reading.without(['article']).fate(block)).toBe('drop');
  });

  it('does not reopen what a stage with the final word dropped', () => {
    const marks = [
      sign('spam', markBlock(0, 'injected-spam', 'a', ''), true),
      sign('article', markBlock(0, 'main-content', 'b', '')),
    ];
    expect(new Reading(page, marks).body()).toEqual([]);
  });

  it('lets a mark on the whole block pass by a span that was cut', () => {
    const marks = [
      sign('spam', markSpan(0, pills, 'injected-spam', 'a', ''), true),
      sign('article', markBlock(0, 'main-content', 'b', '')),
    ];
    expect(new Reading(page, marks).body()).toEqual(['The ferry sailed. It came back at noon.']);
  });

  it('reopens a cut span only for a mark that names an overlapping span', () => {
    const cut = sign('navigation', markSpan(0, pills, 'advert', 'a', ''));
    const marks = [cut, sign('article', markSpan(0, [18, 28], 'main-content', 'b', ''))];
    expect(new Reading(page, marks).body()).toEqual(['The ferry sailed. Buy cheap It came back at noon.']);
  });

  it('is not moved by a note', () => {
    expect(new Reading(page, [sign('language', markBlock(0, 'language', 'a', '', { value: 'fr' }))]).body()).toEqual([
      text,
    ]);
  });

  it('follows the fates that a config overrides', () => {
    const reading = new Reading(page, [sign('article', markBlock(0, 'caption', 'a', ''))]);
    expect(reading.body()).toEqual([]);
    expect(new Reading(page, reading.marks, [], { ...reading.fates, caption: 'body' }).body()).toEqual([text]);
  });
});

describe("a person's word", () => {
  const byHand = (label: 'main-content' | 'advert' | 'language'): Mark => ({
    ...sign('decisions', markBlock(0, label, 'decided-by-hand', '')),
    byHand: true,
  });
  const spam = sign('spam', markBlock(0, 'injected-spam', 'a', ''), true);
  const pillsCut = sign('spam', markSpan(0, pills, 'injected-spam', 'a', ''), true);

  it('reopens what a stage with the final word dropped, whichever spoke first', () => {
    expect(new Reading(page, [spam, byHand('main-content')]).body()).toEqual([text]);
    expect(new Reading(page, [byHand('main-content'), spam]).body()).toEqual([text]);
  });

  it('goes for all of a block, spans that were cut out of it too', () => {
    expect(new Reading(page, [pillsCut, byHand('main-content')]).body()).toEqual([text]);
    expect(new Reading(page, [pillsCut, byHand('advert')]).body()).toEqual([]);
  });

  it('is cut by no stage', () => {
    const cut = sign('site', markSpan(0, pills, 'advert', 'b', ''));
    expect(new Reading(page, [byHand('main-content'), pillsCut, cut]).body()).toEqual([text]);
  });

  it('yields to the later of two words', () => {
    expect(new Reading(page, [spam, byHand('main-content'), byHand('advert')]).label(block)).toBe('advert');
    expect(new Reading(page, [pillsCut, byHand('advert'), byHand('main-content')]).body()).toEqual([text]);
  });

  it('is undone as any stage is', () => {
    const reading = new Reading(page, [pillsCut, byHand('main-content')]);
    expect(reading.without(['decisions']).body()).toEqual(['The ferry sailed. It came back at noon.']);
  });

  it('on a field takes the choice from all other facts, and an empty word leaves none chosen', () => {
    const fact = (value: string, from: Fact['from'], chosen = true): Fact => ({
      ...{ field: 'title', value, from, score: 1, because: '', chosen },
    });
    const reading = new Reading(page).with(
      [],
      [fact('Of the head', 'meta'), { ...fact('Ana', 'text'), field: 'author' }],
    );
    const decided = reading.with([], [fact('Of a person', 'hand')]);
    expect(decided.facts.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['Of a person', true],
      ['Of the head', false],
      ['Ana', true],
    ]);
    expect(reading.with([], [fact('', 'hand', false)]).chosen('title')).toEqual([]);
  });
});

describe('conservation', () => {
  const wide = invent({ blocks: ['Ferry port reopens after the storm', 'Home World Sport', text, '港口重新开放。'] });
  const spans = fc.tuple(fc.nat(59), fc.nat(59)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  const mark = fc.record({
    block: fc.nat(3),
    label: fc.constantFrom(...labelNames),
    span: fc.option(spans, { nil: undefined }),
    final: fc.boolean(),
    byHand: fc.boolean(),
  });

  it('gives every character of every block exactly one fate, whatever the marks', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (drafts) => {
        const marks = drafts.map(({ block, label, span, final, byHand }, at): Mark => {
          const end = wide.blocks[block]!.text.length;
          const inside = span && span[0] < end ? ([span[0], Math.min(span[1], end)] as const) : undefined;
          const draft = inside ? markSpan(block, inside, label, 'r', '') : markBlock(block, label, 'r', '');
          return { ...sign(`s${at}`, draft, final), ...(byHand ? { byHand } : {}) };
        });
        const reading = new Reading(wide, marks);
        const removed = [...removalsOf(reading)];
        for (const block of wide.blocks) {
          const segments = reading.segments(block);
          expect(segments.map(({ from, to }) => block.text.slice(from, to)).join('')).toBe(block.text);
          const gone = removed
            .filter((removal) => removal.block === block)
            .reduce((sum, { from, to }) => sum + to - from, 0);
          const kept = segments
            .filter(({ mark }) => reading.fateOf(mark) === 'body')
            .reduce((sum, { from, to }) => sum + to - from, 0);
          expect(gone + kept).toBe(block.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

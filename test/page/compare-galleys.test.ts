import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareGalleys, type Effect, type GalleySide, type Stretch } from '../../src/page/compare-galleys.js';
import type { Fact } from '../../src/page/fact.js';
import type { Galley } from '../../src/page/galley.js';
import { defaultFates, fatesWith, type Label } from '../../src/page/labels.js';
import type { Mark } from '../../src/page/mark.js';

function side(texts: readonly string[], marks: readonly Mark[] = [], facts: readonly Fact[] = []): GalleySide {
  const galley: Galley = {
    id: 'a.html',
    decoding: {
      charset: 'utf-8',
      charsetFrom: 'given',
      charsetBecause: 'invented',
      repairs: [],
      left: {},
      bytes: 0,
      chars: 0,
      sha256: '',
    },
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    marks,
    facts,
  };
  return { galley, fates: defaultFates };
}

const mark = (block: number, label: Label, rule = 'rule', span?: readonly [number, number]): Mark => ({
  stage: 'stage',
  rule,
  label,
  block,
  because: 'invented',
  ...(span ? { span } : {}),
});

/** `effect: text`, as a person would sum it up. */
const told = (stretches: readonly Stretch[]): string[] =>
  stretches.map(({ effect, text, from, to }) => `${effect}: ${text.slice(from, to)}`);

const differing = (before: GalleySide, after: GalleySide): string[] =>
  told(compareGalleys(before, after).stretches.filter(({ effect }) => effect !== 'same'));

describe('Blocks of two runs', () => {
  test('came into the text, left it, or were only decided otherwise', () => {
    const texts = ['Menu', 'Story', 'Advert', 'Foot'];
    const before = side(texts, [
      mark(0, 'navigation'),
      mark(1, 'main-content'),
      mark(2, 'main-content'),
      mark(3, 'imprint'),
    ]);
    const after = side(texts, [
      mark(0, 'main-content'),
      mark(1, 'main-content'),
      mark(2, 'advert'),
      mark(3, 'imprint', 'new'),
    ]);
    expect(differing(before, after)).toEqual(['into: Menu', 'out: Advert', 'beside: Foot']);
  });

  test('are cut where either run cuts them', () => {
    const texts = ['one two three four'];
    const before = side(texts, [mark(0, 'injected-spam', 'a', [4, 13])]);
    const after = side(texts, [mark(0, 'injected-spam', 'a', [8, 18])]);
    expect(told(compareGalleys(before, after).stretches)).toEqual([
      'same: one ',
      'into: two ',
      'same: three',
      'out:  four',
    ]);
  });

  test('are found again where decoding has changed, and gone ones stand before new ones', () => {
    const before = side(['Home', 'Fran?ais', 'Story', 'Foot'], [mark(0, 'navigation'), mark(3, 'imprint')]);
    const after = side(['Français', 'Story', 'More', 'Foot'], [mark(2, 'teaser'), mark(3, 'imprint')]);
    const { stretches } = compareGalleys(before, after);
    expect(told(stretches)).toEqual([
      'beside: Home',
      'out: Fran?ais',
      'into: Français',
      'same: Story',
      'beside: More',
      'same: Foot',
    ]);
    expect(stretches.map((one) => [one.before?.block, one.after?.block])).toEqual([
      [0, undefined],
      [1, undefined],
      [undefined, 0],
      [2, 1],
      [undefined, 2],
      [3, 3],
    ]);
  });

  test('go by the fates of their own run', () => {
    const before = side(['Photo: A. Lopes'], [mark(0, 'caption')]);
    const after = { ...before, fates: fatesWith({ caption: 'body' }) };
    expect(differing(before, after)).toEqual(['into: Photo: A. Lopes']);
  });

  test('are the same where only a score or the words of the evidence differ, which is noted', () => {
    const before = side(['Story'], [mark(0, 'main-content')]);
    const after = side(['Story'], [{ ...mark(0, 'main-content'), score: 0.9, because: 'other' }]);
    expect(differing(before, after)).toEqual([]);
    expect(compareGalleys(before, after).hasOtherOpinions).toBe(true);
    expect(compareGalleys(before, before).hasOtherOpinions).toBe(false);
  });
});

describe('Fields of two runs', () => {
  const fact = (value: string, more: Partial<Fact> = {}): Fact => ({
    field: 'author',
    value,
    from: 'text',
    score: 0.8,
    because: 'invented',
    chosen: true,
    ...more,
  });

  test('differ where chosen values do, with where they came from', () => {
    const before = side([], [], [fact('Ana'), fact('Ben'), fact('Cem', { chosen: false })]);
    const after = side([], [], [fact('Ana', { from: 'meta' }), fact('Cem'), fact('A title', { field: 'title' })]);
    expect(compareGalleys(before, after).facts).toEqual([
      { field: 'title', before: [], after: [{ value: 'A title', from: 'text' }] },
      {
        field: 'author',
        before: [
          { value: 'Ana', from: 'text' },
          { value: 'Ben', from: 'text' },
        ],
        after: [
          { value: 'Ana', from: 'meta' },
          { value: 'Cem', from: 'text' },
        ],
      },
    ]);
  });

  test('do not differ where another source says the same', () => {
    expect(compareGalleys(side([], [], [fact('Ana')]), side([], [], [fact('Ana', { from: 'meta' })])).facts).toEqual(
      [],
    );
  });
});

describe('Any two pages', () => {
  const texts = fc.array(fc.constantFrom('Story', 'Menu', 'Foot', '', 'one two three'), { maxLength: 8 });
  const anySide = texts.chain((given) =>
    fc
      .array(
        fc.record({
          block: fc.nat({ max: Math.max(0, given.length - 1) }),
          label: fc.constantFrom<Label>('main-content', 'navigation', 'caption', 'injected-spam', 'language'),
          rule: fc.constantFrom('a', 'b'),
          ends: fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })),
          isSpan: fc.boolean(),
        }),
        { maxLength: 8 },
      )
      .map((marks) =>
        side(
          given,
          given.length === 0
            ? []
            : marks.map(({ block, label, rule, ends, isSpan }) => {
                const most = given[block]!.length;
                const [from, to] = ends.map((end) => Math.min(end, most)).sort((x, y) => x - y) as [number, number];
                return mark(block, label, rule, isSpan && from < to ? [from, to] : undefined);
              }),
        ),
      ),
  );

  test('compared with themselves differ in nothing', () => {
    fc.assert(
      fc.property(anySide, (one) => {
        const { stretches, facts, hasOtherOpinions } = compareGalleys(one, one);
        expect([stretches.filter(({ effect }) => effect !== 'same'), facts, hasOtherOpinions]).toEqual([[], [], false]);
      }),
    );
  });

  test('the other way round differ in the same, with the signs turned', () => {
    const turned: Readonly<Record<Effect, Effect>> = { into: 'out', out: 'into', beside: 'beside', same: 'same' };
    const plainly = ({ text, from, to, effect, before, after }: Stretch) =>
      JSON.stringify({ text, from, to, effect, before, after });
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const there = compareGalleys(one, other).stretches.map(({ effect, before, after, ...rest }) =>
          plainly({
            ...rest,
            effect: turned[effect],
            ...(after ? { before: after } : {}),
            ...(before ? { after: before } : {}),
          }),
        );
        expect(compareGalleys(other, one).stretches.map(plainly).sort()).toEqual(there.sort());
      }),
    );
  });

  test('are accounted for: every character of both stands in one stretch, in the order of its page', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const { stretches } = compareGalleys(one, other);
        for (const [{ galley }, which] of [
          [one, 'before'],
          [other, 'after'],
        ] as const) {
          const own = stretches.filter((stretch) => stretch[which] !== undefined);
          const read = galley.blocks.map(() => '');
          let last = 0;
          for (const stretch of own) {
            const { block } = stretch[which]!;
            expect(block).toBeGreaterThanOrEqual(last);
            last = block;
            expect(stretch.from).toBe(read[block]!.length);
            read[block] += stretch.text.slice(stretch.from, stretch.to);
          }
          expect(read).toEqual(galley.blocks.map(({ text }) => text));
          expect(new Set(own.map((stretch) => stretch[which]!.block)).size).toBe(galley.blocks.length);
        }
      }),
    );
  });
});

// What passes a gate, what fails it, and what is not held to it.
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../src/pipeline/config.js';
import type { Figures, RunFigures } from '../../../src/pipeline/figures/figures.js';
import { holdGates } from '../../../src/pipeline/gates/hold-gates.js';
import { type Compared, gateReportSchema } from '../../../src/pipeline/gates/report.js';

const figures = (change: Partial<Figures> = {}): Figures => ({
  pages: 100,
  kept: 80,
  rejected: 18,
  failed: 2,
  emptyBodies: 5,
  medianWords: 400,
  meanQuality: 0.9,
  chars: 100_000,
  charsKept: 60_000,
  spamChars: 2_000,
  languages: { en: 60, 'zh-Hans': 10, 'zh-Hant': 6, und: 4 },
  examples: { rejected: 'front.html', kept: 'short.html' },
  ...change,
});

type Sites = Readonly<Record<string, Partial<Figures>>>;

const runFigures = (change: Partial<Figures> = {}, sites: Sites = {}, part: readonly string[] = []): RunFigures => ({
  part,
  all: figures(change),
  sites: Object.entries(sites).map(([site, own]) => ({ site, ...figures(own) })),
  others: null,
});

const made = { copydesk: '0.1.0', fingerprints: { config: 'a', code: 'b' }, input: 'raw' };

const hold = (gates: object, now: RunFigures, before?: RunFigures, change: Partial<Compared> = {}) =>
  holdGates(
    { ...made, gates: checkConfig({ gates }).gates, figures: now },
    before && { ...made, finished: '2026-03-10T08:00:09.000Z', figures: before, ...change },
  );

const passes = (gates: object, now: Partial<Figures>, before?: Partial<Figures>): boolean => {
  const { passed, held } = hold(gates, runFigures(now), before && runFigures(before));
  expect(held).toBe(1);
  return passed;
};

const sentences = ({ results }: ReturnType<typeof hold>): string[] =>
  results.filter(({ passed }) => !passed).map(({ sentence }) => sentence);

describe('at its bound a gate passes, and right beyond it fails', () => {
  test.each<[gate: object, within: Partial<Figures>, beyond: Partial<Figures>, before?: Partial<Figures>]>([
    [{ pages: { atLeast: 100 } }, { pages: 100 }, { pages: 99 }],
    [{ pages: { atMost: 100 } }, { pages: 100 }, { pages: 101 }],
    [{ rejected: { atMost: '7%' } }, { rejected: 7 }, { rejected: 8 }], // 7 / 100 is not 0.07 in binary digits
    [{ failed: { atMost: '0%' } }, { failed: 0 }, { failed: 1 }],
    [{ kept: { atLeast: '80%' } }, { kept: 80 }, { kept: 79 }],
    [{ emptyBodies: { atMost: '5.5%' } }, { pages: 1000, emptyBodies: 55 }, { pages: 1000, emptyBodies: 56 }],
    [{ meanQuality: { atLeast: '90%' } }, { meanQuality: 0.9 }, { meanQuality: 0.899 }],
    [{ keptText: { atLeast: '60%' } }, { charsKept: 60_000 }, { charsKept: 59_999 }],
    [{ spam: { atMost: '2%' } }, { spamChars: 2_000 }, { spamChars: 2_001 }],
    [{ medianWords: { mayFall: '30%' } }, { medianWords: 280 }, { medianWords: 279 }, { medianWords: 400 }],
    [{ medianWords: { mayRise: '150%' } }, { medianWords: 1000 }, { medianWords: 1001 }, { medianWords: 400 }],
    [{ kept: { mayFall: '10 points' } }, { kept: 70 }, { kept: 69 }, { kept: 80 }],
    [{ rejected: { mayRise: '1 point' } }, { rejected: 19 }, { rejected: 20 }, { rejected: 18 }],
    [{ languages: { zh: { atLeast: '20%' } } }, {}, { languages: { en: 65, 'zh-Hans': 15 } }],
    [
      { languages: { en: { mayFall: '5 points' } } },
      { languages: { en: 56, fr: 24 } },
      { languages: { en: 55, fr: 25 } },
      {},
    ],
  ])('%j', (gate, within, beyond, before) => {
    expect(passes(gate, within, before)).toBe(true);
    expect(passes(gate, beyond, before)).toBe(false);
  });
});

test('"others" are the languages that are not named', () => {
  const gates = { languages: { en: { atLeast: '75%' }, zh: { atLeast: '20%' }, others: { atMost: '4%' } } };
  expect(sentences(hold(gates, runFigures()))).toEqual([
    'Gate "languages.others" failed for all pages: 5% of the articles are in other languages; it may be 4% at most.',
  ]);
});

test('a share of nothing is not held; of no article the median is 0', () => {
  const nothing = { kept: 0, rejected: 100, medianWords: 0, meanQuality: 0, languages: {} };
  const gates = { languages: { en: { atLeast: '80%' } }, meanQuality: { atLeast: '80%' }, medianWords: { atLeast: 1 } };
  expect(sentences(hold(gates, runFigures(nothing)))).toEqual([
    'Gate "medianWords" failed for all pages: 0 words at the median; it must be at least 1 word.',
  ]);
});

describe('sites', () => {
  const gates = {
    medianWords: { atLeast: 100 },
    sites: {
      '*': { medianWords: { mayFall: '30%' }, pages: { mayFall: '50%' } },
      'valley.example': { medianWords: { atLeast: 500 } },
    },
  };

  test('are held to what holds for each; a gate that one names replaces that', () => {
    const now = runFigures(
      {},
      { 'harbour.example': { medianWords: 0, kept: 0 }, 'valley.example': { medianWords: 200 } },
    );
    const before = runFigures({}, { 'harbour.example': { medianWords: 412 }, 'valley.example': { medianWords: 400 } });
    const held = hold(gates, now, before);
    expect(sentences(held)).toEqual([
      'Gate "medianWords" failed for harbour.example: 0 words at the median, 412 in the baseline; it may fall by 30% at most.',
      'Gate "medianWords" failed for valley.example: 200 words at the median; it must be at least 500 words.',
    ]);
    expect(held).toMatchObject({ passed: false, held: 5, failed: 2 });
    expect(held.results.map(({ passed }) => passed)).toEqual([false, false, true, true, true]);
    expect(gateReportSchema.safeParse(held).error).toBeUndefined();
  });

  test('that are small, now or in the baseline, are left alone; one that is gone has no pages', () => {
    const small = { pages: 19, medianWords: 0 };
    const sites: Sites = { 'small-now.example': small, 'small-before.example': { medianWords: 0 } };
    const before: Sites = { 'small-now.example': {}, 'small-before.example': { pages: 19 }, 'gone.example': {} };
    const tiny: Sites = { 'tiny.example': { pages: 3 } };
    expect(sentences(hold(gates, runFigures({}, sites), runFigures({}, { ...before, ...tiny })))).toEqual([
      'Gate "pages" failed for small-now.example: 19 pages came in, 100 in the baseline; it may fall by 50% at most.',
      'Gate "pages" failed for gone.example: 0 pages came in, 100 in the baseline; it may fall by 50% at most.',
    ]);
  });

  test('that are named are asked for their pages though none came', () => {
    const named = { sites: { 'absent.example': { pages: { atLeast: 5 } } } };
    expect(sentences(hold(named, runFigures()))).toEqual([
      'Gate "pages" failed for absent.example: 0 pages came in; it must be at least 5 pages.',
    ]);
  });

  test('that may be among the others are not called gone', () => {
    const now = { ...runFigures(), others: figures({ pages: 7000 }) };
    const { passed, notes } = hold(gates, now, runFigures({}, { 'gone.example': {} }));
    expect(passed).toBe(true);
    expect(notes).toEqual([
      '7000 pages are of sites too many to be held one by one; name a site in "gates" to have it held.',
    ]);
  });
});

describe('what was not held is said', () => {
  const gates = { pages: { atLeast: 500, mayFall: '10%' } };
  const half = { pages: 50 };

  test.each<[string, RunFigures, RunFigures | undefined, Partial<Compared>, held: number, note: string | undefined]>([
    [
      'without a baseline',
      runFigures(half),
      undefined,
      {},
      1,
      'There was no baseline: only fixed bounds were held, mayFall and mayRise were not.',
    ],
    [
      'of a part',
      runFigures(half, {}, ['--limit 50']),
      runFigures(),
      {},
      0,
      'The run saw only a part of the input (--limit 50): "pages" was not held.',
    ],
    [
      'of the same part',
      runFigures(half, {}, ['--limit 50']),
      runFigures(half, {}, ['--limit 50']),
      {},
      1,
      'The run saw only a part of the input (--limit 50): fixed bounds of "pages" were not held.',
    ],
    [
      'of the whole against a part',
      runFigures(half),
      runFigures(half, {}, ['--limit 50']),
      {},
      1,
      'The baseline saw only a part of its input (--limit 50): how "pages" has changed was not held.',
    ],
    [
      'of another config and input',
      runFigures(half),
      runFigures(),
      { fingerprints: { config: 'x', code: 'b' }, input: ['pages'] },
      2,
      'The baseline was made with another config and another input: what has changed may come from that.',
    ],
    [
      'of another version',
      runFigures(half),
      runFigures(),
      { fingerprints: { config: 'a', code: 'x' } },
      2,
      'The baseline was made with another version of the code: what has changed may come from that.',
    ],
    ['of the same', runFigures(half), runFigures(), {}, 2, undefined],
  ])('%s', (_, now, before, change, held, note) => {
    const report = hold(gates, now, before, change);
    expect(report.held).toBe(held);
    expect(report.notes).toEqual(note === undefined ? [] : [note]);
  });

  test('where the config has no gates', () => {
    expect(hold({}, runFigures())).toEqual({
      passed: true,
      held: 0,
      failed: 0,
      baseline: null,
      notes: [],
      results: [],
    });
    expect(hold({}, runFigures(), runFigures()).notes).toEqual([
      'The config has no "gates", so that nothing was held against the baseline.',
    ]);
  });
});

test('all failures are counted, a thousand are listed', () => {
  const sites = Object.fromEntries(Array.from({ length: 1300 }, (_, n) => [`site-${n}.example`, {}]));
  const { failed, held, results } = hold(
    { sites: { '*': { spam: { atMost: '1%' }, kept: { atLeast: '1%' } } } },
    runFigures({}, sites),
  );
  expect([held, failed, results.length]).toEqual([2600, 1300, 1200]);
});

test('the command that is said is one that a shell takes as it is meant', () => {
  const lookAt = (rejected: string) =>
    hold({ kept: { atLeast: '90%' } }, runFigures({ examples: { rejected, kept: null } })).results[0]!.lookAt;
  expect(lookAt('a/b.jsonl#3')).toBe('Look at the rejected pages, say: copydesk explain a/b.jsonl#3');
  expect(lookAt("it's; rm -rf $HOME.html")).toBe(
    `Look at the rejected pages, say: copydesk explain 'it'\\''s; rm -rf $HOME.html'`,
  );
});

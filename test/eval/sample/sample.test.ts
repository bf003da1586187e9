// Drawing and estimating on invented passages whose truth is known.
import { describe, expect, test } from 'vitest';
import { openDrawing } from '../../../src/eval/sample/draw.js';
import { estimate } from '../../../src/eval/sample/estimates.js';
import type { Passage, PassageFate } from '../../../src/eval/sample/passages.js';
import type { Answer } from '../../../src/eval/sample/read-sheet.js';
import { allot, openCensus } from '../../../src/eval/sample/strata.js';
import { Chance } from '../../../src/eval/spam/chance.js';
import { kept } from '../../report/invented.js';

interface Invented extends Passage {
  readonly isRight: boolean;
}

/** Of three sites and four rules; long passages are more often right than short ones, as in life. */
function inventedRun(pages: number): Invented[] {
  const chance = new Chance('a run');
  return Array.from({ length: pages * 20 }, (_, at): Invented => {
    const fate: PassageFate = at % 20 === 19 && at % 200 === 19 ? 'rejected' : chance.happens(0.6) ? 'removed' : 'kept';
    const chars = fate === 'removed' ? chance.between(3, 300) : chance.between(20, 900);
    const rule = `rule-${chance.between(1, 4)}`;
    return {
      fate,
      inColumn: false,
      size: fate === 'rejected' ? 1 : chars,
      chars,
      docket: { ...kept, id: `page-${Math.floor(at / 20)}`, site: `site-${at % 3}` } as unknown as Passage['docket'], // the rest is not asked
      mark: { stage: 'article', rule, label: 'boilerplate', because: '' },
      place: String(at),
      words: () => ({ before: '', passage: '', after: '' }),
      isRight: chance.happens(fate === 'rejected' ? 0.8 : chars > 100 ? 0.97 : 0.85),
    };
  });
}

function draw(run: readonly Invented[], n: number, seed: number, by: Parameters<typeof openCensus>[0]) {
  const census = openCensus(by);
  for (const passage of run) census.add(passage);
  const allotted = allot(n, census.strata());
  const drawing = openDrawing(allotted, by, seed);
  for (const passage of run) drawing.offer(passage);
  return { strata: [...new Set(allotted.values())], drawn: drawing.drawn() };
}

const answersOf = ({ drawn }: ReturnType<typeof draw>): Answer[] =>
  drawn.map(({ passage, stratum, draws }) => ({
    stratum: stratum.name,
    fate: stratum.fate,
    passages: stratum.passages,
    size: stratum.size,
    stratumDraws: stratum.draws,
    draws,
    chars: passage.chars,
    right: (passage as Invented).isRight ? 'y' : 'n',
  }));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const sizeOf = (passages: readonly Passage[]): number => sum(passages.map(({ size }) => size));

describe('a sample', () => {
  const run = inventedRun(100);

  test.each([[[] as const], [['rule'] as const], [['rule', 'site'] as const], [['site', 'label'] as const]])(
    'parted by %j has all passages in its strata, and as many draws as were asked for',
    (by) => {
      const { strata, drawn } = draw(run, 200, 1, by);
      expect(sum(strata.map(({ passages }) => passages))).toBe(run.length);
      for (const fate of ['kept', 'removed', 'rejected'] as const)
        expect(sum(strata.filter((one) => one.fate === fate).map(({ size }) => size))).toBe(
          sizeOf(run.filter((one) => one.fate === fate)),
        );
      const draws = strata.map((one) => (one.draws === 'all' ? one.passages : one.draws));
      expect(sum(draws)).toBe(200);
      expect(sum(drawn.map((one) => one.draws))).toBe(200);
    },
  );

  test('has the smallest strata together where they are too many', () => {
    const { strata } = draw(run, 40, 1, ['rule', 'site']);
    expect(strata.filter(({ name }) => name === 'removed; others')).toHaveLength(1);
    expect(strata.every(({ draws, passages }) => draws === 'all' || (draws >= 2 && draws < passages))).toBe(true);
  });

  test('is the same for the same seed, another for another', () => {
    const ids = (seed: number): string[] => draw(run, 100, seed, ['rule']).drawn.map(({ passage }) => passage.place);
    expect(ids(1)).toEqual(ids(1));
    expect(ids(2)).not.toEqual(ids(1));
  });

  test('of more than there is looks at each passage once, and then knows', () => {
    const few = run.slice(0, 60);
    const all = draw(few, 1000, 1, ['rule']);
    expect(all.drawn.map(({ draws }) => draws)).toEqual(few.map(() => 1));
    const { fates } = estimate(answersOf(all));
    const removed = few.filter(({ fate }) => fate === 'removed');
    const share = sizeOf(removed.filter(({ isRight }) => isRight)) / sizeOf(removed);
    expect(fates.removed!.share).toBeCloseTo(share, 12);
    expect(fates.removed!.interval).toEqual([fates.removed!.share, fates.removed!.share]);
  });

  test('draws a passage as often as it has characters', () => {
    const few = run.filter(({ fate }) => fate === 'removed').slice(0, 30);
    const times = new Map(few.map((one) => [one.place, 0]));
    for (let seed = 1; seed <= 400; seed++)
      for (const { passage, draws } of draw(few, 12, seed, []).drawn)
        times.set(passage.place, times.get(passage.place)! + draws);
    const worst = Math.max(
      ...few.map(({ place, size }) => {
        const expected = (4800 * size) / sizeOf(few);
        return Math.abs(times.get(place)! - expected) / Math.sqrt(expected);
      }),
    );
    expect(worst).toBeLessThan(3.5); // standard errors, the largest of thirty
  });
});

describe('the intervals hold the truth 95 times in a hundred:', () => {
  const run = inventedRun(150);
  const truth = (fate: PassageFate): number => {
    const own = run.filter((one) => one.fate === fate);
    return sizeOf(own.filter(({ isRight }) => isRight)) / sizeOf(own);
  };
  const [lost, right] = (['removed', 'kept'] as const).map((fate) =>
    sizeOf(run.filter((one) => one.fate === fate && one.isRight === (fate === 'kept'))),
  ) as [number, number];
  const seeds = 400;

  test.each([[[] as const], [['rule', 'site'] as const]])('parted by %j', (by) => {
    const held = { kept: 0, removed: 0, loss: 0 };
    const mean = { removed: 0, loss: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const { fates, loss } = estimate(answersOf(draw(run, 200, seed, by)));
      const holds = ([low, high]: readonly [number, number], value: number): number =>
        low <= value && value <= high ? 1 : 0;
      held.kept += holds(fates.kept!.interval, truth('kept'));
      held.removed += holds(fates.removed!.interval, truth('removed'));
      held.loss += holds(loss!.interval, lost / (lost + right));
      mean.removed += fates.removed!.share / seeds;
      mean.loss += loss!.share / seeds;
    }
    for (const times of Object.values(held)) expect(times / seeds).toBeGreaterThan(0.93);
    expect(held.removed / seeds).toBeLessThan(0.995); // wide is not the same as right
    expect(mean.removed).toBeCloseTo(truth('removed'), 2);
    expect(mean.loss).toBeCloseTo(lost / (lost + right), 2);
  });
});

describe('estimates worked out by hand', () => {
  const answer = (stratum: string, right: Answer['right'] | undefined, more: Partial<Answer> = {}): Answer => ({
    stratum,
    fate: stratum.split(';')[0] as PassageFate,
    passages: 1000,
    size: 10_000,
    stratumDraws: 10,
    draws: 1,
    chars: 50,
    ...(right ? { right } : {}),
    ...more,
  });
  const many = (stratum: string, yes: number, no: number, more: Partial<Answer> = {}): Answer[] => [
    ...Array.from({ length: yes }, () => answer(stratum, 'y', more)),
    ...Array.from({ length: no }, () => answer(stratum, 'n', more)),
  ];

  test('one stratum is plain Wilson: 81 of 100 is .722 to .875', () => {
    const { fates, strata } = estimate(many('removed', 81, 19));
    expect(fates.removed!.share).toBeCloseTo(0.81, 12);
    expect(fates.removed!.interval[0]).toBeCloseTo(0.7222, 4);
    expect(fates.removed!.interval[1]).toBeCloseTo(0.8749, 4);
    expect(strata[0]).toMatchObject({ checked: 100, right: 81, unsure: 0, empty: 0 });
  });

  test('strata weigh what they are: 9 of 10 in 30,000 and 5 of 10 in 10,000 are .8', () => {
    const { fates } = estimate([...many('kept; rule a', 9, 1, { size: 30_000 }), ...many('kept; rule b', 5, 5)]);
    expect(fates.kept!.share).toBeCloseTo(0.8, 12);
    // Kish: 1 / (.75² / 10 + .25² / 10) = 16; by variance: soft shares 10/12 and 6/12, mean .75,
    // variance .75² × .1389 / 10 + .25² × .25 / 10 = .009375, worth .1875 / .009375 = 20: Kish is less
    const z2 = 1.959963984540054 ** 2;
    const middle = (0.8 + z2 / 32) / (1 + z2 / 16);
    const half = (Math.sqrt(z2) / (1 + z2 / 16)) * Math.sqrt(0.16 / 16 + z2 / (4 * 256));
    expect(fates.kept!.interval[0]).toBeCloseTo(middle - half, 10);
    expect(fates.kept!.interval[1]).toBeCloseTo(middle + half, 10);
  });

  test('loss is what was wrongly removed, of that and what was rightly kept', () => {
    const { loss } = estimate([...many('kept', 90, 10, { size: 10_000 }), ...many('removed', 80, 20, { size: 5_000 })]);
    expect(loss!.share).toBeCloseTo(1000 / 10_000, 12);
    expect(loss!.interval[0]).toBeGreaterThan(0.065);
    expect(loss!.interval[1]).toBeLessThan(0.145);
  });

  test('? and empty rows are counted apart; a stratum with nothing else is in no total', () => {
    const { strata, fates, unanswered } = estimate([
      ...many('kept; rule a', 4, 0),
      answer('kept; rule a', '?'),
      answer('kept; rule a', undefined),
      answer('kept; rule b', '?', { size: 90_000 }),
    ]);
    expect(strata.find(({ name }) => name === 'kept; rule a')).toMatchObject({ checked: 4, unsure: 1, empty: 1 });
    expect(unanswered.map(({ name }) => name)).toEqual(['kept; rule b']);
    expect(fates.kept!.share).toBe(1);
  });

  test('a stratum of which all was to be looked at is known only when all was', () => {
    const all = { stratumDraws: 'all', passages: 2, size: 100 } as const;
    const both = [answer('removed', 'y', { ...all, chars: 75 }), answer('removed', 'n', { ...all, chars: 25 })];
    expect(estimate(both).fates.removed).toEqual({ share: 0.75, interval: [0.75, 0.75] });
    const one = estimate([both[0]!, { ...both[1]!, right: '?' }]).fates.removed!;
    expect(one.interval[0]).toBeCloseTo(1 / (1 + 1.959963984540054 ** 2), 6);
  });

  test('text in wrongly rejected pages is reckoned from the pages that were looked at', () => {
    const pages = many('rejected', 3, 1, { size: 40, chars: 2000 });
    expect(estimate(pages).inWronglyRejected).toBe((1 / 4) * 40 * 2000);
  });
});

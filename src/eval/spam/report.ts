// The figures of the spam evaluation, as tables and as JSON.
import type { CaseResult, CleanResult, TrapResult } from './evaluate.js';
import { isHeld as isHeldStock, tested } from './stock.js';

export interface SpamFigures {
  readonly [name: string]: number;
}

const isBlockShape = ({ case: { shape } }: CaseResult): boolean =>
  shape === 'wall' || shape === 'list' || shape === 'sales';
const isHeld = ({ case: { stock } }: CaseResult): boolean => isHeldStock(stock);
const isHtml = ({ case: { host } }: CaseResult): boolean => host.page.form === 'html';
const isOf = (shape: string) => (result: CaseResult) => result.case.shape === shape;

const both =
  (...tests: readonly ((result: CaseResult) => boolean)[]) =>
  (result: CaseResult) =>
    tests.every((test) => test(result));

/** What the floors are set on; shares 0 to 1. */
export function figuresOf(
  cases: readonly CaseResult[],
  clean: readonly CleanResult[],
  traps: readonly TrapResult[],
): SpamFigures {
  const removed = (test: (result: CaseResult) => boolean) => shareOf(cases.filter(test), ({ removed: own }) => own);
  const gold = clean.filter(({ host }) => host.set !== 'language');
  return {
    'blocks, known': removed(both(isBlockShape, (result) => !isHeld(result))),
    'blocks, held out': removed(both(isBlockShape, isHeld)),
    'lone sentence, known': removed(both(isOf('sentence'), (result) => !isHeld(result))),
    'lone sentence, held out': removed(both(isOf('sentence'), isHeld)),
    'wall glued to a paragraph': removed(isOf('glued')),
    'sales sentence at the end of a paragraph': removed(isOf('inner')),
    'blocks with links in HTML': removed(both(isBlockShape, isHtml, ({ case: { linked } }) => linked)),
    'anchor in a sentence, HTML': removed(both(isOf('anchor'), isHtml)),
    'anchor in a sentence, text': removed(both(isOf('anchor'), (result) => !isHtml(result))),
    'kept out of the text':
      1 -
      shareOf(
        cases.filter((result) => result.case.shape !== 'anchor'),
        ({ reached }) => reached,
      ),
    'kept out of the text, inside sentences too': 1 - shareOf(cases, ({ reached }) => reached),
    'clean text kept, gold': 1 - lossOf(gold),
    'clean text kept, 83 languages': 1 - lossOf(clean.filter(({ host }) => host.set === 'language')),
    'clean text kept beside spam':
      1 -
      total(cases, ({ lost }) => lost) /
        Math.max(
          1,
          total(cases, ({ body }) => body),
        ),
    'traps untouched': 1 - traps.filter(({ taken }) => taken.length > 0).length / Math.max(1, traps.length),
  };
}

const lossOf = (clean: readonly CleanResult[]): number =>
  total(clean, ({ lost }) => lost) /
  Math.max(
    1,
    total(clean, ({ body }) => body),
  );

const total = <T>(list: readonly T[], of: (entry: T) => number): number =>
  list.reduce((sum, entry) => sum + of(entry), 0);

const shareOf = (cases: readonly CaseResult[], of: (result: CaseResult) => number): number =>
  cases.length === 0
    ? Number.NaN
    : total(cases, of) /
      Math.max(
        1,
        total(cases, ({ injected }) => injected),
      );

const axes: Readonly<Record<string, (result: CaseResult) => string>> = {
  shape: ({ case: own }) => own.shape,
  form: ({ case: { host } }) => host.page.form,
  position: ({ case: own }) => own.position,
  hiding: ({ case: own }) => own.hiding,
  trick: ({ case: own }) => own.trick,
  links: ({ case: own }) => (own.linked ? 'linked' : 'no links'),
  set: ({ case: { host } }) => host.set,
  family: ({ case: { stock } }) => stock.family,
  language: ({ case: { stock } }) => stock.language,
};

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(2)}%`);

const columnWidth = 15;
const nameWidth = 18;

/** Shares by each axis: removed, reached the text, and of the clean bodies lost beside the spam. Spam inside sentences, which would hide all else, stands in the axis of shapes alone. */
export function* tables(cases: readonly CaseResult[]): Generator<string> {
  const heads = [...tested, 'reaches text', 'clean lost', 'cases'].map((name) => name.padStart(columnWidth));
  for (const [axis, of] of Object.entries(axes)) {
    const wanted = axis === 'shape' ? cases : cases.filter(isBeside);
    yield `\n${axis.padEnd(nameWidth)}${heads.join('')}`;
    for (const name of [...new Set(wanted.map(of))].sort())
      yield rowOf(
        name,
        wanted.filter((result) => of(result) === name),
      );
  }
}

const isBeside = ({ case: { shape } }: CaseResult): boolean => shape !== 'anchor' && shape !== 'inner';

function rowOf(name: string, cases: readonly CaseResult[]): string {
  const removed = tested.map((kind) => {
    const own = cases.filter(({ case: { stock } }) => stock.acquaintance === kind);
    return percent(shareOf(own, (result) => result.removed));
  });
  const reached = percent(shareOf(cases, (result) => result.reached));
  const lost = percent(
    total(cases, (result) => result.lost) /
      Math.max(
        1,
        total(cases, ({ body }) => body),
      ),
  );
  const cells = [...removed, reached, lost, String(cases.length)].map((cell) => cell.padStart(columnWidth));
  return `${name.padEnd(nameWidth)}${cells.join('')}`;
}

export function* misses(cases: readonly CaseResult[], most: number): Generator<string> {
  const missed = cases.filter(
    ({ injected, removed, case: { shape } }) => shape !== 'anchor' && removed < injected * 0.98,
  );
  missed.sort((a, b) => b.injected - b.removed - (a.injected - a.removed));
  for (const { case: own, injected, removed, left } of missed.slice(0, most))
    yield `${injected - removed} of ${injected} left: ${[own.shape, own.stock.family, own.stock.language, own.position, own.hiding, own.trick, own.linked ? 'linked' : '', own.host.id, own.host.page.form].join(' ')}\n    ${left.slice(0, 200)}`;
}

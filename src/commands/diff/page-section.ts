// One page of the list: what differs in it, in the notation of proofs as far as that goes. The sign before a line says what
// happened to the text: `+` came into it, `-` left it, `~` was only decided otherwise.
import type { Decision, Effect, FieldChange, FieldValue, Stretch } from '../../page/compare-galleys.js';
import { movesText, type PageDiff } from '../../pipeline/compare-pages.js';
import { outcomeName } from '../../pipeline/diff-tally.js';
import { grouped } from '../../report/numbers.js';
import { widthOf } from '../../text/width.js';
import type { PageSection } from './sheet.js';

export interface Detail {
  /** `effect`: stretches that changed their place, or came or went with it; `decision`: also those that only have another rule or label. */
  readonly show: 'effect' | 'decision' | 'all';
  readonly most: number;
  /** Characters of a text. */
  readonly width: number;
}

/** guess: a page that fits on a screen, a text in two lines of it */
export const brief: Detail = { show: 'effect', most: 8, width: 100 };

/** For a rule or a label that was asked for. */
export const asAsked: Detail = { ...brief, show: 'decision' };

/** guess: a paragraph */
export const inFull: Detail = { show: 'all', most: Number.POSITIVE_INFINITY, width: 2000 };

export function pageSection(diff: PageDiff, detail: Detail): PageSection {
  const wanted = diff.stretches.filter(shows[detail.show]);
  const shown = worthiest(wanted, detail.most);
  const left = wanted.length - shown.length;
  const others = detail.show === 'effect' ? diff.stretches.filter(shows.decision).length - wanted.length : 0;
  return {
    head: [diff.id, ...headOf(diff)].join('  '),
    lines: [
      ...shown.flatMap((stretch) => stretchLines(stretch, detail)),
      ...(left > 0 ? [`  and ${grouped(left)} more of these (--page shows all)`] : []),
      ...diff.rules.map((rule) => `~ ${rule.rule}: ${grouped(rule.before)} → ${grouped(rule.after)} characters`),
      ...diff.facts.map((change) => factLine(change, detail)),
      ...diff.figures.map(({ name, before, after }) => `~ ${name}: ${before} → ${after}`),
      ...(others > 0
        ? [`  and ${grouped(others)} stretch${others === 1 ? '' : 'es'} decided otherwise, with the same effect`]
        : []),
    ],
  };
}

const shows: Readonly<Record<Detail['show'], (stretch: Stretch) => boolean>> = {
  effect: ({ effect, before, after }) => effect !== 'same' && before?.fate !== after?.fate,
  decision: ({ effect }) => effect !== 'same',
  all: () => true,
};

function headOf({ difference, before, after, words, isOtherInput }: PageDiff): string[] {
  const { into, out } = words;
  const outcome = difference === 'outcome' ? [`${outcomeName(before!)} → ${outcomeName(after!)}`] : []; // it is in both
  return [
    ...(difference === 'gone' || difference === 'new' ? [difference] : outcome),
    ...(into + out > 0 ? [`text +${grouped(into)} −${grouped(out)} words`] : []),
    ...(isOtherInput ? ['(the input is another)'] : []),
  ];
}

/** Those that move text, the longest first, then the others; shown in the order of the page. */
function worthiest(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  if (stretches.length <= most) return stretches;
  const worth = (stretch: Stretch): number => (movesText(stretch) ? 1e9 : 0) + stretch.to - stretch.from; // a page has 1e6 characters
  const best = new Set([...stretches].sort((a, b) => worth(b) - worth(a)).slice(0, most));
  return stretches.filter((stretch) => best.has(stretch));
}

const signs: Readonly<Record<Effect, string>> = { into: '+', out: '-', beside: '~', same: ' ' };

function stretchLines(stretch: Stretch, { width }: Detail): string[] {
  const { effect, before, after } = stretch;
  const labels = [...new Set([before, after].filter((one) => one !== undefined).map(labelOf))];
  const line = `${signs[effect]} ${labels.join(' → ')} | ${excerpt(stretch, width)}`;
  return effect === 'same' ? [line] : [line, ...whyLines(before, after, width)];
}

const labelOf = ({ mark }: Decision): string => mark?.label ?? '?';

function whyLines(before: Decision | undefined, after: Decision | undefined, width: number): string[] {
  if (!before || !after)
    return [
      `    ${before ? 'was' : 'is'} ${whyOf((before ?? after)!, width)}; the block is ${before ? 'gone from' : 'new on'} the page`,
    ];
  if (before.mark && after.mark && before.fate !== after.fate && isSameMark(before, after))
    return [`    was ${places[before.fate]}, is ${places[after.fate]}`, `    by  ${whyOf(after, width)}`];
  return [`    was ${whyOf(before, width)}`, `    is  ${whyOf(after, width)}`];
}

const places = { body: 'in the text', field: 'in a column of its own', drop: 'in no column' } as const;

const isSameMark = (before: Decision, after: Decision): boolean =>
  before.mark?.stage === after.mark?.stage &&
  before.mark?.rule === after.mark?.rule &&
  before.mark?.label === after.mark?.label;

function whyOf({ mark }: Decision, width: number): string {
  if (!mark) return 'kept, as nobody spoke about it';
  const { stage, rule, because, score } = mark;
  return `${stage}/${rule}: ${cut(because, width)}${score === undefined ? '' : ` (${score.toFixed(2)})`}`;
}

const brackets: Readonly<Record<Exclude<Effect, 'same'>, readonly [string, string]>> = {
  into: ['[+', '+]'],
  out: ['[-', '-]'],
  beside: ['[~', '~]'],
};

/** guess: enough to find the place again */
const around = 40;

/** A whole block, or the stretch of it in brackets with what stands around it. */
function excerpt({ text, from, to, effect }: Stretch, width: number): string {
  if (effect === 'same' || to - from === text.length) return cut(text.slice(from, to), width);
  const [opening, closing] = brackets[effect];
  const before =
    from > around ? `…${text.slice(from - around, from).replace(/^[\udc00-\udfff]/, '')}` : text.slice(0, from);
  return `${before}${opening}${cut(text.slice(from, to), width)}${closing}${cut(text.slice(to), around)}`;
}

function factLine({ field, before, after }: FieldChange, { width }: Detail): string {
  const shown = (values: readonly FieldValue[]): string => {
    const quoted = values.map(({ value, from }) => `"${value}"${from ? ` (${from})` : ''}`);
    return quoted.length === 0 ? 'none' : cut(quoted.join(', '), width);
  };
  return `~ ${field}: ${shown(before)} → ${shown(after)}`;
}

/** At so many columns of a terminal. */
function cut(text: string, width: number): string {
  if (widthOf(text.slice(0, width)) <= width && text.length <= width) return text;
  let [taken, left] = ['', width];
  for (const letter of text.slice(0, width)) {
    left -= widthOf(letter);
    if (left < 0) break;
    taken += letter;
  }
  return `${taken.replace(/[\ud800-\udbff]$/, '')}…`; // the slice may have parted a pair
}

// What differs between two runs in one page: its outcome, its text, its fields, its figures, or only what was said of it.
import { compareGalleys, type FieldChange, type GalleySide, type Stretch } from '../page/compare-galleys.js';
import type { Galley } from '../page/galley.js';
import type { Fates } from '../page/labels.js';
import { countTokens } from '../text/tokens.js';
import type { Docket } from './docket.js';

/** The kinds of differences; a page counts as the first of these that it shows. */
export const differences = {
  gone: 'in the run before only',
  new: 'in this run only',
  outcome: 'kept, rejected or failed, or for another reason',
  text: 'words came into the text or left it',
  facts: 'only fields such as title, authors and dates',
  figures: 'only language, kind, quality or warnings',
  opinions: 'only what the stages said: no effect on any of these',
  other: 'only other columns, or the form in which rows are written',
} as const satisfies Record<string, string>;

export type Difference = keyof typeof differences;

export interface PageSide {
  readonly docket: Docket & { readonly key: string };
  readonly fates: Fates;
  /** Absent where none was written, or it is lost. */
  readonly galley?: Galley;
}

export interface PageDiff {
  readonly id: string;
  readonly difference: Difference;
  readonly before?: Docket;
  readonly after?: Docket;
  /** What came in is not what came in before: the difference may be the page's own. */
  readonly isOtherInput: boolean;
  /** Whether blocks could be compared: both galleys are there. */
  readonly hasBlocks: boolean;
  /** Words that came into the text, and that left it; where the outcome changed, all words of the article. */
  readonly words: { readonly into: number; readonly out: number };
  /** All of the page; none where blocks could not be compared. */
  readonly stretches: readonly Stretch[];
  /** Where blocks could not be compared, though the page was read: what each rule took out of the text. */
  readonly rules: readonly RuleChange[];
  readonly facts: readonly FieldChange[];
  readonly figures: readonly FigureChange[];
}

export interface RuleChange {
  /** `stage/rule/label` */
  readonly rule: string;
  /** Characters. */
  readonly before: number;
  readonly after: number;
}

export interface FigureChange {
  readonly name: 'language' | 'kind' | 'quality' | 'warnings';
  readonly before: string;
  readonly after: string;
}

/** Of a page that is not the same in both: one of the two is there at least. */
export function comparePages(before: PageSide | undefined, after: PageSide | undefined): PageDiff {
  if (!before || !after) return loneDiff(before?.docket, after?.docket);
  const [was, is] = [before.docket, after.docket];
  if (was.outcome === 'failed' || is.outcome === 'failed') return unreadDiff(was, is);
  const compared = hasGalley(before) && hasGalley(after) ? compareGalleys(before, after) : undefined;
  const shared = {
    id: is.id,
    before: was,
    after: is,
    isOtherInput: was.key !== is.key,
    hasBlocks: compared !== undefined,
    words: wordsBetween(was, is, compared?.stretches),
    stretches: compared?.stretches ?? [],
    rules: compared ? [] : ruleChanges(was, is),
    facts: compared?.facts ?? titleChange(was, is),
    figures: figureChanges(was, is),
  };
  return { ...shared, difference: differenceOf(was, is, shared, compared?.hasOtherOpinions ?? false) };
}

/** Of what could not be read, there is nothing to compare but that. */
function unreadDiff(before: PageSide['docket'], after: PageSide['docket']): PageDiff {
  const isOutcome = before.outcome !== after.outcome || before.reason !== after.reason;
  const lone = loneDiff(before, after);
  return { ...lone, difference: isOutcome ? 'outcome' : 'other', isOtherInput: before.key !== after.key };
}

/** Of a page that came to the very same, by the same marks: what differs is only how its rows are written. */
export const writtenOtherwise = (before: PageSide['docket'], after: PageSide['docket']): PageDiff => ({
  ...loneDiff(before, after),
  difference: 'other',
  isOtherInput: before.key !== after.key,
  hasBlocks: true,
  words: { into: 0, out: 0 },
});

const hasGalley = (side: PageSide): side is PageSide & GalleySide => side.galley !== undefined;

function loneDiff(before: Docket | undefined, after: Docket | undefined): PageDiff {
  return {
    id: (after ?? before)!.id, // one of the two is there
    difference: after ? 'new' : 'gone',
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    isOtherInput: false,
    hasBlocks: false,
    words: { into: wordsKept(after), out: wordsKept(before) },
    stretches: [],
    rules: [],
    facts: [],
    figures: [],
  };
}

const wordsKept = (docket: Docket | undefined): number => (docket?.outcome === 'kept' ? docket.words : 0);

function wordsBetween(before: Docket, after: Docket, stretches: readonly Stretch[] | undefined): PageDiff['words'] {
  if ((before.outcome === 'kept') !== (after.outcome === 'kept'))
    return { into: wordsKept(after), out: wordsKept(before) };
  if (stretches) return wordsOf(stretches);
  const more = after.words - before.words;
  return { into: Math.max(0, more), out: Math.max(0, -more) };
}

/** Words that these stretches brought into the text, and that they took out of it. */
export function wordsOf(stretches: readonly Stretch[]): PageDiff['words'] {
  const words = { into: 0, out: 0 };
  for (const { effect, text, from, to } of stretches)
    if (effect === 'into' || effect === 'out') words[effect] += countTokens(text.slice(from, to));
  return words;
}

function differenceOf(
  before: Docket,
  after: Docket,
  { hasBlocks, stretches, rules, words, facts, figures }: Omit<PageDiff, 'difference'>,
  hasOtherOpinions: boolean,
): Difference {
  if (before.outcome !== after.outcome || before.reason !== after.reason) return 'outcome';
  if (hasBlocks ? stretches.some(movesText) : hasOtherText(before, after, words)) return 'text';
  if (facts.length > 0) return 'facts';
  if (figures.length > 0) return 'figures';
  if (hasOtherOpinions || rules.length > 0 || stretches.some(({ effect }) => effect === 'beside')) return 'opinions';
  return 'other';
}

export const movesText = ({ effect }: Stretch): boolean => effect === 'into' || effect === 'out';

/** As far as dockets tell. */
const hasOtherText = (before: Docket, after: Docket, { into, out }: PageDiff['words']): boolean =>
  into + out > 0 || before.begins !== after.begins || charsKept(before) !== charsKept(after);

const charsKept = ({ chars, removals }: Docket): number => removals.reduce((left, [, , taken]) => left - taken, chars);

function ruleChanges(before: Docket, after: Docket): RuleChange[] {
  const sums = new Map<string, RuleChange>();
  for (const [rule, , chars] of before.removals) sums.set(rule, { rule, before: chars, after: 0 });
  for (const [rule, , chars] of after.removals)
    sums.set(rule, { rule, before: sums.get(rule)?.before ?? 0, after: chars });
  return [...sums.values()].filter((change) => change.before !== change.after);
}

function titleChange(before: Docket, after: Docket): FieldChange[] {
  if (before.title === after.title) return [];
  const values = ({ title }: Docket) => (title === null ? [] : [{ value: title }]);
  return [{ field: 'title', before: values(before), after: values(after) }];
}

const figures: Readonly<Record<FigureChange['name'], (docket: Docket) => string>> = {
  language: ({ language }) => language ?? 'none',
  kind: ({ kind }) => kind,
  quality: ({ quality }) => quality.toFixed(2),
  warnings: ({ warnings }) => warnings.join(', ') || 'none',
};

function figureChanges(before: Docket, after: Docket): FigureChange[] {
  const names = Object.keys(figures) as FigureChange['name'][]; // the keys of the table
  return names
    .map((name) => ({ name, before: figures[name](before), after: figures[name](after) }))
    .filter((change) => change.before !== change.after);
}

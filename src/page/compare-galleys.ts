// Compares two galleys of one page: block by block and character by character, who decided before and after, and which
// values the fields had and have.
import { alignEqual } from '../text/align.js';
import { type Fact, type Field, fields } from './fact.js';
import type { Galley } from './galley.js';
import type { Fate, Fates } from './labels.js';
import type { Mark } from './mark.js';
import { fateOf, marksByBlock, type Segment, segmentsOf } from './segments.js';

export interface GalleySide {
  readonly galley: Galley;
  /** Of the run that it is from. */
  readonly fates: Fates;
}

/** `into` the text, or `out` of it; `beside`: decided in another way, and the text is the same; `same`: as it was. */
export type Effect = 'into' | 'out' | 'beside' | 'same';

export interface Decision {
  /** Which block of the page. */
  readonly block: number;
  readonly fate: Exclude<Fate, 'note'>;
  /** Absent where nobody spoke. */
  readonly mark?: Mark;
}

/** A stretch of a block about whose characters nothing differs: one decision before, and one after. */
export interface Stretch {
  /** The text of the whole block. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly effect: Effect;
  /** Absent where the block is new. */
  readonly before?: Decision;
  /** Absent where the block is gone. */
  readonly after?: Decision;
}

export interface FieldChange {
  readonly field: Field;
  readonly before: readonly FieldValue[];
  readonly after: readonly FieldValue[];
}

/** Without galleys nothing is known of where a value came from. */
export type FieldValue = Pick<Fact, 'value'> & Partial<Pick<Fact, 'from'>>;

export interface GalleyComparison {
  /** All of both pages, in reading order; what is gone stands before what is new. */
  readonly stretches: readonly Stretch[];
  /** Those whose chosen values differ. */
  readonly facts: readonly FieldChange[];
  /** Whether any mark or candidate differs, be it only in its score or in its words. */
  readonly hasOtherOpinions: boolean;
}

export function compareGalleys(before: GalleySide, after: GalleySide): GalleyComparison {
  return {
    stretches: [...stretchesOf(before, after)],
    facts: fieldChanges(before.galley.facts, after.galley.facts),
    hasOtherOpinions: opinionsOf(before) !== opinionsOf(after),
  };
}

const opinionsOf = ({ galley: { marks, facts } }: GalleySide): string => JSON.stringify([marks, facts]);

type BlockReader = (block: number) => readonly (Segment & Decision)[];

function* stretchesOf(before: GalleySide, after: GalleySide): Generator<Stretch> {
  const [was, is] = [before.galley.blocks.map(textOf), after.galley.blocks.map(textOf)];
  const [decidedThen, decidedNow] = [openDecisions(before), openDecisions(after)];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...alignEqual(was, is), [was.length, is.length] as const]) {
    for (; x < nextX; x++) yield* lone(was[x]!, 'before', decidedThen(x));
    for (; y < nextY; y++) yield* lone(is[y]!, 'after', decidedNow(y));
    if (x < was.length && y < is.length) yield* paired(was[x]!, decidedThen(x++), decidedNow(y++));
  }
}

const textOf = ({ text }: { readonly text: string }): string => text;

function openDecisions({ galley, fates }: GalleySide): BlockReader {
  const marks = marksByBlock(galley.marks);
  return (block) =>
    segmentsOf(galley.blocks[block]!, marks.get(block) ?? [], fates).map((segment) => ({
      ...segment,
      block,
      fate: fateOf(segment.mark, fates),
    }));
}

function* lone(text: string, side: 'before' | 'after', segments: ReturnType<BlockReader>): Generator<Stretch> {
  for (const { from, to, ...decision } of segments)
    yield { text, from, to, ...effectOf({ [side]: decision }), [side]: decision };
}

/** Cut wherever one of the two runs cuts it. */
function* paired(text: string, before: ReturnType<BlockReader>, after: ReturnType<BlockReader>): Generator<Stretch> {
  let [x, y, from] = [0, 0, 0];
  while (x < before.length && y < after.length) {
    const { from: _, to: endThen, ...was } = before[x]!;
    const { from: _from, to: endNow, ...is } = after[y]!;
    const to = Math.min(endThen, endNow);
    yield { text, from, to, ...effectOf({ before: was, after: is }), before: was, after: is };
    if (to === endThen) x += 1;
    if (to === endNow) y += 1;
    from = to;
  }
}

function effectOf({ before, after }: Pick<Stretch, 'before' | 'after'>): Pick<Stretch, 'effect'> {
  const [was, is] = [before?.fate === 'body', after?.fate === 'body'];
  if (was !== is) return { effect: is ? 'into' : 'out' };
  return { effect: before && after && isSameDecision(before, after) ? 'same' : 'beside' };
}

const isSameDecision = (before: Decision, after: Decision): boolean =>
  before.fate === after.fate && keyOf(before.mark) === keyOf(after.mark);

const keyOf = (mark: Mark | undefined): string => (mark ? `${mark.stage}/${mark.rule}/${mark.label}` : '');

function fieldChanges(before: readonly Fact[], after: readonly Fact[]): FieldChange[] {
  const names = Object.keys(fields) as Field[]; // the keys of the table
  return names
    .map((field) => ({ field, before: chosen(before, field), after: chosen(after, field) }))
    .filter((change) => !hasSameValues(change.before, change.after));
}

const chosen = (facts: readonly Fact[], field: Field): FieldValue[] =>
  facts.filter((fact) => fact.field === field && fact.chosen).map(({ value, from }) => ({ value, from }));

const hasSameValues = (before: readonly FieldValue[], after: readonly FieldValue[]): boolean =>
  before.length === after.length && before.every(({ value }, at) => value === after[at]!.value);

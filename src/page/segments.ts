// The law of fates: marks are laid over a block in their order, and every character is decided by exactly one of them, or by none.
// What a stage with the final word dropped stays dropped, and what a person says overrules all stages.
// It knows nothing but marks and lengths, so that the report can undo a stage with the very same law.
import type { Fate, Fates } from './labels.js';
import type { Mark } from './mark.js';
import type { Block } from './page.js';

/** A stretch of a block whose characters share one fate. `mark` is absent where nobody decided: such text is kept. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly mark?: Mark;
}

/** A segment while marks are still laid over it. */
interface Open extends Segment {
  /** Decided by a mark on a span, so that marks on the whole block pass it by. */
  readonly cut: boolean;
}

/** In the order in which they were put on; none where a block has none. */
export function marksByBlock(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byBlock = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.block === undefined) continue;
    const own = byBlock.get(mark.block);
    if (own) own.push(mark);
    else byBlock.set(mark.block, [mark]);
  }
  return byBlock;
}

/** The block cut where fates change; the segments cover all of its text, in order. */
export function segmentsOf({ text }: Pick<Block, 'text'>, marks: readonly Mark[], fates: Fates): readonly Segment[] {
  if (marks.some(isOnSpan)) return cutSegments(text.length, marks, fates);
  const mark = lastWord(marks, fates);
  const whole = { from: 0, to: text.length };
  return [mark ? { ...whole, mark } : whole];
}

/** The one that has the most characters, and of equal ones the first: what is said of the block as a whole. */
export function largestOf(segments: readonly Segment[]): Segment {
  return segments.reduce((best, segment) => (segment.to - segment.from > best.to - best.from ? segment : best));
}

/** Text that nobody spoke about is kept. */
export function fateOf(mark: Mark | undefined, fates: Fates): Exclude<Fate, 'note'> {
  const fate = mark ? fates[mark.label] : 'body';
  return fate === 'note' ? 'body' : fate; // a note never decides
}

/** What of a block belongs to the article's text, white space folded where spans were cut out; '' if nothing. */
export function keptOf({ text }: Pick<Block, 'text'>, segments: readonly Segment[], fates: Fates): string {
  if (segments.length === 1) return fateOf(segments[0]!.mark, fates) === 'body' ? text : '';
  const kept = segments.filter(({ mark }) => fateOf(mark, fates) === 'body');
  if (kept.length === segments.length) return text;
  return joinKept(text, kept);
}

function joinKept(text: string, kept: readonly Segment[]): string {
  let joined = '';
  for (const { from, to } of kept) {
    const piece = text.slice(from, to);
    const double = /\s$/.test(joined) && /^\s/.test(piece);
    joined += double ? piece.trimStart() : piece;
  }
  return joined.trim();
}

export const isOnSpan = ({ span }: Mark): boolean => span !== undefined;

/** Of marks on the whole block: the latest of a person, else the first that is final, else the latest that decides. */
export function lastWord(marks: readonly Mark[], fates: Fates): Mark | undefined {
  let last: Mark | undefined;
  let final: Mark | undefined;
  let byHand: Mark | undefined;
  for (const mark of marks) {
    if (fates[mark.label] === 'note') continue;
    last = mark;
    if (mark.byHand) byHand = mark;
    else if (isFinal(mark, fates)) final ??= mark;
  }
  return byHand ?? final ?? last;
}

function cutSegments(length: number, marks: readonly Mark[], fates: Fates): readonly Segment[] {
  let open: Open[] = [{ from: 0, to: length, cut: false }];
  for (const mark of marks) {
    if (fates[mark.label] !== 'note')
      open = mark.span ? layOverSpan(open, mark, mark.span, fates) : layOverBlock(open, mark, fates);
  }
  return mergeEqual(open);
}

const isFinal = (mark: Mark | undefined, fates: Fates): boolean => mark?.final === true && fates[mark.label] === 'drop';

/** What is final yields to a person alone, and what a person has said to nobody but a person. */
const yields = (segment: Open, mark: Mark, fates: Fates): boolean =>
  mark.byHand === true || !(segment.mark?.byHand || isFinal(segment.mark, fates));

/** A person who names a block means all of it, the spans that were cut out of it too. */
function layOverBlock(open: readonly Open[], mark: Mark, fates: Fates): Open[] {
  return open.map((segment) =>
    yields(segment, mark, fates) && (!segment.cut || mark.byHand) ? { ...segment, mark } : segment,
  );
}

function layOverSpan(open: readonly Open[], mark: Mark, [from, to]: readonly [number, number], fates: Fates): Open[] {
  return open.flatMap((segment) => {
    const start = Math.max(from, segment.from);
    const end = Math.min(to, segment.to);
    if (start >= end || !yields(segment, mark, fates)) return [segment];
    const pieces: Open[] = [
      { ...segment, to: start },
      { from: start, to: end, mark, cut: true },
      { ...segment, from: end },
    ];
    return pieces.filter((piece) => piece.from < piece.to);
  });
}

function mergeEqual(open: readonly Open[]): Segment[] {
  const merged: Segment[] = [];
  for (const { from, to, mark } of open) {
    const last = merged.at(-1);
    if (last && last.mark === mark) merged[merged.length - 1] = { ...last, to };
    else merged.push(mark ? { from, to, mark } : { from, to });
  }
  return merged;
}

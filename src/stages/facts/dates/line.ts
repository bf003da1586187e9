// Reads a line that stands by the headline for its dates, and tells when it was published from when it was changed.
import type { DateHint, DayOrder } from './hint.js';
import { findDates } from './parse.js';
import { type DateKind, dateKindIn, isOtherDate } from './words.js';

export interface LineDate {
  readonly iso: string;
  /** As it stands in the line. */
  readonly raw: string;
  readonly span: readonly [number, number];
  readonly ambiguous: boolean;
  /** Absent where no word beside it says so. */
  readonly kind?: DateKind;
  /** A word before it says that it is the date of something else: a birth, a copyright, a comment. */
  readonly isOther?: boolean;
}

const reach = 60; // guess: a word that belongs to a date stands this near before it

export function datesOfLine(text: string, hint: DayOrder | DateHint = 'unknown'): LineDate[] {
  const found = findDates(text, hint);
  return found.map(({ iso, span, ambiguous }, at) => {
    const start = Math.max(found[at - 1]?.span[1] ?? 0, span[0] - reach);
    const before = text.slice(start, span[0]);
    const date = { iso, raw: text.slice(...span).trim(), span, ambiguous };
    if (isOtherDate(before)) return { ...date, isOther: true };
    const kind = dateKindIn(before) ?? kindBehind(text, span[1], found[at + 1]?.span[0]);
    return { ...date, ...(kind ? { kind } : {}) };
  });
}

/** `2024年3月15日 更新`: right behind, and in a line with no date after it that the word could belong to. */
function kindBehind(text: string, at: number, next: number | undefined): DateKind | undefined {
  return next === undefined
    ? dateKindIn(/^[\s()（）[\]:：-]{0,3}[\p{L}\p{M}]{0,20}/u.exec(text.slice(at))?.[0] ?? '')
    : undefined;
}

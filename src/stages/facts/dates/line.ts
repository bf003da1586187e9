// Reads a line that stands by the headline for its dates, and tells when it was published from when it was changed.
import { findDates } from './parse.js';
import type { DayOrder } from './shapes.js';
import { type DateKind, dateKindIn } from './words.js';

export interface LineDate {
  readonly iso: string;
  /** As it stands in the line. */
  readonly raw: string;
  readonly span: readonly [number, number];
  readonly ambiguous: boolean;
  /** Absent where no word beside it says so. */
  readonly kind?: DateKind;
}

const reach = 60; // guess: a word that belongs to a date stands this near before it

export function datesOfLine(text: string, order: DayOrder = 'unknown'): LineDate[] {
  const found = findDates(text, order);
  return found.map(({ iso, span, ambiguous }, at) => {
    const start = Math.max(found[at - 1]?.span[1] ?? 0, span[0] - reach);
    const kind = dateKindIn(text.slice(start, span[0])) ?? kindBehind(text, span[1], found[at + 1]?.span[0]);
    return { iso, raw: text.slice(...span).trim(), span, ambiguous, ...(kind ? { kind } : {}) };
  });
}

/** `2024年3月15日 更新`: right behind, and in a line with no date after it that the word could belong to. */
function kindBehind(text: string, at: number, next: number | undefined): DateKind | undefined {
  return next === undefined
    ? dateKindIn(/^[\s()（）[\]:：-]{0,3}\p{L}{0,12}/u.exec(text.slice(at))?.[0] ?? '')
    : undefined;
}

// Finds the dates in a line of text, and reads the one that a meta tag or JSON-LD declares. Never guesses a zone or a year.
import { withPlainDigits } from './digits.js';
import { isDay, isoOf, type Moment } from './moment.js';
import { type Day, type DayOrder, shapes } from './shapes.js';
import { type FoundTime, timeAfter, timeBefore } from './time.js';

export interface FoundDate {
  /** ISO 8601, as exact as the text. */
  readonly iso: string;
  /** In the text, the time included, end excluded. */
  readonly span: readonly [number, number];
  readonly ambiguous: boolean;
}

interface FoundDay extends Day {
  readonly span: readonly [number, number];
}

/** In the order in which they stand. */
export function findDates(text: string, order: DayOrder = 'unknown'): FoundDate[] {
  const plain = withPlainDigits(text);
  const days = findDays(plain, order);
  const first = days[0];
  const timeFirst = first !== undefined && timeBefore(plain, first.span[0]) !== undefined; // a line keeps to one way
  return days.map((day, at) => {
    const time = timeOf(plain, day, days[at - 1], days[at + 1], timeFirst);
    const span = time
      ? ([Math.min(day.span[0], time.span[0]), Math.max(day.span[1], time.span[1])] as const)
      : day.span;
    const moment: Moment = { ...day, time: time?.time };
    return { iso: isoOf(moment), span, ambiguous: day.ambiguous };
  });
}

/** A date that is declared: ISO in its forms, seconds since 1970, or the first date of a text. */
export function readDeclaredDate(value: string, order: DayOrder = 'unknown'): Omit<FoundDate, 'span'> | undefined {
  const text = value.trim().slice(0, 100);
  if (/^1\d{9}(\d{3})?$/.test(text)) return { iso: isoOfSeconds(Number(text.slice(0, 10))), ambiguous: false };
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const long = `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
    return findDates(long)[0];
  }
  return findDates(text, order)[0];
}

function findDays(text: string, order: DayOrder): FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, read } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match.slice(1), order);
      if (!day || !isDay(day.year, day.month, day.day)) continue;
      found.push({ ...day, span: [match.index, match.index + match[0].length] });
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.filter((day, at) => !found.slice(0, at).some((earlier) => earlier.span[1] > day.span[0]));
}

function timeOf(
  text: string,
  day: FoundDay,
  previous: FoundDay | undefined,
  next: FoundDay | undefined,
  timeFirst: boolean,
): FoundTime | undefined {
  const [from, to] = day.span;
  const ahead = () => timeBefore(text, from, Math.min(40, from - (previous?.span[1] ?? 0)));
  const behind = () => timeAfter(text, to, Math.min(40, (next?.span[0] ?? text.length) - to));
  return timeFirst ? (ahead() ?? behind()) : (behind() ?? ahead());
}

/** Seconds since 1970 are counted in UTC: that is their definition, so the zone is known. */
function isoOfSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

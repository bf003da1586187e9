// Finds the dates in a line of text, and reads the one that a meta tag or JSON-LD declares. Never guesses a zone or a year.
import { plainLine } from './digits.js';
import { eraDays } from './eras.js';
import { type DateHint, type DayOrder, type Habits, habitsOf } from './hint.js';
import type { Day } from './match.js';
import { isDay, isoOf, type Moment } from './moment.js';
import { type Line, lineOf } from './parts.js';
import { shapes } from './shapes.js';
import { timeBeside } from './time.js';

export interface FoundDate {
  /** ISO 8601, as exact as the text. */
  readonly iso: string;
  /** In the text, the time included, end excluded. */
  readonly span: readonly [number, number];
  readonly ambiguous: boolean;
}

interface FoundDay extends Day {
  readonly span: readonly [number, number];
  /** Its year has two digits. */
  readonly isShort: boolean;
}

const anyNumber = /\p{Nd}|[〇零○一二三四五六七八九元]年/u;

/** A cheap test: lines without a number hold no date. */
export const mightHoldDate = (text: string): boolean => anyNumber.test(text);

// what every shape has: four digits, a number of two behind a mark, an era, or a script that writes short years
const anyYear =
  /\d{4}|[-./'] ?\d\d(?!\d)|[元\d]年|民[國国]|[RHSTM]\d|[\u0e00-\u0eff\u1780-\u17ff]|[〇零○一二三四五六七八九]年/;

/** In the order in which they stand. */
export function findDates(text: string, hint: DayOrder | DateHint = 'unknown'): FoundDate[] {
  if (!mightHoldDate(text)) return [];
  const plain = plainLine(text);
  if (!anyYear.test(plain)) return [];
  const days = findDays(lineOf(text, plain), habitsOf(hint));
  const spans = days.map(({ span }) => span);
  return days.map((day, at) => {
    const time = timeBeside(plain, spans, at);
    const moment: Moment = { ...day, time: time?.time };
    return { iso: isoOf(moment), span: joined(day.span, time?.span), ambiguous: day.ambiguous };
  });
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.:]\d{1,9})?)?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/;

/** Most of what is declared is ISO 8601 already, and needs no search. */
function isoOfText(text: string): string | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute = 0, second] = match
    .slice(1, 7)
    .map((part) => (part ? Number(part) : undefined));
  if (!isDay(year, month, day)) return undefined;
  if (hour === undefined) return isoOf({ year, month, day });
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  const zone = match[7]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const time = { hour, minute, ...(second === undefined ? {} : { second }), ...(zone ? { zone } : {}) };
  return isoOf({ year, month, day, time });
}

/** A date that is declared: ISO in its forms, seconds since 1970, or the first date of a text. */
export function readDeclaredDate(
  value: string,
  hint: DayOrder | DateHint = 'unknown',
): Omit<FoundDate, 'span'> | undefined {
  const text = value.trim().slice(0, 100);
  const direct = isoOfText(text);
  if (direct) return { iso: direct, ambiguous: false };
  if (/^1\d{9}(\d{3})?$/.test(text)) return { iso: isoOfSeconds(Number(text.slice(0, 10))), ambiguous: false };
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const long = `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
    return findDates(long)[0];
  }
  // `Fri Mar 15 10:05:00 +0000 2024`
  const unix = /^(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2} \d{1,2}) (\d{2}:\d{2}:\d{2}) (?:(\S{1,8}) )?(\d{4})$/.exec(text);
  if (unix) return findDates(`${unix[1]}, ${unix[4]} ${unix[2]} ${unix[3] ?? ''}`)[0];
  return findDates(text, hint)[0];
}

function findDays(line: Line, habits: Habits): FoundDay[] {
  const found: FoundDay[] = eraDays(line.text, habits).map((day) => ({
    ...day,
    ambiguous: false,
    isShort: false,
  }));
  for (const { pattern, needs, read } of shapes) {
    if (!holdsAll(line.letters, needs)) continue;
    for (const match of line.letters.matchAll(pattern)) {
      const parts = line.parts.slice(match.index, match.index + match[0].length);
      const day = read({ line, parts, letters: match[0], habits });
      const isShort = !match[0].includes('y');
      if (day) found.push({ ...day, isShort, span: [parts[0]!.start, parts.at(-1)!.end] });
    }
  }
  return apart(found.filter(({ year, month, day }) => isDay(year, month, day)));
}

function holdsAll(letters: string, needs: string): boolean {
  for (const letter of needs) if (!letters.includes(letter)) return false;
  return true;
}

/** A line keeps to one way of writing years: beside `15 maj 2024` the numbers of `15.05.09` are a time. */
function apart(days: readonly FoundDay[]): FoundDay[] {
  const sorted = days
    .filter(({ isShort }) => !isShort || days.every((other) => other.isShort))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let end = 0;
  return sorted.filter(({ span }) => {
    const isFree = span[0] >= end;
    if (isFree) end = span[1];
    return isFree;
  });
}

type Span = readonly [number, number];

const joined = (a: Span, b: Span = a): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** Seconds since 1970 are counted in UTC: that is their definition, so the zone is known. */
function isoOfSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

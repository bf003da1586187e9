// Days that are written without their year: `March 10`, `10. März`, `3月15日`. Which year is meant can be told only where
// it is known when the page was fetched.
import { plainLine } from './digits.js';
import { hanNumber } from './eras.js';
import { type DateHint, type DayOrder, type Habits, habitsOf } from './hint.js';
import { numbersOf } from './match.js';
import { isDay, isoOf, type Time } from './moment.js';
import { monthIn } from './named.js';
import { findDates } from './parse.js';
import { type Line, lineOf, type Part } from './parts.js';
import { yearlessShapes } from './shapes.js';
import { timeBeside } from './time.js';

export interface Yearless {
  readonly month: number;
  readonly day: number;
  readonly time?: Time;
  /** In the text, the time included, end excluded. */
  readonly span: readonly [number, number];
}

interface FoundDay {
  readonly month: number;
  readonly day: number;
  readonly span: readonly [number, number];
}

const anyNumber = /\p{Nd}|[〇零○一二三四五六七八九十]日/u;

/** The first day without a year that is no part of a full date. */
export function findYearless(text: string, hint: DayOrder | DateHint = 'unknown'): Yearless | undefined {
  if (!anyNumber.test(text)) return undefined;
  const plain = plainLine(text);
  const full = findDates(text, hint);
  const isFree = ({ span }: FoundDay) => full.every((date) => span[1] <= date.span[0] || span[0] >= date.span[1]);
  const [found] = daysOf(lineOf(text, plain), habitsOf(hint))
    .filter((day) => isDay(leapYear, day.month, day.day) && isFree(day))
    .sort((a, b) => a.span[0] - b.span[0]);
  if (!found) return undefined;
  const time = full.length === 0 ? timeBeside(plain, [found.span], 0) : undefined;
  const span = [
    Math.min(found.span[0], time?.span[0] ?? Infinity),
    Math.max(found.span[1], time?.span[1] ?? 0),
  ] as const;
  return { month: found.month, day: found.day, span, ...(time ? { time: time.time } : {}) };
}

const leapYear = 2000;

function* namedDays(line: Line, habits: Habits): Generator<FoundDay> {
  for (const pattern of yearlessShapes)
    for (const match of line.letters.matchAll(pattern)) {
      const parts = line.parts.slice(match.index, match.index + match[0].length);
      const [first = 0, second = 0] = numbersOf(parts);
      const isNamed = match[0].includes('m');
      const month = isNamed ? monthIn(parts, habits) : first;
      const span = [parts[0]!.start, parts.at(-1)!.end] as const;
      if (month !== undefined && parts.every((part) => isName(line, part, habits)))
        yield { month, day: isNamed ? first : second, span };
    }
}

const longName = 4; // letters

/**
 * Without a year a short name is often another word: `5 out of 5` (October in Portuguese), `13 Pro` (December in Czech).
 * So it counts in the language of the page and in English; `10 may be` is none there, either.
 */
function isName({ text }: Line, { month, start, end }: Part, { language }: Habits): boolean {
  if (!month) return true;
  const word = text.slice(start, end);
  if (month.has('en') && (language === undefined || language === 'en')) return !/^(?:may|march)$/.test(word);
  return month.has(language ?? '') || month.has('en') || word.length >= longName || !/^\p{sc=Latn}+$/u.test(word);
}

/** `三月十五日` */
const hanDay =
  /(?<![年〇零○一二三四五六七八九十])([元正一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,4})[日號号]/gu;

function daysOf(line: Line, habits: Habits): FoundDay[] {
  const days = [...namedDays(line, habits)];
  for (const match of line.text.matchAll(hanDay)) {
    const span = [match.index, match.index + match[0].length] as const;
    days.push({ month: hanNumber(match[1]!), day: hanNumber(match[2]!), span });
  }
  return days;
}

/**
 * The last such day that is not later than one day after the page was fetched: it may have been written in a zone where
 * the next day had begun. With the time where one is given; nothing for a day that the last eight years did not have.
 */
export function completeYear({ month, day, time }: Yearless, fetched: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(fetched);
  if (!match) return undefined;
  const [year = 0, fetchedMonth = 0, fetchedDay = 0] = match.slice(1).map(Number);
  const latest = Date.UTC(year, fetchedMonth - 1, fetchedDay + 1);
  for (let candidate = year + 1; candidate >= year - 8; candidate -= 1)
    if (isDay(candidate, month, day) && Date.UTC(candidate, month - 1, day) <= latest)
      return isoOf({ year: candidate, month, day, time });
  return undefined;
}

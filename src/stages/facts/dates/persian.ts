// The Persian calendar, which Iran and Afghanistan keep: years of 1300 and on, the first day at the spring equinox.
import { certain, type Day } from './match.js';

/** Years of a cycle of 33 that have a leap day; true for 1244 to 1501, tested against ICU for those that are read. */
const leaps: readonly number[] = [1, 5, 9, 13, 17, 22, 26, 30];
const isLeap = (year: number): boolean => leaps.includes(year % 33);

/** Days of the first six months are 31, of the next five 30, of the last 29 or 30. */
function daysIn(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isLeap(year) ? 30 : 29;
}

const first = 1300;
const last = 1477; // 2099 begins in it, and no page is dated later
const firstDay = Date.UTC(1921, 2, 21); // 1 Farvardin 1300
const millisecondsPerDay = 86_400_000;

/** The same day in the Gregorian calendar; nothing for a day that does not exist. */
export function fromPersian(year: number, month: number, day: number): Day | undefined {
  if (year < first || year > last || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  let days = day - 1;
  for (let before = first; before < year; before += 1) days += isLeap(before) ? 366 : 365;
  for (let before = 1; before < month; before += 1) days += daysIn(year, before);
  const date = new Date(firstDay + days * millisecondsPerDay);
  return certain(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

// Reads days that are written in numbers alone.
import { fromBuddhist, isBuddhist } from './eras.js';
import type { Habits } from './hint.js';
import { certain, type Day, fullYear, type Match, numbersOf } from './match.js';
import type { Line } from './parts.js';
import { fromPersian } from './persian.js';

/** `2024-03-15`: the year tells the calendar. */
export function yearMonthDay({ line, parts, habits }: Match): Day | undefined {
  const all = numbersOf(parts); // a year of another era may stand in brackets behind the first
  return inCalendar(all[0]!, all.at(-2)!, all.at(-1)!, line, habits);
}

/** `03/04/2024`: a dot always means day first; otherwise the page's order, and without one it is ambiguous. */
export function dayAndMonth(match: Match): Day | undefined {
  const { line, parts, letters, habits } = match;
  const [a = 0, b = 0, last = 0] = numbersOf(parts);
  const dotted = letters.includes('.');
  if (letters.endsWith('d')) {
    const hasYear = parts[0]!.end - parts[0]!.start === 2;
    if (hasYear && isYearFirst(line.text, habits)) return certain(fullYear(a), b, last);
    if (isVersion(match)) return undefined;
  }
  const monthFirst = b > 12 || (a <= 12 && habits.order === 'month-first' && !dotted);
  const day = inCalendar(last, monthFirst ? a : b, monthFirst ? b : a, line, habits);
  const ambiguous = a <= 12 && b <= 12 && a !== b && habits.order === 'unknown' && !dotted;
  return day && { ...day, ambiguous };
}

function inCalendar(year: number, month: number, day: number, line: Line, habits: Habits): Day | undefined {
  if (year >= 1300 && year <= lastPersian) return isPersian(line, habits) ? fromPersian(year, month, day) : undefined;
  if (year >= firstNepali && isNepali(line, habits)) return undefined;
  return certain(fullYear(isBuddhist(line.text, habits) ? fromBuddhist(year) : year), month, day);
}

const lastPersian = 1419; // is 2041; the Islamic 1420 was 1999, so a later year of the 1400s is one of those
const firstNepali = 2050; // of the Bikram calendar, is 1993

/** Islamic years are of the same size; pages in Arabic and Urdu write them, and Persian ones say `ق`. */
function isPersian({ written }: Line, { language }: Habits): boolean {
  if (/ق\.?(?![\p{L}\p{M}])|قمری|هجري|[\u0660-\u0669]/u.test(written)) return false;
  if (language !== undefined) return language === 'fa' || language === 'ps';
  return /[\u06f0-\u06f9]|[پچژگیک]/.test(written) && !/[ٹڈڑںہھے]/.test(written); // these are Urdu
}

const isNepali = ({ written }: Line, { language }: Habits): boolean =>
  language === 'ne' || /[\u0966-\u096f]/.test(written);

/** `10.11.12` and `1.2.23` number software as often as days, except on pages whose language is known to write so. */
function isVersion({ line, parts, letters, habits }: Match): boolean {
  const [first, second, last] = parts.filter(({ letter }) => letter === 'd');
  if (saysVersion.test(line.text.slice(Math.max(0, first!.start - 12), first!.start))) return true;
  if (letters.includes('/')) return false;
  if (last!.end - last!.start !== 2) return true;
  const isPadded = first!.end - first!.start === 2 && second!.end - second!.start === 2;
  const hasZero = [first, second].some((part) => line.text[part!.start] === '0');
  if (isPadded && (hasZero || second!.value! > 12 || last!.value! > 12)) return false;
  if (letters.includes('.') && (hasZero || first!.value! > 12)) return false; // `3.05.13`, `25.4.24`
  const isHabit = habits.language !== undefined && habits.language !== 'en' && letters.includes('.');
  return !isHabit;
}

const saysVersion = /(?:^|[^\p{L}])(?:v|ver|vers|version|ios|android|macos|windows|build|release)\.?\s?$/iu;

/** `24.03.15`: where the year is written first even when it has but two digits. */
const isYearFirst = (text: string, { language }: Habits): boolean =>
  language === undefined
    ? /[\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(text)
    : ['ko', 'ja', 'zh', 'hu', 'mn', 'ne', 'eu'].includes(language);

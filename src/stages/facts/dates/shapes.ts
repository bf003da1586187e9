// The ways in which a day is written out: one shape a line, each with how its parts are read.
import { monthOf } from './months.js';

/** Which of two numbers comes first where a page is known to keep one order. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Day and month could be the other way round. */
  readonly ambiguous: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], order: DayOrder) => Day | undefined;
}

const word = '(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?';
const gap = '[\\s,-]{1,3}';
const year = '(\\d{4})(?!\\d)';
const of = "(?:de\\s|del\\s|of\\s|d['’])?";

export const shapes: readonly Shape[] = [
  { pattern: /(?<![\d./-])(\d{4})(?:-|\/|\.\s?)(\d{1,2})(?:-|\/|\.\s?)(\d{1,2})(?!\d)/gu, read: yearMonthDay },
  { pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})(?:\s?[日일号號])?(?!\d)/gu, read: yearMonthDay },
  { pattern: /(?<![\d./-])(\d{1,2})(\.\s?|\/|-)(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/gu, read: numbers },
  { pattern: /(?<!\d)(\d{1,2})\s(?:tháng)\s(\d{1,2})(?:,|\snăm)?\s(\d{4})(?!\d)/giu, read: dayMonthYear },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|º|ª|\\.)?${gap}${of}${word}${gap}${of}${year}`, 'giu'),
    read: ([day, month, year], _order) => named(year, month, day),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])${word}\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,]{1,3}${year}`, 'giu'),
    read: ([month, day, year]) => named(year, month, day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})[.,]?\\s${word}\\s(\\d{1,2})(?!\\d)`, 'giu'),
    read: ([year, month, day]) => named(year, month, day),
  },
];

function yearMonthDay([year, month, day]: readonly string[]): Day {
  return { year: Number(year), month: Number(month), day: Number(day), ambiguous: false };
}

function dayMonthYear([day, month, year]: readonly string[]): Day {
  return { year: Number(year), month: Number(month), day: Number(day), ambiguous: false };
}

function named(year = '', month = '', day = ''): Day | undefined {
  const number = monthOf(month);
  return number ? { year: Number(year), month: number, day: Number(day), ambiguous: false } : undefined;
}

/** `03/04/2024`: a dot always means day first; otherwise the page's order, and without one it is ambiguous. */
function numbers([first = '', mark = '', second = '', yearText = '']: readonly string[], order: DayOrder): Day {
  const [a, b] = [Number(first), Number(second)];
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const monthFirst = b > 12 || (a <= 12 && order === 'month-first' && !mark.startsWith('.'));
  const ambiguous = a <= 12 && b <= 12 && a !== b && order === 'unknown' && !mark.startsWith('.');
  return monthFirst ? { year, month: a, day: b, ambiguous } : { year, month: b, day: a, ambiguous };
}

// The time of day beside a date: `08:05, March 11`, `12.3.2024 klo 9.30`, `2024年3月15日下午3时05分`.
import type { Time } from './moment.js';
import { zoneAt } from './zones.js';

export interface FoundTime {
  readonly time: Time;
  /** In the text, end excluded. */
  readonly span: readonly [number, number];
}

const halves = '上午|下午|午前|午後|오전|오후';
const clock = `(${halves})?\\s?(\\d{1,2})(?:(?::|h|ч|时|時|시\\s?)(\\d{2})(?:分|분)?(?::(\\d{2}))?(?:[.,]\\d{1,9})?)?\\s?([ap]\\.?\\s?m\\b\\.?)?`;
const dottedClock = '(\\d{1,2})\\.(\\d{2})(?!\\d)(?!\\.\\d)\\s?([ap]\\.?\\s?m\\b\\.?)?';
const parting = '[\\s.,;|–—•·@()/:-]{0,6}';
const words = `(?:(?!${halves})\\p{L}{1,8}\\.?\\s{1,2}){0,2}`;

// between date and time up to two short words: `at`, `um`, `à`, `klo`, `г. в`
const after = new RegExp(`^(?:T|${parting}${words})${clock}`, 'iu');
const dottedAfter = new RegExp(`^${parting}${words}${dottedClock}`, 'iu');
// between time and date a zone or up to three short words: `10:30 AM EDT, Fri March 1`
const before = new RegExp(`(?<![\\d.:/-])${clock}([\\s,;|–—•·-]{0,5}(?:\\p{L}{1,8}\\.?,?\\s{1,2}){0,3})$`, 'iu');

/** @param reach how far to look, so that a time belongs to the date beside it */
export function timeAfter(text: string, at: number, reach = 40): FoundTime | undefined {
  const rest = text.slice(at, at + reach);
  const plain = after.exec(rest);
  const time = plain && timeOf(plain[2], plain[3], plain[4], plain[5] ?? plain[1]);
  if (plain && time) return withZone(time, text, [at, at + plain[0].length]);
  const dotted = dottedAfter.exec(rest);
  const dottedTime = dotted && timeOf(dotted[1], dotted[2], undefined, dotted[3]);
  return dotted && dottedTime ? withZone(dottedTime, text, [at, at + dotted[0].length]) : undefined;
}

export function timeBefore(text: string, at: number, reach = 40): FoundTime | undefined {
  const start = Math.max(0, at - reach);
  const match = before.exec(text.slice(start, at));
  const time = match && timeOf(match[2], match[3], match[4], match[5] ?? match[1]);
  if (!match || !time) return undefined;
  const from = start + match.index;
  const zone = zoneAt(match[6] ?? '')?.zone;
  return { time: zone ? { ...time, zone } : time, span: [from, at] };
}

function timeOf(hour?: string, minute?: string, second?: string, half?: string): Time | undefined {
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
  const hours = Number(hour);
  const time = { hour: half ? twelveHours(hours, half) : hours, minute: Number(minute ?? 0) };
  if (time.hour > 23 || time.minute > 59 || Number(second ?? 0) > 59) return undefined;
  return second === undefined ? time : { ...time, second: Number(second) };
}

function twelveHours(hour: number, half: string): number {
  const afternoon = /^p|下午|午後|오후/i.test(half);
  if (hour > 12) return hour; // `14:05 pm` is written, and means what its hour says
  return (hour % 12) + (afternoon ? 12 : 0);
}

function withZone(time: Time, text: string, [from, to]: readonly [number, number]): FoundTime {
  const zone = zoneAt(text.slice(to, to + 12));
  return zone ? { time: { ...time, zone: zone.zone }, span: [from, to + zone.length] } : { time, span: [from, to] };
}

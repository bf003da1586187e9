// The time of day beside a date: `08:05, March 11`, `12.3.2024 klo 9.30`, `2024年3月15日下午3时05分`.
import { beforeDate, behindDate, clockWord } from './clock.js';
import { hourOf } from './halves.js';
import type { Time } from './moment.js';
import { dateKindIn } from './words.js';
import { zoneAt } from './zones.js';

export interface FoundTime {
  readonly time: Time;
  /** In the text, end excluded. */
  readonly span: Span;
}

type Span = readonly [number, number];

const farthest = 40; // guess: characters between a date and its time

/** The time that belongs to one of the days of a line. A line keeps to one way: before its days or behind them. */
export function timeBeside(text: string, days: readonly Span[], at: number): FoundTime | undefined {
  const [from, to] = days[at]!;
  const isBefore = timeBefore(text, days[0]![0]) !== undefined;
  const ahead = () => timeBefore(text, from, Math.min(farthest, from - (days[at - 1]?.[1] ?? 0)));
  const behind = () => timeAfter(text, to, Math.min(farthest, (days[at + 1]?.[0] ?? text.length) - to));
  return isBefore ? (ahead() ?? behind()) : (behind() ?? ahead());
}

/** @param reach how far to look, so that a time belongs to the date beside it */
export function timeAfter(text: string, at: number, reach = farthest): FoundTime | undefined {
  const found = firstOf(behindDate, text.slice(at, at + reach));
  if (!found) return undefined;
  const end = at + found.end;
  if (isOtherClock.test(text.slice(end, end + 14))) return undefined;
  const rest = end + (clockWord.exec(text.slice(end, end + 6))?.[0].length ?? 0);
  const zone = zoneAt(text.slice(rest, rest + 14));
  return zone
    ? { time: { ...found.time, zone: zone.zone }, span: [at, rest + zone.length] }
    : { time: found.time, span: [at, rest] };
}

export function timeBefore(text: string, at: number, reach = farthest): FoundTime | undefined {
  const start = Math.max(0, at - reach);
  const found = firstOf(beforeDate, text.slice(start, at));
  if (!found) return undefined;
  const zone = zoneAt(found.words.replace(clockWord, ''))?.zone;
  return { time: zone ? { ...found.time, zone } : found.time, span: [start + found.start, at] };
}

/** Swahili and Amharic count the hours from dawn, and by which clock a page goes cannot be told. */
const isOtherClock = /(?<!\p{L})(?:saa|asubuhi|alasiri|jioni|usiku|mchana)(?!\p{L})|\p{sc=Ethi}/iu;

interface Clock {
  readonly time: Time;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What the first pattern reads; nothing where a word between says that the time is of another date. */
function firstOf(patterns: readonly RegExp[], text: string): Clock | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const time = match?.groups && timeOf(match.groups);
    if (!match || !time) continue;
    const words = match.groups?.['words'] ?? '';
    if (dateKindIn(words) || isOtherClock.test(words)) return undefined;
    return { time, words, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): Time | undefined {
  const { hour, minute, second, whole, early, late = early } = groups;
  if (minute === undefined && late === undefined && whole === undefined) return undefined;
  const time = { hour: late ? hourOf(Number(hour), late) : Number(hour), minute: Number(minute ?? 0) };
  if (time.hour > 23 || time.minute > 59 || Number(second ?? 0) > 59) return undefined;
  return second === undefined ? time : { ...time, second: Number(second) };
}

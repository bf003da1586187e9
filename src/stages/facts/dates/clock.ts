// The ways in which a time of day is written beside a date, as patterns with the groups `early` and `late` (half of the
// day), `hour`, `minute`, `second` and `words` (what stands between time and date).
import { halfOfDay } from './halves.js';

const early = `(?:(?<early>${halfOfDay})[\\s,]{0,2})?(?<!\\d)`;
const late = `(?:\\s?(?<late>${halfOfDay}))?`;

const hourSign = '\\s?(?:h|ч|u|g|giờ|时|時|点|點|시)\\s?';
const minuteSign = '(?:分|분|min\\.?|m(?!\\p{L}))?';
const second = '(?:(?::|(?<=[分분])\\s?)(?<second>\\d{2})[秒초]?)?(?:[.,]\\d{1,9})?';
const minutes = `(?::|${hourSign})(?<minute>\\d{2})(?!\\d)${minuteSign}${second}`;

const colons = `${early}(?<hour>\\d{1,2})(?:${minutes}|(?![.:]?\\d))${late}`;

/** `um 15 Uhr`, `à 15h`, `오후 3시`: the sign stands for the minutes. */
const atHour = '(?<=(?:à|às|a\\slas|a|at)\\s\\d{1,2}\\s?)h';
const wholeHour = `${early}(?<hour>\\d{1,2})\\s?(?<whole>uhr|uur|时|時|点|點|시|${atHour})(?![\\p{L}\\d])`;

const noMeasure = '(?!\\s?(?:[%€$£₹¥°]|(?:eur|usd|kr|mb|km|kg|million|mln|mrd|crore|lakh)(?!\\p{L})))';
const points = `${early}(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?!\\d)(?:\\.(?<second>\\d{2}))?(?!\\.?\\d)${noMeasure}${late}`;

const mark = '[\\s\\u200b-\\u200f.,;|–—•·@()/:-]';
const unspaced = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff';
const word = [
  `(?!${halfOfDay}|[${unspaced}])[\\p{L}\\p{M}']{1,12}${mark}{1,4}`,
  `[${unspaced}]{1,20}(?![${unspaced}])[\\s\\u200b]{0,2}`,
  `(?:(?!${halfOfDay})\\p{sc=Han}){1,4}(?=${halfOfDay}|\\P{sc=Han})`,
].join('|');

// up to three short words: `at`, `um`, `à`, `klo`, `г. в`, `r. o godz.`, a weekday
const between = `(?<words>${mark}{0,6}(?:${word}){0,3}?)`;

export const behindDate: readonly RegExp[] = [
  new RegExp(`^(?:T|${between})${colons}`, 'iu'),
  new RegExp(`^${between}${wholeHour}`, 'iu'),
  new RegExp(`^${between}${points}`, 'iu'),
];

// a zone or as many words: `10:30 AM EDT, Fri March 1`
const until = "(?<words>[\\s,;|–—•·()/-]{0,5}(?:[\\p{L}\\p{M}'+\\d]{1,12}[.,:)]{0,2}[\\s|–—•·-]{1,3}){0,3})$";
const alone = '(?<![\\d.:/-])';

// a full stop may part anything, so before a date a word must say that it is a time
const saysTime = '(?:klo|kl|kello|kell|ore|alle|ob|um|pukul|jam|godz)\\.?\\s';
const isTime = '(?=\\s?(?:uhr|wib|wita|wit|น)(?!\\p{L}))';

export const beforeDate: readonly RegExp[] = [
  new RegExp(`${alone}${colons}${until}`, 'iu'),
  new RegExp(`${alone}(?<=${saysTime})${points}${until}`, 'iu'),
  new RegExp(`${alone}${points}${isTime}${until}`, 'iu'),
];

/** Behind a time: `15:05 Uhr MEZ`, `15:05 hrs IST`. */
export const clockWord = /^\s?(?:uhr|hrs?|hs|h|น|ч|t)\.?(?![\p{L}\p{M}])/iu;

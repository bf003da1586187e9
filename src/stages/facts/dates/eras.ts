// Years that are not counted from the first of our era: Buddhist, Japanese, of the Republic of China, and Chinese numerals.
import type { Habits } from './hint.js';

const thaiLaoKhmer = /[\u0e00-\u0eff\u1780-\u17ff]/;

/** Whether a line or its page is Thai, Lao or Khmer, which count Buddhist years. */
export const isBuddhist = (text: string, { language = '' }: Habits): boolean =>
  /^(?:th|lo|km)$/.test(language) || thaiLaoKhmer.test(text);

const buddhistBefore = 543;

/** `2567` and, of two digits, `67`; years of our era stay as they are. */
export function fromBuddhist(year: number): number {
  if (year >= 1900 + buddhistBefore && year <= 2099 + buddhistBefore) return year - buddhistBefore;
  return year >= 44 && year <= 99 ? 2500 + year - buddhistBefore : year; // 44: `43` and before are read as 2000 and on
}

export interface EraDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: readonly [number, number];
}

/** First and last year of each era. */
const japanese: readonly (readonly [names: string, first: number, last: number])[] = [
  ['明治|㍾|M', 1868, 1912],
  ['大正|㍽|T', 1912, 1926],
  ['昭和|㍼|S', 1926, 1989],
  ['平成|㍻|H', 1989, 2019],
  ['令和|㋿|R', 2019, 2099],
];
const republic = 1911; // 民國1年 is 1912

const names = japanese.map(([forms]) => forms).join('|');
const numeral = '[元\\d]\\d{0,2}';
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![A-Za-z\\d])(${names}|(?:中華)?民[國国])\\s?(${numeral})\\s?年\\s?(?:[(（]\\d{4}年?[)）]\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日?`,
    'gu',
  ),
  new RegExp(
    `(?<![A-Za-z\\d])(${names}|(?:中華)?民[國国])\\s?(${numeral})([./-])(\\d{1,2})\\3(\\d{1,2})(?![\\d./-])`,
    'gu',
  ),
];
const bareRepublic = /(?<!\d)(1[0-4]\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日號号]/gu;
const numericRepublic = /(?<![\d./-])(1[0-4]\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./-])/gu;
const hanDate =
  /(?<![〇零○一二三四五六七八九]|[农農陰阴][历曆])([〇零○一二三四五六七八九]{4})年([元正一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,4})[日號号]/gu;

/** @param text with plain digits and marks */
export function eraDays(text: string, { language, region }: Habits): EraDay[] {
  if (!/\p{sc=Han}|[㍻-㍾㋿]/u.test(text) && language !== 'ja' && language !== 'zh') return [];
  const found: EraDay[] = [];
  const add = (match: RegExpExecArray, year: number, month: number, day: number) =>
    found.push({ year, month, day, span: [match.index, match.index + match[0].length] });
  for (const [at, pattern] of patterns.entries())
    for (const match of text.matchAll(pattern)) {
      const [, era = '', count = '', ...rest] = match;
      if (/[A-Z]/.test(era) && language !== 'ja' && !/[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) continue; // a version
      const [month = '', day = ''] = rest.slice(at);
      add(match, yearOf(era, count === '元' ? 1 : Number(count)), Number(month), Number(day));
    }
  const taiwanese = language === 'zh' && region === 'tw';
  for (const match of text.matchAll(bareRepublic))
    add(match, republic + Number(match[1]), Number(match[2]), Number(match[3]));
  if (taiwanese)
    for (const match of text.matchAll(numericRepublic))
      add(match, republic + Number(match[1]), Number(match[3]), Number(match[4]));
  for (const match of text.matchAll(hanDate)) {
    const year = Number([...match[1]!].map(hanDigit).join(''));
    add(match, year, hanNumber(match[2]!), hanNumber(match[3]!));
  }
  return found;
}

/** 0, which is no year, for one behind the end of its era. */
function yearOf(era: string, count: number): number {
  const [, first, last] = japanese.find(([forms]) => forms.split('|').includes(era)) ?? ['', republic + 1, 2099];
  const year = first + count - 1;
  return year <= last ? year : 0;
}

const hanDigits = '〇一二三四五六七八九';
const hanDigit = (sign: string): number => Math.max(0, hanDigits.indexOf(sign));

/** Up to 39: `十五`, `二十五`, `廿五`; the first month is also called `正` and `元`. */
export function hanNumber(text: string): number {
  if (text === '正' || text === '元') return 1;
  const [, tens = '', ones = ''] = /^([一二三]?十|廿|卅)?([〇零○一二三四五六七八九]?)$/.exec(text) ?? [];
  const ten = tens === '廿' ? 2 : tens === '卅' ? 3 : tens === '十' ? 1 : hanDigit(tens[0] ?? '');
  return ten * 10 + (ones === '' ? 0 : hanDigit(ones));
}

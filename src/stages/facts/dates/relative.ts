// Dates that are told from the time of reading: `2 hours ago`, `gestern`, `3天前`. They are worth something only
// where it is known when the page was fetched.

import { withPlainDigits } from './digits.js';
import { isoOf } from './moment.js';

export interface RelativeDate {
  readonly span: readonly [number, number];
  /** Whole days before the day of fetching, or minutes before its time. */
  readonly before: { readonly days: number } | { readonly minutes: number };
}

/** `#` stands for the number; one language a line: minutes, hours, days. */
const ago: Readonly<Record<string, readonly [minutes: string, hours: string, days: string]>> = {
  en: ['# (?:minutes?|mins?) ago', '# (?:hours?|hrs?) ago', '# days? ago'],
  de: ['vor # Minuten?', 'vor # Stunden?', 'vor # Tag(?:en)?'],
  fr: ['il y a # (?:minutes?|min)', 'il y a # (?:heures?|h)', 'il y a # jours?'],
  es: ['hace # minutos?', 'hace # horas?', 'hace # días?'],
  it: ['# minut[oi] fa', '# or[ae] fa', '# giorn[oi] fa'],
  pt: ['há # minutos?', 'há # horas?', 'há # dias?'],
  nl: ['# (?:minuten|minuut|min) geleden', '# uur geleden', '# dag(?:en)? geleden'],
  sv: ['för # minut(?:er)? sedan', 'för # timm(?:e|ar) sedan', 'för # dag(?:ar)? sedan'],
  no: ['for # minutt(?:er)? siden', 'for # time(?:r)? siden', 'for # dag(?:er)? siden'],
  da: ['# minut(?:ter)? siden', '# time(?:r)? siden', '# dag(?:e)? siden'],
  fi: ['# minuuttia sitten', '# tuntia sitten', '# päivää sitten'],
  pl: ['# minut[ęy]? temu', '# godzin[ęy]? temu', '# dni temu'],
  cs: ['před # minutami', 'před # hodinami', 'před # dny'],
  ru: ['# минут[уы]? назад', '# час(?:а|ов)? назад', '# (?:день|дня|дней) назад'],
  uk: ['# хвилин[уи]? тому', '# годин[уи]? тому', '# (?:день|дні|днів) тому'],
  tr: ['# dakika önce', '# saat önce', '# gün önce'],
  id: ['# menit (?:yang )?lalu', '# jam (?:yang )?lalu', '# hari (?:yang )?lalu'],
  vi: ['# phút trước', '# giờ trước', '# ngày trước'],
  zh: ['# ?(?:分钟|分鐘)前', '# ?(?:小时|小時)前', '# ?天前'],
  ja: ['# ?分前', '# ?時間前', '# ?日前'],
  ko: ['# ?분 전', '# ?시간 전', '# ?일 전'],
};

/** Today and yesterday, one language a line. */
const days: readonly (readonly [today: string, yesterday: string])[] = [
  ['today', 'yesterday'],
  ['heute', 'gestern'],
  ["aujourd['’]hui", 'hier'],
  ['hoy', 'ayer'],
  ['oggi', 'ieri'],
  ['hoje', 'ontem'],
  ['vandaag', 'gisteren'],
  ['idag|i dag', 'igår|i går'],
  ['tänään', 'eilen'],
  ['dzisiaj|dziś', 'wczoraj'],
  ['dnes', 'včera'],
  ['сегодня', 'вчера'],
  ['сьогодні', 'вчора'],
  ['bugün', 'dün'],
  ['hari ini', 'kemarin'],
  ['hôm nay', 'hôm qua'],
  ['今天|今日', '昨天|昨日'],
  ['오늘', '어제'],
];

const number = '(\\d{1,3}|an?|one|einer?|einem|une?|una?|um|uma|en|een|eine)';
const bounded = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

const patterns: readonly (readonly [RegExp, minutesEach: number])[] = Object.values(ago).flatMap((line) =>
  line.map((source, at) => [bounded(source.replace('#', number)), [1, 60, 1440][at]!] as const),
);
const dayPatterns: readonly (readonly [RegExp, days: number])[] = [0, 1].map(
  (before) => [bounded(days.map((line) => line[before]).join('|')), before] as const,
);

/** The first relative date of a short line. */
export function findRelative(text: string): RelativeDate | undefined {
  const plain = withPlainDigits(text);
  for (const [pattern, minutes] of patterns) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const count = Number(match[1] ?? 1) || 1; // `an hour`
    const span = [match.index, match.index + match[0].length] as const;
    return { span, before: minutes === 1440 ? { days: count } : { minutes: count * minutes } };
  }
  for (const [pattern, before] of dayPatterns) {
    const match = pattern.exec(plain);
    if (match) return { span: [match.index, match.index + match[0].length], before: { days: before } };
  }
  return undefined;
}

/** The day, in the zone in which the time of fetching was written: hours ago are too rough for more. */
export function resolveRelative({ before }: RelativeDate, fetched: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(fetched);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 12, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const minutes = 'days' in before ? before.days * 1440 : before.minutes;
  const then = new Date(Date.UTC(year, month - 1, day, hour, minute - minutes)); // arithmetic only: no zone of this machine
  return isoOf({ year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() });
}

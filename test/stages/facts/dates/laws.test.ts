// What must hold of every text, and of every date that ICU writes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOfLine } from '../../../../src/stages/facts/dates/line.js';
import { monthNames } from '../../../../src/stages/facts/dates/month-names.js';
import { findDates, readDeclaredDate } from '../../../../src/stages/facts/dates/parse.js';
import { findRelative, resolveRelative } from '../../../../src/stages/facts/dates/relative.js';
import { dateKindIn, dateWordIn, isOtherDate } from '../../../../src/stages/facts/dates/words.js';
import { completeYear, findYearless } from '../../../../src/stages/facts/dates/yearless.js';

/** Locales whose dates are written in numerals alone have no line in the table. */
const locales = [
  ...Object.keys(monthNames),
  'ko',
  'ja',
  'zh',
  'zh-Hant',
  'vi',
  'sr-Latn',
  'uz-Cyrl',
  'ar-LB',
  'ar-TN',
  'ar-MA',
  'ar-IQ',
  'de-AT',
  'nn',
];

const pieces = fc.constantFrom(
  ..."0 1 7 12 15 31 67 99 113 2024 2567 1402 . , / - – : ( ) ' ’ T Z 年 月 日 년 월 일 th de г. м. tháng มี.ค. mars listopada March may 令和 民國 元 اسفند مارس كانون الثاني PM 下午 Uhr kl. GMT+7 ago vor vor 昨天 published © \u200f \u0301 \ud800 \n".split(
    ' ',
  ),
);
const lines = fc.oneof(
  fc.array(fc.oneof(pieces, fc.constant(' ')), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
);
const hints = fc.oneof(
  fc.constantFrom('day-first' as const, 'month-first' as const, 'unknown' as const),
  fc.record({ language: fc.oneof(fc.constantFrom(...locales), fc.string({ maxLength: 8 })) }),
);

describe('every text', () => {
  test('is read without an exception, and the dates stand in it one behind the other', () => {
    fc.assert(
      fc.property(lines, hints, (text, hint) => {
        let end = 0;
        for (const { iso, span } of findDates(text, hint)) {
          expect(iso).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('is read by all other readers without an exception', () => {
    fc.assert(
      fc.property(lines, hints, fc.string({ maxLength: 30 }), (text, hint, fetched) => {
        datesOfLine(text, hint);
        readDeclaredDate(text, hint);
        for (const found of [findRelative(text, hint), findYearless(text, hint)]) {
          if (!found) continue;
          expect(found.span[0]).toBeGreaterThanOrEqual(0);
          expect(found.span[1]).toBeLessThanOrEqual(text.length);
          expect(found.span[1]).toBeGreaterThan(found.span[0]);
          if ('before' in found) resolveRelative(found, fetched);
          else completeYear(found, fetched);
        }
        const place = dateWordIn(text);
        expect(place === undefined).toBe(dateKindIn(text) === undefined);
        isOtherDate(text);
      }),
      { numRuns: 1500 },
    );
  });

  test('takes no time to speak of', () => {
    const started = performance.now();
    for (const text of [
      "'-. / ",
      'd de 15 ',
      '15-15.',
      '15. März - ',
      'vor 2 ',
      '令和6年(',
      '2024年(',
      '3:05 ',
      '下午',
      'มี.ค.',
    ])
      for (const line of [text.repeat(Math.ceil(300 / text.length)), `2024-03-15 ${text.repeat(40)}`]) {
        findDates(line);
        datesOfLine(line);
        findRelative(line);
        findYearless(line);
      }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test('what ICU writes as a long date in any of 60 locales is the same day', () => {
  expect(locales.length).toBeGreaterThanOrEqual(60);
  const format = (locale: string, day: Date, style: 'long' | 'full') =>
    new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { timeZone: 'UTC', dateStyle: style }).format(day);
  for (const locale of locales)
    for (let month = 0; month < 12; month += 1)
      for (const style of ['long', 'full'] as const) {
        const day = new Date(Date.UTC(2012 + month, month, 3 + 2 * month));
        const text = format(locale, day, style);
        const found = findDates(text, { language: locale }).map(({ iso }) => iso);
        expect([locale, text, ...found]).toEqual([locale, text, day.toISOString().slice(0, 10)]);
      }
});

test('and the year of the Buddhist, Persian, Japanese and Minguo calendars is', () => {
  const day = new Date(Date.UTC(2024, 2, 15));
  for (const locale of ['th-u-ca-buddhist', 'fa-u-ca-persian', 'ja-u-ca-japanese', 'zh-TW-u-ca-roc']) {
    const text = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(day);
    expect([text, ...findDates(text).map(({ iso }) => iso)]).toEqual([text, '2024-03-15']);
  }
});

test('relative dates of ICU in any locale that has them are so many days', () => {
  const known = [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'sv',
    'nb',
    'da',
    'fi',
    'is',
    'fo',
    'et',
    'lv',
    'lt',
    'pl',
    'cs',
    'sk',
    'sl',
    'hr',
    'bs',
    'sr',
    'mk',
    'bg',
    'ru',
    'uk',
    'be',
    'ro',
    'hu',
    'sq',
    'el',
    'tr',
    'az',
    'uz',
    'kk',
    'ky',
    'tk',
    'tg',
    'tt',
    'ka',
    'hy',
    'he',
    'ar',
    'fa',
    'ps',
    'ku',
    'ug',
    'sd',
    'ur',
    'hi',
    'bn',
    'mr',
    'ne',
    'gu',
    'pa',
    'ta',
    'te',
    'kn',
    'ml',
    'si',
    'or',
    'as',
    'th',
    'lo',
    'km',
    'my',
    'vi',
    'id',
    'ms',
    'fil',
    'jv',
    'sw',
    'ha',
    'zu',
    'af',
    'am',
    'so',
    'mt',
    'ga',
    'gd',
    'cy',
    'br',
    'eu',
    'ca',
    'gl',
    'ast',
    'fy',
    'rm',
    'ko',
    'ja',
    'zh',
    'zh-Hant',
    'mn',
  ];
  for (const locale of known)
    for (const [unit, days] of [
      ['day', 1],
      ['week', 7],
    ] as const)
      for (const count of [1, 2, 3, 5, 11, 21]) {
        const text = new Intl.RelativeTimeFormat(locale).format(-count, unit);
        if (locale === 'zu' && unit === 'week') continue; // ICU has no word for it
        const found = findRelative(text, { language: locale });
        expect([locale, text, found && resolveRelative(found, '2024-03-31')]).toEqual([
          locale,
          text,
          new Date(Date.UTC(2024, 2, 31 - days * count)).toISOString().slice(0, 10),
        ]);
      }
});

// Dates as pages write them, in the head and in lines.
import { describe, expect, test } from 'vitest';
import { datesOfLine } from '../../../../src/stages/facts/dates/line.js';
import { findDates, readDeclaredDate } from '../../../../src/stages/facts/dates/parse.js';

const isos = (text: string): string[] => findDates(text).map((date) => date.iso);

describe('a date in a line is found as exact as it is written', () => {
  test.each([
    ['08:05, March 11, 2013', '2013-03-11T08:05'],
    ['2014-05-20 08:23 Coastal Agency', '2014-05-20T08:23'],
    ['2014/5/20', '2014-05-20'],
    ['Tuesday, 12th of March 2024', '2024-03-12'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['12-Mar-2024', '2024-03-12'],
    ['10:30 AM EDT, Fri March 1, 2024', '2024-03-01T10:30-04:00'],
    ['March 1, 2024 at 12:05 a.m.', '2024-03-01T00:05'],
    ['March 1, 2024, 3 pm', '2024-03-01T15:00'],
    ['15. März 2024, 14:30 Uhr', '2024-03-15T14:30'],
    ['5. Jänner 2024', '2024-01-05'],
    ['1er mars 2024 à 14h30', '2024-03-01T14:30'],
    ['15 de marzo de 2024 a las 14:30', '2024-03-15T14:30'],
    ['15 marzo 2024 alle 14.30', '2024-03-15T14:30'],
    ['15 de março de 2024 às 14h30', '2024-03-15T14:30'],
    ['15 maart 2024', '2024-03-15'],
    ['15 mars 2024 kl. 14.30', '2024-03-15T14:30'],
    ['15. oktober 2024', '2024-10-15'],
    ['15. marts 2024', '2024-03-15'],
    ['15. maaliskuuta 2024', '2024-03-15'],
    ['12.3.2024 klo 9.30', '2024-03-12T09:30'],
    ['15 marca 2024', '2024-03-15'],
    ['15. března 2024', '2024-03-15'],
    ['15 марта 2024 г. в 10:00', '2024-03-15T10:00'],
    ['15 березня 2024', '2024-03-15'],
    ['15 Mart 2024 Cuma 10:30', '2024-03-15T10:30'],
    ['Jumat, 15 Mar 2024 10:30 WIB', '2024-03-15T10:30+07:00'],
    ['15 tháng 3 năm 2024', '2024-03-15'],
    ['15 tháng 3, 2024 08:30 GMT+7', '2024-03-15T08:30+07:00'],
    ['2024. március 15. 10:30', '2024-03-15T10:30'],
    ['15 martie 2024', '2024-03-15'],
    ['15 Μαρτίου 2024', '2024-03-15'],
    ['2024年3月15日下午3时05分', '2024-03-15T15:05'],
    ['2024年3月15日 10:30', '2024-03-15T10:30'],
    ['2024년 3월 15일 오후 3:05', '2024-03-15T15:05'],
    ['2024. 3. 15. 10:30', '2024-03-15T10:30'],
    ['١٥ مارس ٢٠٢٤ 10:30', '2024-03-15T10:30'],
    ['१५ मार्च २०२४', '2024-03-15'],
    ['２０２４年３月１５日', '2024-03-15'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['05.06.23', '2023-06-05'],
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  test.each([
    'March 2024',
    '30 February 2024',
    '2024-13-01',
    'the 10 best of 2024',
    'room 3.12.2024.7',
    'call 555-12-2024-9',
    'at 10:30',
    '15 maybe 2024',
  ])('%s is none', (text) => {
    expect(isos(text)).toEqual([]);
  });
});

describe('a zone is never invented', () => {
  test.each([
    ['2024-03-15 10:00 CST', '2024-03-15T10:00'], // Chicago, China or Cuba
    ['2024-03-15 10:00 IST', '2024-03-15T10:00'],
    ['March 15, 2024 9:05 p.m. ET', '2024-03-15T21:05'],
    ['2024-03-15 10:00', '2024-03-15T10:00'],
    ['2024-03-15 10:00 UTC', '2024-03-15T10:00Z'],
    ['2024-03-15 10:00 CET', '2024-03-15T10:00+01:00'],
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });
});

describe('numbers that could be day or month', () => {
  const found = (text: string, order?: 'day-first' | 'month-first') => {
    const [date] = findDates(text, order);
    return [date?.iso, date?.ambiguous];
  };

  test('are ambiguous where the page keeps no known order', () => {
    expect(found('03/04/2024')).toEqual(['2024-04-03', true]);
    expect(found('03-04-2024')).toEqual(['2024-04-03', true]);
  });

  test('are read in the order that the page keeps', () => {
    expect(found('03/04/2024', 'month-first')).toEqual(['2024-03-04', false]);
    expect(found('03/04/2024', 'day-first')).toEqual(['2024-04-03', false]);
  });

  test('are clear with dots, with one over twelve, or when they are equal', () => {
    expect(found('03.04.2024')).toEqual(['2024-04-03', false]);
    expect(found('13/04/2024')).toEqual(['2024-04-13', false]);
    expect(found('04/13/2024')).toEqual(['2024-04-13', false]);
    expect(found('04/04/2024')).toEqual(['2024-04-04', false]);
  });
});

describe('a declared date', () => {
  test.each([
    ['2024-03-12T10:15:00.123Z', '2024-03-12T10:15:00Z'],
    ['2024-03-12T10:15:00+0100', '2024-03-12T10:15:00+01:00'],
    ['2024-03-12T10:15', '2024-03-12T10:15'],
    [' 2024-03-12 ', '2024-03-12'],
    ['20240312', '2024-03-12'],
    ['20240312T101500Z', '2024-03-12T10:15:00Z'],
    ['1710237600', '2024-03-12T10:00:00Z'],
    ['1710237600000', '2024-03-12T10:00:00Z'],
    ['Tue, 12 Mar 2024 10:00:00 +0100', '2024-03-12T10:00:00+01:00'],
    ['Tue Mar 12 2024 10:00:00 GMT+0100 (CET)', '2024-03-12T10:00:00+01:00'],
  ])('%s', (value, iso) => {
    expect(readDeclaredDate(value)?.iso).toBe(iso);
  });

  test.each(['', 'soon', '2024', '12345', '{{ page.date }}', '0000-00-00'])('%j is none', (value) => {
    expect(readDeclaredDate(value)).toBeUndefined();
  });
});

describe('words beside a date tell when it was published from when it was changed', () => {
  const kinds = (text: string) => datesOfLine(text).map((date) => [date.raw, date.kind]);

  test.each([
    ['Updated: 2023-07-26 22:27', [['2023-07-26 22:27', 'modified']]],
    ['Last modified on 2 May 2024', [['2 May 2024', 'modified']]],
    ['Aktualisiert am 2. Mai 2024', [['2. Mai 2024', 'modified']]],
    ['2024-03-15 10:00 更新', [['2024-03-15 10:00', 'modified']]],
    ['发布时间：2024-03-15', [['2024-03-15', 'published']]],
    ['입력 2024.03.15 10:00', [['2024.03.15 10:00', 'published']]],
    ['2 May 2024', [['2 May 2024', undefined]]],
    [
      'Publié le 1er mars 2024 à 14h30 - Mis à jour le 2 mars 2024 à 09h05',
      [
        ['1er mars 2024 à 14h30', 'published'],
        ['2 mars 2024 à 09h05', 'modified'],
      ],
    ],
    [
      'May 2, 2024 (updated May 3, 2024)',
      [
        ['May 2, 2024', undefined],
        ['May 3, 2024', 'modified'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

test('a long line of digits and blanks takes no time to speak of', () => {
  const started = performance.now();
  for (const text of ['1 '.repeat(50_000), ' '.repeat(90_000), '2024-'.repeat(20_000), 'a '.repeat(50_000)])
    findDates(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});

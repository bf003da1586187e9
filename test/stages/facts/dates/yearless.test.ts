// Days without a year, and the year that the time of fetching gives them.
import { describe, expect, test } from 'vitest';
import { completeYear, findYearless } from '../../../../src/stages/facts/dates/yearless.js';

describe('a day without a year', () => {
  test.each([
    ['March 10', 3, 10],
    ['Mar. 10th', 3, 10],
    ['10. März', 3, 10],
    ['den 10 mars', 3, 10],
    ['10 марта', 3, 10],
    ['10 de marzo', 3, 10],
    ['3月15日', 3, 15],
    ['３月１５日（金）', 3, 15],
    ['三月十五日', 3, 15],
    ['十二月三十一日', 12, 31],
    ['3월 15일', 3, 15],
    ['15 मार्च', 3, 15],
    ['١٥ مارس', 3, 15],
    ['15 มี.ค.', 3, 15],
    ['kovo 15 d.', 3, 15],
    ['15 tháng 3', 3, 15],
    ['29 February', 2, 29],
    ['10 May', 5, 10],
  ])('%s', (text, month, day) => {
    expect(findYearless(text)).toMatchObject({ month, day });
  });

  test('has its place and its time', () => {
    expect(findYearless('Updated March 10 at 15:05 CET')).toEqual({
      month: 3,
      day: 10,
      time: { hour: 15, minute: 5, zone: '+01:00' },
      span: [8, 29],
    });
    expect(findYearless('15:05, 10. März')).toEqual({
      month: 3,
      day: 10,
      time: { hour: 15, minute: 5 },
      span: [0, 15],
    });
  });

  test('is read in the language of the page', () => {
    expect(findYearless('25 listopada')).toBeUndefined();
    expect(findYearless('25 listopada', { language: 'pl' })).toMatchObject({ month: 11, day: 25 });
  });

  test.each([
    'March 10, 2024',
    '2024年3月15日',
    '二〇二四年三月十五日',
    '3/4',
    '15.03.',
    'March',
    'March 2024',
    '32 March',
    '30 February',
    '10–12 March',
    'March 10–12',
    'January 2 – Apr 30',
    'about 10 may be lost',
    'rated 4 out of 5',
    'iPhone 13 Pro Max',
    '3 maybe',
  ])('%s is none', (text) => {
    expect(findYearless(text)).toBeUndefined();
  });
});

describe('its year is the last in which it was not later than the day after fetching', () => {
  const day = (text: string, fetched: string): string | undefined => completeYear(findYearless(text)!, fetched);

  test.each([
    ['March 10', '2024-03-15T10:00:00Z', '2024-03-10'],
    ['March 15', '2024-03-15', '2024-03-15'],
    ['March 16', '2024-03-15', '2024-03-16'],
    ['March 17', '2024-03-15', '2023-03-17'],
    ['December 31', '2024-01-01', '2023-12-31'],
    ['January 1', '2023-12-31', '2024-01-01'],
    ['29 February', '2023-05-01', '2020-02-29'],
    ['March 10 at 15:05', '2024-03-15', '2024-03-10T15:05'],
  ])('%s fetched on %s', (text, fetched, iso) => {
    expect(day(text, fetched)).toBe(iso);
  });

  test('and is unknown without a time of fetching', () => {
    expect(day('March 10', 'yesterday')).toBeUndefined();
  });
});

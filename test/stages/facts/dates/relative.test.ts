// Dates told from the time of reading.
import { describe, expect, test } from 'vitest';
import { findRelative, resolveRelative } from '../../../../src/stages/facts/dates/relative.js';

const day = (text: string, fetched: string): string | undefined => {
  const found = findRelative(text);
  return found && resolveRelative(found, fetched);
};

describe('a relative date is a day once the time of fetching is known', () => {
  test.each([
    ['2 hours ago', '2024-02-29'],
    ['an hour ago', '2024-03-01'],
    ['Posted 45 mins ago', '2024-03-01'],
    ['3 days ago', '2024-02-27'],
    ['yesterday', '2024-02-29'],
    ['gestern, 14:05', '2024-02-29'],
    ['vor einer Stunde', '2024-03-01'],
    ['il y a 2 heures', '2024-02-29'],
    ['hace 2 días', '2024-02-28'],
    ['2 ore fa', '2024-02-29'],
    ['há 2 horas', '2024-02-29'],
    ['2 uur geleden', '2024-02-29'],
    ['2 часа назад', '2024-02-29'],
    ['3天前', '2024-02-27'],
    ['2時間前', '2024-02-29'],
    ['3일 전', '2024-02-27'],
    ['hari ini', '2024-03-01'],
  ])('%s', (text, expected) => {
    expect(day(text, '2024-03-01T01:30:00Z')).toBe(expected);
  });

  test('in the zone in which it was fetched', () => {
    expect(day('2 hours ago', '2024-03-01T01:30:00+09:00')).toBe('2024-02-29');
    expect(day('2 hours ago', '2024-03-01T03:30:00+09:00')).toBe('2024-03-01');
  });

  test.each(['a week ago', 'last year', 'long ago', 'todayish'])('%s is too rough', (text) => {
    expect(day(text, '2024-03-01T01:30:00Z')).toBeUndefined();
  });
});

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
    ['gestern, 14:05', '2024-02-29T14:05'],
    ['vor 2 Wochen', '2024-02-16'],
    ['a week ago', '2024-02-23'],
    ['yesterday at 10:05 a.m.', '2024-02-29T10:05'],
    ['昨天 10:05', '2024-02-29T10:05'],
    ['어제 오후 3:05', '2024-02-29T15:05'],
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

  test.each(['a month ago', '2 months ago', 'vor 3 Monaten', 'last year', 'long ago', 'todayish'])(
    '%s is too rough',
    (text) => {
      expect(day(text, '2024-03-01T01:30:00Z')).toBeUndefined();
    },
  );
});

describe('a word for a day', () => {
  test.each(['heute', 'hoy', 'Опубликовано вчера', 'Posted today', 'ieri alle 15:05', '发布于 昨天', 'اليوم'])(
    '%s is one alone or beside a time or `posted`',
    (text) => {
      expect(findRelative(text)).toBeDefined();
    },
  );

  test.each([
    'USA Today',
    'Hier einloggen',
    'MA',
    'Saints and Danes',
    '今日の天気',
    '오늘날',
    '어제까지 15:05',
    'فريق اليوم السابع',
  ])('%s is none', (text) => {
    expect(findRelative(text)).toBeUndefined();
  });

  test('must be one in the language of the page, or English', () => {
    expect(findRelative('hier', { language: 'de' })).toBeUndefined();
    expect(findRelative('hier', { language: 'fr' })).toBeDefined();
    expect(findRelative('Yesterday, 10:05', { language: 'fr' })).toBeDefined();
  });
});

describe('so long ago', () => {
  test.each([
    ['منذ ساعتين', { minutes: 120 }],
    ['منذ 5 أيام', { days: 5 }],
    ['قبل يومين', { days: 2 }],
    ['لفترة: 3 ساعات', undefined],
    ['לפני שעתיים', { minutes: 120 }],
    ['۲ ساعت پیش', { minutes: 120 }],
    ['२ घंटे पहले', { minutes: 120 }],
    ['৩ ঘণ্টা আগে', { minutes: 180 }],
    ['2 ชั่วโมงที่แล้ว', { minutes: 120 }],
    ['há 2 semanas', { days: 14 }],
    ['3 dakika önce', { minutes: 3 }],
    ['2 giờ trước', { minutes: 120 }],
    ['saa 2 zilizopita', { minutes: 120 }],
    ['awanni 2 da suka wuce', { minutes: 120 }],
    ['duela 2 egun', { days: 2 }],
    ['2 jam yang lalu', { minutes: 120 }],
    ['пре 3 сата', { minutes: 180 }],
    ['prije 2 sata', { minutes: 120 }],
    ['vor 5 Std.', { minutes: 300 }],
    ['5 мин. назад', { minutes: 5 }],
    ['3小時前', { minutes: 180 }],
    ['just now', { minutes: 0 }],
    ['방금 전', { minutes: 0 }],
    ['прекјуче', { days: 2 }],
    ['anteayer', { days: 2 }],
  ])('%s', (text, before) => {
    expect(findRelative(text)?.before).toEqual(before);
  });

  test('has its place in the line', () => {
    expect(findRelative('By Mira Holt, yesterday at 10:05 (news)')).toEqual({
      span: [14, 32],
      before: { days: 1 },
      time: { hour: 10, minute: 5 },
    });
  });
});

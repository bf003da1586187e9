import { expect, test } from 'vitest';
import { timeOf } from '../../src/input/times.js';

test('Times of fetching become ISO 8601 where they are nearly that; no zone is made up, and other words are kept', () => {
  const times: readonly (readonly [given: unknown, time: string | undefined])[] = [
    ['2024-03-10', '2024-03-10'],
    ['2024-03-10 09:15:00', '2024-03-10T09:15:00'],
    ['2024-03-10t09:15z', '2024-03-10T09:15Z'],
    [' 2024-03-10 09:15:00.123456+0530 ', '2024-03-10T09:15:00.123456+05:30'],
    ['20240310091500', '2024-03-10T09:15:00Z'],
    [1710062100, '2024-03-10T09:15:00.000Z'],
    [1710062100500, '2024-03-10T09:15:00.500Z'],
    ['Sunday morning', 'Sunday morning'],
    ['', undefined],
    [12, undefined],
    [null, undefined],
  ];
  for (const [given, time] of times) expect(timeOf(given), String(given)).toBe(time);
});

// The exactest of dates that agree, and zones that follow from two ways to tell one moment.
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../src/stages/facts/candidate.js';
import { exactest, inLocalTime } from '../../../../src/stages/facts/choice/exact.js';

const date = (value: string, extra: Partial<Candidate> = {}): Candidate => ({
  field: 'date_published',
  value,
  from: 'text',
  score: 0.5,
  source: 'date line',
  because: 'invented',
  ...extra,
});

describe('the exactest date', () => {
  test('has a time before one that has none, a zone before none', () => {
    const all = [date('2024-03-12'), date('2024-03-12T10:15'), date('2024-03-12T10:15+01:00')];
    expect(exactest(all).value).toBe('2024-03-12T10:15+01:00');
  });

  test('is not ambiguous if another one is not', () => {
    const all = [date('2024-03-12T10:15', { because: 'day and month are ambiguous' }), date('2024-03-12')];
    expect(exactest(all).value).toBe('2024-03-12');
  });
});

describe('the zone of a time that is seen', () => {
  const seen = date('2023-12-22T22:00', { block: 3 });

  test('follows from the same moment, declared in another zone', () => {
    const local = inLocalTime(seen, [date('2023-12-23T03:00:46Z', { source: 'json-ld' })]);
    expect(local.value).toBe('2023-12-22T22:00-05:00');
    expect(local.because).toContain('2023-12-23T03:00:46Z');
  });

  test.each([
    ['2023-12-23T03:30:46+05:30', '2023-12-22T22:00+00:00'],
    ['2023-12-22T16:15:00Z', '2023-12-22T22:00+05:45'],
  ])('may be a quarter of an hour: %s', (declared, expected) => {
    expect(inLocalTime(seen, [date(declared)]).value).toBe(expected);
  });

  test.each(['2023-12-23T03:07:46Z', '2023-12-23T13:00:00Z', '2023-12-23', '2023-12-23T03:00'])(
    'does not follow from %s',
    (declared) => {
      expect(inLocalTime(seen, [date(declared)])).toBe(seen);
    },
  );

  test('stays where the line gives one', () => {
    const own = date('2023-12-22T22:00-05:00', { block: 3 });
    expect(inLocalTime(own, [date('2023-12-23T01:00:00Z')])).toBe(own);
  });
});

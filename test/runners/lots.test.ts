import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn, type Lot } from '../../src/runners/lots.js';

interface Numbered extends Lot<number> {
  readonly number: number;
}

test('Results come in turn, whatever takes how long, and no more is begun or held than was allowed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ ticks: fc.nat(6), weight: fc.nat(9), result: fc.nat(9) }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (given, atOnce) => {
        let underWay = 0;
        let mostUnderWay = 0;
        const lots = async function* (): AsyncGenerator<Numbered> {
          for (const [number, { ticks, weight, result }] of given.entries())
            yield {
              number,
              weight,
              start: async () => {
                mostUnderWay = Math.max(mostUnderWay, ++underWay);
                for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
                underWay -= 1;
                return result;
              },
            };
        };
        const limits = { atOnce, most: 7, mostBytes: 20, weightOf: (result: number) => result };
        const seen: [number, number][] = [];
        for await (const [{ number }, result] of inTurn<number, Numbered>(lots(), limits)) seen.push([number, result]);
        expect(seen).toEqual(given.map(({ result }, number) => [number, result]));
        expect(mostUnderWay).toBeLessThanOrEqual(atOnce);
      },
    ),
  );
});

test('While the first is at work, only so many bytes are read ahead of it', async () => {
  let release = (): void => {};
  const blocked = new Promise<void>((resolve) => (release = resolve));
  let read = 0;
  const lots = async function* (): AsyncGenerator<Lot<number>> {
    for (; read < 50; read++)
      yield { weight: 10, start: () => (read === 0 ? blocked.then(() => 0) : Promise.resolve(0)) };
  };
  const limits = { atOnce: 4, most: 40, mostBytes: 55, weightOf: () => 10 };
  const turns = inTurn<number, Lot<number>>(lots(), limits);
  const first = turns.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toBeLessThan(8);
  release();
  await first;
  let left = 0;
  for await (const _ of turns) left += 1;
  expect(left).toBe(49);
});

test('What a lot fails with is thrown at its turn, after those before it', async () => {
  const lots = async function* (): AsyncGenerator<Lot<string>> {
    yield { weight: 0, start: async () => 'first' };
    yield { weight: 0, start: () => Promise.reject(new Error('second')) };
  };
  const limits = { atOnce: 2, most: 9, mostBytes: 9, weightOf: () => 0 };
  const turns = inTurn<string, Lot<string>>(lots(), limits);
  expect((await turns.next()).value?.[1]).toBe('first');
  await expect(turns.next()).rejects.toThrow('second');
});

import { describe, expect, it } from 'vitest';
import { tableOfUnits } from '../../src/text/units.js';

describe('a table of units', () => {
  it('has the number of the last row that matches, and 0 for halves of pairs', () => {
    const table = tableOfUnits([/[a-f]+/g, 1], [/[e-g]+/g, 2], [/[\ud800-\udfff]+/g, 3]);
    expect([...'defgh'].map((letter) => table[letter.charCodeAt(0)])).toEqual([1, 2, 2, 2, 0]);
    expect(table[0xd800]).toBe(0);
  });
  it('agrees with the pattern on every unit', () => {
    const table = tableOfUnits([/[\p{L}\p{M}]+/gu, 1]);
    const isLetter = (unit: number) => /[\p{L}\p{M}]/u.test(String.fromCharCode(unit));
    expect(table.findIndex((own, unit) => (own === 1) !== isLetter(unit))).toBe(-1);
  });
});

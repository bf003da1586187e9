import { describe, expect, it } from 'vitest';
import { isSpace } from '../../src/text/spaces.js';

describe('a space', () => {
  it('is what `\\s` of a pattern is', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(units.filter(isSpace)).toEqual(units.filter((unit) => /\s/.test(String.fromCharCode(unit))));
  });
});

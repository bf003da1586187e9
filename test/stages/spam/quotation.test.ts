import { describe, expect, it } from 'vitest';
import { quotedShare, quotesIn } from '../../../src/stages/spam/quotation.js';

const shown = (text: string): string[] => quotesIn(text).map((span) => text.slice(...span));

describe('quotation marks', () => {
  it.each([
    ['She said “it’s open again” and left.', ['it’s open again']],
    ['Sie sagte: „Es ist offen.“', ['Es ist offen.']],
    ['Elle a dit « c’est ouvert » hier.', [' c’est ouvert ']],
    ['标语写着「港口开放」', ['港口开放']],
    ['The note read "cheap pills | casino" twice.', ['cheap pills | casino']],
    ['“Never closed, it runs to the end.', ['Never closed, it runs to the end.']],
    ['The sailors’ wives and the captain’s dog', []],
    ['No quotation at all', []],
  ])('of %s', (text, quotes) => expect(shown(text)).toEqual(quotes));
  it('cover a share of a stretch', () => {
    const text = 'He said “four” then.';
    expect(quotedShare(text, [0, text.length])).toBeCloseTo(4 / 20, 5);
    expect(quotedShare(text, [9, 13])).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { foreignPart } from '../../../../src/stages/article/features/foreign.js';
import { log } from '../../../../src/stages/article/features/numbers.js';
import { PageWords } from '../../../../src/stages/article/features/page-words.js';
import { ranksOf } from '../../../../src/stages/article/features/scored-rows.js';
import { Signs } from '../../../../src/stages/article/features/signs.js';
import { censusOf, foreignShare } from '../../../../src/text/scripts.js';
import { tokensOf } from '../../../../src/text/tokens.js';

const texts = [
  'The ferry left, "full", at 9:30!',
  'Η γέφυρα (ferry) άνοιξε ξανά;',
  '橋は再開した。Ferry 2号',
  'ÉTÉ İstanbul ﬁn ½ ㎏',
  '🚢 𝐅erry 𠀀',
  '',
  'ฟรีport_x',
];

describe('the words of a page', () => {
  const words = new PageWords(texts);

  it.each(texts.map((text, row) => [text, row] as const))(
    'of "%s" are those that are counted everywhere',
    (text, row) => expect(words.of(row)).toEqual(tokensOf(text)),
  );
  it('are the same for every letter of the first plane, alone and inside words', () => {
    const letters = Array.from({ length: 0xd800 }, (_, unit) => `a${String.fromCharCode(unit)}b`);
    const [cut, whole] = [new PageWords(letters), letters.map(tokensOf)];
    expect(whole.findIndex((tokens, row) => tokens.join(' ') !== cut.of(row).join(' '))).toBe(-1);
  });
  it('have one number for each spelling', () => {
    expect(words.numberOf('ferry')).toBe(1);
    expect(words.numberOf('nowhere')).toBeUndefined();
    expect(new Set(words.spelled).size).toBe(words.spelled.length);
  });
});

describe('foreign text', () => {
  it.each(texts)('is as much of "%s" as a census says', (text) => {
    for (const main of ['Latin', 'Greek', 'Han', 'Thai'] as const)
      expect(foreignPart(text, main)).toBe(foreignShare(censusOf(text), main));
  });
});

describe('signs', () => {
  it('are counted by kind', () => {
    const signs = new Signs();
    signs.count("Zoë said: “It's 5 boats, no?” → Harbour-Post.");
    const { letters, capitals, digits, words, capitalWords, stops, questions, commas, quotes, odd, ascii } = signs;
    expect({ letters, capitals, digits, words, capitalWords, stops, questions, commas, quotes, odd, ascii }).toEqual({
      letters: 28,
      capitals: 4,
      digits: 1,
      words: 6,
      capitalWords: 3,
      stops: 2,
      questions: 1,
      commas: 1,
      quotes: 2,
      odd: 1,
      ascii: false,
    });
  });
  it('of the text before are forgotten', () => {
    const signs = new Signs();
    signs.count('!?!');
    signs.count('calm');
    expect([signs.stops, signs.letters, signs.ascii]).toEqual([0, 4, true]);
  });
});

describe('numbers', () => {
  it.each([0, 1, 2047, 2048, 0.5, 1e9])('the logarithm of %d is the same from the table', (value) =>
    expect(log(value)).toBe(Math.log2(1 + value)),
  );
  it('ranks go by score, then by place', () => expect([...ranksOf([0.5, 1, 0.5, 0])]).toEqual([0.25, 0, 0.5, 0.75]));
});

import { describe, expect, it } from 'vitest';
import { censusOf, familiesIn, foreignShare, scriptOf, weightIn } from '../../src/text/scripts.js';

describe('the census of scripts', () => {
  it('counts letters by script, the heaviest first, and nothing but letters', () => {
    expect(censusOf('Lowick 2024: 北湾 — порт!')).toEqual({
      letters: 12,
      weight: 16,
      found: [
        { script: 'Latin', letters: 6, weight: 6 },
        { script: 'Han', letters: 2, weight: 6 },
        { script: 'Cyrillic', letters: 4, weight: 4 },
      ],
    });
  });
  it('finds no letters in digits, marks and emoji', () => {
    expect(censusOf('12:30 — €4 🔥').found).toEqual([]);
  });
  it('knows letters outside the basic plane', () => {
    expect(scriptOf('𠮷'.codePointAt(0)!)).toBe('Han');
    expect(scriptOf('𝐬'.codePointAt(0)!)).toBe('Latin');
    expect(weightIn('𠮷𝐬a')).toBe(5);
  });
  it.each([
    ['Latin', 'ăđłœẵ'],
    ['Cyrillic', 'яіћғ'],
    ['Greek', 'ώς'],
    ['Armenian', 'նահանգ'],
    ['Hebrew', 'שלום'],
    ['Arabic', 'گفتہ'],
    ['Devanagari', 'नमस्ते'],
    ['Bengali', 'বাংলা'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ'],
    ['Gujarati', 'ગુજરાતી'],
    ['Odia', 'ଓଡ଼ିଆ'],
    ['Tamil', 'தமிழ்'],
    ['Telugu', 'తెలుగు'],
    ['Kannada', 'ಕನ್ನಡ'],
    ['Malayalam', 'മലയാളം'],
    ['Sinhala', 'සිංහල'],
    ['Thai', 'ภาษาไทย'],
    ['Lao', 'ພາສາລາວ'],
    ['Tibetan', 'བོད་ཡིག'],
    ['Myanmar', 'မြန်မာ'],
    ['Georgian', 'ქართული'],
    ['Hangul', '한국어'],
    ['Ethiopic', 'አማርኛ'],
    ['Khmer', 'ខ្មែរ'],
    ['Kana', 'ひらがなカタカナ'],
    ['Han', '汉字漢字'],
  ] as const)('reads %s', (script, text) => {
    expect(censusOf(text).found.map((entry) => entry.script)).toEqual([script]);
  });
  it('takes kana and kanji for one writing, so that Japanese is not foreign to itself', () => {
    expect(foreignShare(censusOf('港がひらく'), 'Han')).toBe(0);
    expect(foreignShare(censusOf('港 port'), 'Latin')).toBeCloseTo(3 / 7);
  });
});

describe('the families of scripts in a text', () => {
  it('are counted up to two, Han and Kana as one', () => {
    expect(familiesIn('2024 — 3!')).toBe(0);
    expect(familiesIn('Lowick')).toBe(1);
    expect(familiesIn('北湾のカモメ')).toBe(1);
    expect(familiesIn('Lowick 北湾 порт')).toBe(2);
    expect(familiesIn('\u{20000}a')).toBe(2);
  });
});

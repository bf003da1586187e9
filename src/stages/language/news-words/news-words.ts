// Words that news is full of, by language, beside the function words that other stages use as well.
import { africanWords } from './african.js';
import { arabicDevanagariWords } from './arabic-devanagari.js';
import { asianWords } from './asian.js';
import { centralEuropeanWords } from './central-european.js';
import { cyrillicWords } from './cyrillic.js';
import { germanicWords } from './germanic.js';
import { romanceCelticWords } from './romance-celtic.js';

export const newsWords: Readonly<Record<string, string>> = {
  ...africanWords,
  ...arabicDevanagariWords,
  ...asianWords,
  ...centralEuropeanWords,
  ...cyrillicWords,
  ...germanicWords,
  ...romanceCelticWords,
};

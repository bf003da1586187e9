// What two spellings of one word have in common: case, accents, vowel points and the letters that keyboards confuse.

const twins: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ى: 'ي', // Arabic and Persian ye, kaf and he
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ک: 'ك',
  ګ: 'گ',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ة: 'ه',
  ർ: 'ര്', // Malayalam letters that older text writes with a joiner
  ൽ: 'ല്',
  ൻ: 'ന്',
  ൾ: 'ള്',
  ൺ: 'ണ്',
};
const twinLetters = new RegExp(`[${Object.keys(twins).join('')}]`, 'g');
// accents, Hebrew points, Arabic vowels and tatweel, nuktas, joiners
const lost = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u093c\u09bc\u0a3c\u200b-\u200f]/g;
// nothing to fold: ASCII, and of the scripts that leave no spaces those that have one form for each letter
const plain = /^(?:[\x00-\x7f]*|[\u0e00-\u0e32\u0e34-\u0eb2\u0eb4-\u0eff\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]*)$/;

export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(lost, '')
    .replace(twinLetters, (letter) => twins[letter]!);
}

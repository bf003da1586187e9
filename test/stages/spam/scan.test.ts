import { describe, expect, it } from 'vitest';
import { openGrammar } from '../../../src/stages/spam/grammar.js';
import { Scan } from '../../../src/stages/spam/scan.js';
import { Signs } from '../../../src/stages/spam/signs.js';

const scanOf = (...texts: string[]): Scan => new Scan(texts, openGrammar(), new Signs());
const unitsOf = (scan: Scan, row = 0): number[] => [...scan.units.subarray(scan.starts[row]!, scan.starts[row + 1]!)];

describe('a scan', () => {
  it('sees the same words in capitals, full-width and mathematical letters', () => {
    const [plain, ...others] = ['casino bonus', 'CASINO Bonus', 'ｃａｓｉｎｏ　ｂｏｎｕｓ', '𝐜𝐚𝐬𝐢𝐧𝐨 𝐛𝐨𝐧𝐮𝐬'].map(
      (text) => unitsOf(scanOf(text)),
    );
    expect(plain).toHaveLength(2);
    for (const other of others) expect(other).toEqual(plain);
  });
  it('takes words for equal whose first six letters are', () => {
    expect(unitsOf(scanOf('harbours'))).toEqual(unitsOf(scanOf('harbour')));
    expect(unitsOf(scanOf('harbor'))).not.toEqual(unitsOf(scanOf('harvest')));
  });
  it('reads through signs that cannot be seen, and counts them', () => {
    const scan = scanOf('ca\u200bsino', 'casino', 'می\u200cشود');
    expect(unitsOf(scan, 0)).toEqual(unitsOf(scan, 1));
    expect([0, 1, 2].map((row) => scan.count(row, 'unseen'))).toEqual([1, 0, 0]); // in Persian it is spelling
  });
  it('compares Chinese by pairs of signs', () => {
    expect(unitsOf(scanOf('港务办公室'))).toHaveLength(4);
  });
  it('compares Thai, Lao, Burmese and Khmer by pairs of consonants with their vowels', () => {
    expect(unitsOf(scanOf('ท่าเรือ'))).toHaveLength(2); // ท่า เรื อ
    expect(unitsOf(scanOf('ທ່າເຮືອ'))).toHaveLength(2); // ທ່າ ເຮື ອ
    expect(unitsOf(scanOf('မြန်မာ'))).toHaveLength(1); // မြန် မာ
    expect(unitsOf(scanOf('ကံပြောင်း'))).toHaveLength(1); // ကံ ပြောင်း
    expect(unitsOf(scanOf('ភ្នំពេញ'))).toHaveLength(2); // ភ្នំ ពេ ញ
    expect(unitsOf(scanOf('ท่า'))).toHaveLength(1);
  });
  it('reads two equal syllables as two equal units, wherever they stand', () => {
    const [alone, within] = ['เรือ', 'ท่าเรือ'].map((text) => unitsOf(scanOf(text)));
    expect(within).toContain(alone![0]);
  });
  it('counts sentence marks only where sentences end', () => {
    const scan = scanOf('It cost 3.5 million. “Really?” she asked.', '第一班渡轮在早上六点出发。船上有两百多名乘客！');
    expect([scan.count(0, 'stops'), scan.count(1, 'stops')]).toEqual([3, 2]);
  });
  it('parts pieces at separators', () => {
    const scan = scanOf('one | two | three 3');
    const pieces = [...scan.pieceOf[0].subarray(0, 3)];
    expect(new Set(pieces).size).toBe(3);
    expect(pieces.map((piece) => scan.numbered[0][piece])).toEqual([0, 0, 1]);
  });
  it('weighs scripts: a Han sign says as much as three letters', () => {
    const scan = scanOf('abc', '港');
    expect([scan.count(0, 'weight'), scan.count(1, 'weight')]).toEqual([3, 3]);
  });
  it('knows the small words of each language', () => {
    const scan = scanOf('the harbour of the town');
    expect([...scan.small.subarray(0, 5)]).toEqual([1, 0, 1, 1, 0]);
  });
  it('begins a word at a mathematical letter as at any other', () => {
    const scan = scanOf('a1𝐛', 'а 𝐜b'); // the second begins with a Cyrillic letter, which is a word of its own
    expect([scan.count(0, 'leet'), scan.count(1, 'mixed')]).toEqual([1, 0]);
  });
});

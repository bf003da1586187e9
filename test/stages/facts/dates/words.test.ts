// Words that say what a date is of.
import { describe, expect, test } from 'vitest';
import { modified, other, published } from '../../../../src/stages/facts/dates/date-words.js';
import { datesOfLine } from '../../../../src/stages/facts/dates/line.js';
import { dateKindIn, dateWordIn, isOtherDate } from '../../../../src/stages/facts/dates/words.js';

describe('published', () => {
  test.each([
    'Published',
    'FIRST PUBLISHED',
    'Originally published on',
    'Posted:',
    'Veröffentlicht am',
    'Publié le',
    'PUBLICADO EL',
    'Opublikowano:',
    'Опубликовано',
    'Δημοσιεύτηκε',
    'ΔΗΜΟΣΙΕΥΣΗ',
    'Yayınlanma Tarihi',
    'YAYIN TARİHİ',
    'نُشر في',
    'تاریخ انتشار',
    'प्रकाशित:',
    'প্রকাশ:',
    'เผยแพร่เมื่อ',
    'Ngày đăng',
    'Imechapishwa',
    '发布于',
    '公開日',
    '기사입력',
    'פורסם ב',
  ])('%s', (text) => {
    expect(dateKindIn(text)).toBe('published');
  });
});

describe('modified', () => {
  test.each([
    'Updated',
    'LAST UPDATED',
    'Last modified:',
    'Zuletzt aktualisiert',
    'Mis à jour le',
    'MISE A JOUR',
    'Última actualización',
    'Ostatnia aktualizacja',
    'Обновлено',
    'Τελευταία ενημέρωση',
    'Son Güncelleme',
    'آخر تحديث',
    'به‌روزرسانی',
    'अपडेटेड',
    'আপডেট:',
    'อัปเดตล่าสุด',
    'Cập nhật lúc',
    'Imesasishwa',
    '最后更新',
    '最終更新日',
    '최종수정',
    'עודכן',
    'Published, then updated',
  ])('%s', (text) => {
    expect(dateKindIn(text)).toBe('modified');
  });
});

describe('neither', () => {
  test.each([
    '© ',
    'Copyright',
    'Archived',
    'Event date:',
    'Born',
    'Expires',
    'Joined',
    'Member since',
    'This article appeared in the print edition of',
    'Mitglied seit',
    'né le',
    'Nacida',
    'Wszelkie prawa zastrzeżone',
    'Все права защищены',
    'جميع الحقوق محفوظة',
    '有效期',
    '締切',
    '무단 전재',
  ])('%s', (text) => {
    expect(isOtherDate(text)).toBe(true);
    expect(dateKindIn(text)).toBeUndefined();
  });

  test.each(['Published', 'Archived, updated', 'By Mira Holt', ''])('not %s', (text) => {
    expect(isOtherDate(text)).toBe(false);
  });

  test('is told of the dates of a line', () => {
    const kinds = (text: string) => datesOfLine(text).map(({ raw, kind, isOther }) => [raw, kind, isOther]);
    expect(kinds('Member since 2 May 2019')).toEqual([['2 May 2019', undefined, true]]);
    expect(kinds('Born 2 May 1960 – Published 3 May 2024')).toEqual([
      ['2 May 1960', undefined, true],
      ['3 May 2024', 'published', undefined],
    ]);
  });
});

test('the place of the first word that says published or updated', () => {
  expect(dateWordIn('Mira Holt, published 3 May')).toBe(11);
  expect(dateWordIn('Born 3 May')).toBeUndefined();
  expect(dateWordIn('Đặng Văn Lâm')).toBeUndefined(); // a name, not `đăng`
});

test('every language of at least 60 has words of both kinds, and no word is in two tables', () => {
  expect(Object.keys(published).length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(modified)).toEqual(Object.keys(published));
  const wordsOf = (table: Readonly<Record<string, string>>) => Object.values(table).flatMap((line) => line.split('|'));
  for (const [table, meaning] of [
    [published, 'published'],
    [modified, 'modified'],
  ] as const)
    for (const word of wordsOf(table)) expect([word, dateKindIn(word)]).toEqual([word, meaning]);
  for (const word of wordsOf(other)) expect([word, isOtherDate(word)]).toEqual([word, true]);
});

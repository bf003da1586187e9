// Digits, numbers, calendars, times, and what is no date.
import { describe, expect, test } from 'vitest';
import { findDates, mightHoldDate, readDeclaredDate } from '../../../../src/stages/facts/dates/parse.js';
import { fromPersian } from '../../../../src/stages/facts/dates/persian.js';

const isos = (text: string, language?: string): string[] =>
  findDates(text, language ? { language } : 'unknown').map((date) => date.iso);

describe('the digits of', () => {
  test.each([
    ['Arabic', '١٥/٠٣/٢٠٢٤'],
    ['Persian', '۱۵/۰۳/۲۰۲۴'],
    ['Devanagari', '१५/०३/२०२४'],
    ['Bengali', '১৫/০৩/২০২৪'],
    ['Gurmukhi', '੧੫/੦੩/੨੦੨੪'],
    ['Gujarati', '૧૫/૦૩/૨૦૨૪'],
    ['Odia', '୧୫/୦୩/୨୦୨୪'],
    ['Tamil', '௧௫/௦௩/௨௦௨௪'],
    ['Telugu', '౧౫/౦౩/౨౦౨౪'],
    ['Kannada', '೧೫/೦೩/೨೦೨೪'],
    ['Malayalam', '൧൫/൦൩/൨൦൨൪'],
    ['Thai', '๑๕/๐๓/๒๐๒๔'],
    ['Lao', '໑໕/໐໓/໒໐໒໔'],
    ['Tibetan', '༡༥/༠༣/༢༠༢༤'],
    ['Burmese', '၁၅/၀၃/၂၀၂၄'],
    ['Khmer', '១៥/០៣/២០២៤'],
    ['full width', '１５／０３／２０２４'],
  ])('%s', (_script, text) => {
    expect(findDates(`— ${text}`)).toEqual([{ iso: '2024-03-15', span: [2, 12], ambiguous: false }]);
  });
});

describe('numbers and short forms', () => {
  test.each([
    ['15.03.2024', '2024-03-15'],
    ['15. 03. 2024.', '2024-03-15'],
    ['15/03/24', '2024-03-15'],
    ['15 / 03 / 2024', '2024-03-15'],
    ['2024/3/15', '2024-03-15'],
    ['2024. 3. 15.', '2024-03-15'],
    ['15-Mar-2024', '2024-03-15'],
    ['15-Mar-24', '2024-03-15'],
    ['Mar-15-2024', '2024-03-15'],
    ['15/mar/2024', '2024-03-15'],
    ["15 Mar '24", '2024-03-15'],
    ['15 Mar ’24', '2024-03-15'],
    ['15.III.2024', '2024-03-15'],
    ['15. XII. 2024.', '2024-12-15'],
    ['15 XII 2024', '2024-12-15'],
    ['2024. III. 15.', '2024-03-15'],
    ['15.03.98', '1998-03-15'],
    ['3.05.13 11:51', '2013-05-03T11:51'],
    ['25.4.24', '2024-04-25'],
    ['January 12, 2024 – updated', '2024-01-12'],
    ['‏15‏/3‏/2024', '2024-03-15'], // with marks of writing direction
    ['Sept. 3rd, 2024', '2024-09-03'],
    ['le 3ème mars 2024', '2024-03-03'],
    ['15MARCH2024', '2024-03-15'],
    ['Veröffentlicht:15.03.2024', '2024-03-15'],
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  test('a Roman numeral of one letter needs a full stop or a page in Polish', () => {
    expect(isos('3 X 2024')).toEqual([]);
    expect(isos('3 X 2024', 'pl')).toEqual(['2024-10-03']);
    expect(isos('3.X.2024')).toEqual(['2024-10-03']);
  });
});

describe('other calendars', () => {
  test.each([
    ['15 มีนาคม พ.ศ. 2567', '2024-03-15'],
    ['15 มีนาคม 2567', '2024-03-15'],
    ['15มีนาคม2567', '2024-03-15'],
    ['15 มี.ค. 67', '2024-03-15'],
    ['15 มี.ค. 67 15:05 น.', '2024-03-15T15:05'],
    ['15 มีนาคม ค.ศ. 2024', '2024-03-15'],
    ['วันที่ 15/03/2567', '2024-03-15'],
    ['令和6年3月15日', '2024-03-15'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2024年（令和6年）3月15日', '2024-03-15'],
    ['令和6年（2024年）3月15日', '2024-03-15'],
    ['更新日：R6.3.15 のお知らせ', '2024-03-15'],
    ['民國113年3月15日', '2024-03-15'],
    ['中華民國113年03月15日 15:05', '2024-03-15T15:05'],
    ['發布日期113年3月15日', '2024-03-15'],
    ['民國113/3/15', '2024-03-15'],
    ['二〇二四年三月十五日', '2024-03-15'],
    ['二○二三年十二月三十一日', '2023-12-31'],
    ['주체113(2024)년 3월 15일', '2024-03-15'],
    ['۱۵ اسفند ۱۴۰۲', '2024-03-05'],
    ['جمعه ۲۵ اسفند ۱۴۰۲ - ۱۵:۰۵', '2024-03-15T15:05'],
    ['۲۵ اسفند ماه سال ۱۴۰۲', '2024-03-15'],
    ['۱۴۰۲/۱۲/۲۵ ۱۵:۰۵', '2024-03-15T15:05'],
    ['تاریخ انتشار: 1402/12/25', '2024-03-15'],
    ['جمعه ۲۵ حوت ۱۴۰۲', '2024-03-15'],
    ['۱ حمل ۱۴۰۳', '2024-03-20'],
    // Islamic beside Gregorian
    ['الجمعة 5 رمضان 1445 هـ - 15 مارس 2024 م', '2024-03-15'],
    ['الجمعة ٥ رمضان ١٤٤٥هـ الموافق ١٥ مارس ٢٠٢٤م', '2024-03-15'],
    ['יום שישי, ה׳ באדר ב׳ תשפ״ד, 15 במרץ 2024', '2024-03-15'],
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  test.each([
    '5 رمضان 1445',
    '1445/09/05',
    '١٤٤٥/٠٩/٠٥',
    '۱۴۴۵/۰۹/۰۵',
    '1402/12/25', // in no language that keeps the calendar
    'ה׳ באדר ב׳ תשפ״ד',
    '२०८०/१२/०२', // Nepal's
    '२०८० चैत्र २',
    'መጋቢት 6 ቀን 2016 ዓ.ም',
    '昭和65年1月7日', // behind the end of the era
    'R6.3.15', // a version
    '版本 R6.3.15',
    '30 اسفند 1402', // no leap year
    '15/03/2567',
    '农历二〇二四年二月初六',
  ])('%s is left alone', (text) => {
    expect(isos(text)).toEqual([]);
  });

  test.each([
    ['1402/12/25', 'fa'],
    ['1402/12/25', 'prs'],
    ['R6.3.15', 'ja'],
    ['113/03/15', 'zh-TW'],
    ['15/03/2567', 'th'],
  ])('%s is read on a page in %s', (text, language) => {
    expect(isos(text, language)).toEqual(['2024-03-15']);
  });

  test('Persian years agree with ICU', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', dateStyle: 'short' });
    for (let time = Date.UTC(1921, 2, 21); time < Date.UTC(2089, 0, 1); time += 9 * 86_400_000) {
      const [month, day, year] = format.format(time).split(/[^\d]/).map(Number);
      const { year: y, month: m, day: d } = fromPersian(year!, month!, day!)!;
      expect(Date.UTC(y, m - 1, d)).toBe(time);
    }
  });
});

describe('times', () => {
  test.each([
    ['15.03.2024 15:05 Uhr', 'T15:05'],
    ['15.03.2024, 15.05 Uhr MEZ', 'T15:05+01:00'],
    ['15.03.2024 um 15 Uhr', 'T15:00'],
    ['15/03/2024 15h05', 'T15:05'],
    ['15/03/2024 à 15h', 'T15:00'],
    ['15/03/2024 às 15h05min', 'T15:05'],
    ['15.03.2024 kl. 15.05', 'T15:05'],
    ['15.03.2024 в 15:05', 'T15:05'],
    ['15.03.2024 ore 15:05', 'T15:05'],
    ['15-03-2024 om 15:05', 'T15:05'],
    ['15.03.2024 r. o godz. 15:05', 'T15:05'],
    ['15.03.2024 saat 15:05', 'T15:05'],
    ['15/03/2024 pukul 15.05 WITA', 'T15:05+08:00'],
    ['15/03/2024 15:05 (GMT+7)', 'T15:05+07:00'],
    ['15/03/2024 3:05 chiều', 'T15:05'],
    ['15/03/2024 3:05 مساءً', 'T15:05'],
    ['15/03/2024 9:05 ص', 'T09:05'],
    ['2024年3月15日 晚上9:05', 'T21:05'],
    ['2024年3月15日 凌晨12:05', 'T00:05'],
    ['2024年3月15日 中午12:05', 'T12:05'],
    ['2024年3月15日15时05分30秒', 'T15:05:30'],
    ['2024-03-15 오전 9:05', 'T09:05'],
    ['15/03/2024 3:05 de la tarde', 'T15:05'],
    ['15/3/2024, 3:05:09 PM', 'T15:05:09'],
    ['15:05 Uhr, 15.03.2024', 'T15:05'],
    ['klo 15.05 15.3.2024', 'T15:05'],
    ['15.03.2024 | 15:05 Updated 15:40', 'T15:05'],
    ['15.03.2024 Updated 15:40', ''], // the time of the update is not that of the date
    ['15.03.2024 2.50 €', ''],
    ['15/03/2024 saa 9:05', ''], // counted from dawn
    ['15/03/2024 9:05 ሰዓት', ''],
  ])('%s', (text, time) => {
    expect(isos(text)).toEqual([`2024-03-15${time}`]);
  });
});

describe('no date', () => {
  test.each([
    '',
    'No digits at all',
    'May 2024',
    'mars 2024',
    '3/4',
    '15/03',
    '15 March',
    '10:15 March 2024',
    'at 10.15 March 2024',
    '15 03 2024',
    '20240315',
    '2024',
    '2023-2024',
    '2023/24',
    '10.11.12',
    '1.2.23',
    'Version 10.11.22',
    'iOS 17.03.24',
    'v1.12.20',
    '$1,250.00',
    'Rs 15,03,2024',
    '12.500.000 kr',
    '€ 19.99',
    '1.250.000,00',
    '3-2',
    '6-4, 6-3, 7-5',
    '21-15 21-19',
    'beat them 10-11-12',
    '+49 30 2024 1503',
    '(555) 123-2024',
    '555-12-2024-9',
    '1-800-555-2024',
    'ISBN 978-3-16-148410-0',
    'ISBN 3-11-2024-5',
    'ISSN 2049-3630',
    '10.12.2024.7',
    '192.168.10.11',
    '1.10.11.12',
    '15–17 March 2024',
    '15-17 марта 2024',
    '10. – 12. März 2024',
    'March 15–17, 2024',
    'Jun 3 – Jun 5, 2024',
    'Sessions 2026 - April 29–30',
    '10th Gen/2nd Gen Matrix (2009-2013)',
    'Camry 6th Gen ’02-’11',
    'Section 4.2.14',
    'rev 2025.12.19.38237',
    '10.-12.03.2024',
    '15/16 mai 2024',
    '31 April 2024',
    '15 آذار/أبريل 2024', // March and April
    '29 February 2023',
    '2024-02-30',
    '2024-13-15',
    '15 maybe 2024',
    'page 3 of 2024',
    'Top 15 of 2024',
    'Room 15: May 2024 issue',
    'May 2024, June 15',
    '/2024/03/15/',
    '12 months 2024',
    '3 miesiące 2024',
    '15 tháng 2024',
    '第15号',
    '3月15日',
    '3 月 2024',
    'No. 15, 2024',
    '15 XII',
  ])('%j', (text) => {
    expect(isos(text)).toEqual([]);
  });

  test('is what mightHoldDate says of a line without a number', () => {
    expect(mightHoldDate('By Mira Holt')).toBe(false);
    expect(mightHoldDate('١٥ مارس')).toBe(true);
  });
});

describe('declared dates', () => {
  test.each([
    ['Fri Mar 15 15:05:09 +0000 2024', '2024-03-15T15:05:09+00:00'],
    ['Fri Mar 15 15:05:09 2024', '2024-03-15T15:05:09'],
    ['15 mars 2024', '2024-03-15'],
    ['20240315', '2024-03-15'],
  ])('%s', (value, iso) => {
    expect(readDeclaredDate(value)?.iso).toBe(iso);
  });

  test('take a hint of the language', () => {
    expect(readDeclaredDate('03/04/2024', { language: 'en-US' })?.iso).toBe('2024-03-04');
    expect(readDeclaredDate('25 listopada 2024', { language: 'pl' })?.iso).toBe('2024-11-25');
  });
});

// Lines of credits: persons, editors, agencies and sites told apart.
import { describe, expect, test } from 'vitest';
import { type Credits, readByline } from '../../../../src/stages/facts/names/byline.js';

const credits = (given: Partial<Credits>): Credits => ({ authors: [], bare: [], editors: [], ...given });

describe('a line with a word for it', () => {
  test.each([
    ['By Ana Lopes (Coastal Daily)', { authors: ['Ana Lopes'], agency: 'Coastal Daily' }],
    ['By ANA LOPES (Reuters)', { authors: ['Ana Lopes'], agency: 'Reuters' }],
    ['By Ana Lopes and Tom Hill', { authors: ['Ana Lopes', 'Tom Hill'] }],
    ['By Ana Lopes, Tom Hill, Jo Ray & Kim Oye', { authors: ['Ana Lopes', 'Tom Hill', 'Jo Ray', 'Kim Oye'] }],
    ['By Ana Lopes and Tom Hill, Reuters', { authors: ['Ana Lopes', 'Tom Hill'], agency: 'Reuters' }],
    [
      'By Ana Lopes | harbournews.example | Updated: 2023-07-26 22:27',
      { authors: ['Ana Lopes'], site: 'harbournews.example' },
    ],
    ['By Ana Lopes, Political Editor', { authors: ['Ana Lopes'] }],
    ['By Dr. Ana Lopes in Lisbon', { authors: ['Ana Lopes'] }],
    ['By Ana Lopes March 5, 2024 10:30', { authors: ['Ana Lopes'] }],
    ['Published by Ana Lopes on 5 March', { authors: ['Ana Lopes'] }],
    ['By\nAna Lopes', { authors: ['Ana Lopes'] }],
    ['Story by Ana Lopes • Photos by Tom Hill', { authors: ['Ana Lopes'] }],
    ['Von Anna Müller und Jan Becker', { authors: ['Anna Müller', 'Jan Becker'] }],
    ['Por María Pérez y Juan Gómez', { authors: ['María Pérez', 'Juan Gómez'] }],
    ['Par Jean Dupont (AFP)', { authors: ['Jean Dupont'], agency: 'AFP' }],
    ['Text: Eva Holm Foto: Lars Berg', { authors: ['Eva Holm'] }],
    ['Автор: Иван Петров', { authors: ['Иван Петров'] }],
    ['新华社记者 张三 李四', { authors: ['张三', '李四'], agency: '新华社' }],
    ['记者：王小明 责任编辑：李四', { authors: ['王小明'], editors: ['李四'] }],
    ['来源：新华社 2024-03-15 10:00', { agency: '新华社' }],
    ['김철수 기자 kim@example.com', { authors: ['김철수'] }],
    ["2014-05-20 08:23 Xinhua Web Editor: Mo Hong'e", { editors: ["Mo Hong'e"], agency: 'Xinhua' }],
    ['Print|Comments(Editor:WangXin、Yao Chun)', { editors: ['Wang Xin', 'Yao Chun'] }],
    ['By STAFF REPORTER', {}],
    ['By Coastal Daily Staff', { organisations: ['Coastal Daily Staff'] }],
    ['By Harbour News with Agencies', { organisations: ['Harbour News'] }],
    [
      'By Ana Lopes and Tom Hill The Associated Press',
      { authors: ['Ana Lopes', 'Tom Hill'], agency: 'The Associated Press' },
    ],
    ['posted on 2023-12-19 23:30 EST by Ana Lopes', { authors: ['Ana Lopes'] }],
    ['ByAna LopesDec 22, 2023', { authors: ['Ana Lopes'] }],
    ['Von Ana LopesKorrespondentin', { authors: ['Ana Lopes'] }],
    ['By Andrew Bosworth', { authors: ['Andrew Bosworth'] }],
    ['By Eva Kirchner-Rätsch', { authors: ['Eva Kirchner-Rätsch'] }],
    ['By Tom MacDonald', { authors: ['Tom MacDonald'] }],
    [
      'by Dennis Thompson, U.S. National Institute of Allergy and Infectious Diseases',
      { authors: ['Dennis Thompson'] },
    ],
    ['By Ana Lopes, Political Editor, and Tom Hill', { authors: ['Ana Lopes', 'Tom Hill'] }],
    ['Van onze verslaggever Wouter Ketelaar', { authors: ['Wouter Ketelaar'] }],
    ['From our own correspondent Ana Lopes', { authors: ['Ana Lopes'] }],
    ['Eine Analyse von Frank Meyer', { authors: ['Frank Meyer'] }],
    ['By Reuters', { agency: 'Reuters', organisations: ['Reuters'] }],
  ] satisfies [string, Partial<Credits>][])('%s', (line, expected) => {
    expect(readByline(line)).toEqual(credits(expected));
  });
});

describe('what is no byline names nobody', () => {
  test.each([
    'Made by hand in Lisbon',
    'Ana Lopes',
    'Share on social media',
    'Home / World / Diplomacy',
    'Hosted by Ana Lopes',
  ])('%s', (line) => {
    expect(readByline(line).authors).toEqual([]);
  });
});

describe('in a line that is known to be a byline names may stand alone', () => {
  test.each([
    ['Ana Lopes', ['Ana Lopes']],
    ['Ana Lopes, Tom Hill and Jo Ray', ['Ana Lopes', 'Tom Hill', 'Jo Ray']],
    ['Ana Lopes • 5 March 2024', ['Ana Lopes']],
    ['Ana de la Cruz', ['Ana de la Cruz']],
    ['Latest News', []],
    ['5 March 2024', []],
    ['Read more about this', []],
    ['Ana Lopes / COASTALDAILY.EXAMPLE / Sep 2, 2024, 17:07', ['Ana Lopes']],
    ['9 September 2025, 15:46 / Ana Lopes', ['Ana Lopes']],
    ['Ana Lopes Ana Lopes', ['Ana Lopes']],
    ['张三 李四', ['张三', '李四']],
  ])('%s', (line, authors) => {
    expect(readByline(line).bare).toEqual(authors);
  });

  test('in Japanese a space stands inside a name', () => {
    expect(readByline('大渡 美咲', true).bare).toEqual(['大渡 美咲']);
  });
});

test('a line of a hundred thousand characters takes no time to speak of', () => {
  const started = performance.now();
  for (const text of ['By '.repeat(33_000), ' '.repeat(90_000), 'Editor:'.repeat(15_000), 'Ana '.repeat(25_000)])
    readByline(text);
  expect(performance.now() - started).toBeLessThan(1_000);
});

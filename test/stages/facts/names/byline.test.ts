// Lines of credits: persons, editors, agencies and sites told apart.
import { describe, expect, test } from 'vitest';
import { type Credits, readByline } from '../../../../src/stages/facts/names/byline.js';

const credits = (given: Partial<Credits>): Credits => ({ authors: [], editors: [], ...given });

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
    ['By Reuters', { agency: 'Reuters' }],
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
  ])('%s', (line, authors) => {
    expect(readByline(line, true).authors).toEqual(authors);
  });
});

test('a line of a hundred thousand characters takes no time to speak of', () => {
  const started = performance.now();
  for (const text of ['By '.repeat(33_000), ' '.repeat(90_000), 'Editor:'.repeat(15_000), 'Ana '.repeat(25_000)])
    readByline(text, true);
  expect(performance.now() - started).toBeLessThan(1_000);
});

// The facts of whole pages: what is chosen, from where, and what is only seen.
import { describe, expect, test } from 'vitest';
import type { Fact, Field } from '../../../src/page/fact.js';
import type { Label } from '../../../src/page/labels.js';
import type { Declaration, Page } from '../../../src/page/page.js';
import { Reading } from '../../../src/page/reading.js';
import { facts } from '../../../src/stages/facts/facts.js';
import { type Invented, invent } from '../../page/invent.js';

type Line = readonly [label: Label | null, block: Invented['blocks'][number]];

interface Given extends Omit<Invented, 'blocks'> {
  readonly lines: readonly Line[];
  readonly fetched?: string;
}

function factsOf({ lines, fetched, ...page }: Given): Fact[] {
  const made: Page = {
    ...invent({ ...page, blocks: lines.map(([, block]) => block) }),
    ...(fetched ? { fetched } : {}),
    ...(page.declared?.some(({ from }) => from !== 'record') ? { form: 'html' } : {}), // text declares nothing
  };
  const marks = lines.flatMap(([label], block) =>
    label ? [{ stage: 'article', rule: 'invented', label, block, because: 'invented' }] : [],
  );
  return [...facts.open({})(new Reading(made, marks))].filter((draft) => 'field' in draft);
}

/** The chosen facts by field. */
function chosen(given: Given): Partial<Record<Field, string[]>> {
  const found: Partial<Record<Field, string[]>> = {};
  for (const fact of factsOf(given)) if (fact.chosen) found[fact.field] = [...(found[fact.field] ?? []), fact.value];
  return found;
}

const body: Line = [
  'main-content',
  'The ferry port reopened on Tuesday, and the first sailing left with half its cars.',
];
const meta = (name: string, value: string): Declaration => ({ from: 'meta', name, value });
const ld = (name: string, value: string, node = 0): Declaration => ({ from: 'json-ld', name, value, node });

describe('a page of plain text', () => {
  test('gives its facts from the lines about the article', () => {
    const lines: Line[] = [
      ['breadcrumb', 'English>>Ports & Ships'],
      ['headline', 'Ferry port reopens after storm'],
      ['byline', 'By ANA LOPES (Coastal Daily)'],
      ['timestamp', '08:05, March 11, 2013'],
      ['main-content', 'LISBON, March 10 (Reuters) -- The ferry port reopened on Sunday.'],
      ['caption', 'The port on Sunday. [Photo/Tom Hill]'],
      ['page-numbers', '【1】 【2】 【3】'],
      ['teaser', 'By Jo Ray, 4 May 2022'],
      ['share-bar', 'Email|Print|Comments(Editor:WangXin、Kim Oye)'],
    ];
    expect(chosen({ lines })).toEqual({
      title: ['Ferry port reopens after storm'],
      author: ['Ana Lopes'],
      editor: ['Wang Xin', 'Kim Oye'],
      agency: ['Reuters'],
      dateline: ['LISBON, March 10 (Reuters)'],
      date_published: ['2013-03-11T08:05'],
      section: ['Ports & Ships'],
      caption: ['The port on Sunday. [Photo/Tom Hill]'],
      page_number: ['1', '2', '3'],
    });
  });

  test('has no date of publication where its only date says that it was updated', () => {
    const lines: Line[] = [
      ['breadcrumb', 'Home / World / Diplomacy'],
      ['headline', 'Ferry port reopens after storm'],
      ['byline', 'By Ana Lopes | harbournews.example | Updated: 2023-07-26 22:27'],
      body,
    ];
    expect(chosen({ lines })).toEqual({
      title: ['Ferry port reopens after storm'],
      author: ['Ana Lopes'],
      date_modified: ['2023-07-26T22:27'],
      section: ['World', 'Diplomacy'],
      site_name: ['harbournews.example'],
    });
  });
});

describe('what a page declares', () => {
  const declared = [
    { from: 'title', name: 'title', value: 'Ferry port reopens after storm | Harbour News' } as const,
    meta('og:title', 'Ferry port reopens after storm - Harbour News'),
    meta('og:site_name', 'Harbour News'),
    meta('og:description', 'Sailings begin again.'),
    meta('og:image', '/pictures/port.jpg'),
    meta('article:section', 'Ports'),
    meta('keywords', 'ferry, port, ferry'),
    meta('author', 'Harbour News'),
    { from: 'link', name: 'canonical', value: '/2024/03/12/ferry' } as const,
    ld('NewsArticle.headline', 'Ferry port reopens after storm'),
    ld('NewsArticle.datePublished', '2024-03-12T10:15:00+01:00'),
    ld('NewsArticle.dateModified', '2024-03-12T12:00:00+01:00'),
    ld('NewsArticle.author.name', 'Ana Lopes'),
    ld('NewsArticle.author.name', 'Tom Hill'),
    ld('NewsArticle.headline', 'Dog swims to island', 1),
    ld('NewsArticle.datePublished', '2020-01-01', 1),
    ld('NewsArticle.author.name', 'Jo Ray', 1),
  ];

  test('fills the record, without the name of the site and without other stories', () => {
    const lines: Line[] = [['headline', 'Ferry port reopens after storm'], body];
    expect(chosen({ lines, declared, url: 'https://harbour.example/x?y=1' })).toEqual({
      title: ['Ferry port reopens after storm'],
      author: ['Ana Lopes', 'Tom Hill'],
      date_published: ['2024-03-12T10:15:00+01:00'],
      date_modified: ['2024-03-12T12:00:00+01:00'],
      section: ['Ports'],
      tag: ['ferry', 'port'],
      description: ['Sailings begin again.'],
      image_url: ['https://harbour.example/pictures/port.jpg'],
      site_name: ['Harbour News'],
      canonical_url: ['https://harbour.example/2024/03/12/ferry'],
    });
  });

  test.each(['[object Object]', 'https://harbour.example/authors/ana', 'admin', 'null'])(
    'an author called %j is none',
    (value) => {
      expect(chosen({ lines: [body], declared: [ld('NewsArticle.author.name', value)] }).author).toBeUndefined();
    },
  );
});

describe('an organisation', () => {
  const authors = (...names: string[]) =>
    factsOf({ lines: [body], declared: names.map((name) => ld('NewsArticle.author.name', name)) })
      .filter((fact) => fact.field === 'author' && fact.chosen)
      .map(({ value, organisation }) => [value, organisation === true]);

  test('is the author where no person is named', () => {
    expect(authors('Reuters')).toEqual([['Reuters', true]]);
    expect(authors('Harbour News Staff')).toEqual([['Harbour News Staff', true]]);
  });

  test('is none beside a person', () => {
    expect(authors('Reuters', 'Ana Lopes')).toEqual([['Ana Lopes', false]]);
  });
});

describe('a date', () => {
  const headline: Line = ['headline', 'Ferry port reopens'];

  test('is never taken from a teaser, a comment or a copyright line', () => {
    const lines: Line[] = [
      ['teaser', '4 May 2022'],
      headline,
      ['comment', 'Jo, 5 May 2022'],
      body,
      ['imprint', 'Copyright 6 May 2022'],
      ['comment', '7 May 2022'],
    ];
    expect(chosen({ lines }).date_published).toBeUndefined();
  });

  test('that sources agree on beats the one that a single source says', () => {
    const lines: Line[] = [headline, ['timestamp', '12 March 2024'], body];
    const declared = [ld('NewsArticle.datePublished', '2019-01-01'), meta('pubdate', '2024-03-12')];
    const url = 'https://harbour.example/2024/03/12/ferry';
    expect(chosen({ lines, declared, url }).date_published).toEqual(['2024-03-12']);
  });

  test('that is relative counts from the time of fetching', () => {
    const lines: Line[] = [headline, ['timestamp', '2 days ago'], body];
    expect(chosen({ lines, fetched: '2024-03-12T10:00:00Z' }).date_published).toEqual(['2024-03-10']);
  });

  test('that is relative is seen but not chosen where the time of fetching is unknown', () => {
    const lines: Line[] = [headline, ['timestamp', '2 days ago'], body];
    const dates = factsOf({ lines }).filter((fact) => fact.field === 'date_published');
    expect(dates).toEqual([expect.objectContaining({ value: '2 days ago', chosen: false })]);
    expect(dates[0]?.because).toContain('relative');
  });

  test('that is written without its year is of the last such day', () => {
    const lines: Line[] = [headline, ['timestamp', 'Published March 10, 08:05'], body];
    expect(chosen({ lines, fetched: '2024-03-12T10:00:00Z' }).date_published).toEqual(['2024-03-10T08:05']);
    expect(chosen({ lines }).date_published).toBeUndefined();
  });

  test('that a reader sees on the day before has the zone in which the declared moment is that time', () => {
    const lines: Line[] = [headline, ['timestamp', 'Published: Dec. 22, 2023, 10:00 p.m.'], body];
    const declared = [ld('NewsArticle.datePublished', '2023-12-23T03:00:46Z')];
    expect(chosen({ lines, declared, url: 'https://harbour.example/2023/12/22/ferry' }).date_published).toEqual([
      '2023-12-22T22:00-05:00',
    ]);
  });

  test('that is, to the minute, the declared one of the last change is no publication', () => {
    const lines: Line[] = [headline, ['timestamp', '24 April 2026, 11:16'], body];
    const declared = [
      ld('NewsArticle.datePublished', '2012-05-10T14:29:05Z'),
      ld('NewsArticle.dateModified', '2026-04-24T11:16:53Z'),
    ];
    expect(chosen({ lines, declared })).toMatchObject({
      date_published: ['2012-05-10T14:29:05Z'],
      date_modified: ['2026-04-24T11:16:53Z'],
    });
  });

  test('in a calendar of its own is read as the day that it is', () => {
    const lines: Line[] = [headline, ['timestamp', 'เผยแพร่ 15 มีนาคม 2567'], body];
    const declared = [{ from: 'html', name: 'lang', value: 'th' } as const];
    expect(chosen({ lines, declared }).date_published).toEqual(['2024-03-15']);
  });

  test('that could be read two ways says so', () => {
    const lines: Line[] = [headline, ['timestamp', '03/04/2024'], body];
    const [date] = factsOf({ lines }).filter((fact) => fact.field === 'date_published');
    expect(date).toMatchObject({ value: '2024-04-03', raw: '03/04/2024', chosen: true });
    expect(date?.because).toContain('ambiguous');
  });

  test('after the day of fetching is not chosen', () => {
    const lines: Line[] = [headline, ['timestamp', '12 March 2034'], body];
    expect(chosen({ lines, fetched: '2024-03-12T10:00:00Z' }).date_published).toBeUndefined();
  });
});

describe('markup', () => {
  test('points out the author and the time', () => {
    const containers = [
      { parent: -1, tag: 'article' },
      { parent: 0, tag: 'h1' },
      { parent: 0, tag: 'div', classes: ['article-byline'] },
      { parent: 0, tag: 'p' },
    ];
    const lines: Line[] = [
      ['headline', { text: 'Ferry port reopens', container: 1, kind: 'heading', level: 1 }],
      [
        'boilerplate',
        {
          text: 'Ana Lopes, 2 hours ago',
          container: 2,
          runs: [
            { span: [0, 9], tag: 'a', href: '/ana', rel: 'author' },
            { span: [11, 22], tag: 'time', datetime: '2024-03-12T10:15Z' },
          ],
        },
      ],
      ['main-content', { text: body[1] as string, container: 3 }],
    ];
    expect(chosen({ lines, containers })).toMatchObject({
      author: ['Ana Lopes'],
      date_published: ['2024-03-12T10:15Z'],
    });
  });
});

test('every fact says where it was found, and the chosen one who agrees', () => {
  const lines: Line[] = [['headline', 'Ferry port reopens'], body];
  const titles = factsOf({ lines, declared: [meta('og:title', 'Ferry port reopens'), meta('title', 'Welcome')] });
  expect(titles.map(({ value, from, chosen, because }) => [value, from, chosen, because])).toEqual([
    ['Ferry port reopens', 'text', true, 'the headline of the page; so say meta og:title'],
    ['Ferry port reopens', 'meta', false, 'meta og:title says so'],
    ['Welcome', 'meta', false, 'meta title says so'],
  ]);
});

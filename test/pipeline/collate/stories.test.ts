import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/page/article.js';
import { joinParts } from '../../../src/pipeline/collate/join-parts.js';
import { isLikelyStory, type Settled, settleStory } from '../../../src/pipeline/collate/stories.js';
import { storyPageOf } from '../../../src/pipeline/collate/story-page.js';
import { pageAddressOf, withoutPageNumber } from '../../../src/pipeline/split-story.js';
import { articleOf, stretch } from './invented.js';

describe('an address', () => {
  test.each([
    ['https://www.harbour.example/storm', 'harbour.example/storm', undefined, false],
    ['https://harbour.example/storm?page=2', 'harbour.example/storm', 2, true],
    ['https://harbour.example/storm.html?id=7&seite=3', 'harbour.example/storm?id=7', 3, true],
    ['https://harbour.example/storm/page/2/', 'harbour.example/storm', 2, true],
    ['https://harbour.example/storm/2', 'harbour.example/storm', 2, true],
    ['https://harbour.example/storm-page-2.html', 'harbour.example/storm', 2, true],
    ['https://harbour.example/storm,2.html', 'harbour.example/storm', 2, true],
    ['https://harbour.example/storm_2.html', 'harbour.example/storm', 2, false],
    ['https://harbour.example/storm-2', 'harbour.example/storm', 2, false],
    ['https://harbour.example/storm?pagewanted=all', 'harbour.example/storm', 0, true],
    ['https://harbour.example/2024/03/05', 'harbour.example/2024/03/05', undefined, false],
    ['https://harbour.example/2024/storm-2024', 'harbour.example/2024/storm-2024', undefined, false],
    ['https://harbour.example/storm?p=4711', 'harbour.example/storm?p=4711', undefined, false],
  ])('%s is page %s of …', (own, address, number, sure) => {
    expect(pageAddressOf(own)).toEqual({ address, ...(number === undefined ? {} : { number }), sure });
  });

  test.each(['https://harbour.example/?page=2', 'https://harbour.example', 'storm'])(
    '%s is that of no story',
    (own) => {
      expect(pageAddressOf(own)).toBeUndefined();
    },
  );
});

describe('a title', () => {
  test.each([
    ['Storm hits the coast (2/3)', 'Storm hits the coast'],
    ['Storm hits the coast - Page 2', 'Storm hits the coast'],
    ['Storm hits the coast | Page 2 of 3', 'Storm hits the coast'],
    ['Sturm trifft die Küste (Seite 2 von 3)', 'Sturm trifft die Küste'],
    ['台风登陆（2）', '台风登陆'],
    ['Apollo 13', 'Apollo 13'],
    ['The coast in 2024', 'The coast in 2024'],
  ])('loses its page number: %s', (title, bare) => {
    expect(withoutPageNumber(title)).toBe(bare);
  });
});

const address = 'https://www.harbour.example/storm';

/** The n-th page of a story. */
function page(number: number, text: string, more: Partial<Article> = {}): Article {
  const url = number === 1 ? address : `${address}?page=${number}`;
  const common = { url, title: 'Storm hits the coast', language: 'en', day_published: '2024-03-05' };
  return articleOf(`${number}.html`, text, { ...common, ...more });
}

const part = (number: number, from = 0, to = 80): string => stretch(`part${number}x`, from, to);

describe('pages of a story', () => {
  const keyOf = (article: Article) => storyPageOf(article)?.story;
  const first = page(1, part(1));

  test('have one key, whatever their numbers, in title and address', () => {
    expect(keyOf(page(2, part(2)))).toBe(keyOf(first));
    expect(keyOf(page(2, part(2), { title: 'STORM HITS THE COAST – Page 2' }))).toBe(keyOf(first));
    expect(keyOf(page(2, part(2), { url: `${address}/page/2` }))).toBe(keyOf(first));
  });

  test.each([
    ['on another site', { url: 'https://courier.example/storm?page=2' }],
    ['in another language', { language: 'de' }],
    ['with another title', { title: 'Calm after the storm' }],
    ['with another address', { url: `${address}-again?page=2` }],
  ])('are none %s', (_, more) => {
    expect(keyOf(page(2, part(2), more))).not.toBe(keyOf(first));
  });

  test('are known by title and address alone', () => {
    expect(storyPageOf(page(2, part(2), { title: null }))).toBeNull();
    expect(storyPageOf(page(2, part(2), { url: null, canonical_url: null }))).toBeNull();
  });

  test('are likely one if they have several numbers and one of them says so', () => {
    expect(
      isLikelyStory([
        { number: null, says: false },
        { number: 2, says: true },
      ]),
    ).toBe(true);
    expect(
      isLikelyStory([
        { number: null, says: false },
        { number: 2, says: false },
      ]),
    ).toBe(false); // storm and storm-2
    expect(
      isLikelyStory([
        { number: null, says: true },
        { number: 1, says: true },
      ]),
    ).toBe(false);
  });
});

/** What became of each, in few words. */
const told = ({ joined, links }: Settled) => [
  ...(joined ? [`joined: ${joined.words} words`] : []),
  ...links.map((link) => (link ? `page ${link.number} of ${link.of}` : 'stays')),
];

describe('a likely story', () => {
  test('is put together where its parts are numbered without a gap', () => {
    const settled = settleStory([page(1, part(1)), page(2, part(2)), page(3, part(3))]);
    expect(told(settled)).toEqual(['joined: 240 words', 'stays', 'page 2 of 1.html', 'page 3 of 1.html']);
    expect(settled.parts).toEqual(['2.html', '3.html']);
    expect(settled.joined?.text).toBe([part(1), part(2), part(3)].join('\n\n'));
    expect(settled.links[1]?.because).toBe('page 2 of a story; its text stands with that of the first page, 1.html');
  });

  test('is left alone where a page is missing, at the begin as well', () => {
    expect(told(settleStory([page(1, part(1)), page(3, part(3))]))).toEqual(['stays', 'stays']);
    expect(told(settleStory([page(2, part(2)), page(3, part(3))]))).toEqual(['stays', 'stays']);
  });

  test('is left alone where the parts are of different days', () => {
    const other = page(2, part(2), { day_published: '2024-03-06' });
    expect(told(settleStory([page(1, part(1)), other]))).toEqual(['stays', 'stays']);
    const unknown = page(2, part(2), { day_published: null });
    expect(told(settleStory([page(1, part(1)), unknown]))[0]).toBe('joined: 160 words');
  });

  test('is left alone where the site shows the same page under every number: those are copies', () => {
    expect(told(settleStory([page(1, part(1)), page(2, part(1))]))).toEqual(['stays', 'stays']);
  });

  test('may stand whole on one page, which all others are parts of', () => {
    const whole = page(0, [part(1), part(2)].join('\n\n'), { url: `${address}?page=all` });
    const settled = settleStory([whole, page(1, part(1)), page(2, part(2))]);
    expect(told(settled)).toEqual(['stays', 'page 1 of 0.html', 'page 2 of 0.html']);
    expect(settled.links[2]?.because).toBe('page 2 of a story; the whole story stands in 0.html');
    const first = page(1, [part(1), part(2), part(3)].join('\n\n'));
    expect(told(settleStory([first, page(2, part(2)), page(3, part(3))]))).toEqual([
      'stays',
      'page 2 of 1.html',
      'page 3 of 1.html',
    ]);
  });

  test('may have a part under two addresses', () => {
    const again = articleOf('again.html', part(1), { ...page(1, part(1)), id: 'again.html', url: `${address}?page=1` });
    const settled = settleStory([page(1, part(1)), again, page(2, part(2))]);
    expect(told(settled)).toEqual(['joined: 160 words', 'stays', 'page 1 of 1.html', 'page 2 of 1.html']);
    expect(settled.parts).toEqual(['2.html']); // what joins them anew counts no page twice
  });

  test('has a short last part as well', () => {
    const settled = settleStory([page(1, part(1)), page(2, 'The ferry port reopens on Tuesday.')]);
    expect(told(settled)).toEqual(['joined: 86 words', 'stays', 'page 2 of 1.html']);
  });
});

describe('joined parts', () => {
  test('have the record of the first page, with all that is counted true again', () => {
    const first = page(1, part(1), {
      captions: ['The port'],
      tags: ['weather', 'coast'],
      removed: [{ label: 'navigation', chars: 30 }],
      removed_chars: 30,
      page_numbers: [1, 2],
      quality: 0.9,
      warnings: ['body-short', 'split-story'],
    });
    const second = page(2, part(2, 0, 20), {
      captions: ['The port', 'The ferry'],
      tags: ['ferries', 'coast'],
      removed: [
        { label: 'imprint', chars: 50 },
        { label: 'navigation', chars: 40 },
      ],
      removed_chars: 90,
      page_numbers: [1, 2],
      quality: 0.5,
      warnings: ['quality-low', 'split-story'],
    });
    const text = [part(1), part(2, 0, 20)].join('\n\n');
    expect(joinParts([first, second])).toEqual({
      ...articleOf('1.html', text, first),
      text,
      words: 100,
      chars: text.length,
      text_sha256: articleOf('1.html', text).text_sha256,
      captions: ['The port', 'The ferry'],
      tags: ['weather', 'coast', 'ferries'],
      removed: [
        { label: 'navigation', chars: 70 },
        { label: 'imprint', chars: 50 },
      ],
      removed_chars: 120,
      page_numbers: [1, 2],
      quality: 0.82,
      warnings: ['pages-joined'],
    });
  });

  test('say what every page repeats once, and count the rest as taken out', () => {
    const standfirst = 'A storm has cut off the island.';
    const note = 'Ana Lopes reports from the coast.';
    const pages = [
      page(1, [standfirst, part(1), note].join('\n\n')),
      page(2, ['Storm hits the coast', standfirst, part(2), note].join('\n\n')),
      page(3, [standfirst, part(3), note].join('\n\n')),
    ];
    const joined = joinParts(pages);
    expect(joined.text).toBe([standfirst, part(1), part(2), part(3), note].join('\n\n'));
    const repeated = 2 * standfirst.length + 2 * note.length + 'Storm hits the coast'.length;
    const before = pages.reduce((sum, { removed_chars }) => sum + removed_chars, 0);
    expect(joined.removed_chars).toBe(before + repeated);
    expect(joined.removed_chars).toBe(joined.removed.reduce((sum, { chars }) => sum + chars, 0));
  });

  test('still say that the story goes on where a page of it says that there are more', () => {
    const pages = [page(1, part(1), { page_numbers: [1, 2, 3] }), page(2, part(2), { page_numbers: [1, 2, 3] })];
    expect(joinParts(pages).warnings).toEqual(['split-story', 'pages-joined']);
  });
});

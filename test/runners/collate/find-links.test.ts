import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/page/article.js';
import { sketchOf } from '../../../src/pipeline/collate/sketch.js';
import { type EarlierRun, findLinks, type Gathered } from '../../../src/runners/collate/find-links.js';
import { folderOf } from '../../input/temporary-folder.js';
import { articleOf, stretch } from '../../pipeline/collate/invented.js';

/** By id: of what it is a copy, how alike, why. */
async function linksOf(articles: readonly (Article | undefined)[], earlier: readonly EarlierRun[] = [], more = {}) {
  const folder = join(folderOf({}), 'collate');
  const links: Record<string, string> = {};
  for await (const { place, link } of findLinks(gathered(articles), { folder, earlier, ...more }))
    links[articles[place]!.id] = `${link.of}, ${link.likeness}: ${link.because}`;
  expect(existsSync(folder) && existsSync(join(folder, 'ids'))).toBe(false);
  return links;
}

/** Who is a copy of whom, and nothing more. */
async function copiesOf(...given: Parameters<typeof linksOf>) {
  const links = await linksOf(...given);
  return Object.fromEntries(Object.entries(links).map(([id, link]) => [id, link.split(',')[0]]));
}

function gathered(articles: readonly (Article | undefined)[]): Gathered {
  let last = -1;
  return {
    sketches: articles.map((article) => article && sketchOf(article)),
    textOf: (place) => {
      expect(place).toBeGreaterThan(last);
      last = place;
      return articles[place]!.text;
    },
  };
}

const wave = (from: number, to: number): string => stretch('wave', from, to);
const day = (day: number): Partial<Article> => ({ date_published: `2024-03-0${day}` });

describe('copies', () => {
  test('are linked to the fullest, then the earliest, and say how alike they are', async () => {
    const articles = [
      articleOf('a.html', wave(0, 300), day(2)),
      articleOf('b.html', wave(0, 304), day(1)),
      articleOf('c.html', `“${wave(0, 304).toUpperCase()}”`, day(3)),
      articleOf('d.html', wave(0, 180), day(1)),
      articleOf('e.html', stretch('other', 0, 300), day(1)),
    ];
    expect(await linksOf(articles)).toEqual({
      'a.html': 'b.html, 0.987: 98% alike with b.html, by the runs of five words that both have',
      'c.html': 'b.html, 1: word for word the same text as b.html',
      'd.html': 'b.html, 0.587: a shorter copy of b.html: 100% of its runs of five words stand there',
    });
  });

  test('are alike to the very one that is named, itself or by way of one that is a copy with both: there are no chains', async () => {
    const articles = [0, 30, 60, 90].map((from, at) => articleOf(`${at}.html`, wave(from, from + 300), day(at + 1)));
    expect(await linksOf(articles)).toEqual({
      '1.html': '0.html, 0.816: 81% alike with 0.html, by the runs of five words that both have',
      '2.html':
        '0.html, 0.663: 66% alike with 0.html, by the runs of five words that both have; and 81% alike with 1.html, by the runs of five words that both have; those two are copies of each other',
    });
  });

  test('are copies of the best text that they are like, though they are more like another', async () => {
    const articles = [
      articleOf('a.html', `${wave(0, 300)} ${stretch('note', 0, 40)}`, day(3)),
      articleOf('b.html', wave(0, 300), day(2)),
      articleOf('c.html', wave(0, 299), day(1)),
    ];
    expect(await copiesOf(articles)).toEqual({ 'b.html': 'a.html', 'c.html': 'a.html' });
  });

  test('with the same words as a copy are copies of its leader', async () => {
    const articles = [
      articleOf('a.html', `${wave(0, 300)} ${stretch('note', 0, 40)}`, day(3)),
      articleOf('b.html', wave(0, 300), day(2)),
      articleOf('c.html', wave(0, 300).toUpperCase(), day(1)),
    ];
    const because = 'a.html, 0.881: 88% alike with a.html, by the runs of five words that both have';
    expect(await linksOf(articles)).toEqual({ 'b.html': because, 'c.html': because });
  });

  test('are found in scripts without spaces', async () => {
    const letters = (from: number, to: number): string =>
      String.fromCharCode(...Array.from({ length: to - from }, (_, at) => 0x4e00 + from + at));
    const articles = [
      articleOf('a.html', letters(0, 400), day(1)),
      articleOf('b.html', `港口${letters(20, 400)}`, day(2)),
      articleOf('c.html', letters(900, 1300), day(1)),
    ];
    expect(await copiesOf(articles)).toEqual({ 'b.html': 'a.html' });
  });

  test('are not looked for among rows that take no part, nor among texts of a few words', async () => {
    const short = 'The full text of this story is for subscribers of the Harbour Courier alone.';
    const articles = [
      articleOf('a.html', short),
      undefined,
      articleOf('b.html', short),
      articleOf('c.html', wave(0, 300), day(1)),
      undefined,
      articleOf('d.html', wave(0, 300), day(2)),
    ];
    expect(await copiesOf(articles)).toEqual({ 'd.html': 'c.html' });
  });

  test('must be as alike as the config says', async () => {
    const articles = [articleOf('a.html', wave(0, 300), day(1)), articleOf('b.html', wave(15, 315), day(2))];
    expect(await copiesOf(articles, [], { atLeast: 0.9 })).toEqual({ 'b.html': 'a.html' });
    expect(await copiesOf(articles, [], { atLeast: 0.91 })).toEqual({});
  });

  test('of nothing are none', async () => {
    expect(await linksOf([])).toEqual({});
    expect(await linksOf([undefined])).toEqual({});
  });
});

/** Stories with copies of all kinds, and what has nothing to do with any. */
function manyArticles(): Article[] {
  return Array.from({ length: 400 }, (_, at) => {
    const story = at % 37;
    const from = (at * 7) % 50;
    const text = at % 5 === 0 ? stretch(`lone${at}x`, 0, 200) : stretch(`story${story}x`, from, from + 150 + (at % 90));
    return articleOf(`${at}.html`, text, day(1 + (at % 9)));
  });
}

describe('the links', () => {
  test('are the same in whatever order the articles come, but for what nothing else decides', async () => {
    const articles = manyArticles().map((article, at) => ({
      ...article,
      fetched: `2024-04-01T00:0${at % 10}:${10 + (at % 50)}Z`,
    }));
    const straight = await linksOf(articles);
    expect(Object.keys(straight).length).toBeGreaterThan(100);
    expect(await linksOf([...articles].reverse())).toEqual(straight);
    expect(await linksOf(articles.toSorted((a, b) => (a.text < b.text ? -1 : 1)))).toEqual(straight);
  });

  test('are the same with hardly any memory', async () => {
    const articles = manyArticles();
    expect(await linksOf(articles, [], { mostBytes: 4 })).toEqual(await linksOf(articles));
  });

  test('name a leader in every case, and two leaders are not copies of each other', async () => {
    const articles = manyArticles();
    const copies = await copiesOf(articles);
    for (const leader of Object.values(copies)) expect(copies[leader!]).toBeUndefined();
    expect(await copiesOf(articles.filter(({ id }) => copies[id] === undefined))).toEqual({});
  });

  test('are found in a story of thousands of copies', async () => {
    const articles = Array.from({ length: 3000 }, (_, at) =>
      articleOf(
        `${String(at).padStart(4, '0')}.html`,
        `${wave(0, 100 + (at % 3))} ${stretch(`own${at}x`, 0, 8)}`,
        day(9),
      ),
    );
    articles[1234] = articleOf('1234.html', articles[1234]!.text, day(1));
    const copies = await copiesOf(articles);
    expect(Object.keys(copies)).toHaveLength(2999);
    expect(new Set(Object.values(copies))).toEqual(new Set(['1234.html']));
  });

  test('are not hidden by a paragraph that a site puts under hundreds of short stories', async () => {
    const note = stretch('note', 0, 60);
    const articles = Array.from({ length: 600 }, (_, at) =>
      articleOf(`${at}.html`, `${stretch(`story${at >> 1}x`, 0, 60 - (at % 2))} ${note}`, day(1 + (at % 2))),
    );
    const copies = await copiesOf(articles);
    for (let story = 0; story < 300; story++) expect(copies[`${2 * story + 1}.html`]).toBe(`${2 * story}.html`);
    expect(Object.keys(copies)).toHaveLength(300);
  });
});

describe('an earlier run', () => {
  const run = (name: string, articles: readonly Article[]): EarlierRun => ({ run: name, ...gathered(articles) });

  test('outranks the present one, is named, and gets no links', async () => {
    const earlier = run('monday', [
      articleOf('old.html', wave(0, 200), day(9)),
      articleOf('new.html', stretch('other', 0, 90)),
    ]);
    const articles = [articleOf('a.html', wave(0, 230), day(1)), articleOf('b.html', wave(0, 200), day(1))];
    expect(await linksOf(articles, [earlier])).toEqual({
      'a.html':
        'old.html, 0.867: 86% alike with old.html (of the run monday), by the runs of five words that both have',
      'b.html': 'old.html, 1: 100% alike with old.html (of the run monday), by the runs of five words that both have',
    });
  });

  test('had the same page, which is no copy of itself; copies of it are', async () => {
    const earlier = () => run('monday', [articleOf('a.html', wave(0, 200), day(1))]);
    expect(await copiesOf([articleOf('a.html', wave(0, 200), day(1))], [earlier()])).toEqual({});
    const articles = [articleOf('a.html', wave(0, 200), day(1)), articleOf('b.html', wave(0, 195), day(2))];
    expect(await linksOf(articles, [earlier()])).toEqual({
      'b.html': 'a.html, 0.974: 97% alike with a.html (of the run monday), by the runs of five words that both have',
    });
    const same = [articleOf('a.html', wave(0, 200), day(2)), articleOf('b.html', wave(0, 200), day(1))];
    expect(Object.keys(await copiesOf(same, [earlier()]))).toEqual(['b.html']);
  });

  test('may be one of several, the best of all is named', async () => {
    const runs = [
      run('monday', [articleOf('m.html', wave(0, 200), day(2))]),
      run('tuesday', [articleOf('t.html', wave(0, 240), day(3)), articleOf('a.html', wave(0, 240), day(1))]),
    ];
    expect(
      await copiesOf([articleOf('a.html', wave(0, 210), day(1)), articleOf('b.html', wave(0, 211))], runs),
    ).toEqual({
      'a.html': 't.html',
      'b.html': 'a.html',
    });
  });

  test('does not keep present copies from being found, however many it has that share a paragraph', async () => {
    const note = stretch('note', 0, 200);
    const earlier = run(
      'monday',
      Array.from({ length: 60 }, (_, at) => articleOf(`old${at}.html`, `${note} ${stretch(`old${at}x`, 0, 150)}`)),
    );
    const articles = [
      articleOf('a.html', `${note} ${wave(0, 150)}`, day(1)),
      articleOf('b.html', `${note} ${wave(0, 150)}`, day(2)),
    ];
    const copies = await copiesOf(articles, [earlier]);
    expect(copies).toEqual({ 'b.html': 'a.html' });
  });
});

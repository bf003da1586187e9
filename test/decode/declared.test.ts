import { describe, expect, it } from 'vitest';
import { openDecoder } from '../../src/decode/decode.js';
import type { Page } from '../../src/page/page.js';

const budgets = { bytes: 1_000_000, elements: 10_000, depth: 100, attributes: 100, blocks: 20_000, text: 1_000_000 };

function decodeHtml(body: string): Page {
  const raw = {
    id: 'a',
    sourcePath: 'a',
    sourceRecord: null,
    body,
    form: 'html',
    url: 'https://news.example/x/',
  } as const;
  return openDecoder({ selectors: [], budgets })(raw);
}

const declared = (body: string): string[] =>
  decodeHtml(`${body}<p>text</p>`).declared.map(({ from, name, value, node }) =>
    [from, ...(node === undefined ? [] : [node]), name, value].join(' | '),
  );
const jsonLd = (json: string): string[] => declared(`<script type="application/ld+json">${json}</script>`);

describe('what a page declares of itself', () => {
  it('comes from its head, in the order of the document', () => {
    const head = `<html lang="pt"><head><title> Ferry
      port </title><meta property="og:title" content="Ferry &amp; port"><meta name="author" content="Ana Lopes">
      <link rel="canonical" href="../a"><link rel="stylesheet" href="b"><meta name="empty" content=" "><title>x</title>`;
    expect(declared(head)).toEqual([
      'html | lang | pt',
      'title | title | Ferry port',
      'meta | og:title | Ferry & port',
      'meta | author | Ana Lopes',
      'link | canonical | https://news.example/a',
    ]);
  });

  it('comes from JSON-LD, with authors that are nodes of their own', () => {
    const graph = {
      '@graph': [
        { '@type': ['Thing', 'NewsArticle'], headline: 'Ferry', author: [{ '@id': '#ana' }, { name: 'Rui Sá' }] },
        { '@type': 'Person', '@id': '#ana', name: 'Ana Lopes' },
        { '@type': 'Product', name: 'Boat' },
      ],
    };
    expect(jsonLd(JSON.stringify(graph))).toEqual([
      'json-ld | 0 | NewsArticle.headline | Ferry',
      'json-ld | 0 | NewsArticle.author.name | Ana Lopes',
      'json-ld | 0 | NewsArticle.author.name | Rui Sá',
      'json-ld | 1 | Person.name | Ana Lopes',
      'json-ld | @type | Product',
    ]);
  });

  it.each([
    ['a comment', '{"@type":"Article", /* no */ "name":"A // b"}', 'A // b'],
    ['a trailing comma', '{"@type":"Article","name":"A",}', 'A'],
    ['a raw line break', '{"@type":"Article","name":"A\nb"}', 'A b'],
    ['marks of a comment', '<!-- {"@type":"Article","name":"A"} -->', 'A'],
    ['a false escape', String.raw`{"@type":"Article","name":"A\'s"}`, String.raw`A\'s`],
    ['quotes as entities', '{&quot;@type&quot;:&quot;Article&quot;,&quot;name&quot;:&quot;A&quot;}', 'A'],
  ])('is read from JSON-LD broken by %s', (_, json, name) => {
    expect(jsonLd(json)).toEqual([`json-ld | 0 | Article.name | ${name}`]);
  });

  it('comes from microdata, without what readers commented', () => {
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry <i>port</i></h1>
      <span itemprop="author" itemscope><a href="/ana" itemprop="url"><b itemprop="name">Ana</b></a></span>
      <meta itemprop="datePublished" content="2024-03-10">
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Bo</i></div></div>`;
    expect(declared(body)).toEqual([
      'microdata | 0 | NewsArticle.headline | Ferry port',
      'microdata | 0 | NewsArticle.author.url | https://news.example/ana',
      'microdata | 0 | NewsArticle.author.name | Ana',
      'microdata | 0 | NewsArticle.datePublished | 2024-03-10',
    ]);
  });
});

describe('a body that stands only in JSON-LD', () => {
  const first = 'The ferry port reopened on Tuesday after a storm had closed it for three days in a row. '
    .repeat(2)
    .trim();
  const second = 'The first sailing left at noon with two hundred people and forty cars on board, the harbour said.';
  const article = (articleBody: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;

  it.each([
    ['line breaks', `${first}\n\n${second}`],
    ['tags', `<p>${first}</p><p>${second}</p>`],
    ['escaped tags', `&lt;p&gt;${first}&lt;/p&gt;&lt;p&gt;${second}&lt;/p&gt;`],
  ])('is cut into paragraphs at its %s', (_, body) => {
    const { blocks, containers } = decodeHtml(`${article(body)}<div>Loading</div>`);
    expect(blocks.map(({ text, container }) => [containers[container]?.tag, text])).toEqual([
      ['div', 'Loading'],
      ['json-ld-body', first],
      ['json-ld-body', second],
    ]);
  });

  it('is left where the page shows it', () => {
    const { blocks } = decodeHtml(`${article(`${first}\n${second}`)}<p>${first}</p><p>${second}</p>`);
    expect(blocks.map(({ text }) => text)).toEqual([first, second]);
  });
});

describe('A body that stands only in the state of a script', () => {
  const first = 'The ferry port reopened on Tuesday. The storm had closed it for three days, and the piers held. '
    .repeat(2)
    .trim();
  const second = 'The first sailing left at noon with two hundred people and forty cars on board, the harbour said.';
  const third = 'Nobody was hurt. The next sailing is planned for the evening.';
  const paragraphs = [first, second, third];
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const menu = '<nav><a href="/news">News</a></nav>';
  const bodyOf = (page: Page): string[] =>
    page.blocks.filter(({ container }) => page.containers[container]?.tag === 'app-state-body').map(({ text }) => text);

  it.each([
    ['a JSON script', `<script type="application/json">${JSON.stringify({ page: { articleBody: html } })}</script>`],
    ['an assignment', `<script>window.__STATE__ = ${JSON.stringify({ story: { body: html } })};start({a:1})</script>`],
    ['a call', `<script>(self.queue=self.queue||[]).push(${JSON.stringify([1, html])})</script>`],
    ['a string of JSON', `<script>s = JSON.parse(${JSON.stringify(JSON.stringify({ text: html }))})</script>`],
    ['plain paragraphs', `<script>s = ${JSON.stringify({ lead: { items: paragraphs } })}</script>`],
    [
      'the nodes of an editor',
      `<script>s = ${JSON.stringify({
        doc: [
          { type: 'image', url: 'pier.jpg' },
          ...paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        ],
      })}</script>`,
    ],
    ['JSON after broken JSON', `<script>a = {"b": [1, }; c = ${JSON.stringify({ body: html })}</script>`],
  ])('is read from %s', (_, script) => {
    expect(bodyOf(decodeHtml(`${menu}${script}`))).toEqual(paragraphs);
  });

  it('is the longest of several', () => {
    const state = { teaser: { text: `${first} ${second} ${third}`.slice(0, 280) }, body: html };
    expect(bodyOf(decodeHtml(`${menu}<script>s = ${JSON.stringify(state)}</script>`))).toEqual(paragraphs);
  });

  it.each([
    ['where the page shows prose', `<p>${first}</p><p>${second}</p>`, { body: html }],
    ['where the page shows more than the state', `<ul>${'<li>Bread and butter</li>'.repeat(60)}</ul>`, { body: html }],
    ['where it is a list of other stories', menu, { list: paragraphs.map((text) => ({ title: 'A story', text })) }],
    ['where it speaks to readers about the site', menu, { cookieConsent: { body: html } }],
    ['where it is code', menu, { html: 'if (a.b) { c[0] = {}; } // done. Really. Well.\n'.repeat(20) }],
  ])('is left %s', (_, shown, state) => {
    expect(bodyOf(decodeHtml(`${shown}<script>s = ${JSON.stringify(state)}</script>`))).toEqual([]);
  });

  it('costs a page of nothing but open brackets no more than its length', () => {
    const page = decodeHtml(`${menu}<script>s = ${'([{"a":['.repeat(60_000)}</script>`);
    expect(bodyOf(page)).toEqual([]);
  });
});

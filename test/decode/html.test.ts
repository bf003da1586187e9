import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDecoder } from '../../src/decode/decode.js';
import { PageRefused } from '../../src/decode/refused.js';
import type { Page } from '../../src/page/page.js';

const budgets = {
  bytes: 16 * 1024 * 1024,
  elements: 200_000,
  depth: 512,
  attributes: 1000,
  blocks: 20_000,
  text: 1_000_000,
};

function decodeHtml(body: string, url?: string, selectors: { host: string; selector: string }[] = []): Page {
  const decode = openDecoder({ selectors, budgets });
  return decode({ id: 'a.html', sourcePath: 'a.html', sourceRecord: null, body, form: 'html', url });
}

const kindsAndTexts = (body: string): string[] => decodeHtml(body).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const texts = (body: string): string[] => decodeHtml(body).blocks.map(({ text }) => text);

describe('cutting HTML into blocks', () => {
  it('cuts at block-level elements and joins what stands in a line', () => {
    const page = `<h2>Port <em>re</em>opens</h2><p>The <b>ferry</b>\n  left.</p><ul><li>One<li>Two</ul>
      <blockquote><p>“We waited.”</p></blockquote><figure><img alt="a ship"><figcaption>The quay</figcaption></figure>
      <table><tr><td>5<td>knots</table><pre>a\n  b</pre>`;
    expect(kindsAndTexts(page)).toEqual([
      'heading: Port reopens',
      'paragraph: The ferry left.',
      'list-item: One',
      'list-item: Two',
      'quote: “We waited.”',
      'caption: The quay',
      'cell: 5',
      'cell: knots',
      'code: a\n  b',
    ]);
  });

  it('makes text that stands beside paragraphs a block of its own', () => {
    expect(texts('<div>Before <p>inside</p> after <i>all</i></div>')).toEqual(['Before', 'inside', 'after all']);
  });

  it('takes one <br> for a line and two for a paragraph', () => {
    expect(texts('<p>one<br>two<br> <br>three<br></p>')).toEqual(['one\ntwo', 'three']);
  });

  it('ends a paragraph where the next begins, whatever is open in it', () => {
    expect(texts('<p>one <b>bold<p>two<div>three</div><h2>four<h3>five')).toEqual([
      'one bold',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('gives a link around blocks to each of them', () => {
    const { blocks } = decodeHtml('<p><a href="/a"><div><h3>Head</h3>Text</div></a> after', 'https://news.example/x/');
    expect(blocks.map(({ text, runs }) => [text, runs.map(({ href, span }) => [href, span])])).toEqual([
      ['Head', [['https://news.example/a', [0, 4]]]],
      ['Text', [['https://news.example/a', [0, 4]]]],
      ['after', []],
    ]);
  });

  it('keeps noscript, but a picture in one cuts no sentence', () => {
    expect(texts('<p>one <noscript><img src=x></noscript>two</p><noscript><p>three</p></noscript>')).toEqual([
      'one two',
      'three',
    ]);
  });

  it('leaves out what is no text of the page, and says how much', () => {
    const page = decodeHtml('<script>let a</script><p>Text<!-- no --><style>b{}</style><svg><text>c</text></svg></p>');
    expect(page.blocks.map(({ text }) => text)).toEqual(['Text']);
    expect(page.decoding.left).toEqual({ script: 5, comment: 4, style: 3, svg: 1 });
  });

  it('is not swallowed by an svg or a select without an end', () => {
    expect(texts('<svg><g><p>one</p>')).toEqual(['one']);
    expect(texts('<select><option>x<p>one</p>')).toEqual(['one']);
  });

  it('points to where the text stands in the input', () => {
    const body = '<div>\n  <p> The port &amp; the quay </p></div><p>End.</p>';
    const sources = decodeHtml(body).blocks.map(({ source }) => body.slice(...source));
    expect(sources).toEqual([' The port &amp; the quay ', 'End.']);
  });

  it('reads entities that were escaped twice', () => {
    expect(texts('<p>Fish &amp;amp; chips</p>')).toEqual(['Fish & chips']);
  });

  it('keeps what inline elements say of who and when', () => {
    const [block] = decodeHtml(
      '<p>By <a rel="author" href="/ana">Ana Lopes</a>, <time datetime="2024-03-10">Sunday</time> <i>now</i></p>',
    ).blocks;
    expect(block?.runs).toEqual([
      { span: [3, 12], tag: 'a', href: '/ana', rel: 'author' },
      { span: [14, 20], tag: 'time', datetime: '2024-03-10' },
    ]);
  });

  it('puts text after </html> into a container of its own', () => {
    const { blocks, containers } = decodeHtml('<html><body><p>News.</p></body></html><div>pills</div>');
    const last = containers[containers[blocks[1]!.container]!.parent];
    expect(last).toEqual({
      parent: -1,
      tag: 'after-document',
      hidden: { how: 'after-document', because: 'it stands after </html>' },
    });
  });
});

describe('hidden elements', () => {
  const howHidden = (body: string): (string | undefined)[] =>
    decodeHtml(body)
      .containers.filter(({ tag }) => tag === 'div')
      .map(({ hidden }) => hidden?.how);

  it.each([
    ['<div hidden>x</div>', 'attribute'],
    ['<div style="display: none">x</div>', 'inline-style'],
    ['<div style="visibility:hidden">x</div>', 'inline-style'],
    ['<div style="opacity:0">x</div>', 'inline-style'],
    ['<div style="position:absolute; left:-9999px">x</div>', 'off-screen'],
    ['<div style="text-indent:-999em">x</div>', 'off-screen'],
    ['<div style="font-size:0">x</div>', 'zero-size'],
    ['<div style="height:0;overflow:hidden">x</div>', 'zero-size'],
    ['<div style="position:absolute;clip:rect(0 0 0 0)">x</div>', 'zero-size'],
    ['<div style="color:#fff;background:#FFFFFF">x</div>', 'colour'],
    ['<div class="q">x</div><style>.p, .q { display:none }</style>', 'style-rule'],
    ['<div id="q">x</div><style>body #q { visibility: hidden }</style>', 'style-rule'],
  ])('%s is hidden', (body, how) => {
    expect(howHidden(body)).toEqual([how]);
  });

  it.each([
    ['<div aria-hidden="true">x</div>'],
    ['<div style="display:block;margin-left:-10px">x</div>'],
    ['<div style="opacity:0.8">x</div>'],
    ['<div class="q">x</div><style>@media print { .q { display:none } }</style>'],
    ['<div class="q">x</div><style>.js .q { display:none }</style>'],
    ['<div class="q">x</div><style>.q:hover { display:none }</style>'],
    ['<div class="q">x</div><style>.q { display:none } .q { display:block }</style>'],
    ['<div class="q" style="display:block">x</div><style>.q { display:none }</style>'],
  ])('%s is not hidden', (body) => {
    expect(howHidden(body)).toEqual([undefined]);
  });

  it('are known in a line too', () => {
    const [block] = decodeHtml('<p>News. <span style="display:none">pills</span></p>').blocks;
    expect(block?.runs).toEqual([
      { span: [6, 11], tag: 'span', hidden: { how: 'inline-style', because: 'style="display:none"' } },
    ]);
  });
});

describe("users' selectors", () => {
  const page = '<body><div class="box"><p>One <i>two</i></p></div><p>Three</p>';

  it('find containers and parts of a line, on the pages of their hosts', () => {
    const selectors = [
      { host: 'news.example', selector: 'div.box' },
      { host: '*', selector: 'p > i' },
      { host: 'other.example', selector: 'p' },
    ];
    const { selected, containers, blocks } = decodeHtml(page, 'https://www.news.example/a', selectors);
    expect(selected).toEqual([
      { selector: 'div.box', containers: [1], runs: [] },
      { selector: 'p > i', containers: [], runs: [[0, 0]] },
    ]);
    expect(containers[1]?.classes).toEqual(['box']);
    expect(blocks[0]?.runs).toEqual([{ span: [4, 7], tag: 'i' }]);
  });

  it('are refused before the first page where they are none', () => {
    expect(() => openDecoder({ selectors: [{ host: '*', selector: 'p[' }], budgets })).toThrow(
      /"p\[" for \* is no CSS selector/,
    );
  });
});

describe('hostile markup', () => {
  it('is flattened where it is too deep', () => {
    const page = decodeHtml(`${'<div>'.repeat(100_000)}deep`);
    expect(page.blocks.map(({ text }) => text)).toEqual(['deep']);
    expect(page.decoding.repairs[0]?.name).toBe('depth');
  });

  it.each([
    ['elements', '<i>'.repeat(200_001)],
    ['attributes', `<p ${'a=1 '.repeat(1001)}>x`],
  ])('is refused over the budget of %s', (what, body) => {
    expect(() => decodeHtml(body)).toThrow(new RegExp(`more than [0-9]+ ${what}`));
  });

  it.each(['<p>The port is open.<a/', '<p>The port is open.<a', '<p>The port is open.<a href="x'])(
    'takes an unfinished tag at the end for no text: %s',
    (body) => {
      expect(decodeHtml(body).blocks.map(({ text, source }) => [text, source])).toEqual([
        ['The port is open.', [3, 20]],
      ]);
    },
  );

  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'<p> </p> <div> </div> <a href=x> </a> <b> </b> <br> <table> <tr> <td> </table> <li> <ul> </ul> <svg> </svg>'.split(
            ' ',
          ),
          ...'<script> </script> <select> <noscript> </noscript> <html> </html> <body> </body> <head> </head> <h2> </h2>'.split(
            ' ',
          ),
          ...'<template> </template> <!-- --> <pre> </pre> <x-y> <span hidden> </span> <title> <button> &amp; &nbsp; < >'.split(
            ' ',
          ),
          '<div itemscope itemtype="http://schema.org/Article">',
          '<span itemprop=author itemscope>',
          '<style>.x{display:none}</style>',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('gives a page that keeps its promises, or is refused, whatever it is', () => {
    fc.assert(
      fc.property(soup, (body) => {
        const page = decodeOrRefuse(body);
        if (page instanceof PageRefused) return;
        for (const [index, { parent }] of page.containers.entries()) expect(parent).toBeLessThan(index);
        let last = 0;
        for (const [index, block] of page.blocks.entries()) {
          expect(block.index).toBe(index);
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toBe('');
          expect(block.container).toBeLessThan(page.containers.length);
          expect(block.source[0]).toBeGreaterThanOrEqual(last);
          expect(block.source[1]).toBeGreaterThan(block.source[0]);
          last = block.source[1];
          for (const { span } of block.runs) {
            expect(span[0]).toBeLessThan(span[1]);
            expect(span[1]).toBeLessThanOrEqual(block.text.length);
          }
        }
        expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no word: whatever is in no block was counted as left out', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 30 });
    const tag = fc.constantFrom('p', 'div', 'b', 'li', 'td', 'script', 'svg', 'h2', 'a', 'span', 'noscript', 'title');
    fc.assert(
      fc.property(words, fc.array(tag, { minLength: 30, maxLength: 30 }), (list, tags) => {
        const page = decodeOrRefuse(list.map((word, at) => `<${tags[at]}>${word}</${tags[at]}>`).join(''));
        const kept = page instanceof PageRefused ? 0 : page.blocks.reduce((sum, { text }) => sum + text.length, 0);
        const left =
          page instanceof PageRefused ? undefined : Object.values(page.decoding.left).reduce((a, b) => a + b, 0);
        const all = list.join('').length;
        expect(left === undefined ? kept : kept + left).toBe(left === undefined ? 0 : all);
      }),
    );
  });
});

function decodeOrRefuse(body: string): Page | PageRefused {
  try {
    return decodeHtml(body);
  } catch (error) {
    if (error instanceof PageRefused) return error;
    throw error;
  }
}

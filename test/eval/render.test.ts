import { describe, expect, test } from 'vitest';
import { renderPage, styleNames } from '../../src/eval/render/render.js';
import { styles } from '../../src/eval/render/styles.js';
import { parseTree } from '../../src/eval/render/tree.js';
import { wrap } from '../../src/eval/render/wrap.js';

const page = `<!doctype html><title>Port reopens - Harbour Post</title>
<body><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<h1>Port reopens</h1><div>By Ana Lopes<br>Tuesday</div><script>var a = "not text";</script>
<p>The ferry port of <b>Tolling</b> reopened on Tuesday, nine days after a storm had torn away its <a href="/pier">northern pier</a>.</p>
<p style="display: none">Hidden words.</p>
<ol><li>Cars first<li>Lorries later</ol>
<table><tr><td>Sailings</td><td>14</td></tr><tr><td>Lorries</td><td>40</td></tr></table>
<form><input placeholder="Your mail"><button>Sign up</button></form><img src=a.jpg alt="The pier"></body>`;

const tree = parseTree(Buffer.from(page));
/** A throw of the dice that gives indentation 2, the first bullet, no title line. */
const dice = 30;

describe('each style leaves what its tool would leave', () => {
  test('wet: the title, then every block and <br> a line', () => {
    expect(styles.wet(tree)).toBe(
      `Port reopens - Harbour Post
Home
World
Port reopens
By Ana Lopes
Tuesday
The ferry port of Tolling reopened on Tuesday, nine days after a storm had torn away its northern pier.
Hidden words.
Cars first
Lorries later
Sailings
14
Lorries
40
Sign up
`,
    );
  });

  test('wet-numbered: the same with the markers of lists', () => {
    const lines = styles['wet-numbered'](tree, dice).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['* Home', '* World', '1. Cars first', '2. Lorries later']));
    expect(lines.map((line) => line.replace(/^(\*|\d\.) /, '')).join('\n')).toBe(styles.wet(tree));
  });

  test('blank-unnumbered: as blank, without the markers', () => {
    const text = styles['blank-unnumbered'](tree, dice);
    expect(text).toContain('\n\n  Cars first\n\n  Lorries later\n\n');
    expect(text).toBe(styles.blank(tree, dice).replace(/^( *)(\*|\d\.) /gm, '$1'));
  });

  test('blank: blank lines between, lists marked, hidden text gone', () => {
    expect(styles.blank(tree, dice)).toBe(
      `  * Home

  * World

Port reopens

By Ana Lopes
Tuesday

The ferry port of Tolling reopened on Tuesday, nine days after a storm had torn away its northern pier.

  1. Cars first

  2. Lorries later

Sailings

14

Lorries

40

Sign up
`,
    );
  });

  test('wrap80: no line over 79 columns, headings marked', () => {
    const text = styles.wrap80(tree, dice);
    expect(text).toContain(
      `\n# Port reopens

By Ana Lopes
Tuesday

The ferry port of Tolling reopened on Tuesday, nine days after a storm had torn
away its northern pier.

Hidden words.

  1. Cars first
`,
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(80);
  });

  test('lynx: links numbered, buttons and fields drawn, addresses at the end', () => {
    expect(styles.lynx(tree, dice)).toBe(
      `    * [1]Home
    * [2]World

                                Port reopens

   By Ana Lopes
   Tuesday

   The ferry port of Tolling reopened on Tuesday, nine days after a storm had
   torn away its [3]northern pier.

   Hidden words.

   1. Cars first
   2. Lorries later

   Sailings

   14

   Lorries

   40

   ____________________ (BUTTON) Sign up
   [The pier]

References

   1. /
   2. /world
   3. /pier
`,
    );
  });

  test('flat: single line ends, alternative texts and placeholders between', () => {
    expect(styles.flat(tree, dice)).toContain('Lorries\n40\nYour mail Sign up\n[The pier]\n');
  });

  test('paste: blank lines round paragraphs only, tabs inside a row', () => {
    expect(styles.paste(tree, dice)).toContain('\n\nBy Ana Lopes\nTuesday\n\nThe ferry port');
    expect(styles.paste(tree, dice)).toContain('Sailings\t14\nLorries\t40');
  });
});

test.each(styleNames)('%s: the same page comes out the same every time', (style) => {
  const bytes = Buffer.from(page);
  for (const id of ['a', 'b', 'c']) expect(renderPage(bytes, id, style)).toBe(renderPage(bytes, id, style));
});

test('pages differ in what a style leaves open', () => {
  const bytes = Buffer.from(page);
  const all = new Set(Array.from({ length: 40 }, (_, at) => renderPage(bytes, `page ${at}`, 'blank')));
  expect(all.size).toBeGreaterThan(8);
});

test('UTF-8 that is valid wins over a charset that a page declares from its former life; else the declared one holds', () => {
  const declared = '<meta charset="windows-1251"><p>Мост открыт</p>';
  expect(styles.wet(parseTree(Buffer.from(declared)))).toBe('Мост открыт\n');
  const bytes = Uint8Array.from([...Buffer.from('<meta charset="windows-1251"><p>'), 0xcc, 0xee, 0xf1, 0xf2]);
  expect(styles.wet(parseTree(bytes))).toBe('Мост\n');
});

test('wrapping breaks at spaces, in Chinese where the line is full but never before a full stop', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('港口今天开放。船来了', 12)).toEqual(['港口今天开', '放。船来了']);
});

test('20,000 elements inside each other are walked without recursion', () => {
  const deep = `${'<div>'.repeat(20_000)}The port`;
  expect(styles.wet(parseTree(Buffer.from(deep)))).toBe('The port\n');
});

import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/page/page.js';
import { matrixOf } from '../../../../src/stages/article/features/columns.js';
import { groupsOf } from '../../../../src/stages/article/features/features.js';
import { emptyLexicon } from '../../../../src/stages/article/features/lexicon.js';
import { secondMatrix, secondNames } from '../../../../src/stages/article/features/second.js';
import { invent } from '../../../page/invent.js';
import { prose, sheetOf } from './sheets.js';

const card = { tag: 'div', classes: ['card', 'related'] };
const nested = Array.from({ length: 900 }, (_, at) => ({ parent: at - 1, tag: at % 7 ? 'div' : 'article' }));
const pages: Readonly<Record<string, Page>> = {
  'no blocks': invent({ blocks: [] }),
  'containers and no blocks': invent({ blocks: [], containers: [{ parent: -1, tag: 'body' }] }),
  'one line of text': invent({ blocks: ['Ferry'] }),
  'one block in one element': invent({ blocks: [{ text: '!', container: 0 }], containers: [{ parent: -1, tag: 'p' }] }),
  'text after the document': invent({ blocks: [{ text: prose('pier') }], containers: [{ parent: -1, tag: 'html' }] }),
  'deep nesting': invent({
    blocks: Array.from({ length: 300 }, (_, at) => ({ text: prose(`pier ${at}`), container: at * 3 })),
    containers: nested,
  }),
  'names that every object has': invent({
    blocks: [{ text: 'constructor __proto__ toString', container: 0 }],
    containers: [{ parent: -1, tag: 'constructor', id: '__proto__', classes: ['constructor'], role: 'toString' }],
    declared: [{ from: 'meta', name: 'title', value: 'constructor' }],
  }),
  'signs alone, pairs, and nothing that is a word': invent({ blocks: ['—', '🚢🚢', '\ud800', '»', '…'] }),
  cards: invent({
    blocks: Array.from({ length: 50 }, () => ({
      text: 'Read more: the pier',
      container: 1,
      kind: 'list-item' as const,
    })),
    containers: [
      { parent: -1, tag: 'body' },
      { parent: 0, ...card },
    ],
  }),
};

describe.each(Object.entries(pages))('on a page with %s', (_, page) => {
  it.each(['html', 'text'] as const)('every value for %s pages is a number', (form) => {
    const sheet = sheetOf({ ...page, form });
    for (const group of groupsOf[form]) {
      const values = matrixOf([group], sheet, emptyLexicon);
      expect(values.length).toBe(page.blocks.length * group.names.length);
      expect(values.every(Number.isFinite), group.names[0]).toBe(true);
    }
  });

  it('every value of the second pass is a number', () => {
    const values = secondMatrix(
      sheetOf(page),
      page.blocks.map((_, row) => (row % 3) / 2),
    );
    expect(values.length).toBe(page.blocks.length * secondNames.length);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});

describe('a matrix', () => {
  const page = pages['deep nesting']!;

  it.each(['html', 'text'] as const)('of %s pages has no two columns of one name', (form) => {
    const names = groupsOf[form].flatMap((group) => group.names);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the same in one piece and group by group, so no group writes beside its columns', () => {
    const sheet = sheetOf(page);
    const whole = matrixOf(groupsOf.html, sheet, emptyLexicon);
    const parts = groupsOf.html.map((group) => matrixOf([group], sheet, emptyLexicon));
    const joined = page.blocks.flatMap((_, row) =>
      groupsOf.html.flatMap(({ names }, at) => [...parts[at]!.subarray(row * names.length, (row + 1) * names.length)]),
    );
    expect(whole).toEqual(Float32Array.from(joined));
  });
});

describe('the work', () => {
  /** How often texts and elements of a page are read while all features are worked out. */
  function readsOf(blocks: number): number {
    let reads = 0;
    const counted = <T extends object>(thing: T): T =>
      new Proxy(thing, {
        get(target, key) {
          reads += 1;
          return Reflect.get(target, key);
        },
      });
    const page = invent({
      blocks: Array.from({ length: blocks }, (_, at) => ({ text: prose(`pier ${at}`), container: at + 1 })),
      containers: [
        { parent: -1, tag: 'body' },
        ...Array.from({ length: blocks }, (_, at) => ({ parent: at, ...card })),
      ],
    });
    const sheet = sheetOf({ ...page, blocks: page.blocks.map(counted), containers: page.containers.map(counted) });
    matrixOf(groupsOf.html, sheet, emptyLexicon);
    secondMatrix(
      sheet,
      page.blocks.map(() => 0.7),
    );
    return reads;
  }

  it('grows with the page and not faster, however deep the page is', () => {
    expect(readsOf(3000)).toBeLessThan(readsOf(300) * 11);
  });
});

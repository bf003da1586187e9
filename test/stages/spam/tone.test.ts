// How sales talk is told from news by its letters, and how alike a text's letters are to the page's.
import { describe, expect, it } from 'vitest';
import { decodeSource, type Host, openDecode } from '../../../src/eval/spam/hosts.js';
import type { Stock } from '../../../src/eval/spam/stock.js';
import { ToneBuilder } from '../../../src/eval/spam/tone-builder.js';
import { DistinctRows, eachRow, Letters, SlotSet } from '../../../src/stages/spam/letters.js';
import { Tone } from '../../../src/stages/spam/tone.js';
import { english } from './stories.js';

const rowsOf = (text: string): number[] => {
  const found: number[] = [];
  eachRow(text, (slot) => found.push(slot));
  return found;
};

describe('rows of letters', () => {
  it('are three or four long, with the spaces round a word', () => {
    expect(rowsOf('ab')).toHaveLength(3); // " ab", " ab ", "ab "
    expect(rowsOf('abc')).toHaveLength(5); // " ab", " abc", "abc", "abc ", "bc "
  });
  it('go beyond no word', () => {
    expect(rowsOf('ab cd')).toEqual([...rowsOf('ab'), ...rowsOf('cd')]);
    expect(rowsOf('')).toEqual([]);
  });
  it('are the same wherever a word stands', () => {
    expect(rowsOf('ferry boat').slice(0, rowsOf('ferry').length)).toEqual(rowsOf('ferry'));
  });
});

describe('a set of slots', () => {
  it('knows what was added, until it is cleared', () => {
    const set = new SlotSet();
    expect([set.add(3), set.add(3), set.add(4)]).toEqual([true, false, true]);
    set.clear();
    expect(set.add(3)).toBe(true);
  });
});

const distinct = new DistinctRows();
const different = (text: string): Int32Array => distinct.of(text);

describe('the different rows of a text', () => {
  it('are its rows, each once', () => {
    expect([...different('ab ab')]).toEqual(rowsOf('ab'));
    expect(different('')).toHaveLength(0);
  });
});

describe("the letters of a page's texts", () => {
  const letters = new Letters();
  it('are shared by words with other endings', () => {
    letters.read([different('the harbour master sailed')]);
    const alike = letters.shared(different('harbours'), 0);
    expect(alike).toBeGreaterThan(0.6);
    expect(letters.shared(different('quick pills'), 0)).toBeLessThan(0.1);
    expect(letters.shared(different('the harbour master sailed'), 0)).toBe(1);
  });
  it('do not vouch for the text that they are from', () => {
    letters.read([different('the harbour master sailed'), different('no more')]);
    expect(letters.shared(different('the harbour master sailed'), 1)).toBe(0);
    letters.read([different('the harbour master sailed'), different('the harbour master sailed')]);
    expect(letters.shared(different('the harbour master sailed'), 1)).toBe(1);
  });
  it('are those of the last page that was read', () => {
    letters.read([different('the harbour master sailed')]);
    letters.read([different('nobody came')]);
    expect(letters.shared(different('the harbour master'), 0)).toBeLessThan(0.2);
  });
});

const stockOf = (family: string, sentences: readonly string[]): Stock => ({
  language: 'en',
  family,
  acquaintance: 'known',
  keywords: [],
  sentences,
  testimonials: [],
  anchors: [],
});
const stocks = [
  stockOf('hats', [
    'Order your new hat online today and save {percent}!',
    'Our hats come with free delivery and a money back guarantee.',
    'Buy now, this offer ends soon.',
  ]),
  stockOf('kites', [
    'Order the best kites online at the lowest prices today!',
    'Free shipping on every kite you buy, satisfaction guaranteed.',
    'Do not miss this exclusive offer, order now.',
  ]),
];
function hostOf(fold: number): Host {
  const source = english.join('\n');
  const page = decodeSource(openDecode(), { id: 'invented' }, 'text', source)!;
  return { id: 'invented', fold, set: 'invented', source, page, body: page.blocks.map(({ index }) => index) };
}

describe('the tone', () => {
  const builder = new ToneBuilder(stocks);
  builder.add(hostOf(0));
  const tone = new Tone(builder.pack({}));
  it('of sales talk is told from that of news, whatever is sold', () => {
    const offer = tone.of(different('order your lamp online today, free delivery guaranteed!'));
    for (const text of english) expect(tone.of(different(text.toLowerCase()))).toBeLessThan(offer);
  });
  it('is learned without what is left out', () => {
    const [group] = [builder.groupOf('hats')];
    expect(builder.groupOf('kites')).not.toBe(group);
    const without = new Tone(builder.pack({ group }));
    expect(without.of(different('money back'))).toBeLessThan(tone.of(different('money back')));
    expect(builder.pack({ fold: 0 })).not.toEqual(builder.pack({}));
    expect(builder.pack({ fold: 1 })).toEqual(builder.pack({}));
  });
  it('of nothing is what is likely before a word is heard', () => {
    expect(tone.of(different(''))).toBe(builder.pack({}).bias);
  });
});

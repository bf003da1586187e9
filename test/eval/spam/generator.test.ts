// The generator of spam: what it puts into a page is found again to the character, and the same seed gives the same.
import { describe, expect, it } from 'vitest';
import { drawCase } from '../../../src/eval/spam/cases.js';
import { Chance } from '../../../src/eval/spam/chance.js';
import { compose, shapes } from '../../../src/eval/spam/compose.js';
import { disguise, trickNames } from '../../../src/eval/spam/disguise.js';
import { decodeSource, openDecode } from '../../../src/eval/spam/hosts.js';
import { injectedOf } from '../../../src/eval/spam/injected.js';
import { readStock } from '../../../src/eval/spam/stock.js';
import { hostOf } from './invented-host.js';

const stocks = readStock();
const decode = openDecode();
const squash = (text: string): string => text.replace(/\s+/g, '');

describe('the stock', () => {
  it('knows families and languages, and holds others out', () => {
    const kinds = new Set(stocks.map(({ acquaintance }) => acquaintance));
    expect([...kinds].sort()).toEqual(['held-family', 'held-language', 'known', 'learned']);
    const shown = stocks.filter(({ acquaintance }) => acquaintance === 'known' || acquaintance === 'learned');
    const heldFamilies = stocks.filter(({ acquaintance }) => acquaintance === 'held-family');
    const heldLanguages = stocks.filter(({ acquaintance }) => acquaintance === 'held-language');
    expect(heldFamilies.filter(({ family }) => shown.some((own) => own.family === family))).toEqual([]);
    expect(heldLanguages.filter(({ language }) => shown.some((own) => own.language === language))).toEqual([]);
  });
  it('has no place that nothing fills', () => {
    for (const stock of stocks)
      for (const text of [...stock.keywords, ...stock.sentences, ...stock.testimonials, ...stock.anchors])
        expect(compose({ ...stock, anchors: [text] }, 'anchor', new Chance(text))[0]).not.toMatch(/[{}]/);
  });
});

describe('a case', () => {
  for (const form of ['text', 'html'] as const)
    for (const shape of shapes)
      it(`of ${shape} in ${form} is found again to the character`, () => {
        let drawn = 0;
        for (let at = 0; at < 12; at++) {
          const made = drawCase(hostOf(form), stocks, new Chance(`${shape} ${at}`), { shape, trick: 'none' });
          if (!made) continue;
          drawn += 1;
          const page = decodeSource(decode, made.host, form, made.injection.source)!;
          const found = injectedOf(page, made.host, made.injection);
          const text = found.map(({ block, span }) => page.blocks[block]!.text.slice(...span)).join('\n');
          expect(squash(text)).toBe(squash(made.text));
          const clean = page.blocks.map(({ text: own, index }) => {
            const span = found.find(({ block }) => block === index)?.span;
            return span ? own.slice(0, span[0]) + own.slice(span[1]) : own;
          });
          expect(squash(clean.join(''))).toBe(squash(made.host.page.blocks.map(({ text: own }) => own).join('')));
        }
        expect(drawn).toBeGreaterThan(5);
      });
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string) =>
      drawCase(hostOf('html'), stocks, new Chance(seed), { shape: 'wall' })!.injection.source;
    expect(draw('a')).toBe(draw('a'));
    expect(draw('a')).not.toBe(draw('b'));
  });
  it('is disguised by every trick, or left as it is', () => {
    for (const trick of trickNames) {
      const made = disguise(trick, 'cheap pills online today', new Chance(trick));
      expect(made === 'cheap pills online today').toBe(trick === 'none');
    }
  });
});

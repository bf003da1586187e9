// Floors that only rise, without the gold: of the traps that people wrote, and of generated spam in an ordinary story, in both forms
// and with each trick. The figures over the gold have their floors in test/gold/floors.json.
import { describe, expect, it } from 'vitest';
import { drawCase } from '../../../src/eval/spam/cases.js';
import { Chance } from '../../../src/eval/spam/chance.js';
import type { Shape } from '../../../src/eval/spam/compose.js';
import { trickNames } from '../../../src/eval/spam/disguise.js';
import { openDecode } from '../../../src/eval/spam/hosts.js';
import { injectedOf } from '../../../src/eval/spam/injected.js';
import { isHeld, isTested, readStock } from '../../../src/eval/spam/stock.js';
import { readTraps, trapSource } from '../../../src/eval/spam/traps.js';
import type { Form, Page } from '../../../src/page/page.js';
import { hostOf } from '../../eval/spam/invented-host.js';
import { readSpam } from './clean.js';

const decode = openDecode();
const forms = ['text', 'html'] as const;
const decoded = (source: string, form: Form): Page =>
  decode({
    id: 'trap',
    sourcePath: 'trap',
    sourceRecord: null,
    body: source,
    form,
    url: 'https://lowickcourier.example/1',
  });

const taken = (page: Page): string[] =>
  readSpam(page)
    .marks.filter(({ label }) => label === 'injected-spam')
    .map(({ block }) => page.blocks[block!]!.text);

describe('traps', () => {
  const traps = readTraps();
  it('are three hundred at least, in many languages', () => {
    expect(traps.length).toBeGreaterThanOrEqual(300);
    expect(new Set(traps.map(({ language }) => language)).size).toBeGreaterThanOrEqual(28);
  });
  for (const form of forms)
    it(`are left alone, all but 2%, as ${form}`, () => {
      const touched = traps.filter((trap) => taken(decoded(trapSource(trap, form), form)).length > 0);
      expect(
        touched.length / traps.length,
        touched.map(({ language, name }) => `${language}: ${name}`).join('\n'),
      ).toBeLessThanOrEqual(0.02);
    });
});

const stocks = readStock().filter(isTested);
const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The share of injected characters that goes, over some cases for each trick. */
function removedShare(shape: Shape, form: Form, isWanted: (stock: (typeof stocks)[number]) => boolean): number {
  const wanted = stocks.filter(isWanted);
  let [all, removed] = [0, 0];
  for (const trick of trickNames)
    for (const seed of seeds) {
      const drawn = drawCase(hostOf(form), wanted, new Chance(`${shape} ${form} ${trick} ${seed}`), { shape, trick });
      if (!drawn) continue;
      const page = decoded(drawn.injection.source, form);
      const reading = readSpam(page);
      for (const { block, span } of injectedOf(page, drawn.host, drawn.injection)) {
        all += span[1] - span[0];
        for (const { from, to, mark } of reading.segments(page.blocks[block]!))
          if (mark?.label === 'injected-spam') removed += Math.max(0, Math.min(to, span[1]) - Math.max(from, span[0]));
      }
    }
  return removed / all;
}

const isKnown = ({ acquaintance }: { acquaintance: string }): boolean => acquaintance === 'known';

describe('generated spam in an ordinary story goes', () => {
  const floors: Readonly<Record<string, readonly [shape: Shape, known: number, held: number]>> = {
    walls: ['wall', 1, 0.99],
    'link lists': ['list', 0.99, 0.9],
    'sales text': ['sales', 0.94, 0.85],
    'lone sentences': ['sentence', 0.85, 0.63], // see DECISIONS.md, “A story of six paragraphs”
    'walls glued to a paragraph': ['glued', 0.93, 0.85],
  };
  for (const [name, [shape, known, held]] of Object.entries(floors))
    for (const form of forms) {
      it(`${name} of families that lists know, as ${form}`, () =>
        expect(removedShare(shape, form, isKnown)).toBeGreaterThanOrEqual(known));
      it(`${name} of families and languages that are held out, as ${form}`, () =>
        expect(removedShare(shape, form, isHeld)).toBeGreaterThanOrEqual(held));
    }
});

describe('removing twice', () => {
  it('is removing once', () => {
    const again: string[] = [];
    for (const shape of ['wall', 'list', 'sales', 'sentence', 'glued'] as const)
      for (const seed of [...seeds, ...trickNames]) {
        const drawn = drawCase(hostOf('text'), stocks, new Chance(`twice ${shape} ${seed}`), { shape });
        if (!drawn) continue;
        const left = readSpam(decoded(drawn.injection.source, 'text')).body();
        again.push(...taken(decoded(left.join('\n'), 'text')));
      }
    expect(again).toEqual([]);
  });
});

// What neighbours may not vouch for: spam of several paragraphs has its words in common with itself.
import { describe, expect, it } from 'vitest';
import { Reading } from '../../../src/page/reading.js';
import { openGrammar } from '../../../src/stages/spam/grammar.js';
import { Neighbours } from '../../../src/stages/spam/neighbours.js';
import { Scan } from '../../../src/stages/spam/scan.js';
import { Signs } from '../../../src/stages/spam/signs.js';
import { lookAround } from '../../../src/stages/spam/surroundings.js';
import { invent } from '../../page/invent.js';
import { english } from './stories.js';

const pitch = [
  'Velvet lamps brighten every cosy parlour, and our velvet lamps arrive within days.',
  'Whoever orders velvet lamps receives another cosy parlour brightener, said nobody ever.',
  'Cosy parlour owners adore velvet lamps, which arrive within days and brighten evenings.',
];

function neighboursOf(texts: readonly string[]) {
  const reading = new Reading(invent({ blocks: texts }));
  const scan = new Scan(texts, openGrammar(), new Signs());
  return { scan, neighbours: new Neighbours(lookAround(reading, scan, reading.page.blocks)) };
}

describe('neighbours', () => {
  const at = 3;
  const { scan, neighbours } = neighboursOf([...english.slice(0, at), ...pitch, ...english.slice(at)]);
  const beside = (row: number) => neighbours.of([row], { scan, rows: [row] });
  it('of a sales text vouch neither for it nor for each other', () => {
    for (const row of [at, at + 1, at + 2]) expect(beside(row).far).toBeLessThan(0.5);
    expect(beside(at + 1).nearer).toBeLessThan(0.5);
  });
  it('at its edge are a paragraph of its own kind and one of the story', () => {
    const { stranger, nearer } = beside(at);
    expect(stranger).toBeLessThan(nearer);
  });
  it('vouch on a short page, where nobody else could', () => {
    const short = neighboursOf([...english.slice(0, 2), english[1]!, english[2]!]);
    expect(short.neighbours.of([1], { scan: short.scan, rows: [1] }).far).toBe(1);
  });
  it('are none where the page has one paragraph', () => {
    const alone = neighboursOf([pitch[0]!]);
    expect(alone.neighbours.of([0], { scan: alone.scan, rows: [0] })).toEqual({ far: 0, stranger: -1, nearer: -1 });
  });
});

// What users can set: kinds of evidence that are not used, families and exceptions of their own, and the examples these carry.
import { describe, expect, it } from 'vitest';
import { spam } from '../../../src/stages/spam/spam.js';
import { asHtml, leftOf, linked, readSpam } from './clean.js';
import { english } from './stories.js';

const kayaks = {
  name: 'kayak-rentals',
  phrases: ['kayak rental deals', 'kayak hire lowick', 'cheap kayak tours', 'book your kayak'],
  topic: ['kayak'],
  catches: ['kayak rental deals, kayak hire lowick, cheap kayak tours, book your kayak, kayak rental deals'],
  spares: ['Two kayaks were found on the beach below the lighthouse after the storm.'],
};
const failing = (options: object): string[] => [...spam.failingExamples!(spam.options.parse(options))];

describe('a family of the user', () => {
  it('is sound when its examples hold', () => expect(failing({ families: [kayaks] })).toEqual([]));
  it('is told when what it catches stays', () => {
    const wrong = { ...kayaks, catches: [english[1]!.replace('Lowick', 'Arden')] };
    expect(failing({ families: [wrong] })).toEqual([
      `Family "kayak-rentals" says that it catches this, but it stays: ${wrong.catches[0]}`,
    ]);
  });
  it('is told when what it spares goes', () => {
    expect(failing({ families: [{ ...kayaks, spares: kayaks.catches }] })).toEqual([
      `Family "kayak-rentals" says that it spares this, but it goes: ${kayaks.catches[0]}`,
    ]);
  });
  it('is named in the reason', () => {
    const reading = readSpam(asHtml([...english, kayaks.catches[0]!]), { families: [kayaks] });
    expect(reading.marks.map(({ because }) => because).join()).toContain('kayak-rentals: ');
  });
});

describe('an exception of the user', () => {
  const wall = kayaks.catches[0]!;
  it('spares the passage that says its phrase', () => {
    const exceptions = [{ name: 'our-sponsor', phrases: ['kayak hire lowick'], spares: [wall] }];
    expect(leftOf([...english, wall], 'text', { exceptions })).toEqual([...english, wall]);
    expect(failing({ exceptions })).toEqual([]);
  });
  it('counts links to its hosts as links of the site', () => {
    const text =
      'best lamps outlet, cheap lamps store, lamps factory sale, buy cheap lamps online, cheap lamps outlet sale, best lamps store online';
    const page = (host: string) =>
      asHtml([
        ...english,
        linked(text, {
          'best lamps outlet': `https://${host}/a`,
          'cheap lamps store': `https://${host}/b`,
          'lamps factory sale': `https://${host}/c`,
        }),
      ]);
    expect(readSpam(page('shop.lamps.example')).body()).toEqual(english);
    const exceptions = [{ name: 'our-shop', hosts: ['lamps.example'] }];
    expect(
      readSpam(page('shop.lamps.example'), { exceptions }).marks.filter(({ because }) => /links to/.test(because)),
    ).toEqual([]);
  });
});

describe('kinds of evidence that are off', () => {
  const wall =
    'slot gacor malam ini | togel resmi | rtp live | situs slot gacor gampang maxwin | bandar togel resmi | slot online';
  it('are not named in reasons', () => {
    const reasons = readSpam(asHtml([...english, wall]), { off: ['words'] }).marks.map(({ because }) => because);
    expect(reasons.join()).not.toMatch(/gambling/);
  });
  it('leave everything with all of them off', () => {
    expect(
      leftOf([...english, wall], 'text', { off: ['structure', 'words', 'foreignScript', 'hidden', 'inline'] }),
    ).toEqual([...english, wall]);
  });
  it('remove less with more caution', () => {
    expect(leftOf([...english, wall], 'text', { caution: 0.5 })).toEqual([...english, wall]);
  });
});

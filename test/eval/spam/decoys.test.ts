// Decoys: clean text that looks like spam. Whatever is drawn is finished text, and the same seed draws the same.
import { describe, expect, it } from 'vitest';
import { Chance } from '../../../src/eval/spam/chance.js';
import { contacts, mentions, shown } from '../../../src/eval/spam/decoy-sentences.js';
import { type Decoy, drawDecoys } from '../../../src/eval/spam/decoys.js';
import { readStock } from '../../../src/eval/spam/stock.js';
import { hostOf } from './invented-host.js';

const stocks = readStock().filter(({ acquaintance }) => acquaintance === 'known');
const others = [
  { language: 'de', text: 'Der Rat stimmte am Dienstag für die neue Brücke.' },
  { language: 'fr', text: 'Le conseil a voté mardi pour le nouveau pont.' },
  { language: 'en', text: 'The council voted on Tuesday for the new bridge over the northern channel.' },
];
const html = hostOf('html');
const text = hostOf('text');

const draw = (seed: string, language = 'en', host = html): Decoy[] =>
  drawDecoys(host, language, stocks, others, new Chance(seed));
const kindsOf = (decoys: readonly Decoy[]): string[] => [...new Set(decoys.map(({ kind }) => kind))].sort();
const seeds = Array.from({ length: 60 }, (_, at) => `decoys ${at}`);

describe('decoys', () => {
  it('are drawn of each kind', () => {
    expect(kindsOf(seeds.flatMap((seed) => draw(seed)))).toEqual([
      'contact',
      'foreign paragraph',
      'foreign quote',
      'hashtags',
      'languages',
      'mention',
      'names',
      'price list',
      'shown',
      'sources',
      'table',
      'tags',
    ]);
  });
  it('have links in HTML only', () => {
    const linked = (host: typeof html) =>
      seeds.flatMap((seed) => draw(seed, 'en', host).filter(({ target }) => target));
    expect(kindsOf(linked(html))).toEqual(['sources']);
    expect(linked(html)[0]!.target!()).toMatch(/^https:\/\/www\.[a-z]+-\d+\.(org|com|net)\/20\d\d\/\d+-report\.html$/);
    expect(linked(text)).toEqual([]);
  });
  it('mention nothing in a language that has no sentences for it', () => {
    const kinds = kindsOf(seeds.flatMap((seed) => draw(seed, 'fi')));
    expect(kinds).toContain('contact');
    expect(kinds).not.toContain('mention');
    expect(kinds).not.toContain('shown');
  });
  it('leave no place unfilled, whatever the language', () => {
    const lines = Object.keys(mentions).flatMap((language) =>
      seeds.flatMap((seed) => draw(seed, language).flatMap((decoy) => decoy.lines)),
    );
    expect(lines.filter((line) => /[{}]/.test(line) || line.trim() === '')).toEqual([]);
  });
  it('are the same for the same seed, and others for another', () => {
    const written = (seed: string) => draw(seed).map(({ kind, lines, target }) => [kind, lines, target?.()]);
    expect(written('a')).toEqual(written('a'));
    expect(written('a')).not.toEqual(written('b'));
  });
});

describe('the sentences of decoys', () => {
  it('quote in every language that they mention spam in', () => {
    expect(Object.keys(shown).sort()).toEqual(Object.keys(mentions).sort());
  });
  it('have only places that are filled', () => {
    const placesIn = (sentences: readonly string[]) =>
      [...new Set(sentences.flatMap((sentence) => sentence.match(/\{.*?\}/g) ?? []))].sort();
    expect(placesIn(Object.values(mentions).flat())).toEqual(['{a}', '{b}', '{c}']);
    expect(placesIn(contacts)).toEqual(['{handle}', '{phone}']);
    expect(placesIn(Object.values(shown).flat())).toEqual([]);
  });
});

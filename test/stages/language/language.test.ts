import { describe, expect, it } from 'vitest';
import type { MarkDraft } from '../../../src/page/mark.js';
import type { Declaration } from '../../../src/page/page.js';
import { Reading } from '../../../src/page/reading.js';
import { language } from '../../../src/stages/language/language.js';
import { invent } from '../../page/invent.js';
import { chinese, english, footer, russian } from '../spam/stories.js';

const read = language.open(language.options.parse({}));

function notes(
  blocks: readonly string[],
  declared: readonly Declaration[] = [],
): [number | 'page', string | undefined][] {
  return [...read(new Reading(invent({ blocks, declared })))].flatMap((draft) =>
    'field' in draft ? [] : [[draft.block ?? 'page', draft.value]],
  );
}

describe('the language stage', () => {
  it('notes the language of the page and nothing else where all of it is in one', () => {
    expect(notes([...english, ...footer])).toEqual([['page', 'en']]);
    expect(notes(russian)).toEqual([['page', 'ru']]);
    expect(notes(chinese)).toEqual([['page', 'zh-Hans']]);
  });
  it('notes a standfirst in another script', () => {
    expect(notes([english[0]!, chinese[1]!, ...english.slice(1)])).toEqual([
      ['page', 'en'],
      [1, 'zh-Hans'],
    ]);
  });
  it('notes a paragraph in another language of the same script', () => {
    const french =
      'Le port a rouvert mardi après que la tempête l’a fermé pendant neuf jours, et les habitants ont fêté le premier bateau.';
    expect(notes([...english, french])).toEqual([
      ['page', 'en'],
      [6, 'fr'],
    ]);
  });
  it('notes a sentence in another language inside a paragraph, and only it', () => {
    const said = 'Nous avons perdu neuf jours, et personne ne nous a dit quand le port serait rouvert.';
    const text = `The fishermen waited on the quay all morning for the first boat to come in. ${said} The harbour master would not comment.`;
    const marks = [...read(new Reading(invent({ blocks: [...english, text] })))].filter(
      (draft) => !('field' in draft) && draft.span,
    );
    expect(marks).toMatchObject([{ value: 'fr' }]);
    const [from, to] = (marks[0] as MarkDraft).span!;
    expect(text.slice(from, to).trim()).toBe(said);
  });
  it('notes what is too short to tell as what stands on both sides of it', () => {
    const french = [
      'Le port a rouvert mardi après que la tempête l’a fermé pendant neuf jours, et les habitants ont fêté le premier bateau.',
      'Joan Ferrer',
      'Le maire a promis que la digue serait réparée avant l’hiver, mais personne ne sait qui paiera les travaux.',
    ];
    expect(
      notes([...english, ...french])
        .slice(1)
        .map(([, tag]) => tag),
    ).toEqual(['fr', 'fr', 'fr']);
  });
  it('is not misled by menus in another language', () => {
    const menu = [
      'Home',
      'World news',
      'Business and markets',
      'Sports of the day',
      'Opinion',
      'Subscribe to the paper',
      'About us',
    ];
    expect(notes([...menu, ...russian])[0]).toEqual(['page', 'ru']);
  });
  it('makes no language of names, numbers and credits', () => {
    expect(notes([...english, 'Joan Ferrer, Núria Puig, Pau Soler', 'Foto: A. Lopes', '12.03.2024 08:15'])).toEqual([
      ['page', 'en'],
    ]);
  });
  it('does not believe a page that says en of everything', () => {
    const declared = [{ from: 'html', name: 'lang', value: 'en-US' }] as const;
    expect(notes(russian, declared)).toEqual([['page', 'ru']]);
  });
  it('believes a page where its text leaves it open', () => {
    const lines = ['Luka je ponovno otvorena', 'Prvi brod je krenuo u utorak'];
    expect(notes(lines, [{ from: 'html', name: 'lang', value: 'hr' }])).toEqual([['page', 'hr']]);
    expect(notes(lines, [{ from: 'meta', name: 'og:locale', value: 'sr-Latn_RS' }])).toEqual([['page', 'sr-Latn']]);
  });
  it('does not count text that only fills a layout', () => {
    const filler = Array.from(
      { length: 12 },
      (_, at) =>
        `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore ${at}.`,
    );
    expect(notes([...filler, ...english])[0]).toEqual(['page', 'en']);
  });
  it('says nothing of a page in a script of no language to choose from', () => {
    expect(notes(['ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌ ᠪᠣᠯ ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡᠨ ᠦ ᠦᠰᠦᠭ ᠪᠢᠴᠢᠭ᠌ ᠶᠤᠮ᠃'])).toEqual([]);
    const onlyEnglish = language.open(language.options.parse({ among: ['en'] }));
    expect([...onlyEnglish(new Reading(invent({ blocks: chinese })))]).toEqual([]);
    expect([...onlyEnglish(new Reading(invent({ blocks: [...english, ...russian] })))]).toMatchObject([
      { value: 'en' },
    ]);
  });
  it('says nothing of a page without letters', () => {
    expect(notes(['2024', '08:15'])).toEqual([]);
  });
});

describe('languages that are wanted', () => {
  const judge = (options: object, blocks: readonly string[]): (string | undefined)[] =>
    [...language.open(language.options.parse(options))(new Reading(invent({ blocks })))].flatMap((draft) =>
      'field' in draft || draft.label !== 'not-an-article' ? [] : [draft.value],
    );

  it('are kept, and the others turned away', () => {
    expect(judge({ keep: ['en'] }, english)).toEqual([]);
    expect(judge({ keep: ['en'] }, russian)).toEqual(['language-not-wanted']);
    expect(judge({ keep: ['zh', 'ru'] }, chinese)).toEqual([]);
  });
  it('or dropped, and the others kept', () => {
    expect(judge({ drop: ['ru'] }, russian)).toEqual(['language-not-wanted']);
    expect(judge({ drop: ['ru'] }, english)).toEqual([]);
  });
  it('turn away what no language is known of, unless und is kept', () => {
    expect(judge({ keep: ['en'] }, ['2024'])).toEqual(['language-not-wanted']);
    expect(judge({ keep: ['en', 'und'] }, ['2024'])).toEqual([]);
  });
  it('are named by tags', () => {
    expect(() => language.options.parse({ keep: ['English'] })).toThrow(/BCP 47 tag/);
  });
});

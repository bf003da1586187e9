// Draws the template of a made-up site: which parts it has, in which order and under which names of elements, and the words of all.
import type { Chance } from '../spam/chance.js';
import { names, type Stock, type TemplateLanguage } from './stock.js';

export interface Template {
  readonly language: TemplateLanguage;
  readonly site: string;
  readonly menu: readonly string[];
  readonly slogan: string | undefined;
  readonly ticker: string | undefined;
  readonly consent: readonly string[];
  readonly consentAt: 'top' | 'end';
  readonly buttons: readonly string[];
  /** Who writes for the site; the bio is undefined where it has none. */
  readonly authors: readonly { readonly by: string; readonly bio: string | undefined }[];
  /** Between paragraphs, and on which share of the pages. */
  readonly breaks: string | undefined;
  readonly readAlso: string | undefined;
  /** In the middle of the body, and at its end. */
  readonly letterInside: string | undefined;
  readonly letterAfter: string | undefined;
  readonly appeal: string | undefined;
  readonly foot: readonly FootSection[];
  readonly rules: string | undefined;
  readonly legal: readonly string[];
  /** Classes say what a box is; else they are hashes. */
  readonly telling: boolean;
  /** Bio, letter and appeal stand in the element of the body, as its paragraphs do. */
  readonly within: boolean;
  /** Body that repeats: on this share of the pages. */
  readonly crosshead: { readonly text: string; readonly share: number } | undefined;
  readonly background: { readonly text: string; readonly share: number } | undefined;
}

export interface FootSection {
  readonly heading: string;
  readonly stories: number;
  readonly leads: boolean;
}

/** @param others a stock of another language, for sites that keep consent and legal text in it */
export function drawTemplate(chance: Chance, language: TemplateLanguage, stock: Stock, others: Stock): Template {
  const site = `${chance.one(names.sites)} ${chance.one(names.papers)}`;
  const words = { site, place: chance.one(names.places), year: `${chance.between(1890, 2012)}` };
  const person = () => `${chance.one(names.first)} ${chance.one(names.last)}`;
  const fill = (text: string, own: Readonly<Record<string, string>> = {}): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => ({ ...words, beat: chance.one(stock.beats), ...own })[slot] ?? '');
  const maybe = (share: number, list: readonly string[]) =>
    chance.happens(share) ? fill(chance.one(list)) : undefined;
  const some = (list: readonly string[], most: number) =>
    chance.some(list, chance.between(0, most)).map((text) => fill(text));
  const hasBios = chance.happens(0.7);
  const foreign = chance.happens(0.15) ? others : stock;
  return {
    language,
    site,
    menu: chance.some(stock.menu, chance.between(6, 12)),
    slogan: maybe(0.6, stock.slogans),
    ticker: maybe(0.4, stock.tickers),
    consent: some(foreign.consent, 3),
    consentAt: chance.one(['top', 'end']),
    buttons: some(stock.buttons, 3),
    authors: Array.from({ length: chance.between(2, 7) }, () => {
      const name = person();
      return {
        by: fill(chance.one(stock.by), { name }),
        bio: hasBios ? fill(chance.one(stock.bios), { name }) : undefined,
      };
    }),
    breaks: maybe(0.4, stock.breaks),
    readAlso: maybe(0.3, stock.readAlso),
    letterInside: maybe(0.35, stock.letters),
    letterAfter: maybe(0.5, stock.letters),
    appeal: maybe(0.5, stock.appeals),
    foot: chance.some(stock.foot, chance.between(1, 4)).map((heading) => ({
      heading,
      stories: chance.between(3, 8),
      leads: chance.happens(0.5),
    })),
    rules: maybe(0.4, stock.rules),
    legal: some(foreign.legal, 3),
    telling: chance.happens(0.4),
    within: chance.happens(0.5),
    crosshead: chance.happens(0.5)
      ? { text: chance.one(stock.crossheads), share: chance.one([0.2, 0.5, 0.8]) }
      : undefined,
    background: chance.happens(0.3)
      ? { text: chance.one(stock.background), share: chance.one([0.05, 0.15]) }
      : undefined,
  };
}

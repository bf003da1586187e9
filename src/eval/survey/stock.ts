// The words that templates of made-up sites are put together from. Two stocks that share no wording: one for choosing thresholds, one
// for the figures that are reported. `{site}`, `{place}`, `{name}`, `{beat}` and `{year}` are filled in for each site.
import { developed } from './stock-developed.js';
import { held } from './stock-held.js';

export interface Stock {
  readonly menu: readonly string[];
  readonly slogans: readonly string[];
  readonly tickers: readonly string[];
  /** Paragraphs of consent dialogs. */
  readonly consent: readonly string[];
  readonly bios: readonly string[];
  readonly letters: readonly string[];
  readonly appeals: readonly string[];
  readonly legal: readonly string[];
  readonly rules: readonly string[];
  /** Headings over other stories. */
  readonly foot: readonly string[];
  /** Lines between paragraphs: an advertisement follows, the story goes on. */
  readonly breaks: readonly string[];
  readonly readAlso: readonly string[];
  readonly buttons: readonly string[];
  /** Headings inside articles: they repeat, and are body. */
  readonly crossheads: readonly string[];
  /** Paragraphs of articles that agencies repeat from story to story: body. */
  readonly background: readonly string[];
  readonly by: readonly string[];
  readonly beats: readonly string[];
}

export type TemplateLanguage = 'en' | 'de' | 'fr' | 'es';

export const stocks: Readonly<Record<'developed' | 'held', Readonly<Record<TemplateLanguage, Stock>>>> = {
  developed,
  held,
};

/** Of sites, places and people; the same for both, as they say nothing. */
export const names = {
  sites: 'Harbour|Valley|Northern|Coast|Delta|Summit|Prairie|Lakeside|Border|Island'.split('|'),
  papers: 'Post|Courier|Ledger|Observer|Dispatch|Echo|Chronicle|Monitor|Standard|Voice'.split('|'),
  places: 'Eastmere|Kaldova|Port Alban|Rivenna|Söderfors|Montclair|Santa Brisa|Oldhaven|Veltheim|Lugarno'.split('|'),
  first: 'Amara|Jonas|Lucía|Pieter|Hannah|Tomasz|Noor|Camille|Diego|Ingrid|Samuel|Yuki'.split('|'),
  last: 'Velasquez|Brandt|Okafor|Lindqvist|Moreau|Castell|Haddad|Novak|Whitfield|Tanaka|Duarte|Keller'.split('|'),
};

// What a page says its language is: pages write iw, in, kr, English, en_US, pt-BR, zh-CN, "lang"; and what its host lets expect.
// All of it is weighed against the text, in nats, and never believed blindly (findings/langid.md, section 3, "Page priors").
import type { Page } from '../../page/page.js';
import { languages } from '../../text/languages.js';
import { lookUp } from '../../text/look-up.js';
import { ofCountry } from './countries.js';
import type { Nats } from './scorer.js';

const corrected: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  kr: 'ko',
  jp: 'ja',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  ua: 'uk',
  cz: 'cs',
  gr: 'el',
  fil: 'tl',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hans': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-hant': 'zh-Hant',
  'sr-latn': 'sr-Latn',
  'sr-cyrl': 'sr',
  english: 'en',
  deutsch: 'de',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  russian: 'ru',
  arabic: 'ar',
};

const known = new Set([...languages.map(({ tag }) => tag), 'zh', 'no']);

/** One BCP 47 tag; undefined for what is no language that we know, such as the words of a template. */
export function declaredTag(value: string): string | undefined {
  const folded = value.trim().toLowerCase().replaceAll('_', '-').slice(0, 35);
  const base = folded.split('-')[0]!;
  const tag =
    lookUp(corrected, folded) ??
    lookUp(corrected, folded.split('-').slice(0, 2).join('-')) ??
    lookUp(corrected, base) ??
    base;
  return known.has(tag) ? tag : undefined;
}

/** What speaks for languages beside the text. */
export interface Told {
  readonly tags: readonly string[];
  readonly nats: number;
  /** `html lang="pt-BR"`, for a reader of the report. */
  readonly because: string;
}

const declaredNats = 3.5; // a tag other than English was right 866 times of 866
const declaredEnglishNats = 1; // many systems say it of every page
const hostNats = 1.5; // the main language of a country is that of 87% of its pages

/** What a page or a caller declares. */
export function toldByTag(value: string, because: string): Told | undefined {
  const tag = declaredTag(value);
  if (!tag) return undefined;
  return { tags: [tag], nats: tag === 'en' ? declaredEnglishNats : declaredNats, because };
}

/** Where a page says it, the most trusted first. */
const sources = [
  /^(?:lang|html:lang|xml:lang)$/i,
  /^(?:og:locale)$/i,
  /^(?:content-language|language|dc\.language)$/i,
  /(?:^|\.)inLanguage$/i,
];

export function declaredBy(page: Page): Told | undefined {
  for (const source of sources) {
    for (const { from, name, value } of page.declared) {
      const told = source.test(name) ? toldByTag(value, `${from} ${name}="${value}"`) : undefined;
      if (told) return told;
    }
  }
  return undefined;
}

export function toldByHost(host: string | undefined): Told | undefined {
  const domain = host?.split('.').at(-1)?.toLowerCase() ?? '';
  const tags = lookUp(ofCountry, domain);
  return tags === undefined
    ? undefined
    : { tags: tags.split(' '), nats: hostNats, because: `the host ends in .${domain}` };
}

/** What is told can only help a language that the text may be in. */
export function withTold(nats: Nats, told: readonly Told[]): Nats {
  if (told.length === 0) return nats;
  return new Map(
    [...nats].map(([language, own]) => [
      language,
      told.reduce((sum, { tags, nats }) => sum + (tags.some((tag) => saysSame(tag, language)) ? nats : 0), own),
    ]),
  );
}

/** `zh` says both scripts, `sr` both letters, `no` both written forms. */
export function saysSame(declared: string, language: string): boolean {
  if (declared === language || language.startsWith(`${declared}-`)) return true;
  return declared === 'no' && (language === 'nb' || language === 'nn');
}

// What a page says its language is, as one BCP 47 tag: pages write iw, in, kr, English, en_US, pt-BR, zh-CN, "lang".
import type { Page } from '../../page/page.js';
import { lookUp } from '../../text/look-up.js';
import { languages } from './languages.js';

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

/** Undefined for what is no language that we know, such as the words of a template. */
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

/** Where a page says it, the most trusted first (findings/langid.md, section 3, "Page priors"). */
const sources = [
  /^(?:lang|html:lang|xml:lang)$/i,
  /^(?:og:locale)$/i,
  /^(?:content-language|language|dc\.language)$/i,
  /(?:^|\.)inLanguage$/i,
];

export interface Told {
  readonly tag: string;
  /** `html lang="pt-BR"`, for a reader of the report. */
  readonly because: string;
}

export function declaredBy(page: Page): Told | undefined {
  for (const source of sources) {
    for (const { from, name, value } of page.declared) {
      if (!source.test(name)) continue;
      const tag = declaredTag(value);
      if (tag) return { tag, because: `${from} ${name}="${value}"` };
    }
  }
  return undefined;
}

// Puts spam together from a stock: walls, lists, sales text, testimonials, single sentences and anchor phrases, as they stand on
// hacked pages (findings/spam.md, section 2).
import type { Chance } from './chance.js';
import type { Stock } from './stock.js';

export const shapes = ['wall', 'list', 'sales', 'sentence', 'glued', 'inner', 'anchor'] as const;
export type Shape = (typeof shapes)[number];

/** Lines: one for each block that it is to be. */
export type Composed = readonly string[];

const cities: Readonly<Record<string, readonly string[]>> = {
  Latn: ['Norvale', 'Port Arlen', 'Eastmere', 'Corvin', 'Talbrook', 'Marlow Bay', 'Sundhaven', 'Kelstadt'],
  Cyrl: ['Норвальск', 'Ареново', 'Тальбрук', 'Корвинск', 'Маровка', 'Сунград'],
  Hans: ['北湾', '东澜', '南桥', '云河', '青石', '临江'],
  Arab: ['نورفال', 'تالبروك', 'سندهافن', 'كورفين'],
  other: ['Norvale', 'Talbrook', 'Corvin'],
};
const scriptOf: Readonly<Record<string, string>> = {
  ru: 'Cyrl',
  uk: 'Cyrl',
  bg: 'Cyrl',
  kk: 'Cyrl',
  zh: 'Hans',
  ja: 'Hans',
  ar: 'Arab',
  fa: 'Arab',
};
const messengers: Readonly<Record<string, readonly string[]>> = {
  zh: ['微信'],
  th: ['ไลน์', 'LINE'],
  ko: ['카톡', '텔레그램'],
  vi: ['Zalo'],
  ru: ['телеграм', 'WhatsApp'],
  ar: ['واتساب'],
  fa: ['تلگرام', 'واتساپ'],
  ja: ['LINE'],
};
const separators = [' | ', '| ', '|', ', ', ' , ', ' - ', ' · ', ' / ', ' • ', '; ', ' ~ ', ' ★ ', ' '] as const;
const unspacedLanguages = new Set(['zh', 'ja', 'th', 'km', 'my', 'lo']);

export function compose(stock: Stock, shape: Shape, chance: Chance): Composed {
  const brand = brandOf(chance);
  const filled = (text: string) => fill(text, stock.language, brand, chance);
  switch (shape) {
    case 'wall':
      return [wall(stock, chance, filled)];
    case 'glued':
      return [wall(stock, chance, filled, 12)];
    case 'inner':
      return [sentences(stock, chance, 1, 2).map(filled).join(spaceOf(stock))];
    case 'list':
      return keywords(stock, chance, chance.between(5, 22)).map(filled);
    case 'sales':
      return salesOf(stock, chance).map(filled);
    case 'sentence':
      return sentences(stock, chance, 1, 1).map(filled);
    case 'anchor':
      return [filled(chance.one(stock.anchors))];
  }
}

const spaceOf = ({ language }: Stock): string => (unspacedLanguages.has(language) && language !== 'th' ? '' : ' ');

function wall(stock: Stock, chance: Chance, filled: (text: string) => string, most = 40): string {
  const units = keywords(stock, chance, chance.between(7, most)).map(filled);
  const separator = chance.one(separators);
  const tail = chance.happens(0.15) ? filled(` ${chance.one(['{contact}', '{site}', '{brand}'])}`) : '';
  return units.join(separator) + tail;
}

/** Some are said again, whole or with another's words: walls are recombined from a few. */
function keywords({ keywords: all, language }: Stock, chance: Chance, count: number): string[] {
  const stock = chance.some(all, chance.between(Math.ceil(count * 0.45), count));
  const units = [...stock];
  const joint = unspacedLanguages.has(language) ? '' : ' ';
  while (units.length < count)
    units.push(chance.happens(0.5) ? chance.one(stock) : [chance.one(stock), chance.one(stock)].join(joint));
  const manner = chance.next();
  const shuffled = chance.some(units, units.length);
  if (manner < 0.12) return shuffled.map((unit) => unit.toUpperCase());
  return manner < 0.22 ? shuffled.map(titled) : shuffled;
}

const titled = (text: string): string => text.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());

function sentences({ sentences: all, testimonials }: Stock, chance: Chance, least: number, most: number): string[] {
  const count = chance.between(least, most);
  return chance.happens(0.12) ? [chance.one(testimonials)] : chance.some(all, count);
}

/** One to three paragraphs; often a way to reach the seller at the end. */
function salesOf(stock: Stock, chance: Chance): string[] {
  const paragraphs = chance.between(1, 3);
  const own = chance.some(stock.sentences, paragraphs * 3);
  const found: string[] = [];
  for (let at = 0; at < paragraphs; at++)
    found.push(own.slice(at * 3, at * 3 + chance.between(2, 3)).join(spaceOf(stock)));
  if (chance.happens(0.25)) found[0] = chance.one(stock.testimonials);
  if (chance.happens(0.45))
    found[found.length - 1] += ` ${chance.one(['{contact}', '{site}', '{brand} {site}', '{handle}', '{phone}'])}`;
  return found.filter((text) => text.trim() !== '');
}

const stems = [
  'abc',
  'nama',
  'lucky',
  'star',
  'vip',
  'mega',
  'royal',
  'gold',
  'pro',
  'max',
  'top',
  'king',
  'neo',
  'prime',
  'best',
];

const brandOf = (chance: Chance): string =>
  `${chance.one(stems)}${chance.happens(0.7) ? chance.between(2, 999) : chance.one(stems)}`;

function fill(text: string, language: string, brand: string, chance: Chance): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => fillingOf(name.toLowerCase(), language, brand, chance));
}

function fillingOf(name: string, language: string, brand: string, chance: Chance): string {
  const handle = `@${brand}_${chance.between(1, 99)}`;
  const phone = `+${chance.between(1, 99)} ${chance.between(100, 999)} ${chance.between(100, 999)} ${chance.between(1000, 9999)}`;
  switch (name) {
    case 'brand':
      return chance.happens(0.5) ? brand.toUpperCase() : brand;
    case 'site':
      return siteOf(brand, chance);
    case 'phone':
      return phone;
    case 'handle':
      return handle;
    case 'contact':
      return `${chance.one(messengers[language] ?? ['WhatsApp', 'Telegram'])} ${chance.happens(0.5) ? phone : handle}`;
    case 'price':
      return chance.one(['$9', '49 €', '$19.99', '299', '1500']);
    case 'percent':
      return `${chance.between(10, 90)}%`;
    case 'city':
      return chance.one(cities[scriptOf[language] ?? 'Latn'] ?? cities.other!);
    default:
      throw new Error(`The stock has a place {${name}} that nothing fills.`);
  }
}

const endings = ['com', 'net', 'org', 'site', 'online', 'top', 'club', 'info', 'shop', 'xyz', 'bet', 'pro'] as const;

/** A site of the seller; under `.example`, or as such names are, so that the ending cannot be learned. */
export const siteOf = (brand: string, chance: Chance): string =>
  `${chance.happens(0.3) ? 'www.' : ''}${brand}${chance.happens(0.3) ? `-${chance.one(stems)}` : ''}.${chance.one(endings)}`;

/** Where links of one piece of spam lead: the same few sites, their fronts or keyword pages. */
export function openTargets(chance: Chance, anchors: readonly string[]): () => string {
  const sites = Array.from({ length: chance.between(1, 6) }, () => siteOf(brandOf(chance), chance));
  return () => {
    const site = chance.happens(0.25)
      ? `${slug(chance.one(anchors)) || 'best'}.${chance.one(endings)}`
      : chance.one(sites);
    const path = chance.happens(0.55)
      ? '/'
      : `/${slug(chance.one(anchors)) || chance.one(stems)}${chance.one(['', '/', '.html'])}`;
    return `${chance.one(['https', 'https', 'http'])}://${site}${path}`;
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\{\w+\}/g, '')
    .match(/[a-z\d]+/g)
    ?.join('-') ?? '';

// What a page's address says of its kind: how deep it stands, how its last part is built, which words its parts have.
import type { Page } from '../../../page/page.js';
import { tokensOfName } from '../../../text/name-tokens.js';

/** Words of hosts and paths by the kind of page that they speak of, in the languages in which sites name their folders. */
const wordsOf = {
  article:
    'news article articles story stories blog blogs post posts magazine opinion editorial editorials politics world sport sports culture health press artikel nachrichten noticias noticia nota actualite actualites actu articolo articoli notizie nyheter nyhet uutiset haber berita novosti artigo magazin journal features column columns insights guide guides recipe recipes review reviews tips learn resources archives',
  list: 'category categories tag tags topic topics section sections archive search suche buscar recherche cerca results author authors authorship latest all list lists browse page index thema themen etiqueta temas rubrik rubrique kategorie categoria directory events calendar jobs chart charts trending explore hub',
  forum:
    'forum forums thread threads viewtopic showthread topic topics t questions question community communities discuss discussion discussions board boards answers comments r ask groups bbs',
  product:
    'product products item items itm p dp pd pdp prd sku buy store shop app apps detail listing gp ip produkt producto produit prodotto',
  collection:
    'collection collections c cat category categories shop store shopping sale brand brands catalog catalogue w b department gifts plp',
  documentation:
    'docs doc documentation manual reference api guide guides wiki tutorial tutorials developer developers dev help support userguide learn sdk man handbook book readthedocs latest stable en v2 install introduction faq kb started getting',
  service:
    'services service solutions solution about pricing features feature company contact programs program courses course degree admissions business enterprise platform products plans careers industries work testimonials agency consulting rental rentals insurance software tools people why how locations undergraduate graduate academics department',
} as const;

export type AddressKind = keyof typeof wordsOf;
const kinds = Object.keys(wordsOf) as readonly AddressKind[]; // the keys are the kinds
const sets = new Map<AddressKind, ReadonlySet<string>>(kinds.map((kind) => [kind, new Set(wordsOf[kind].split(' '))]));

export const addressNames: readonly string[] = [
  'address known',
  'depth',
  'is root',
  'words of last part',
  'length of last part',
  'digits of last part',
  'ends in number',
  'ends in html',
  'has date',
  'query',
  'query number',
  'language first',
  ...kinds.flatMap((kind) => [`address says ${kind}`, `path says ${kind}`]),
];

export function addressOf(page: Page): string | undefined {
  const declared = page.declared.find(({ name }) => name === 'canonical' || name === 'og:url')?.value;
  return [page.url, declared].find((address) => address !== undefined && URL.canParse(address));
}

export function addressFacts(page: Page): number[] {
  const address = addressOf(page);
  if (address === undefined) return addressNames.map(() => 0);
  const { hostname, pathname, searchParams } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const hostWords = hostname.split(/[.-]/).slice(0, -1);
  const pathWords = parts.slice(0, -1).flatMap(tokensOfName);
  const lastWords = tokensOfName(last);
  const has = (words: readonly string[], kind: AddressKind) => Number(words.some((word) => sets.get(kind)!.has(word)));
  return [
    1,
    parts.length,
    Number(parts.length === 0),
    last.split(/[-_+]|%20/).filter((word) => /\p{L}/u.test(word)).length,
    Math.min(last.length, 150),
    last.replace(/\D/g, '').length,
    Number(/\d{4}$/.test(last)),
    Number(/\.(?:s?html?|php|aspx?|jsp|stm)$/.test(pathname)),
    Number(/\/(?:19|20)\d\d[/-]?(?:\d\d|\w{3})\b|\/(?:19|20)\d{6}/.test(pathname)),
    [...searchParams.keys()].length,
    Number([...searchParams.values()].some((value) => /^\d+$/.test(value))),
    Number(/^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(parts[0] ?? '')),
    ...kinds.flatMap((kind) => {
      const path = has(pathWords, kind);
      return [Math.max(path, has(hostWords, kind), Number(lastWords.length <= 2) * has(lastWords, kind)), path];
    }),
  ];
}

// Pages that are no articles for certain, told by a rule that a reader can check: errors, walls, searches, pages without text.
// Whatever is less certain is for the page model.
import type { Label } from '../../../page/labels.js';
import type { Block } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import type { Reason } from '../../../page/reasons.js';
import { addressOf } from './address.js';
import type { PageView } from './page-view.js';

export interface SureRule {
  readonly reason: Reason;
  /** The evidence, or undefined. */
  readonly test: (view: PageView) => string | undefined;
}

/** The first that applies holds. */
export const sureRules: readonly SureRule[] = [
  { reason: 'error-page', test: errorPage },
  { reason: 'consent-wall', test: consentWall },
  { reason: 'login-wall', test: loginWall },
  { reason: 'gallery', test: (view) => withoutText(view, 'gallery') },
  { reason: 'video', test: (view) => withoutText(view, 'video') },
  { reason: 'search-page', test: searchPage },
  { reason: 'no-body', test: noBody },
];

/** Titles of error pages; a number alone is none: "404 homes burnt down" is news. */
export const errorTitle =
  /^\W*(?:error )?(?:40[0134]|410|429|50[0234])(?:\W*$|\s?[|–—:·-]|\W+(?:not found|error|forbidden|gone|unauthori[sz]ed|bad|internal|service|too many|page|file)\b)|\b(?:error|http)\W{0,3}(?:40[0134]|410|50[0234])\b|page (?:was |could )?not (?:be )?found|page (?:does not|doesn['’]t) exist|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden|sidan (?:kunde inte hittas|hittades inte)|access (?:to this page has been )?denied|just a moment|attention required|are you (?:a )?(?:human|robot)|service (?:temporarily )?unavailable|bad gateway|页面不存在|страница не найдена|ページが見つかりません|페이지를 찾을 수 없/iu;

/** Words on pages that ask for a login before they show anything. */
export const loginTitle =
  /^\W*(?:log ?in|sign ?in|login required|members only|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|entrar|inloggen|logga in|вход|登录|ログイン|로그인)(?:\W|$)(?!.{30})/iu;

const few = { error: 100, consent: 60, login: 60, none: 10 } as const; // words of the body; guesses, swept on gold news and newspaper

function errorPage(view: PageView): string | undefined {
  const title = titleOf(view);
  if (view.words >= few.error || !errorTitle.test(title)) return undefined;
  return `its title is "${title.slice(0, 80)}" and its body has ${view.words} words`;
}

function consentWall(view: PageView): string | undefined {
  const share = shareOf(view.reading, 'cookie-notice');
  if (view.words >= few.consent || share <= 0.5) return undefined;
  return `${Math.round(share * 100)}% of its text is a consent dialog`;
}

function loginWall(view: PageView): string | undefined {
  if (view.words >= few.login) return undefined;
  const title = titleOf(view);
  if (loginTitle.test(title)) return `its title is "${title.slice(0, 80)}" and its body has ${view.words} words`;
  const prompt = view.reading.labelled('paywall-prompt').find((block) => saysSo(view.reading, block));
  return prompt && view.words === 0 ? `it says "${prompt.text.slice(0, 80)}" and shows nothing else` : undefined;
}

/** By its words; elements named "paywall" hold articles on some sites. */
const saysSo = (reading: Reading, block: Block): boolean =>
  /^paywall-(?:line|words)$/.test(reading.deciding(block)?.rule.replace(/^.*\//, '') ?? '');

/** Galleries and videos with an article's worth of text are articles. */
function withoutText(view: PageView, kind: 'gallery' | 'video'): string | undefined {
  const evidence = view.words < few.consent ? evidenceOf(view, kind) : undefined;
  return evidence && `${evidence}, and its body has ${view.words} words`;
}

const signs = {
  gallery: {
    types: /^(?:ImageGallery|MediaGallery)$/i,
    graph: /gallery/i,
    path: /\/(?:galler(?:y|ies)|photos?|photo-gallery|picture-gallery|slideshows?|in-pictures|fotostrecke\w*|bildergalerie\w*|diaporamas?|fotogaler(?:ia|ie)s?|fotogallery|galerias?|galeria|foto|fotos|图集|photo-essay)(?:\/|-|$)/i,
  },
  video: {
    types: /^VideoObject$/i,
    graph: /^video/i,
    path: /\/(?:videos?|watch|mediathek|tv|clips?)\//i,
  },
} as const;

/** Why a page is a gallery or a video page: because it says so of itself, or its address does. */
export function evidenceOf(
  { reading: { page }, types: ownTypes }: PageView,
  kind: 'gallery' | 'video',
): string | undefined {
  const { types, graph, path } = signs[kind];
  const declared = [...ownTypes];
  const type = declared.find((name) => types.test(name));
  const isArticle = declared.some((name) => /(?:Article|Posting|Report)$/.test(name));
  if (type && !isArticle) return `it declares itself ${type}`;
  const og = page.declared.find(({ name, value }) => name === 'og:type' && graph.test(value));
  if (og) return `it declares og:type "${og.value}"`;
  const address = addressOf(page);
  const found = address && path.exec(`${new URL(address).pathname}/`)?.[0];
  return found ? `its address has "${found}"` : undefined;
}

/** `/search`, `?s=`, `/tag/ferries`. */
export const searchAddress =
  /\/(?:search|suche|buscar|busca|recherche|cerca|zoeken|sok|tags?|etiquetas?|schlagwort|mot-cle)(?:\/[^/]*)?\/?(?:page\/\d+\/?)?$|\/search\/|[?&](?:q|s|query|search|keywords?)=[^&]/i;

/** The address alone will do where nothing on the page speaks for an article. */
function searchPage(view: PageView): string | undefined {
  const address = addressOf(view.reading.page);
  const found = address && searchAddress.exec(new URL(address).pathname + new URL(address).search)?.[0];
  if (!found) return undefined;
  const types = [...view.types];
  if (types.some((type) => /^(?:SearchResultsPage|CollectionPage)$/.test(type)))
    return `its address has "${found}", and it says so`;
  if (types.some((type) => /(?:Article|Posting|Report)$/.test(type))) return undefined;
  const { blocks } = view.reading.page;
  const linked = blocks.filter((block) => view.reading.measures.linkDensity(block) > 0.8).length;
  const longest = Math.max(0, ...view.runs.map((run) => run.length));
  return longest <= 3 && linked >= 0.4 * blocks.length
    ? `its address has "${found}", and no more than ${longest} paragraphs stand together`
    : undefined;
}

function noBody({ words }: PageView): string | undefined {
  if (words >= few.none) return undefined;
  return words === 0 ? 'no block reads like the prose of an article' : `the body would have only ${words} words`;
}

function titleOf({ headline, reading: { page } }: PageView): string {
  return page.declared.find((row) => row.from === 'title')?.value ?? headline?.block.text ?? page.blocks[0]?.text ?? '';
}

function shareOf(reading: Reading, label: Label): number {
  const all = reading.page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return reading.labelled(label).reduce((sum, block) => sum + block.text.length, 0) / Math.max(1, all);
}

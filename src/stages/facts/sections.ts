// The steps of a breadcrumb that are sections: without home, language, the site's name and the article itself.
import { siteKey } from './site-names.js';
import { titleKey } from './titles.js';

const marks = />>|[>›»→/|\n•·]|::|\s[-–—]\s/u;

/** The first step of most breadcrumbs, one language a line. */
const homes = new Set(
  [
    'home|homepage|home page|main|start|front page|frontpage|you are here|you are here:|index|news home',
    'startseite|start|sie sind hier|sie sind hier:|nachrichten',
    'accueil|vous êtes ici|vous êtes ici :',
    'inicio|portada|usted está aquí|página inicial|início|capa',
    'prima pagina|voorpagina|startpagina|hem|startsida|hjem|forside|etusivu',
    'strona główna|úvod|domů|главная|головна|anasayfa|ana sayfa|beranda|trang chủ',
    'article|articles|artikel|正文|文章|新闻正文|記事|本文|기사',
    '首页|首頁|主页|ホーム|トップ|홈|الرئيسية|होम',
  ].flatMap((line) => line.split('|')),
);

/** Editions: a site's languages, as they call themselves. */
const languages = new Set(
  'english|deutsch|français|francais|español|italiano|português|nederlands|polski|русский|українська|türkçe|العربية|中文|中文网|日本語|한국어|chinese|arabic|french|spanish|russian|german|international edition|global edition'.split(
    '|',
  ),
);

export interface Crumb {
  readonly text: string;
  /** Where it stands in the line. */
  readonly at: number;
}

export function crumbsOf(line: string, siteNames: readonly string[], headline: string): Crumb[] {
  const sites = new Set(siteNames.map(siteKey));
  const title = titleKey(headline);
  const found: Crumb[] = [];
  let at = 0;
  for (const part of line.slice(0, 500).split(marks)) {
    const text = part.trim();
    const start = line.indexOf(part, at);
    at = start + part.length;
    const known = homes.has(text.toLowerCase()) || languages.has(text.toLowerCase()) || sites.has(siteKey(text));
    if (text === '' || text.length > 50 || known || (title !== '' && titleKey(text) === title)) continue;
    if (/\p{L}/u.test(text) && !found.some((crumb) => crumb.text === text)) found.push({ text, at: start });
  }
  return found;
}

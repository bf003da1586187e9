// The steps of a breadcrumb that are sections: without home, language, the site's name and the article itself.
import { wordKey } from '../../text/tokens.js';
import type { SiteNames } from './site-names.js';

const marks = />>|[>›»→/|\n•·]|::|\s[-–—]\s/u;

/** The first step of most breadcrumbs, one language a line. */
const homes = new Set(
  [
    'home|homepage|home page|main|start|front page|frontpage|you are here|you are here:|index|news home',
    'startseite|start|sie sind hier|sie sind hier:|nachrichten|navigationspfad|breadcrumb',
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

/** `Home Artificial Intelligence`, where a style sheet draws the mark between the steps. */
const leadingHome = /^(?:Home|Startseite|Accueil|Inicio|Início|Navigationspfad)\s+(?=\p{Lu})/u;

/** What stands before the first step, one language a line. */
const here = new RegExp(
  `^(?:${[
    'you are here|current (?:page|location)|location',
    'sie (?:sind|befinden sich) hier|sie befinden sich',
    'vous êtes ici|usted está aquí|estás en|está en|você está aqui|você está em|ti trovi in|sei qui',
    'u bent hier|je bent hier|du är här|du er her|olet tässä|jesteś tutaj|nacházíte se zde|nachádzate sa',
    'вы здесь|ви тут|buradasınız|anda di sini|bạn đang ở|أنت هنا|شما اینجا هستید',
    '您(?:的|现在的|當前)?(?:所在)?位置|当前(?:的)?位置|當前位置|你(?:的|现在的)?位置|现在位置|現在位置|現在地|현재 ?위치',
  ].join('|')})\\s?[:：]\\s?`,
  'iu',
);

/** @param tail the end of the page's title, which names the site where nothing else does */
export function crumbsOf(line: string, sites: SiteNames, headline: string, tail = ''): Crumb[] {
  const title = wordKey(headline);
  const found: Crumb[] = [];
  let at = 0;
  for (const part of line.slice(0, 500).split(marks)) {
    const text = part.trim().replace(here, '').replace(leadingHome, '');
    const start = line.indexOf(part, at);
    at = start + part.length;
    const isSite = sites.has(text) || (text !== '' && text === tail);
    const known = homes.has(text.toLowerCase()) || languages.has(text.toLowerCase()) || isSite;
    if (text === '' || text.length > 50 || known || (title !== '' && wordKey(text) === title)) continue;
    if (/\p{L}/u.test(text) && !found.some((crumb) => crumb.text === text)) found.push({ text, at: start });
  }
  return found;
}

// Elements that are navigation by what they are: their tag, their role, or a word in their class or id.

import { lookUp } from '../text/look-up.js';
import { tokensOfName } from '../text/name-tokens.js';
import { namesOf } from './container-names.js';
import type { Label } from './labels.js';
import type { Measures } from './measures.js';
import type { Container } from './page.js';

export type ContainerLabel = Extract<
  Label,
  | 'navigation'
  | 'breadcrumb'
  | 'share-bar'
  | 'cookie-notice'
  | 'comment'
  | 'newsletter-prompt'
  | 'paywall-prompt'
  | 'tag-list'
  | 'imprint'
  | 'advert'
  | 'teaser'
  | 'author-bio'
>;

export interface ContainerFinding {
  readonly label: ContainerLabel;
  readonly rule: string;
  readonly because: string;
}

const byTag: Readonly<Record<string, ContainerLabel>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'imprint',
  dialog: 'cookie-notice',
};

const byRole: Readonly<Record<string, ContainerLabel>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'imprint',
  search: 'navigation',
  dialog: 'cookie-notice',
  alertdialog: 'cookie-notice',
  banner: 'navigation',
};

/** Words of classes and ids, in lower case, as they come out of `tokensOfName`; the first label that has one wins. */
const byWord: readonly (readonly [ContainerLabel, readonly string[]])[] = [
  [
    'cookie-notice',
    [
      'cookie',
      'cookies',
      'consent',
      'gdpr',
      'ccpa',
      'cmp',
      'didomi',
      'onetrust',
      'usercentrics',
      'sourcepoint',
      'cookiebar',
      'privacy',
      'optanon',
      'qc',
      'modal',
      'popup',
      'overlay',
      'lightbox',
    ],
  ],
  [
    'comment',
    [
      'comment',
      'comments',
      'commentlist',
      'disqus',
      'respond',
      'kommentare',
      'kommentar',
      'commentaires',
      'comentarios',
    ],
  ],
  ['breadcrumb', ['breadcrumb', 'breadcrumbs', 'crumbs', 'brotkrumen', 'ariane']],
  [
    'share-bar',
    [
      'share',
      'sharing',
      'sharebar',
      'sharedaddy',
      'social',
      'socials',
      'addtoany',
      'addthis',
      'sns',
      'toolbar',
      'print',
    ],
  ],
  ['newsletter-prompt', ['newsletter', 'newsletters', 'signup', 'subscribe', 'mailchimp', 'follow']],
  ['paywall-prompt', ['paywall', 'piano', 'subscription', 'subscriptions', 'regwall', 'abo', 'tp']],
  ['tag-list', ['tags', 'taglist', 'tagcloud', 'keywords', 'topics', 'tagged']],
  [
    'advert',
    [
      'ad',
      'ads',
      'adslot',
      'advert',
      'adverts',
      'advertisement',
      'advertising',
      'sponsor',
      'sponsored',
      'promo',
      'promotion',
      'outbrain',
      'taboola',
      'anzeige',
      'werbung',
      'publicidad',
    ],
  ],
  [
    'teaser',
    [
      'related',
      'relateds',
      'recommended',
      'recommendations',
      'recommend',
      'teaser',
      'teasers',
      'trending',
      'popular',
      'mostread',
      'latest',
      'upnext',
      'readmore',
      'more',
      'morefrom',
      'suggested',
      'carousel',
      'recirc',
      'recirculation',
      'ticker',
      'jp',
      'yarpp',
      'zergnet',
    ],
  ],
  ['author-bio', ['bio', 'authorbox', 'authorbio', 'aboutauthor']],
  [
    'navigation',
    [
      'nav',
      'navbar',
      'navigation',
      'menu',
      'menus',
      'sidebar',
      'sidenav',
      'pagination',
      'pager',
      'skip',
      'masthead',
      'widget',
      'widgets',
      'megamenu',
      'hamburger',
      'topbar',
      'login',
      'search',
      'offcanvas',
      'rail',
    ],
  ],
  ['imprint', ['footer', 'colophon', 'copyright', 'disclaimer', 'impressum', 'legal']],
]; // prettier-ignore

const labelOfWord = new Map<string, ContainerLabel>(
  byWord.flatMap(([label, words]) => words.map((word) => [word, label] as const)),
);

/** Over this share of the page's long text below it, an element is the page, whatever it is called. Guess: half a page's prose is no menu. */
const shareOfPage = 0.4;

/**
 * For every container what it is by itself or by the nearest element round it; undefined where nothing speaks, and where
 * no block is below it, so that nobody asks.
 * Elements that carry much of the page's prose are spared: sites do call the whole page `has-sidebar` or `comments-open`.
 */
export function containerFindings(measures: Measures): (ContainerFinding | undefined)[] {
  const { page } = measures;
  const allLong = page.blocks.reduce((sum, block) => sum + (measures.isLong(block) ? block.text.length : 0), 0);
  const isThePage = (longChars: number) => allLong > 0 && longChars / allLong > shareOfPage;
  const names = new KnownNames(measures);
  const speaks = (name: string) => names.labelOf(name) !== undefined && !isThePage(names.longCharsOf(name));
  const ofClasses = new Map<readonly string[], string | undefined>(); // decoding gives elements of the same classes the same list
  const speakingName = ({ id, classes }: Container) => {
    if (id !== undefined && speaks(id)) return id;
    if (!classes) return undefined;
    if (!ofClasses.has(classes)) ofClasses.set(classes, classes.find(speaks));
    return ofClasses.get(classes);
  };
  const found = new Array<ContainerFinding | undefined>(page.containers.length).fill(undefined);
  for (const [at, container] of page.containers.entries()) {
    const { blocks, longChars } = measures.below(at);
    if (blocks === 0) continue;
    found[at] =
      (isThePage(longChars)
        ? undefined
        : (findingOfElement(container) ?? findingOfName(container, speakingName(container), names))) ??
      found[container.parent];
  }
  return found;
}

function findingOfElement({ tag, role }: Container): ContainerFinding | undefined {
  const byItsTag = lookUp(byTag, tag);
  if (byItsTag) return { label: byItsTag, rule: 'element', because: `inside <${tag}>` };
  const byItsRole = role === undefined ? undefined : lookUp(byRole, role);
  if (byItsRole) return { label: byItsRole, rule: 'role', because: `inside an element with role="${role}"` };
  return undefined;
}

function findingOfName(
  container: Container,
  name: string | undefined,
  names: KnownNames,
): ContainerFinding | undefined {
  if (name === undefined) return undefined;
  const label = names.labelOf(name);
  if (label === 'paywall-prompt' && namesOf(container).some(saysArticle)) return undefined;
  return label && { label, rule: 'element-name', because: `inside <${container.tag}> named "${name}"` };
}

/** Search engines ask sites to name what only subscribers see, so `article__story paywall` is no prompt but the article. */
const saysArticle = (name: string): boolean =>
  tokensOfName(name).some((token) => /^(?:articles?|story|stories|paragraphs?|body|content|entry)$/.test(token));

/** The names of a page's classes and ids, each read once: pages have thousands of elements and some hundred names. */
class KnownNames {
  readonly #measures: Measures;
  readonly #labels = new Map<string, ContainerLabel | null>(); // null: it says nothing
  #longChars: ReadonlyMap<string, number> | undefined;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  labelOf(name: string): ContainerLabel | undefined {
    const known = this.#labels.get(name);
    if (known !== undefined) return known ?? undefined;
    const word = tokensOfName(name).find((token) => labelOfWord.has(token));
    const label = word === undefined ? undefined : labelOfWord.get(word);
    this.#labels.set(name, label ?? null);
    return label;
  }

  /** Long text below all elements of the name: some sites put `paywall` on every paragraph. */
  longCharsOf(name: string): number {
    this.#longChars ??= sumByName(this.#measures);
    return this.#longChars.get(name) ?? 0;
  }
}

function sumByName(measures: Measures): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [at, { id, classes = [] }] of measures.page.containers.entries()) {
    const { longChars } = measures.below(at);
    if (longChars === 0) continue;
    for (const name of id === undefined ? classes : [id, ...classes]) sums.set(name, (sums.get(name) ?? 0) + longChars);
  }
  return sums;
}

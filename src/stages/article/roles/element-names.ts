// Words in class names and ids that say what an element holds, as `tokensOfName` gives them. They are asked only of
// elements that hold none of the body.
import type { Label } from '../../../page/labels.js';
import { tokensOfName } from '../../../text/name-tokens.js';

type Named = Extract<
  Label,
  | 'caption'
  | 'byline'
  | 'timestamp'
  | 'author-bio'
  | 'pull-quote'
  | 'tag-list'
  | 'newsletter-prompt'
  | 'paywall-prompt'
  | 'cookie-notice'
  | 'comment'
  | 'teaser'
  | 'advert'
  | 'control'
  | 'data-box'
>;
/** Two are asked of narrower words, or for another label than their own. */
type Asked = Named | 'dialog' | 'teaser-between';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const wordsFor: Readonly<Record<Asked, ReadonlySet<string>>> = {
  caption: words(`caption captions figcaption imagecaption photocaption credit credits photocredit imagecredit
    bildunterschrift bildtext bildnachweis legende pie didascalia onderschrift copyright fotocredit`),
  byline: words(
    'byline bylines author authors autor autoren auteur autore writer writers reporter kicker-author signature firma',
  ),
  timestamp: words('date dates datetime time timestamp timeago pubdate published dateline datum fecha updated'),
  'author-bio': words('bio biography authorbox authorbio authorinfo aboutauthor'),
  'pull-quote': words('pullquote pullquotes pull blockquote zitat'),
  'tag-list': words('tag tags taglist topic topics keywords tagged hashtag hashtags'),
  'newsletter-prompt': words('newsletter newsletters signup mailchimp optin'),
  'paywall-prompt': words(`paywall regwall register registration subscribe subscription subscriptions
    purchase piano metering`),
  'cookie-notice': words('cookie cookies consent gdpr cmp privacy'),
  comment: words('comment comments disqus respond replies reply kommentar kommentare'),
  teaser: words(`related teaser teasers card cards recommended recommendations trending popular latest excerpt recirc
    carousel slider list listing feed promo module thumbnail article articles story stories post posts item items rltpopup`),
  'teaser-between': words(`related teaser teasers recommended recommendations trending excerpt recirc readmore readalso
    promo relatedarticles articlelink storylink`),
  advert: words(`ad ads advert advertisement sponsor sponsored promo promotion product products affiliate ecommerce
    commerce shop deal deals price buy marketplace`),
  control:
    words(`button buttons btn player audio spinner loading hidden offscreen visually screenreader toolbar actionbar
    tooltip dropdown`),
  dialog: words(`modal dialog popup overlay toast form login signin account password settings alert`),
  'data-box':
    words(`weather market markets marketsummary score scores scoreboard ticker stock stocks quote quotes nutrition
    stats statistics infobox factbox table chart`),
};

const asked = Object.keys(wordsFor) as readonly Asked[];

/** For each word the labels it speaks for, one bit each. */
const bitsOfWord = new Map<string, number>();
for (const [bit, label] of asked.entries())
  for (const word of wordsFor[label]) bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | (1 << bit));
const bitOf = new Map(asked.map((label, bit) => [label, 1 << bit]));

/** Names are asked for by one rule after the other, and a site has the same ones on all its pages. */
const known = new Map<string, number>();
const mostKnown = 20_000; // guess: the names of a hundred sites, some two megabytes

function bitsOf(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const bits = tokensOfName(name).reduce((sum, word) => sum | (bitsOfWord.get(word) ?? 0), 0);
  if (known.size >= mostKnown) known.clear();
  known.set(name, bits);
  return bits;
}

/** Whether a name has a word for any label. */
export const saysAnything = (name: string): boolean => bitsOf(name) !== 0;

/** The first of the nearest names that has a word for this label, or undefined. */
export function nameSaying(label: Asked, names: readonly string[], nearest = names.length): string | undefined {
  const bit = bitOf.get(label)!;
  for (let at = 0; at < nearest && at < names.length; at++) {
    const name = names[at]!;
    if (name !== '' && (bitsOf(name) & bit) !== 0) return name;
  }
  return undefined;
}

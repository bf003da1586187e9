// The words for what a stretch of text is, and what becomes of it. One table: the type, the report's legend
// and the README's glossary are made from it.

/**
 * What becomes of text with a label: `body` is in the article's text, `field` in another column,
 * `drop` in neither, and `note` is an opinion that moves nothing.
 */
export type Fate = 'body' | 'field' | 'drop' | 'note';

export const labels = {
  'main-content': ['body', 'The article itself'],
  standfirst: ['body', 'The sentence or two under the headline that sum up the article'],
  crosshead: ['body', 'A heading inside the article'],
  'list-item': ['body', 'A point of a list inside the article'],
  quote: ['body', 'Words of someone else, set apart inside the article'],
  table: ['body', 'A cell of a table inside the article'],
  correction: ['body', 'A correction or a note of the editors, in whole sentences'],
  headline: ['field', 'The title of the article, as readers see it'],
  byline: ['field', 'Who wrote it'],
  timestamp: ['field', 'A line that says when it was published or changed'],
  caption: ['field', 'The words under a picture, with its credit'],
  breadcrumb: ['field', 'Where in the site the article stands: Home / World / Diplomacy'],
  'page-numbers': ['field', 'The numbers of the pages that a story is split over'],
  'other-language': ['field', 'A standfirst or edge paragraph in another language than the article'],
  navigation: ['drop', 'Menus and link lists: how the site is moved through'],
  'share-bar': ['drop', 'Share, print, comment: what a reader can do with the page'],
  teaser: ['drop', 'The start of another story, or a list of other stories'],
  'cookie-notice': ['drop', 'Consent dialogs and cookie notices'],
  'paywall-prompt': ['drop', 'Asks the reader to subscribe before reading on'],
  'newsletter-prompt': ['drop', 'Asks the reader to sign up or follow'],
  comment: ['drop', "Readers' comments and the form for them"],
  'tag-list': ['drop', 'The topics that the site files the article under'],
  imprint: ['drop', 'Copyright, licence and contact lines of the publisher'],
  advert: ['drop', "The publisher's own advertising, and its labels"],
  'author-bio': ['drop', 'Who the author is, in the third person'],
  'pull-quote': ['drop', 'A sentence of the article, set again in large letters'],
  'data-box': ['drop', "Tables, scores and prices that stand beside the article's text"],
  control: ['drop', 'Buttons, players, forms, and words that only a screen reader says'],
  'injected-spam': ['drop', 'Put into the page by someone other than its publisher'],
  boilerplate: ['drop', 'Not part of the article, and nothing more is known of it'],
  'not-an-article': ['drop', 'The page as a whole is no article; the value is the code of the reason'],
  language: ['note', 'The language that the text is written in'],
  'page-kind': ['note', 'What the page is: a live blog, a gallery, a video page, or likely no article at all'],
  quality: ['note', 'How much of the body will be right, from 0 to 1: the score says it'],
  suspicious: ['note', 'Looks odd, but not enough to take it away'],
} as const satisfies Record<string, readonly [Fate, string]>;

export type Label = keyof typeof labels;

export const labelNames = Object.keys(labels) as readonly Label[];

/** Fates by label: the table above, with the config's overrides. */
export type Fates = Readonly<Record<Label, Fate>>;

export const defaultFates: Fates = fatesWith({});

export function fatesWith(overrides: Partial<Record<Label, Fate>>): Fates {
  const fates = Object.fromEntries(labelNames.map((label) => [label, overrides[label] ?? labels[label][0]]));
  return fates as Record<Label, Fate>; // every label has been given one
}

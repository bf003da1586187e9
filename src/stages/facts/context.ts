// What all sources of facts ask of a page, worked out once: where the article is, its site's names, its order of dates.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { DayOrder } from './dates/shapes.js';
import { siteNamesOf } from './site-names.js';

export interface Context {
  readonly reading: Reading;
  readonly order: DayOrder;
  /** What the site calls itself, longest first. */
  readonly siteNames: readonly string[];
  readonly headlines: readonly Block[];
  /** The first block of the body, if there is a body. */
  readonly bodyStart: Block | undefined;
  /** Short blocks about the headline and above the body: where bylines and date lines stand. */
  readonly credits: readonly Block[];
  /** Short blocks behind the body that belong to no other story. */
  readonly foot: readonly Block[];
}

const above = 6; // blocks; findings/text-mode.md, section 6: most bylines stand this near
const withoutHeadline = 12; // the same section
const below = 25; // guess: lists of other stories stand between the body and its editors
const creditLength = 300; // guess: characters; longer blocks are prose

export function contextOf(reading: Reading): Context {
  const { blocks } = reading.page;
  const body = reading.labelled(...prose);
  const headlines = reading.labelled('headline');
  const first = body[0]?.index ?? blocks.length;
  const last = body.at(-1)?.index ?? -1;
  const headline = headlines.findLast((block) => block.index <= first) ?? headlines[0];
  const from = Math.max(0, headline ? Math.min(headline.index, first) - above : first - withoutHeadline);
  const to = body.length > 0 ? first + 2 : (headline?.index ?? 0) + withoutHeadline;
  const marked = reading.labelled('byline', 'timestamp').filter((block) => block.index < from || block.index >= to);
  const near = blocks.slice(from, to).filter((block) => isCredit(reading, block));
  return {
    reading,
    order: orderOf(reading),
    siteNames: siteNamesOf(reading.page),
    headlines,
    bodyStart: body[0],
    credits: [...near, ...marked.filter((block) => isCredit(reading, block))],
    foot: blocks.slice(last + 1, last + 1 + below).filter((block) => isFoot(reading, block)),
  };
}

const prose = ['main-content', 'list-item', 'quote', 'table'] as const;
const notCredits = [
  ...prose,
  'crosshead',
  'correction',
  'headline',
  'standfirst',
  'caption',
  'other-language',
] as string[];
const otherStories = ['teaser', 'comment', 'imprint', 'cookie-notice', 'advert', 'injected-spam', 'newsletter-prompt'];

function isCredit(reading: Reading, block: Block): boolean {
  const label = reading.label(block) ?? '';
  return block.text.length <= creditLength && !notCredits.includes(label) && !otherStories.includes(label);
}

function isFoot(reading: Reading, block: Block): boolean {
  return isCredit(reading, block) && reading.label(block) !== 'navigation';
}

/** Everyone but Americans writes the day first; what English means by 3/4 cannot be told without its country. */
function orderOf({ page, ofPage }: Reading): DayOrder {
  const declared = page.declared.find((row) =>
    /^(?:lang|og:locale|inlanguage|content-language)$/i.test(row.name),
  )?.value;
  const language = (declared ?? ofPage.findLast((mark) => mark.label === 'language')?.value ?? '').replace('_', '-');
  if (/^en-(?:US|PH)\b/i.test(language)) return 'month-first';
  return language === '' || /^(?:en|und|mul)$/i.test(language) ? 'unknown' : 'day-first';
}

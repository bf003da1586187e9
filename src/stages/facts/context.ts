// What all sources of facts ask of a page, worked out once: where the article is, its site's names, its order of dates.
import type { Label } from '../../page/labels.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { DateHint } from './dates/hint.js';
import { type Credits, readByline } from './names/byline.js';
import { type SiteNames, siteNamesOf } from './site-names.js';
import { tailOf } from './titles.js';

export interface Context {
  readonly reading: Reading;
  /** Of every block, by its index. */
  readonly labels: readonly (Label | undefined)[];
  /** The language that the page declares or is written in, and its order of day and month. */
  readonly hint: DateHint;
  /** What the site calls itself. */
  readonly sites: SiteNames;
  /** What stands behind the last bar of the `<title>`, or of a text's first line: likely the site's name. */
  readonly tail: string | undefined;
  readonly headlines: readonly Block[];
  /** The index of the headline that stands nearest above the body; of the body's first block where there is none, or 0. */
  readonly top: number;
  /** The first and the last block of the body; -1 where there is no body. */
  readonly body: { readonly first: number; readonly last: number };
  /** Short blocks about the headline and above the body: where bylines and date lines stand. */
  readonly credits: readonly Block[];
  /** Those, and the others there that could be credits but for their label: one that stands under the headline is seldom a teaser. */
  readonly around: readonly Block[];
  /** Short blocks behind the body that belong to no other story. */
  readonly foot: readonly Block[];
  /** Whether the body is Japanese: a space then stands inside a name. */
  readonly japanese: boolean;
  /** Reads a line of credits; several sources ask about the same lines. */
  readonly byline: (line: string) => Credits;
}

const above = 6; // blocks; findings/text-mode.md, section 6: most bylines stand this near
const withoutHeadline = 12; // the same section
const below = 25; // guess: lists of other stories stand between the body and its editors
const further = 3; // blocks; what is taken for the body's start may be a caption or a standfirst above the byline
/** So many blocks behind the body its author may sign. */
export const signed = 3; // guess: a signature stands right under the text
const creditLength = 300; // guess: characters; longer blocks are prose

export function contextOf(reading: Reading): Context {
  const { blocks } = reading.page;
  const labels = blocks.map((block) => reading.label(block));
  const headlines = blocks.filter((block) => labels[block.index] === 'headline');
  const first = labels.findIndex(isProse);
  const last = labels.findLastIndex(isProse);
  const start = first < 0 ? blocks.length : first;
  const headline = headlines.findLast((block) => block.index <= start) ?? headlines[0];
  const from = Math.max(0, headline ? Math.min(headline.index, start) - above : start - withoutHeadline);
  const to = first < 0 ? (headline?.index ?? 0) + withoutHeadline : first + 2;
  const isNear = ({ index }: Block) => index >= from && index < to;
  const isMarked = ({ index }: Block) => isCreditLabel(labels[index]);
  const isCredit = (block: Block) => block.text.length <= creditLength && mayCredit(labels[block.index]);
  const japanese = /[\u3041-\u30fa]/.test(blocks[first]?.text ?? '');
  const credits = [
    ...blocks.slice(from, to).filter(isCredit),
    ...blocks.filter((block) => isMarked(block) && !isNear(block) && isCredit(block)),
  ];
  return {
    reading,
    labels,
    hint: hintOf(reading),
    sites: siteNamesOf(reading.page),
    tail: tailOf(reading.page.declared.find((row) => row.from === 'title')?.value ?? blocks[0]?.text ?? ''),
    headlines,
    top: headline?.index ?? Math.max(0, first),
    body: { first, last },
    credits,
    around: [
      ...credits,
      ...blocks.slice(from, to + further).filter((block) => !credits.includes(block) && mayStandAround(block, labels)),
    ],
    foot: blocks.slice(last + 1, last + 1 + below).filter((block) => {
      if (block.index <= last + signed) return mayStandAround(block, labels);
      return isCredit(block) && labels[block.index] !== 'navigation';
    }),
    japanese,
    byline: rememberedBylines(japanese),
  };
}

function rememberedBylines(japanese: boolean): (line: string) => Credits {
  const known = new Map<string, Credits>();
  return (line) => {
    let credits = known.get(line);
    if (!credits) known.set(line, (credits = readByline(line, japanese)));
    return credits;
  };
}

const shortLength = 120; // characters; guess: who and when, with their words
const shortest = 60; // characters, of what was taken for the body's first line

function mayStandAround({ index, text }: Block, labels: readonly (Label | undefined)[]): boolean {
  const label = labels[index];
  if (isProse(label)) return text.length <= shortest;
  return text.length <= shortLength && label !== 'headline' && !closedToCredits.has(label);
}

const prose: readonly Label[] = ['main-content', 'list-item', 'quote', 'table'];
export const isProse = (label: Label | undefined): boolean => label !== undefined && prose.includes(label);

/** Lines that say by whom or when. */
export const isCreditLabel = (label: Label | undefined): boolean => label === 'byline' || label === 'timestamp';

/** What readers, advertisers and strangers put into a page: no fact of the article stands there. */
export const ofOthers = ['comment', 'cookie-notice', 'advert', 'injected-spam'] as const satisfies readonly Label[];

const closedToCredits: ReadonlySet<Label | undefined> = new Set<Label>([
  ...ofOthers,
  'newsletter-prompt',
  'other-language',
]);
const noCredits: ReadonlySet<Label | undefined> = new Set<Label | undefined>([
  ...closedToCredits,
  ...prose,
  'crosshead',
  'correction',
  'headline',
  'standfirst',
  'caption',
  'teaser',
  'imprint',
]);
const mayCredit = (label: Label | undefined): boolean => !noCredits.has(label);

/** Everyone but Americans writes the day first; what English means by 3/4 cannot be told without its country. */
function hintOf({ page, ofPage }: Reading): DateHint {
  const declared = page.declared.find((row) =>
    /^(?:lang|og:locale|inlanguage|content-language)$/i.test(row.name),
  )?.value;
  const language = (declared ?? ofPage.findLast((mark) => mark.label === 'language')?.value ?? '').replace('_', '-');
  if (/^en-(?:US|PH)\b/i.test(language)) return { order: 'month-first', language };
  if (language === '' || /^(?:und|mul)$/i.test(language)) return { order: 'unknown' };
  return { order: /^en$/i.test(language) ? 'unknown' : 'day-first', language };
}

// What tells the headline among the lines and declarations that could be it.
import type { Label } from '../../../page/labels.js';
import { tokensOf } from '../../../text/tokens.js';
import type { Candidate } from '../candidate.js';
import { type Context, isCreditLabel } from '../context.js';
import { best, type Group, isStructured } from './groups.js';
import { type Measured, rowOf } from './rows.js';
import { seenOf } from './seen.js';

export const titleFeatureNames = [
  'headline',
  'h1',
  'title',
  'part-of-title',
  'without-kicker',
  'line',
  'joined-lines',
  'wraps',
  'og',
  'twitter',
  'structured',
  'structured-name',
  'meta-other',
  'sources',
  'support',
  'in-title',
  'in-og',
  'in-structured',
  'holds-og',
  'holds-structured',
  'in-headline',
  'holds-headline',
  'starts-title',
  'ends-title',
  'headline-known',
  'og-known',
  'structured-known',
  'title-known',
  'equal-known',
  'tokens',
  'letters',
  'ends-sentence',
  'ends-open',
  'starts-small',
  'shouted',
  'digits',
  'has-bar',
  'has-colon',
  'is-site',
  'in-body',
  'in-body-words',
  'seen',
  'to-top',
  'to-body',
  'level',
  'is-first-block',
  'repeats',
  'links',
  'indent',
  'blank-before',
  'has-marker',
  'labelled-headline',
  'labelled-standfirst',
  'labelled-body',
  'labelled-credit',
  'labelled-caption',
  'credit-below',
  'standfirst-below',
  'body-below',
  'navigation-above',
  'credit-above',
  'width-above',
  'width-below',
  'like-title',
  'like-others',
  'in-lead',
  'labelled-navigation',
  'labelled-teaser',
  'labelled-other',
  'is-text',
  'has-body',
  'rivals',
] as const;

type Name = (typeof titleFeatureNames)[number];

export function titleRows(groups: readonly Group[], context: Context): Float32Array[] {
  const titles = new Titles(groups, context);
  return groups.map((group) => rowOf(titleFeatureNames, measure(group, titles, context)));
}

/** What the page as a whole says: the words of its best sources, padded with spaces so that whole words are found in them. */
class Titles {
  readonly title: string;
  readonly og: string;
  readonly structured: string;
  readonly headline: string;
  readonly bodyWords: ReadonlySet<string>;
  readonly leadWords: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  /** In how many candidates each word stands. */
  readonly shared: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<string, number>;

  constructor(groups: readonly Group[], { reading, body }: Context) {
    const keyOf = (of: (candidate: Candidate) => boolean) =>
      ` ${groups.find((group) => group.candidates.some(of))?.key ?? ''} `;
    this.title = keyOf(({ source }) => source === 'title');
    this.og = keyOf(({ source }) => source === 'meta og:title');
    this.structured = keyOf((one) => isStructured(one) && one.score > 0.7);
    this.headline = keyOf(({ source, score }) => source === 'headline' && score > 0.5);
    const prose = body.first < 0 ? [] : reading.page.blocks.slice(body.first + 1, body.first + 1 + proseBlocks);
    const words = prose.map(({ text }) => tokensOf(text.slice(0, 600)));
    this.bodyWords = new Set(words.flat());
    this.leadWords = new Set(words[0]);
    this.titleWords = new Set(this.title.split(' '));
    const shared = new Map<string, number>();
    for (const { key } of groups)
      for (const word of new Set(key.split(' '))) shared.set(word, (shared.get(word) ?? 0) + 1);
    this.shared = shared;
    const counts = new Map<string, number>();
    for (const { candidates } of groups)
      for (const { block } of candidates) if (block !== undefined) counts.set(reading.page.blocks[block]!.text, 0);
    const longest = Math.max(0, ...[...counts.keys()].map((text) => text.length));
    for (const { text } of reading.page.blocks) {
      const count = text.length <= longest ? counts.get(text) : undefined;
      if (count !== undefined) counts.set(text, count + 1);
    }
    this.repeats = counts;
  }

  /** How often its words stand in other candidates, on average: what a page says several times is likely its title. */
  others(words: readonly string[]): number {
    if (words.length === 0) return 0;
    return words.reduce((sum, word) => sum + Math.min(5, (this.shared.get(word) ?? 1) - 1), 0) / words.length;
  }
}

/** The share of words that are among others, 0 to 1. */
function shareOf(words: readonly string[], among: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;
}

const proseBlocks = 10; // findings/text-mode.md, section 6: the first 12 units of the body hold a headline's words

function measure({ key, candidates, support }: Group, titles: Titles, context: Context): Measured<Name> {
  const { value } = candidates[0]!;
  const from = (source: string) => best(candidates, (candidate) => candidate.source === source);
  const structured = best(candidates, isStructured);
  const padded = ` ${key} `;
  const words = key.split(' ');
  const long = words.filter((word) => word.length > 3 || /[^\0-\u024f]/.test(word));
  const known = long.filter((word) => titles.bodyWords.has(word)).length;
  const has = (text: string) => text.length > 2;
  const within = (inner: string, outer: string) => has(inner) && has(outer) && outer.includes(inner);
  return {
    headline: from('headline'),
    h1: from('h1'),
    title: from('title'),
    'part-of-title': from('part of title'),
    'without-kicker': from('without kicker'),
    line: from('line'),
    'joined-lines': from('joined lines'),
    og: from('meta og:title'),
    twitter: from('meta twitter:title'),
    structured: structured > 0.7 ? structured : 0,
    'structured-name': structured <= 0.7 ? structured : 0,
    'meta-other': best(candidates, ({ source }) => source.startsWith('meta') && !/og:|twitter:/.test(source)),
    sources: new Set(candidates.map(({ source }) => source)).size,
    support,
    'in-title': within(padded, titles.title),
    'in-og': within(padded, titles.og),
    'in-structured': within(padded, titles.structured),
    'holds-og': within(titles.og, padded),
    'holds-structured': within(titles.structured, padded),
    'in-headline': within(padded, titles.headline),
    'holds-headline': within(titles.headline, padded),
    'starts-title': titles.title.startsWith(padded),
    'ends-title': has(titles.title) && titles.title.endsWith(padded),
    'headline-known': has(titles.headline),
    'og-known': has(titles.og),
    'structured-known': has(titles.structured),
    'title-known': has(titles.title),
    'equal-known':
      Number(titles.og === titles.structured) +
      2 * Number(titles.og === titles.headline) +
      4 * Number(titles.og === titles.title) +
      8 * Number(titles.structured === titles.headline),
    tokens: words.length,
    letters: value.length,
    'ends-sentence': /[.。！!?？…]["”»’]?$/u.test(value),
    'ends-open': /[,:;–—-]$/u.test(value),
    'starts-small': /^\p{Ll}/u.test(value),
    shouted: value === value.toUpperCase() && value !== value.toLowerCase(),
    digits: (value.match(/\p{Nd}/gu) ?? []).length / value.length,
    'has-bar': /[|｜»›]|>>/u.test(value),
    'has-colon': /[:：]/u.test(value),
    'is-site': context.sites.has(value),
    'in-body': shareOf(long, titles.bodyWords),
    'in-body-words': known,
    'like-title': shareOf(long, titles.titleWords),
    'like-others': titles.others(long),
    'in-lead': shareOf(long, titles.leadWords),
    rivals: Math.min(20, candidates.length),
    'is-text': context.reading.page.form === 'text',
    'has-body': context.body.first >= 0,
    ...measureSeen(candidates, titles, context),
  };
}

function measureSeen(candidates: readonly Candidate[], titles: Titles, context: Context): Measured<Name> {
  const { reading, labels } = context;
  const seen = seenOf(candidates, context);
  if (!seen) return {};
  const { block } = seen;
  const labelled = classes[labels[block.index] ?? 'boilerplate'] ?? 'labelled-other';
  const { blocks } = reading.page;
  const [above, below] = [labels[block.index - 1], labels[block.index + 1]];
  return {
    [labelled]: true,
    'credit-below': isCreditLabel(below),
    'standfirst-below': below === 'standfirst',
    'body-below': below === 'main-content',
    'navigation-above': above === 'breadcrumb' || above === 'navigation',
    'credit-above': isCreditLabel(above),
    'width-above': Math.log2(1 + (blocks[block.index - 1]?.text.length ?? 0)),
    'width-below': Math.log2(1 + (blocks[block.index + 1]?.text.length ?? 0)),
    ...seen.places,
    level: block.kind === 'heading' ? (block.level ?? 0) : 0,
    'is-first-block': block.index === 0,
    wraps: block.text.length > 55 && blocks[block.index + 1]?.layout?.blankBefore === 0,
    repeats: titles.repeats.get(block.text) ?? 0,
    links: reading.measures.linkDensity(block),
    indent: block.layout?.indent ?? 0,
    'blank-before': block.layout?.blankBefore ?? 0,
    'has-marker': block.layout?.marker !== undefined,
  };
}

/** What labels say of a line that could be the title; the others are one class. */
const classes: Partial<Record<Label, Name>> = {
  headline: 'labelled-headline',
  standfirst: 'labelled-standfirst',
  crosshead: 'labelled-standfirst',
  'main-content': 'labelled-body',
  'list-item': 'labelled-body',
  quote: 'labelled-body',
  table: 'labelled-body',
  byline: 'labelled-credit',
  timestamp: 'labelled-credit',
  caption: 'labelled-caption',
  navigation: 'labelled-navigation',
  breadcrumb: 'labelled-navigation',
  'share-bar': 'labelled-navigation',
  'tag-list': 'labelled-navigation',
  control: 'labelled-navigation',
  teaser: 'labelled-teaser',
};

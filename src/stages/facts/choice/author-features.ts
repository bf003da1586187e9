// What tells who wrote the article among the names that a page gives.
import { wordKey } from '../../../text/tokens.js';
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { agencyOf } from '../names/agencies.js';
import { looksLikePerson } from '../names/person.js';
import { isRole } from '../names/roles.js';
import { siteKey } from '../site-names.js';
import { best, bySource, type Group, isOrganisation, isStructured } from './groups.js';
import { type Measured, rowOf } from './rows.js';
import { seenOf } from './seen.js';

export const authorFeatureNames = [
  'structured',
  'structured-creator',
  'meta',
  'meta-best',
  'credit-line',
  'bare-line',
  'before-role',
  'linked',
  'rel-author',
  'byline-element',
  'foot-line',
  'bio',
  'sources',
  'declared-sources',
  'seen-sources',
  'support',
  'organisation',
  'is-person',
  'is-agency',
  'is-role',
  'is-site',
  'like-site',
  'is-tail',
  'tokens',
  'letters',
  'shouted',
  'starts-small',
  'script',
  'structured-known',
  'meta-known',
  'credit-known',
  'byline-known',
  'person-known',
  'names',
  'persons',
  'best-support',
  'holds-other',
  'inside-other',
  'in-title',
  'in-body',
  'seen',
  'to-top',
  'to-body',
  'behind-body',
  'rest',
  'at-start',
  'by-cue',
  'links',
  'names-of-block',
  'repeats',
  'common-words',
  'near',
  'list-size',
  'list-place',
  'list-best',
  'declared-of-best',
  'labelled-byline',
  'labelled-timestamp',
  'labelled-caption',
  'labelled-body',
  'labelled-teaser',
  'labelled-navigation',
  'labelled-bio',
  'labelled-imprint',
  'is-text',
] as const;

type Name = (typeof authorFeatureNames)[number];

export function authorRows(groups: readonly Group[], context: Context): Float32Array[] {
  const names = new Names(groups, context);
  return groups.map((group) => rowOf(authorFeatureNames, measure(group, names, context)));
}

const isMeta = ({ source }: Candidate): boolean => /^(?:meta|link)/.test(source);
const isFrom =
  (source: string) =>
  (candidate: Candidate): boolean =>
    candidate.source === source;

/** What the page as a whole says. */
class Names {
  readonly keys: readonly string[];
  readonly known: {
    readonly structured: boolean;
    readonly meta: boolean;
    readonly credit: boolean;
    readonly byline: boolean;
    readonly person: boolean;
  };
  readonly persons: number;
  readonly bestSupport: number;
  readonly siteKeys: readonly string[];
  readonly tail: string;
  readonly title: string;
  readonly body: string;
  readonly perBlock: ReadonlyMap<number, number>;
  readonly text: string;
  /** Who is named by one source, in order. */
  readonly lists: ReadonlyMap<string, readonly Group[]>;

  constructor(groups: readonly Group[], { reading, body, sites, headlines, tail }: Context) {
    const candidates = groups.flatMap((group) => group.candidates);
    this.keys = groups.map(({ key }) => ` ${key} `);
    this.known = {
      structured: candidates.some((one) => isStructured(one) && one.score > 0.6),
      meta: candidates.some(isMeta),
      credit: candidates.some((one) => one.source === 'credit line' && !one.organisation),
      byline: candidates.some((one) => one.source === 'byline element'),
      person: candidates.some((one) => !one.organisation && one.score >= 0.5),
    };
    this.persons = groups.filter((group) => !isOrganisation(group)).length;
    this.bestSupport = Math.max(0, ...groups.map(({ support }) => support));
    this.siteKeys = [...sites.keys];
    this.tail = siteKey(tail ?? '');
    const declared = reading.page.declared.find(({ from, name }) => name === 'og:title' || from === 'title')?.value;
    this.title = ` ${wordKey(`${headlines[0]?.text ?? ''} ${declared ?? ''}`)} `;
    const { blocks } = reading.page;
    this.body = body.first < 0 ? '' : textOf(blocks.slice(body.first, body.last + 1));
    this.text = textOf(blocks);
    this.lists = bySource(groups.filter((group) => !isOrganisation(group)));
    const perBlock = new Map<number, Set<string>>();
    for (const group of groups)
      for (const { block } of group.candidates) {
        if (block === undefined) continue;
        const known = perBlock.get(block);
        if (known) known.add(group.key);
        else perBlock.set(block, new Set([group.key]));
      }
    this.perBlock = new Map([...perBlock].map(([block, keys]) => [block, keys.size]));
  }

  /** The share of a name's words that the page writes in small letters somewhere: those of menus, seldom those of persons. */
  commonWords(name: string): number {
    const words = name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2);
    return words.length === 0 ? 0 : words.filter((word) => this.text.includes(` ${word}`)).length / words.length;
  }
}

const mostText = 20_000; // characters; names of authors stand within

function textOf(blocks: readonly { readonly text: string }[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > mostText) break;
    text += `${block.text}\n`;
  }
  return text;
}

function measure(group: Group, names: Names, context: Context): Measured<Name> {
  const { key, candidates, support } = group;
  const { value } = candidates[0]!;
  const from = (source: string) => best(candidates, isFrom(source));
  const structured = best(candidates, isStructured);
  const sources = new Set(candidates.map(({ source }) => source));
  const declared = new Set(candidates.filter((one) => isStructured(one) || isMeta(one)).map(({ source }) => source))
    .size;
  const padded = ` ${key} `;
  const site = siteKey(value);
  return {
    structured: structured >= 0.7 ? structured : 0,
    'structured-creator': structured < 0.7 ? structured : 0,
    meta: candidates.filter(isMeta).length,
    'meta-best': best(candidates, isMeta),
    'credit-line': from('credit line'),
    'bare-line': from('bare line'),
    'before-role': from('before role'),
    linked: from('linked name'),
    'rel-author': from('rel=author'),
    'byline-element': from('byline element'),
    'foot-line': from('foot line'),
    bio: from('author bio'),
    sources: sources.size,
    'declared-sources': declared,
    'seen-sources': sources.size - declared,
    support,
    organisation: isOrganisation(group),
    'is-person': looksLikePerson(value),
    'is-agency': agencyOf(value) !== undefined,
    'is-role': isRole(value),
    'is-site': names.siteKeys.includes(site),
    'like-site': names.siteKeys.some((name) => name.length > 3 && (site.includes(name) || name.includes(site))),
    'is-tail': names.tail !== '' && names.tail === site,
    tokens: key.split(' ').length,
    letters: value.length,
    shouted: value === value.toUpperCase() && value !== value.toLowerCase(),
    'starts-small': /^\p{Ll}/u.test(value),
    script: /\p{Script=Latin}/u.test(value)
      ? 0
      : /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(value)
        ? 2
        : 1,
    'structured-known': names.known.structured,
    'meta-known': names.known.meta,
    'credit-known': names.known.credit,
    'byline-known': names.known.byline,
    'person-known': names.known.person,
    names: names.keys.length,
    persons: names.persons,
    'best-support': names.bestSupport,
    'holds-other': names.keys.filter((other) => other !== padded && padded.includes(other)).length,
    'inside-other': names.keys.filter((other) => other !== padded && other.includes(padded)).length,
    'in-title': names.title.includes(padded),
    'in-body': names.body.includes(value),
    'common-words': names.commonWords(value),
    repeats: Math.min(10, names.text.split(value).length - 1),
    ...measureLists(candidates, sources, names),
    'is-text': context.reading.page.form === 'text',
    ...measureSeen(candidates, names, context),
  };
}

/** Names that stand together share their fate: how long the longest list is that has this one, and how good its best name. */
function measureLists(candidates: readonly Candidate[], sources: ReadonlySet<string>, names: Names): Measured<Name> {
  let [size, place, bestSupport] = [0, 0, 0];
  for (const source of sources) {
    const list = names.lists.get(source) ?? [];
    const at = list.findIndex((group) => group.candidates === candidates);
    if (at < 0 || list.length <= size) continue;
    [size, place] = [list.length, at + 1];
    bestSupport = Math.max(0, ...list.filter((group) => group.candidates !== candidates).map(({ support }) => support));
  }
  const declared = [...names.lists].filter(([source]) => /^(?:json-ld|microdata|rdfa|meta|record)/.test(source));
  const longest = declared.reduce((most, [, list]) => Math.max(most, list.length), 0);
  return { 'list-size': size, 'list-place': place, 'list-best': bestSupport, 'declared-of-best': longest };
}

const cueBefore = /(?:^|[\s:])(?:by|von|por|par|di|door|av|af|автор|文|記者|记者|作者)[\s:：]{0,3}$/iu;

function measureSeen(candidates: readonly Candidate[], names: Names, context: Context): Measured<Name> {
  const { reading, top, body } = context;
  const seen = seenOf(candidates, context);
  if (!seen) return {};
  const { block, is } = seen;
  const { value } = seen.candidate;
  const at = block.text.toLowerCase().indexOf(value.toLowerCase());
  return {
    ...seen.places,
    'behind-body': body.last >= 0 && block.index > body.last,
    near: block.index >= top - 6 && block.index <= Math.max(top, body.first) + 1,
    rest: Math.log2(1 + Math.abs(block.text.length - value.length)),
    'at-start': at === 0,
    'by-cue': at > 0 && cueBefore.test(block.text.slice(Math.max(0, at - 12), at)),
    links: reading.measures.linkDensity(block),
    'names-of-block': names.perBlock.get(block.index) ?? 0,
    'labelled-byline': is('byline'),
    'labelled-timestamp': is('timestamp'),
    'labelled-caption': is('caption'),
    'labelled-body': is('main-content', 'list-item', 'quote', 'table', 'standfirst', 'crosshead'),
    'labelled-teaser': is('teaser'),
    'labelled-navigation': is('navigation', 'breadcrumb', 'share-bar', 'tag-list', 'control'),
    'labelled-bio': is('author-bio'),
    'labelled-imprint': is('imprint'),
  };
}

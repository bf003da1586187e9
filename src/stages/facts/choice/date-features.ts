// What tells the day of publication among the days that a page names.
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { best, type Group, isStructured } from './groups.js';
import { type Measured, rowOf } from './rows.js';
import { seenOf } from './seen.js';

export const dateFeatureNames = [
  'structured',
  'structured-page',
  'structured-created',
  'meta',
  'itemprop',
  'time-element',
  'line',
  'elsewhere',
  'time-elsewhere',
  'url',
  'image-url',
  'sources',
  'support',
  'is-modified',
  'modified-after',
  'from-declared',
  'from-url',
  'from-line',
  'declared-known',
  'url-known',
  'line-known',
  'days',
  'days-later',
  'days-earlier',
  'behind-latest',
  'seen',
  'order-seen',
  'is-first-below',
  'to-top',
  'to-body',
  'behind-body',
  'rest',
  'at-start',
  'says-published',
  'has-time',
  'ambiguous',
  'same-minute',
  'night',
  'labelled-timestamp',
  'labelled-byline',
  'labelled-headline',
  'labelled-body',
  'labelled-teaser',
  'labelled-navigation',
  'labelled-imprint',
  'labelled-caption',
  'is-text',
  'has-body',
  'year',
] as const;

type Name = (typeof dateFeatureNames)[number];

/** @param modified the days of all candidates for the time of the last change */
export function dateRows(groups: readonly Group[], modified: readonly Candidate[], context: Context): Float32Array[] {
  const days = new Days(groups, modified, context);
  return groups.map((group) => rowOf(dateFeatureNames, measure(group, days, context)));
}

/** What the page as a whole says: the days of its best sources. */
class Days {
  readonly declared: number | undefined;
  readonly url: number | undefined;
  readonly line: number | undefined;
  readonly modified: number | undefined;
  readonly all: readonly number[];
  /** Blocks in which a day is seen, in order. */
  readonly seen: readonly number[];
  readonly firstBelow: number;
  /** Of declared moments with a zone: minutes in the hour, by the day. */
  readonly minutes: readonly { readonly day: number; readonly minute: string; readonly hour: number }[];

  constructor(groups: readonly Group[], modified: readonly Candidate[], { top }: Context) {
    const candidates = groups.flatMap((group) => group.candidates);
    this.declared = dayOfBest(candidates, (one) => isStructured(one) || one.source.startsWith('meta'));
    this.url = dayOfBest(candidates, ({ source }) => source === 'url');
    this.line = dayOfBest(candidates, ({ source }) => source === 'date line' || source === 'time element');
    this.modified = dayOfBest(modified, () => true);
    this.all = groups.map(({ key }) => dayNumber(key));
    this.seen = [...new Set(candidates.flatMap(({ block }) => (block === undefined ? [] : [block])))].sort(
      (a, b) => a - b,
    );
    this.firstBelow = this.seen.find((block) => block >= top) ?? -1;
    this.minutes = candidates.flatMap(({ value, block }) => {
      const match = block === undefined && /T(\d\d):(\d\d).*(?:Z|[+-]\d\d:\d\d)$/.exec(value);
      return match ? [{ day: dayNumber(value), hour: Number(match[1]), minute: match[2]! }] : [];
    });
  }
}

function dayOfBest(candidates: readonly Candidate[], of: (candidate: Candidate) => boolean): number | undefined {
  let found: Candidate | undefined;
  for (const candidate of candidates) if (of(candidate) && candidate.score > (found?.score ?? 0)) found = candidate;
  return found && dayNumber(found.value);
}

/** Days since 1970. */
const dayNumber = (iso: string): number => Math.round(Date.parse(iso.slice(0, 10)) / 86_400_000);

function measure({ key, candidates, support }: Group, days: Days, context: Context): Measured<Name> {
  const day = dayNumber(key);
  const from = (source: string) => best(candidates, (candidate) => candidate.source === source);
  const declared = best(candidates, isStructured);
  return {
    structured: declared >= 0.85 ? declared : 0,
    'structured-page': declared < 0.85 && declared > 0.4 ? declared : 0,
    'structured-created': best(candidates, (one) => isStructured(one) && one.score <= 0.4),
    meta: best(candidates, ({ source }) => source.startsWith('meta')),
    itemprop: from('itemprop'),
    'time-element': from('time element'),
    line: from('date line'),
    elsewhere: from('elsewhere'),
    'time-elsewhere': from('time elsewhere'),
    url: from('url'),
    'image-url': from('image url'),
    sources: new Set(candidates.map(({ source }) => source)).size,
    support,
    'is-modified': days.modified === day,
    'modified-after': distance(days.modified, day),
    'from-declared': distance(day, days.declared),
    'from-url': distance(day, days.url),
    'from-line': distance(day, days.line),
    'declared-known': days.declared !== undefined,
    'url-known': days.url !== undefined,
    'line-known': days.line !== undefined,
    days: days.all.length,
    'days-later': days.all.filter((other) => other > day).length,
    'days-earlier': days.all.filter((other) => other < day).length,
    'behind-latest': distance(Math.max(...days.all), day),
    'has-time': candidates.some(({ value }) => value.length > 10),
    ambiguous: candidates.every(({ because }) => because.includes('ambiguous')),
    'same-minute': candidates.some((candidate) => isShifted(candidate, day, days)),
    night: days.minutes.some((moment) => moment.day === day && (moment.hour < 9 || moment.hour > 20)),
    'is-text': context.reading.page.form === 'text',
    'has-body': context.body.first >= 0,
    year: new Date(day * 86_400_000).getUTCFullYear(),
    ...measureSeen(candidates, days, context),
  };
}

/** Logarithmic, with the sign: a day and two differ more than a hundred and a hundred and one. */
function distance(later: number | undefined, earlier: number | undefined): number {
  if (later === undefined || earlier === undefined) return 0;
  return Math.sign(later - earlier) * Math.log2(1 + Math.abs(later - earlier));
}

/** A time that is seen on the next or the last day, to the minute a declared one in another zone. */
function isShifted({ block, value }: Candidate, day: number, days: Days): boolean {
  const minute = /T\d\d:(\d\d)/.exec(value)?.[1];
  return (
    block !== undefined &&
    minute !== undefined &&
    days.minutes.some((moment) => Math.abs(moment.day - day) === 1 && moment.minute === minute)
  );
}

function measureSeen(candidates: readonly Candidate[], days: Days, context: Context): Measured<Name> {
  const seen = seenOf(candidates, context);
  if (!seen) return {};
  const { block, is } = seen;
  const span = seen.candidate.span ?? [0, block.text.length];
  return {
    ...seen.places,
    'order-seen': days.seen.indexOf(block.index) + 1,
    'is-first-below': block.index === days.firstBelow,
    'behind-body': context.body.last >= 0 && block.index > context.body.last,
    rest: Math.log2(1 + block.text.length - (span[1] - span[0])),
    'at-start': span[0] <= 2,
    'says-published': candidates.some(({ saidPublished }) => saidPublished),
    'labelled-timestamp': is('timestamp'),
    'labelled-byline': is('byline'),
    'labelled-headline': is('headline', 'standfirst', 'crosshead'),
    'labelled-body': is('main-content', 'list-item', 'quote', 'table'),
    'labelled-teaser': is('teaser'),
    'labelled-navigation': is('navigation', 'breadcrumb', 'share-bar', 'tag-list'),
    'labelled-imprint': is('imprint'),
    'labelled-caption': is('caption'),
  };
}

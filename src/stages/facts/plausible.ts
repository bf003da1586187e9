// Candidates that cannot be right are kept to be seen, but not to be chosen.
import type { Page } from '../../page/page.js';
import type { Candidate } from './candidate.js';
import { copyright } from './copyright.js';
import { mayBeOffset } from './dates/zones.js';

export function plausible(found: readonly Candidate[], page: Page): Candidate[] {
  const candidates = withoutOwners(withChanges(found), page);
  return candidates
    .filter((candidate) => !isIdleRelative(candidate, candidates))
    .map((candidate) => {
      const doubt = doubtOf(candidate, page);
      return doubt ? { ...candidate, because: `${candidate.because}; but ${doubt}`, onlySeen: true } : candidate;
    });
}

/**
 * A time that a reader sees, to the minute the one that the page declares for its last change (in whatever zone), is that
 * of the change, though the page may not say so.
 */
function withChanges(candidates: readonly Candidate[]): readonly Candidate[] {
  const declared = (field: Candidate['field']) =>
    candidates.filter((one) => one.field === field && one.block === undefined && one.score >= declaredWell);
  const changes = declared('date_modified');
  const published = declared('date_published');
  if (changes.length === 0 || published.length === 0) return candidates;
  const isOf = (one: Candidate, all: readonly Candidate[]) => all.some(({ value }) => isSameMinute(value, one.value));
  return candidates.map((one) => {
    if (one.field !== 'date_published' || one.block === undefined || one.saidPublished) return one;
    if (!isOf(one, changes) || isOf(one, published)) return one;
    return {
      ...one,
      field: 'date_modified',
      because: `${one.because}; that time is declared as the one of the last change`,
    };
  });
}

const aboveHeadline = 0.15; // the score that credit-lines.ts gives to a bare line there

/** A line above the headline that is a name and nothing else is the paper's, not a person's, where the copyright is its. */
function withoutOwners(candidates: readonly Candidate[], { blocks }: Page): readonly Candidate[] {
  const isAbove = ({ source, score }: Candidate) => source === 'bare line' && score <= aboveHeadline;
  if (!candidates.some(isAbove)) return candidates;
  const owners = blocks.filter(({ text }) => text.length <= 400 && copyright.test(text)).map(({ text }) => text);
  return candidates.filter((one) => !(isAbove(one) && owners.some((text) => text.includes(one.value))));
}

/** Equal, or apart by what a zone may be. */
function isSameMinute(one: string, other: string): boolean {
  const [a, b] = [minutesOf(one), minutesOf(other)];
  return a !== undefined && b !== undefined && mayBeOffset(a - b);
}

/** As it is written, the zone left aside; undefined for a day without a time. */
function minutesOf(iso: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(iso)?.[0];
  return time === undefined ? undefined : Date.parse(`${time}Z`) / 60_000;
}

const declaredWell = 0.75; // of declared-table.ts: JSON-LD and the metas made for it

/** A relative date says nothing where the page gives the day. */
function isIdleRelative(candidate: Candidate, all: readonly Candidate[]): boolean {
  return isUnresolved(candidate) && all.some((other) => other.field === candidate.field && !isUnresolved(other));
}

const isUnresolved = ({ field, value }: Candidate): boolean => /^date_/.test(field) && !/^\d{4}-/.test(value);

function doubtOf({ field, value }: Candidate, { fetched }: Page): string | undefined {
  if (/^date_/.test(field) && fetched && value.slice(0, 10) > dayAfter(fetched))
    return `it lies after ${fetched}, when the page was fetched`;
  if (field === 'title' && !/[\p{L}\p{N}]/u.test(value)) return 'it holds no word';
  return undefined;
}

/** One day of grace, as zones differ. */
function dayAfter(fetched: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(fetched) ?? [];
  return year
    ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)).toISOString().slice(0, 10)
    : '9999';
}

// Candidates that cannot be right are kept to be seen, but not to be chosen.
import type { Page } from '../../page/page.js';
import type { Candidate } from './candidate.js';

export function plausible(candidates: readonly Candidate[], page: Page): Candidate[] {
  return candidates
    .filter((candidate) => !isIdleRelative(candidate, candidates))
    .map((candidate) => {
      const doubt = doubtOf(candidate, page);
      return doubt ? { ...candidate, because: `${candidate.because}; but ${doubt}`, onlySeen: true } : candidate;
    });
}

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

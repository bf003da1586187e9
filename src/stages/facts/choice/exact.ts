// Of dates that agree on the day, the one to give; and a local time whose zone another statement gives away.
import type { Candidate } from '../candidate.js';
import { mayBeOffset } from '../dates/zones.js';

/** The date that is more exact and not ambiguous, then the likelier one; of other fields the likelier one. */
export const exactest = (candidates: readonly Candidate[]): Candidate =>
  candidates.reduce((best, one) => (tells(one, best) ? one : best));

function tells(candidate: Candidate, other: Candidate): boolean {
  if (/^date_/.test(candidate.field)) {
    const doubts = Number(other.because.includes('ambiguous')) - Number(candidate.because.includes('ambiguous'));
    const exact = candidate.value.length - other.value.length;
    if (doubts !== 0 || exact !== 0) return doubts > 0 || (doubts === 0 && exact > 0);
  }
  return candidate.score > other.score;
}

const withoutZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/**
 * A reader sees 22:00 on the 22nd, the page declares 03:00Z on the 23rd: the same moment, so the zone of what is seen is
 * known. The times must be the same to the minute and apart by what a zone can be.
 * @param others candidates of other days
 */
export function inLocalTime(seen: Candidate, others: readonly Candidate[]): Candidate {
  if (seen.block === undefined || !withoutZone.test(seen.value)) return seen;
  const local = Date.parse(`${seen.value.slice(0, 16)}Z`) / 60_000;
  for (const { value, block, because } of others) {
    if (block !== undefined || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(value)) continue;
    const moment = Math.floor(Date.parse(value) / 60_000);
    const ahead = local - moment;
    if (!mayBeOffset(ahead)) continue;
    return {
      ...seen,
      value: `${seen.value}${offsetOf(ahead)}`,
      because: `${seen.because}; the zone follows from “${value}” (${because})`,
    };
  }
  return seen;
}

function offsetOf(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

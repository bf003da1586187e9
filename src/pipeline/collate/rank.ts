// Which of two copies is the better one, said by numbers: the fullest first, then the earliest.
import type { Article } from '../../page/article.js';

/** Compared number by number; the better copy has the smaller one. Of equals the one that comes first in the output is the better. */
export type Rank = readonly [fullness: number, published: number, fetched: number];

export const rankOf = ({
  words,
  date_published,
  fetched,
}: Pick<Article, 'words' | 'date_published' | 'fetched'>): Rank => [
  steps.length - fullness(words),
  secondsOf(date_published),
  secondsOf(fetched),
];

export function compareRanks(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** In steps of a tenth, so that three words more rarely beat an earlier date. guess */
const steps: readonly number[] = stepsOf(1.1, 10_000_000);

const fullness = (words: number): number => steps.filter((step) => step <= words).length;

function stepsOf(factor: number, most: number): number[] {
  const found: number[] = [];
  for (let step = 1; step < most; step = Math.max(step + 1, Math.ceil(step * factor))) found.push(step);
  return found;
}

/** After all times that are known: 99999999999 is in the year 5138. */
const unknown = 99_999_999_999;

/**
 * Of what is not known of a time its end is taken, so that "March 5" does not beat "March 5, 10:00"; without a zone it is UTC.
 * @returns seconds since 1970
 */
export function secondsOf(time: string | null): number {
  const [, year, month, day, hours, minutes, seconds, zone] = pattern.exec(time ?? '') ?? [];
  if (year === undefined) return unknown;
  const whole =
    hours === undefined
      ? lastOf(Number(year), month, day)
      : `${year}-${month}-${day}T${hours}:${minutes}:${seconds ?? '59'}`;
  const at = Date.parse(`${whole}${zone ?? 'Z'}`);
  return Number.isNaN(at) ? unknown : at / 1000;
}

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

function lastOf(year: number, month = '12', day?: string): string {
  const last = day ?? new Date(Date.UTC(year, Number(month), 0)).getUTCDate().toString();
  return `${String(year).padStart(4, '0')}-${month}-${last}T23:59:59`;
}

// Addresses: made absolute, and what a page's own address says of it.
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { isDay } from '../dates/moment.js';

/** http and https only; undefined for anything that is no address. */
export function absoluteUrl(value: string, base: string | undefined): string | undefined {
  const text = value.startsWith('//') && !base ? `https:${value}` : value;
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}

/** The ways in which addresses write a day, and which part of the pattern is year, month and day. */
const days = [
  { pattern: /[/_.-](\d{4})[/_.-](\d{1,2})[/_.-](\d{1,2})(?=[/_.-]|$)/, order: [1, 2, 3] }, // `/2024/03/15/`, `/2024-03-15-`
  { pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/, order: [1, 2, 3] }, // `/20240315/`
  { pattern: /[/_.-](\d{1,2})[_.-](\d{1,2})[_.-](20\d{2})(?=[/_.-]|$)/, order: [3, 2, 1] }, // `/29-10-2021`
  { pattern: /(?<!\d)(20\d{2})\/(\d{2})(\d{2})(?=\/)/, order: [1, 2, 3] }, // `/2024/0315/`
] as const;

/** The day on which an archive kept the page stands before the page's own address. */
const archive = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//;

/** The day in the page's address and in its picture's: put there when they were made, but seldom exact to the hour. */
export function* addressFacts({ reading }: Context): Generator<Candidate> {
  const { url, declared } = reading.page;
  const find = (...names: string[]) => declared.find((row) => names.includes(row.name))?.value;
  yield* dayIn(url ?? find('canonical', 'og:url'), 'url', 0.55, 'stands in the address of the page');
  yield* dayIn(find('og:image', 'twitter:image'), 'image url', 0.1, "stands in the address of the page's picture");
}

function* dayIn(address: string | undefined, source: string, score: number, because: string): Generator<Candidate> {
  if (!address) return;
  const own = address.replace(archive, '');
  for (const { pattern, order } of days) {
    const match = pattern.exec(own);
    if (!match) continue;
    const [year = '', month = '', day = ''] = order.map((at) => match[at]!);
    if (Number(year) < 1990 || !isDay(Number(year), Number(month), Number(day))) continue;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    yield { field: 'date_published', value, raw: match[0], from: 'url', score, source, because };
    return;
  }
}

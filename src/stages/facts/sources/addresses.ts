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

// `/2024/03/15/`, `/2024-03-15-`, `/20240315/`
const days = [
  /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/,
  /(?<![\d])(20\d{2})(\d{2})(\d{2})(?!\d)/,
] as const;

/** The day in the page's address: put there when the page was made, but seldom exact to the hour. */
export function* addressFacts({ reading }: Context): Generator<Candidate> {
  const declared = reading.page.declared.find((row) => row.name === 'canonical' || row.name === 'og:url')?.value;
  const address = reading.page.url ?? declared;
  if (!address) return;
  for (const pattern of days) {
    const [raw, year = '', month = '', day = ''] = pattern.exec(address) ?? [];
    if (!raw || Number(year) < 1990 || !isDay(Number(year), Number(month), Number(day))) continue;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    yield {
      field: 'date_published',
      value,
      raw,
      from: 'url',
      score: 0.55,
      source: 'url',
      because: 'stands in the address of the page',
    };
    return;
  }
}

// What the report says of one page: short, so that the rows of any number of pages fit in memory.
import type { Label } from '../page/labels.js';
import type { Reason, Warning } from '../page/reasons.js';
import { reasons } from '../page/reasons.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import { Shortlist } from '../pipeline/shortlist.js';

export interface ReportRow {
  readonly id: string;
  readonly url: string | null;
  readonly outcome: 'kept' | 'rejected' | 'failed';
  readonly reason: Reason | null;
  readonly reasonDetail: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly quality: number;
  readonly warnings: readonly Warning[];
  /** How the text begins. */
  readonly begins: string;
  /** The most first, four labels at most. */
  readonly removed: readonly { readonly label: Label; readonly chars: number }[];
}

const longest = 160; // guess: two lines of a table

export function reportRowOf({ record }: Cleaned): ReportRow {
  const rejected = isRejected(record) ? record : undefined;
  return {
    id: record.id,
    url: record.url && shortened(record.url),
    outcome: rejected ? (reasons[rejected.reason][0] === 'failed' ? 'failed' : 'rejected') : 'kept',
    reason: rejected?.reason ?? null,
    reasonDetail: rejected ? shortened(rejected.reason_detail) : null,
    title: record.title && shortened(record.title),
    language: record.language,
    words: record.words,
    quality: record.quality,
    warnings: record.warnings,
    begins: shortened(record.text),
    removed: record.removed.slice(0, 4),
  };
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** As many rows of articles, and as many of pages that are none: a browser scrolls that without trouble. */
export const mostOfEach = 1000; // guess

export interface ReportRows {
  add(cleaned: Cleaned): void;
  /** Failed pages, then rejected ones, both in the order of the input; then articles, the least sure first. */
  rows(): ReportRow[];
}

/** Keeps the rows that are most worth a look, whatever the number of pages. */
export function collectRows(most = mostOfEach): ReportRows {
  const others = new Shortlist<ReportRow>(most);
  const articles = new Shortlist<ReportRow>(most);
  return {
    add: (cleaned) => {
      const row = reportRowOf(cleaned);
      if (row.outcome === 'kept') articles.offer(row.quality.toFixed(3), row);
      else others.offer(row.outcome, row); // "failed" comes before "rejected"
    },
    rows: () => [...others.items(), ...articles.items()],
  };
}

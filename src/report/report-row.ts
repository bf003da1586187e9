// Which pages the report lists: those that are most worth a look, so that the rows of any number of pages fit in memory.
import type { Summary } from '../pipeline/docket.js';
import { Shortlist } from '../pipeline/shortlist.js';

/** As many rows of articles, and as many of pages that are none: a browser scrolls that without trouble. */
export const mostOfEach = 1000; // guess

export interface ReportRows {
  add(page: Summary): void;
  /** Failed pages, then rejected ones, both in the order of the input; then articles, the least sure first. */
  rows(): Summary[];
}

/** Keeps the rows that are most worth a look, whatever the number of pages. */
export function collectRows(most = mostOfEach): ReportRows {
  const others = new Shortlist<Summary>(most);
  const articles = new Shortlist<Summary>(most);
  return {
    add: (row) => {
      if (row.outcome === 'kept') articles.offer(row.quality.toFixed(3), row);
      else others.offer(row.outcome, row); // "failed" comes before "rejected"
    },
    rows: () => [...others.items(), ...articles.items()],
  };
}

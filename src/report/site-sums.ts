// Counts by site, for the table of the largest ones.
import { type PageRow, removedChars } from './page-row.js';

export interface SiteSum {
  /** Null: the pages that name no address. */
  readonly site: string | null;
  readonly pages: number;
  readonly kept: number;
  readonly chars: number;
  readonly removed: number;
}

export interface SiteSums {
  /** How many there are, pages without an address being none. */
  readonly count: number;
  /** The largest first. */
  readonly largest: readonly SiteSum[];
  /** Pages of sites that came after the first `mostSites`: their sites were not counted. */
  readonly uncounted: number;
}

/** guess: a sum is a hundred bytes, and a crawl of the whole web must fit in memory too */
export const mostSites = 50_000;
const mostShown = 30;

export function openSiteSums(most = mostSites) {
  const sums = new Map<string | null, { -readonly [Key in keyof SiteSum]: SiteSum[Key] }>();
  let uncounted = 0;
  return {
    add(row: Pick<PageRow, 'site' | 'outcome' | 'chars' | 'removed'>): void {
      const { site } = row;
      const sum = sums.get(site) ?? { site, pages: 0, kept: 0, chars: 0, removed: 0 };
      if (sum.pages === 0 && sums.size >= most) {
        uncounted += 1;
        return;
      }
      sums.set(site, sum);
      sum.pages += 1;
      sum.kept += row.outcome === 'kept' ? 1 : 0;
      sum.chars += row.chars;
      sum.removed += removedChars(row);
    },
    result(): SiteSums {
      const sorted = [...sums.values()].sort((a, b) => b.pages - a.pages || ((a.site ?? '') < (b.site ?? '') ? -1 : 1));
      return { count: sums.size - (sums.has(null) ? 1 : 0), largest: sorted.slice(0, mostShown), uncounted };
    },
  };
}

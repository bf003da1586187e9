// The sites whose figures moved most since the baseline, whether a gate failed or not: where a layout has changed.
import type { Figures, RunFigures } from '../../pipeline/figures/figures.js';

export interface ChangedSite {
  readonly site: string | null;
  readonly before: Figures;
  /** Absent: no page of it came in. */
  readonly now?: Figures;
}

/** @param leastPages sites with fewer in both runs are left out: small numbers jump */
export function changedSites(now: RunFigures, before: RunFigures, leastPages: number, most: number): ChangedSite[] {
  const known = new Map(now.sites.map((one) => [one.site, one]));
  return before.sites
    .filter(({ site }) => known.has(site) || now.others === null) // otherwise it may be among the others
    .map(({ site, ...figures }) => ({ site, before: figures, now: known.get(site) }))
    .filter((one) => Math.max(one.before.pages, one.now?.pages ?? 0) >= leastPages)
    .map((one) => ({ one, change: changeOf(one) }))
    .filter(({ change }) => change > 0)
    .sort((a, b) => b.change - a.change || ((a.one.site ?? '') < (b.one.site ?? '') ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** 0 to 1: whatever moved most, of the share kept, the median of words and the number of pages. */
function changeOf({ before, now }: ChangedSite): number {
  if (!now) return 1;
  return Math.max(
    Math.abs(keptShare(before) - keptShare(now)),
    relative(before.medianWords, now.medianWords),
    relative(before.pages, now.pages),
  );
}

const keptShare = ({ kept, pages }: Figures): number => (pages === 0 ? 0 : kept / pages);

/** Half and double are as far. */
const relative = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(a, b));

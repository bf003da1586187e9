// What the report keeps of the pages of a run, however many come: the rows that are most worth a look, and sums over all of them.
import type { Label } from '../page/labels.js';
import { partsOfKey } from '../page/removals.js';
import type { Link } from '../pipeline/collate/link.js';
import type { Docket } from '../pipeline/docket.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { type OddPage, oddest } from './odd-pages.js';
import type { PageRow } from './page-row.js';
import { openSiteSums, type SiteSums } from './site-sums.js';

/** As many rows of articles, and as many of pages that are none. 20,000 open in a second; a row is half a kilobyte. */
export const mostOfEach = 10_000;

/** Bins of the quality of articles: 0 to under .05, and so on; 1 is in the last one. */
export const qualityBins = 20;

export interface ReportPages {
  /** Failed pages, then rejected ones, both in the order of the input; then articles, the least sure first. */
  readonly rows: readonly PageRow[];
  readonly odd: readonly OddPage[];
  readonly sites: SiteSums;
  readonly byKind: Readonly<Record<string, number>>;
  /** Of articles, by `qualityBins`. */
  readonly byQuality: readonly number[];
}

/** In the order of the outputs, which is that of galleys. */
type Told = Docket & {
  readonly hasGalley: boolean;
  /** See `WrittenDocket.found`. */
  readonly found?: { readonly link?: Link; readonly parts?: readonly string[] };
};

export interface PagesCollector {
  add(page: Told): void;
  result(): ReportPages;
}

export function collectPages(most = mostOfEach): PagesCollector {
  const others = new Shortlist<PageRow>(most);
  const articles = new Shortlist<PageRow>(most);
  const rowOf = openRows();
  const odd = oddest();
  const sites = openSiteSums();
  const byKind = new Map<string, number>();
  const byQuality = new Array<number>(qualityBins).fill(0);
  return {
    add(page) {
      const row = rowOf(page);
      if (row.outcome === 'kept') {
        articles.offer(row.quality.toFixed(3), row);
        byQuality[binOf(row.quality)]! += 1;
      } else others.offer(row.outcome, row); // "failed" comes before "rejected"
      odd.add(row);
      sites.add(row);
      byKind.set(row.kind, (byKind.get(row.kind) ?? 0) + 1);
    },
    result: () => ({
      rows: [...others.items(), ...articles.items()],
      odd: odd.result(),
      sites: sites.result(),
      byKind: Object.fromEntries([...byKind].sort(([a], [b]) => (a < b ? -1 : 1))),
      byQuality,
    }),
  };
}

const binOf = (quality: number): number => Math.min(qualityBins - 1, Math.floor(quality * qualityBins + 1e-9));

/** Names that come again are kept once: ten thousand rows share a few hundred rules. */
function openRows(): (page: Told) => PageRow {
  const known = new Map<string, string>();
  const once = <Name extends string>(name: Name): Name => {
    const same = known.get(name);
    if (same !== undefined) return same as Name; // it is equal
    if (known.size < 100_000) known.set(name, name); // guess: sites may come by the million
    return name;
  };
  let galleys = 0;
  return (page) => ({
    id: page.id,
    url: page.url,
    site: page.site === null ? null : once(page.site),
    outcome: once(page.outcome),
    kind: once(page.kind),
    reason: page.reason,
    reasonDetail: page.reasonDetail ?? page.found?.link?.because ?? null,
    title: page.title,
    language: page.language === null ? null : once(page.language),
    form: once(page.form),
    words: page.words,
    quality: page.quality,
    warnings: page.warnings,
    begins: page.begins,
    chars: page.chars,
    removed: removedByLabel(page),
    rules: page.removals.map(([key]) => once(key)),
    galley: page.hasGalley ? galleys++ : null,
    ...togetherOf(page),
  });
}

function togetherOf({ id, found: { link, parts = [] } = {} }: Told): Pick<PageRow, 'of' | 'parts'> {
  const isElsewhere = link?.as === 'duplicate' && link.run !== undefined;
  return { of: link && !isElsewhere ? link.of : null, parts: parts.filter((part) => part !== id) };
}

function removedByLabel({ removals }: Pick<Docket, 'removals'>): PageRow['removed'] {
  const sums = new Map<Label, number>();
  for (const [key, , chars] of removals) {
    const { label } = partsOfKey(key);
    sums.set(label, (sums.get(label) ?? 0) + chars);
  }
  const sorted = [...sums].sort(([a, most], [b, less]) => less - most || (a < b ? -1 : 1));
  return sorted.map(([label, chars]) => ({ label, chars }));
}

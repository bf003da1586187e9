// Figures of all pages of a run and of each site, in bounded memory. Figures that are told of a site are of all its pages: when
// there are too many sites, small ones are put together for good, and whoever was put together once stays there.
import { numberOf } from '../../text/hash.js';
import type { RunFigures, SiteFigures } from './figures.js';
import { GroupSums, type PageFigures } from './group-sums.js';

/** So many sites are told one by one: their figures fill half a megabyte of run.json. */
const mostTold = 1000; // guess

/** So many are counted one by one. Beyond, what is told depends on the order of the pages, which is the same in every run. */
const mostCounted = 4 * mostTold;

export class FigureSums {
  readonly #named: ReadonlySet<string>;
  readonly #all = new GroupSums();
  readonly #sites = new Map<string | null, GroupSums>();
  readonly #others = new GroupSums();
  readonly #folded = new Folded();

  /** @param named sites that are told whatever their number of pages: the gates name them */
  constructor(named: readonly string[] = []) {
    this.#named = new Set(named);
  }

  add(page: PageFigures): void {
    this.#all.add(page);
    this.#groupOf(page.site).add(page);
  }

  result(): Omit<RunFigures, 'part'> {
    const sorted = [...this.#sites].sort(byPages);
    const others = new GroupSums();
    others.addAll(this.#others);
    const sites: SiteFigures[] = [];
    for (const [site, sums] of sorted)
      if (sites.length < mostTold || this.#isNamed(site)) sites.push({ site, ...sums.result() });
      else others.addAll(sums);
    return { all: this.#all.result(), sites, others: others.pages > 0 ? others.result() : null };
  }

  #groupOf(site: string | null): GroupSums {
    const known = this.#sites.get(site);
    if (known) return known;
    if (!this.#isNamed(site) && this.#folded.has(site)) return this.#others;
    if (this.#sites.size >= mostCounted) this.#fold();
    const sums = new GroupSums();
    this.#sites.set(site, sums);
    return sums;
  }

  /** The half of the sites that has the fewest pages so far. */
  #fold(): void {
    for (const [site, sums] of [...this.#sites].sort(byPages).slice(mostCounted / 2)) {
      if (this.#isNamed(site)) continue;
      this.#others.addAll(sums);
      this.#folded.add(site);
      this.#sites.delete(site);
    }
  }

  #isNamed(site: string | null): boolean {
    return site !== null && this.#named.has(site);
  }
}

type Entry = readonly [site: string | null, sums: GroupSums];

/** The most first, then by name. */
const byPages = ([a, { pages: ofA }]: Entry, [b, { pages: ofB }]: Entry): number =>
  ofB - ofA || ((a ?? '') < (b ?? '') ? -1 : 1);

/** Remembers any number of sites in 128 kB, never forgets one, and takes some for known that are not: they go to the others. */
class Folded {
  readonly #bits = new Uint8Array(2 ** 17);
  #any = false;

  add(site: string | null): void {
    const bit = bitOf(site);
    this.#bits[bit >> 3]! |= 1 << (bit & 7);
    this.#any = true;
  }

  has(site: string | null): boolean {
    if (!this.#any) return false;
    const bit = bitOf(site);
    return (this.#bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }
}

const bitOf = (site: string | null): number => numberOf(site ?? '') % 2 ** 20;

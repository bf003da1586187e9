// The oddest pages of a run: a few of each kind of odd, each with the words that say why it is here.
import { Shortlist } from '../pipeline/shortlist.js';
import { counted, grouped, percent } from './numbers.js';
import { type PageRow, removedChars, removedShare } from './page-row.js';

export interface OddPage {
  readonly page: PageRow;
  readonly because: readonly string[];
}

interface Oddity {
  /** 0: not odd in this way; the larger the odder. */
  readonly how: (page: PageRow) => number;
  readonly why: (page: PageRow) => string;
}

/** guess, all bounds: they only say which pages come into a short list */
const oddities: readonly Oddity[] = [
  {
    how: ({ outcome, quality }) => (outcome === 'kept' && quality < 0.75 ? 1 - quality : 0),
    why: ({ quality }) => `quality is only ${quality.toFixed(2)}`,
  },
  {
    how: (page) => charsOf(page, 'injected-spam'),
    why: (page) => `${grouped(charsOf(page, 'injected-spam'))} characters of injected spam`,
  },
  {
    how: (page) => (page.outcome === 'kept' && page.chars > 500 && removedShare(page) > 0.5 ? removedShare(page) : 0),
    why: (page) => `${percent(removedChars(page), page.chars)} of its text was taken out`,
  },
  {
    how: ({ warnings }) => (warnings.length > 1 ? warnings.length : 0),
    why: ({ warnings }) => counted(warnings.length, 'warning'),
  },
  {
    how: ({ outcome, rules }) => (outcome === 'kept' && rules.length > 14 ? rules.length : 0),
    why: ({ rules }) => `${rules.length} different rules took something out`,
  },
  {
    how: ({ outcome, words }) => (outcome === 'rejected' && words > 150 ? words : 0),
    why: ({ words }) => `rejected, though ${grouped(words)} words were taken for its body`,
  },
];

const mostOfKind = 4;

export function oddest() {
  const lists = oddities.map(() => new Shortlist<PageRow>(mostOfKind));
  return {
    add(page: PageRow): void {
      for (const [at, { how }] of oddities.entries()) {
        const degree = how(page);
        if (degree > 0) lists[at]!.offer(rankOf(degree), page);
      }
    },
    /** A page that is odd in several ways stands once. */
    result(): OddPage[] {
      const found = new Map<PageRow, string[]>();
      for (const [at, list] of lists.entries())
        for (const page of list.items()) found.set(page, [...(found.get(page) ?? []), oddities[at]!.why(page)]);
      return [...found].map(([page, because]) => ({ page, because }));
    },
  };
}

const charsOf = ({ removed }: PageRow, wanted: string): number =>
  removed.find(({ label }) => label === wanted)?.chars ?? 0;

/** The odder, the lower by code units. */
const rankOf = (degree: number): string => (1e9 - degree).toFixed(6).padStart(20, '0');

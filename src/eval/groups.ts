// The figures of a set by language, country, site or kind of page.
import { figuresOf } from './figures.js';
import { siteOf } from './folds.js';
import type { PageResult } from './measure.js';
import type { Figures } from './score.js';

const groups = {
  /** As the gold says; where it does not, as the product found. */
  language: ({ gold, record }: PageResult) => gold.language ?? record.language ?? 'und',
  country: ({ gold }: PageResult) => gold.country ?? 'unknown',
  site: ({ gold }: PageResult) => siteOf(gold.url) || 'unknown',
  kind: ({ gold }: PageResult) => gold.kind,
} as const;

export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly GroupName[]; // the keys are the names
export const isGroupName = (name: string): name is GroupName => Object.hasOwn(groups, name);

export interface GroupFigures {
  readonly name: string;
  readonly figures: Figures;
}

/** The largest group first. */
export function figuresBy(by: GroupName, results: readonly PageResult[]): GroupFigures[] {
  const members = new Map<string, PageResult[]>();
  for (const result of results) {
    const name = groups[by](result);
    const known = members.get(name);
    if (known) known.push(result);
    else members.set(name, [result]);
  }
  return [...members]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([name, pages]) => ({ name, figures: figuresOf(pages.map(({ score }) => score)) }));
}

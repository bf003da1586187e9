// What the counts over all pages say about the blocks of this one.
import { hostOfPage } from '../../page/host-of-page.js';
import { lineKeyOf } from '../../page/line-key.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import type { Enough } from './options.js';

/** Of a line that stands on other pages too. */
export interface Evidence {
  /** Different stories; at least so many. */
  readonly pages: number;
  /** Of all stories seen, 0 to 1; at least. */
  readonly share: number;
}

export type Repeated = ReadonlyMap<number, Evidence>;

/** By index of the block. */
export function repeatedLines({ page, neighbours }: Reading): Repeated {
  const found = new Map<number, Evidence>();
  const told = new Map(neighbours?.lines.map(([key, pages, share]) => [key, { pages, share }]));
  if (told.size === 0) return found;
  for (const block of page.blocks) {
    const key = lineKeyOf(block);
    const evidence = key === undefined ? undefined : told.get(key);
    if (evidence) found.set(block.index, evidence);
  }
  return found;
}

export const isEnough = (evidence: Evidence, rows: Enough): boolean =>
  rows.some(([pages, share]) => evidence.pages >= pages && evidence.share >= share);

/** For a reader of the report. */
export function saidOf({ pages, share }: Evidence, { page }: Reading): string {
  const part = shares.find(([least]) => share >= least);
  const where = `stands on at least ${pages} pages of ${hostOfPage(page) ?? 'its folder'}`;
  return part ? `${where}, on at least ${part[1]} of all that were seen` : where;
}

const shares = [
  [0.9, 'nine in ten'],
  [0.75, 'three quarters'],
  [0.5, 'half'],
  [0.25, 'a quarter'],
  [0.1, 'a tenth'],
  [0.03, 'three in a hundred'],
  [0.01, 'one in a hundred'],
] as const;

/** The more of its site's pages have it, the surer. */
export const scoreOf = ({ share }: Evidence): number => (share >= 0.5 ? 0.95 : share >= 0.1 ? 0.85 : 0.75);

/** A field of the record, or text that is set apart by its form: what repeats there need be no template. */
export function isSpared(reading: Reading, block: Block): boolean {
  const label = reading.label(block);
  return reading.fate(block) === 'field' || label === 'table' || block.kind === 'code';
}

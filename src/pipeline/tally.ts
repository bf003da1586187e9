// Counts over all pages of a run. Only whole numbers, so that they come out the same in whatever order they are added.
import type { Label } from '../page/labels.js';
import type { Reason } from '../page/reasons.js';
import { partsOfKey } from '../page/removals.js';
import type { Docket } from './docket.js';

export interface Counts {
  /** Files and records that came in as pages. */
  in: number;
  kept: number;
  /** Turned away for what they are. */
  rejected: number;
  /** Could not be cleaned. */
  failed: number;
  byReason: Partial<Record<Reason, number>>;
  byLanguage: Record<string, number>;
  byForm: Record<string, number>;
  byWarning: Record<string, number>;
  /** Characters of all blocks, and of these what is in the text. */
  chars: number;
  charsKept: number;
  /** By `stage/rule/label`: what its marks took out of the text, as far as they decided. */
  removals: Record<string, { label: Label; times: number; chars: number }>;
  /** By label: characters that are not in the text. */
  removedByLabel: Partial<Record<Label, number>>;
}

export class Tally {
  readonly #counts: Counts = {
    in: 0,
    kept: 0,
    rejected: 0,
    failed: 0,
    byReason: {},
    byLanguage: {},
    byForm: {},
    byWarning: {},
    chars: 0,
    charsKept: 0,
    removals: {},
    removedByLabel: {},
  };

  add({ outcome, reason, language, form, warnings, chars, removals }: Docket): void {
    const counts = this.#counts;
    counts.in += 1;
    counts[outcome] += 1;
    if (reason) increase(counts.byReason, reason);
    increase(counts.byLanguage, language ?? 'und');
    increase(counts.byForm, form);
    for (const warning of warnings) increase(counts.byWarning, warning);
    counts.chars += chars;
    for (const removal of removals) this.#addRemoval(...removal);
  }

  /** Keys in code-unit order, so that the same counts are the same bytes. */
  result(): Counts {
    const counts = this.#counts;
    const removed = Object.values(counts.removedByLabel).reduce((sum, chars) => sum + chars, 0);
    return {
      ...counts,
      charsKept: counts.chars - removed,
      byReason: sorted(counts.byReason),
      byLanguage: sorted(counts.byLanguage),
      byForm: sorted(counts.byForm),
      byWarning: sorted(counts.byWarning),
      removals: sorted(counts.removals),
      removedByLabel: sorted(counts.removedByLabel),
    };
  }

  #addRemoval(key: string, times: number, chars: number): void {
    const { label } = partsOfKey(key);
    const known = this.#counts.removals[key] ?? { times: 0, chars: 0 };
    this.#counts.removals[key] = { label, times: known.times + times, chars: known.chars + chars };
    increase(this.#counts.removedByLabel, label, chars);
  }
}

function increase<K extends string>(counts: Partial<Record<K, number>>, key: K, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function sorted<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as T; // the same keys and values
}

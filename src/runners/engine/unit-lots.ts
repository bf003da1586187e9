// The pages of units one after the other as lots, with a last lot for each unit that says what became of it: so pages of the next unit
// are read while those of the one before are still at work.
import type { ClassifyOptions } from '../../input/classify.js';
import type { FoundItem } from '../../input/item.js';
import { noProofs } from '../../output/proof-lists.js';
import { neighboursTold } from '../../pipeline/survey/steps.js';
import type { Answer } from '../desk.js';
import type { Lot } from '../lots.js';
import type { Pool } from '../pool/pool.js';
import type { FromEngine, StoryCounts, ToEngine } from './messages.js';
import { Account, pagesOfUnit } from './pages-of-unit.js';

export interface UnitRequest {
  readonly head: Extract<ToEngine, { readonly type: 'unit' }>;
  /** By the ids of pages. */
  readonly told: Readonly<Record<string, StoryCounts>>;
}

/** Without a page it is the end of its unit. */
export interface UnitLot extends Lot<Answer | undefined> {
  readonly sums: UnitCount;
  readonly found?: FoundItem;
}

export async function* lotsOfUnits(
  requests: Iterable<UnitRequest>,
  pool: Pool,
  options: ClassifyOptions,
): AsyncGenerator<UnitLot> {
  for (const { head, told } of requests) {
    const { ask } = head;
    const sums = new UnitCount(head.seq);
    for await (const found of pagesOfUnit(head, options, sums.account)) {
      sums.seen += 1;
      if (sums.seen <= (head.after ?? 0)) continue;
      const counts = told[found.item.id];
      const neighbours = counts && neighboursTold(counts);
      yield {
        ...{ sums, found },
        start: () => pool.work({ found, bounds: noProofs, ask, neighbours }),
        weight: found.bytes?.length ?? 0,
      };
    }
    yield { sums, start: async () => undefined, weight: 0 };
  }
}

/** What is known of a unit until all of it is done. */
export class UnitCount {
  readonly account = new Account();
  seen = 0;
  #ok = 0;
  #bad = 0;

  constructor(readonly seq: number) {}

  add(outcome: 'kept' | 'rejected' | 'failed'): void {
    if (outcome === 'failed') this.#bad += 1;
    else this.#ok += 1;
  }

  done(): Extract<FromEngine, { readonly type: 'done' }> {
    const { seq, seen, account } = this;
    const [ok, bad] = [this.#ok, this.#bad];
    const passedOver = { skipped: account.skipped.result(), gaps: account.gaps.result() };
    return { type: 'done', seq, seen, before: seen - ok - bad, ok, bad, ...passedOver };
  }
}

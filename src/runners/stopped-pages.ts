// What is written of a page that brought down its worker twice: a rejected row with the reason, made without cleaning it.
import { type FoundItem, keyOf, readItem } from '../input/item.js';
import { noProofs } from '../output/proof-lists.js';
import { openRenderer, type Rendered } from '../output/render.js';
import type { Config } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import { unreadRecord } from '../pipeline/record.js';
import { type Answer, readOptions } from './desk.js';

export function openStoppedPages(
  plan: Plan,
  config: Config,
): (found: FoundItem, why: Extract<Answer, { as: 'stopped' }>) => Promise<Rendered> {
  const render = openRenderer(plan, config);
  return async (found, { reason, because }) => {
    const raw = await readItem(found, readOptions(config));
    return render({ record: unreadRecord(raw, reason, because) }, { key: keyOf(raw) }, noProofs);
  };
}

/** Whether a copy of the page is kept for whoever mends what it stopped: a stage or a worker. */
export const isPoison = ({ reason, stopped }: Pick<Rendered['docket'], 'reason' | 'stopped'>): boolean =>
  reason === 'stage-failed' || stopped === true;

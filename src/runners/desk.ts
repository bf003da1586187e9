// One page's work from an unread item to all that is written of it. The same in a worker process, on a cluster and in one process.
import { type FoundItem, keyOf, type ReadOptions, readItem } from '../input/item.js';
import type { ProofBounds } from '../output/proof-lists.js';
import { openRenderer, type Rendered } from '../output/render.js';
import type { Article, Rejected } from '../page/article.js';
import type { RawPage } from '../page/raw-page.js';
import type { FailureReason } from '../page/reasons.js';
import { openCleaner } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import { unreadRecord } from '../pipeline/record.js';

export interface Task {
  readonly found: FoundItem;
  /** The keys of the page in earlier runs: where one is the same, there is nothing to do. */
  readonly known?: readonly string[];
  /** Which pages get proofs. */
  readonly bounds: ProofBounds;
  /** Takes it back as long as it waits for a worker. */
  readonly signal?: AbortSignal;
}

export type Answer =
  | { readonly as: 'same'; readonly key: string }
  | { readonly as: 'done'; readonly page: Rendered }
  | { readonly as: 'record'; readonly record: Article | Rejected }
  | { readonly as: 'stopped'; readonly reason: FailureReason; readonly because: string };

/** `pages`: all that a run writes of a page. `records`: the record alone. */
export type Wanted = 'pages' | 'records';

export interface Desk {
  read(found: FoundItem): Promise<RawPage>;
  /**
   * Never throws for what is in a page.
   * @throws ConfigError at the first page where a selector or a stage's options cannot be meant
   */
  work(raw: RawPage, task: Pick<Task, 'known' | 'bounds'>): Answer;
}

export function openDesk(plan: Plan, config: Config, wanted: Wanted): Desk {
  let cleaner: ReturnType<typeof openCleaner> | undefined;
  const clean = (raw: RawPage) => (cleaner ??= openCleaner(plan))(raw); // a run in which nothing has changed needs no weights
  const render = openRenderer(plan, config);
  const reading = readOptions(config);
  return {
    read: (found) => readItem(found, reading),
    work(raw, { known, bounds }) {
      if (wanted === 'records') return { as: 'record', record: clean(raw).record };
      const key = keyOf(raw);
      if (known?.includes(key)) return { as: 'same', key };
      return { as: 'done', page: render(clean(raw), key, bounds) };
    },
  };
}

/** @param read gives the page once more, of which there is no record as it stopped its worker */
export async function recordOf(answer: Answer, read: () => RawPage | Promise<RawPage>): Promise<Article | Rejected> {
  if (answer.as === 'record') return answer.record;
  if (answer.as !== 'stopped') throw new Error('Records were asked for.');
  return unreadRecord(await read(), answer.reason, answer.because);
}

export const readOptions = ({ jsonl, budgets }: Config): ReadOptions => ({ fields: jsonl, most: budgets.bytes });

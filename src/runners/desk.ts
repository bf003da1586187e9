// One page's work from an unread item to all that is written of it. The same in a worker process, on a cluster and in one process.
import { type FoundItem, keyOf, type ReadOptions, readItem } from '../input/item.js';
import type { ProofBounds } from '../output/proof-lists.js';
import { openRenderer, type Rendered } from '../output/render.js';
import type { Article, Rejected } from '../page/article.js';
import type { Neighbours, SurveyEntry } from '../page/neighbours.js';
import type { RawPage } from '../page/raw-page.js';
import type { FailureReason } from '../page/reasons.js';
import { openCleaner, openReader } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import { unreadRecord } from '../pipeline/record.js';
import { surveyEntryOf } from '../pipeline/survey/entry.js';
import { toldOf } from './survey/told.js';

export interface Task {
  readonly found: FoundItem;
  /** The keys of the page in earlier runs: where one is the same, there is nothing to do. */
  readonly known?: readonly string[];
  /** Which pages get proofs. */
  readonly bounds: ProofBounds;
  /** Only what the page tells the survey is wanted: it is decoded and not cleaned. */
  readonly ask?: 'survey';
  /** What the survey tells the page. */
  readonly neighbours?: Neighbours;
  /** Takes it back as long as it waits for a worker. */
  readonly signal?: AbortSignal;
}

export type Answer =
  | { readonly as: 'same'; readonly key: string }
  | { readonly as: 'done'; readonly page: Rendered }
  /** Without an entry where the page could not be decoded. */
  | { readonly as: 'surveyed'; readonly entry?: SurveyEntry }
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
  work(raw: RawPage, task: Pick<Task, 'known' | 'bounds' | 'ask' | 'neighbours'>): Answer;
}

export function openDesk(plan: Plan, config: Config, wanted: Wanted): Desk {
  let cleaner: ReturnType<typeof openCleaner> | undefined;
  let reader: ReturnType<typeof openReader> | undefined;
  // a run in which nothing has changed needs no weights, nor does a survey
  const clean = (raw: RawPage, neighbours?: Neighbours) => (cleaner ??= openCleaner(plan))(raw, neighbours);
  const readPage = (raw: RawPage) => (reader ??= openReader(plan))(raw);
  const render = openRenderer(plan, config);
  const reading = readOptions(config);
  return {
    read: (found) => readItem(found, reading),
    work(raw, { known, bounds, ask, neighbours }) {
      if (wanted === 'records') return { as: 'record', record: clean(raw, neighbours).record };
      const key = keyOf(raw);
      if (known?.includes(key)) return { as: 'same', key };
      if (ask === 'survey') return { as: 'surveyed', ...entryOf(readPage(raw), raw) };
      return { as: 'done', page: render(clean(raw, neighbours), { key, told: toldOf(neighbours) }, bounds) };
    },
  };
}

const entryOf = (page: ReturnType<ReturnType<typeof openReader>>, { sourcePath }: RawPage) =>
  'reason' in page ? {} : { entry: surveyEntryOf(page, sourcePath) };

/** @param read gives the page once more, of which there is no record as it stopped its worker */
export async function recordOf(answer: Answer, read: () => RawPage | Promise<RawPage>): Promise<Article | Rejected> {
  if (answer.as === 'record') return answer.record;
  if (answer.as !== 'stopped') throw new Error('Records were asked for.');
  return unreadRecord(await read(), answer.reason, answer.because);
}

export const readOptions = ({ jsonl, budgets }: Config): ReadOptions => ({ fields: jsonl, most: budgets.bytes });

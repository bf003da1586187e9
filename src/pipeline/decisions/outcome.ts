// What came of each decision about a page, worked out from the page as it came out: what a run reports.
import type { Article, Rejected } from '../../page/article.js';
import type { Decision } from '../../page/decision.js';
import type { Page } from '../../page/page.js';
import { reasons } from '../../page/reasons.js';
import { type DecisionBook, fingerprintOf, type Named, type PageDecision } from './book.js';
import { blockOf } from './stage.js';

/** `changed`: it was applied, although the page's bytes are others than when it was made. */
export type Came = 'applied' | 'changed' | 'overruled' | 'no-such-block' | 'could-not';

export interface Decided {
  /** Of the decisions that the page was made with, wherever they stand in the file. */
  readonly by: string;
  readonly came: readonly (readonly [line: number, came: Came])[];
}

/** @param page absent where the input could not be decoded */
export function decidedOf(
  book: DecisionBook,
  named: Named,
  record: Article | Rejected,
  page: Page | undefined,
): Decided | undefined {
  const decisions = book.of(named);
  const by = fingerprintOf(decisions);
  if (by === undefined) return undefined;
  return { by, came: decisions.map((one) => [one.decision.line, cameOf(one, record, page)] as const) };
}

/** The same with the lines that the decisions have now: others may have been written above them, or taken away. */
export function relined({ by, came }: Decided, decisions: readonly PageDecision[]): Decided {
  return { by, came: came.map(([, what], at) => [decisions[at]!.decision.line, what] as const) };
}

function cameOf({ decision, overruledBy }: PageDecision, record: Article | Rejected, page: Page | undefined): Came {
  if (overruledBy !== undefined) return 'overruled';
  if (!page || hasFailed(record) || isKeptInVain(decision, record)) return 'could-not';
  if ('begins' in decision && !blockOf(decision, page)) return 'no-such-block';
  return decision.sha256 === undefined || decision.sha256 === page.decoding.sha256 ? 'applied' : 'changed';
}

const hasFailed = (record: Article | Rejected): boolean => 'reason' in record && reasons[record.reason][0] === 'failed';

/** There is no text to keep, so that the page stays what it was: labels have to bring its body back. */
const isKeptInVain = (decision: Decision, record: Article | Rejected): boolean =>
  'verdict' in decision && decision.verdict === 'keep' && 'reason' in record;

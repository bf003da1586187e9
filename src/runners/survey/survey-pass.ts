// The pass before cleaning: every page of the input tells the survey its lines, and gets an answer for its turn. Pages that have not
// changed since an earlier run are not decoded again: what they told stands in its output.
import type { Input } from '../../input/input.js';
import type { FoundItem } from '../../input/item.js';
import { entryIn, linesStream, type NamedEntry } from '../../output/across.js';
import type { KeptPage } from '../../output/kept.js';
import { noProofs } from '../../output/proof-lists.js';
import type { RunWriter } from '../../output/writer.js';
import type { SurveyEntry } from '../../page/neighbours.js';
import { numberOf } from '../../text/hash.js';
import { type Choice, chooseItems } from '../choose-items.js';
import type { Answer } from '../desk.js';
import { inTurn, type Lot, limitsFor } from '../lots.js';
import type { Pool } from '../pool/pool.js';

export interface SurveyOptions extends Choice {
  readonly input: Input;
  readonly pool: Pool;
  readonly workers: number;
  readonly output?: Pick<RunWriter, 'openKeptAnew'>;
  /** Told what each page tells, by its place among all. */
  readonly tell: (ordinal: number, entry: NamedEntry) => void | Promise<void>;
  readonly signal?: AbortSignal;
  /** Called after every page. */
  readonly progress?: (surveyed: number) => void;
}

interface SurveyLot extends Lot<Answer> {
  readonly found: FoundItem;
  readonly kept: readonly KeptPage[];
}

/**
 * A shard surveys all of the input, as its pages must be told what they would be told in one run over all of it.
 * @returns the hashes of the ids of all pages that were met, in order
 */
export async function surveyInput(options: SurveyOptions): Promise<readonly number[]> {
  const { input, pool, workers, tell, signal, progress, limit, sample } = options;
  const kept = (await options.output?.openKeptAnew()) ?? [];
  const met: number[] = [];
  async function* lots(): AsyncGenerator<SurveyLot> {
    for await (const found of chooseItems(() => input.items(), { limit, sample })) {
      signal?.throwIfAborted();
      const page = { path: found.item.sourcePath, record: found.item.sourceRecord };
      const same: KeptPage[] = [];
      for (const one of kept) same.push(...[await one.find(page)].filter((one) => one !== undefined));
      const known = same.filter(({ stale }) => !stale).map(({ docket }) => docket.key);
      const start = () => pool.work({ found, known, bounds: noProofs, ask: 'survey' });
      yield { found, kept: same, start, weight: found.bytes?.length ?? 0 };
    }
  }
  for await (const [{ found, kept: same }, answer] of inTurn<Answer, SurveyLot>(
    lots(),
    limitsFor(workers, () => 0),
  )) {
    signal?.throwIfAborted();
    const entry = await entryOf(answer, same);
    if (entry) await tell(met.length, { ...entry, id: found.item.id });
    met.push(numberOf(found.item.id));
    progress?.(met.length);
  }
  for (const one of kept) await one.close();
  return met;
}

/** Nothing where the page cannot be read: its turn will say why. */
async function entryOf(answer: Answer, same: readonly KeptPage[]): Promise<SurveyEntry | undefined> {
  if (answer.as === 'surveyed') return answer.entry;
  if (answer.as !== 'same') return undefined;
  const line = await same.find(({ docket }) => docket.key === answer.key)?.share(linesStream);
  return line && line.length > 0 ? entryIn(line.toString('utf8')) : undefined;
}

// Scores the product on the pages of one gold set in one form, page by page.
import { setImmediate } from 'node:timers/promises';
import type { Article, Rejected } from '../page/article.js';
import type { Cleaned } from '../pipeline/clean.js';
import { cutShort, type Doubt, emptyOrAbsent } from './doubtful.js';
import { evaluatePage, oracleOf, type Product, type SetOptions } from './evaluate.js';
import type { GoldPage } from './gold.js';
import type { BodyScore } from './score.js';
import { type PageScore, scorePage } from './score-page.js';

export interface PageResult {
  readonly gold: GoldPage;
  readonly record: Article | Rejected;
  readonly score: PageScore;
  /** What choosing whole blocks could reach, where that was asked. */
  readonly oracle?: BodyScore;
  /** Why the gold is not to be trusted, where that was asked. */
  readonly doubt?: Doubt;
}

export interface MeasureOptions {
  readonly oracle?: boolean | undefined;
  readonly doubtful?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPage?: ((done: number) => void) | undefined;
}

/** @throws the signal's reason, an AbortError */
export async function measureSet(
  pages: readonly GoldPage[],
  set: SetOptions,
  clean: Product,
  options: MeasureOptions = {},
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const gold of pages) {
    await setImmediate(); // so that ctrl-C is heard
    options.signal?.throwIfAborted();
    const { cleaned, answer } = evaluatePage(clean, gold, set);
    results.push({ gold, record: cleaned.record, score: scorePage(gold, answer), ...asked(gold, cleaned, options) });
    options.onPage?.(results.length);
  }
  return results;
}

function asked(
  gold: GoldPage,
  { reading }: Cleaned,
  { oracle, doubtful }: MeasureOptions,
): Pick<PageResult, 'oracle' | 'doubt'> {
  if (!gold.body || !(oracle || doubtful)) return {};
  const { chosen, score } = oracleOf(reading, gold);
  const texts = reading?.page.blocks.map(({ text }) => text) ?? [];
  const doubt = doubtful ? (emptyOrAbsent(gold, texts) ?? (reading && cutShort(gold, reading, chosen))) : undefined;
  return { ...(oracle ? { oracle: score } : {}), ...(doubt ? { doubt } : {}) };
}

// Runs the pages of a gold set through the product's own cleaner; nothing here knows better than a user's run would.
import type { Article, Rejected } from '../page/article.js';
import type { Neighbours } from '../page/neighbours.js';
import type { RawPage } from '../page/raw-page.js';
import type { Reading } from '../page/reading.js';
import type { Stage } from '../page/stage.js';
import { type Cleaned, isRejected, openCleaner } from '../pipeline/clean.js';
import { checkConfig } from '../pipeline/config.js';
import { openPlan } from '../pipeline/plan.js';
import { stages } from '../stages/index.js';
import { foldCount, foldOf, siteOf } from './folds.js';
import { fileOf, type GoldPage, isTextFile, readPage } from './gold.js';
import { chooseBlocks, type OracleChoice } from './oracle.js';
import { renderPage } from './render/render.js';
import type { Style } from './render/styles.js';
import { goldText } from './score.js';
import type { Answer } from './score-page.js';

export interface SetOptions {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, string>;
  /** Absent: the HTML as it is. */
  readonly style?: Style | undefined;
}

export interface Evaluated {
  readonly gold: GoldPage;
  readonly cleaned: Cleaned;
  /** What counts of the record. */
  readonly answer: Answer;
}

/**
 * @param fold cleans with what was given for this fold; absent: with what is shipped
 * @param neighbours what the page is told of other pages of its site
 */
export type Product = (raw: RawPage, fold?: number, neighbours?: Neighbours) => Cleaned;

const allStages: readonly string[] = stages.map((stage) => stage.name);

/**
 * The product as a user without a config has it; with fewer stages where some are named.
 * @param stagesByFold for each fold the stages that stand in for the shipped ones of the same name; none: all folds share
 */
export function openProduct(
  names: readonly string[] = allStages,
  stagesByFold: readonly (readonly Stage[])[] = [],
): Product {
  if (stagesByFold.length !== 0 && stagesByFold.length !== foldCount)
    throw new Error(`There are ${foldCount} folds, but stages were given for ${stagesByFold.length}.`);
  const shipped = openWith(names, []);
  const byFold = stagesByFold.map((own) => openWith(names, own));
  return (raw, fold, neighbours) => ((fold === undefined ? undefined : byFold[fold]) ?? shipped)(raw, neighbours);
}

function openWith(names: readonly string[], own: readonly Stage[]): ReturnType<typeof openCleaner> {
  const loaded = new Map([...stages, ...own].map((stage) => [stage.name, stage])); // the later of a name holds
  return openCleaner(openPlan(checkConfig({ stages: names }), loaded));
}

export function evaluatePage(clean: Product, gold: GoldPage, set: SetOptions): Evaluated {
  const cleaned = clean(rawPageOf(gold, set), foldOf(siteOf(gold.url)));
  return { gold, cleaned, answer: countsOf(gold, cleaned.record) };
}

/**
 * A body that was turned away is not in articles.jsonl, so it counts as an empty answer. Snippets and facts are asked of
 * pages of every kind: there a rejected record counts with what it carries.
 */
export function countsOf(gold: GoldPage, record: Article | Rejected): Answer {
  return isRejected(record) && gold.body ? {} : record;
}

export function rawPageOf(gold: GoldPage, { folder, sources, style }: SetOptions): RawPage {
  const file = fileOf(folder, gold) ?? gold.id;
  const path = `pages/${file}`;
  const bytes = readPage(folder, gold);
  const url = sources.size > 0 ? sources.get(file) : gold.url;
  const isText = isTextFile(file);
  return {
    id: path,
    sourcePath: path,
    sourceRecord: null,
    body: style && !isText ? Buffer.from(renderPage(bytes, gold.id, style)) : bytes,
    form: style || isText ? 'text' : 'html',
    ...(url ? { url } : {}),
    ...(gold.fetched ? { fetched: gold.fetched } : {}),
    ...(gold.charset && !style ? { charset: gold.charset } : {}),
  };
}

/** What choosing whole blocks of the page as it was decoded could reach. */
export function oracleOf(reading: Reading | undefined, gold: GoldPage): OracleChoice {
  const texts = reading?.page.blocks.map((block) => block.text) ?? [];
  return chooseBlocks(texts, goldText(gold));
}

// Trains the page-level models: article or not, what else a page may be, and how right its body will be. For each fold one
// set that never saw the fold's sites, and the one that is shipped. Block scores come from models that never saw the page's site.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Forest, type PackedForest } from '../../learned/forest.js';
import type { Form } from '../../page/page.js';
import { findBody } from '../../stages/article/body.js';
import { findHeadline } from '../../stages/article/headline.js';
import { pageFeatureNames, pageFeatures, withoutAddress } from '../../stages/article/kinds/page-features.js';
import {
  type OtherKind,
  otherKinds,
  type PageWeights,
  pageFingerprint,
} from '../../stages/article/kinds/page-model.js';
import { pageView } from '../../stages/article/kinds/page-view.js';
import { type BlockModel, openBlockModel } from '../../stages/article/model/block-model.js';
import type { Weights } from '../../stages/article/model/weights.js';
import { foldCount } from '../folds.js';
import type { Style } from '../render/styles.js';
import { goldText, scoreBody } from '../score.js';
import { type LearnPage, learnPages } from './corpus.js';
import { fitForest as fitTrees } from './fit.js';
import { shipped } from './write-weights.js';

export interface ScoredPage {
  readonly page: LearnPage;
  /** From the block model that never saw the page's site. */
  readonly scores: Float32Array;
}

export interface AllPageTraining {
  /** The folder of the gold sets. */
  readonly gold: string;
  /** Trained block models, one for each fold. */
  readonly weights: readonly Weights[];
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** Of text a dump without layout and one with it. */
const styles = ['wet', 'lynx'] as const;

/** For model `k` the weights of its page models, in both forms. */
export async function trainAllPageModels({
  gold,
  weights,
  folder,
  say,
}: AllPageTraining): Promise<Required<Weights>['pages'][]> {
  const models = weights.slice(0, foldCount).map(openBlockModel);
  const html = await trainPageModels({ form: 'html', pages: scoredPages(gold, models, [undefined]), folder, say });
  const text = await trainPageModels({ form: 'text', pages: scoredPages(gold, models, styles), folder, say });
  return html.map((own, k) => ({ html: own, text: text[k]! }));
}

/** Pages of every kind, each scored as the product would by the block model that never saw its site. */
function* scoredPages(
  gold: string,
  models: readonly BlockModel[],
  forms: readonly (Style | undefined)[],
): Generator<ScoredPage> {
  for (const style of forms)
    for (const set of sets)
      for (const page of learnPages(gold, { set, wanted: () => true, ...(style ? { style } : {}) }))
        yield { page, scores: models[page.fold]!(page.sheet.reading).scores };
}

export interface PageTraining {
  readonly form: Form;
  /** Pages of all kinds; those of `gold/web` that are no articles must be among them. In text the same page in several renderings. */
  readonly pages: Iterable<ScoredPage>;
  /** Where matrices are kept while training lasts. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** How many trees, how fast they learn: from a sweep on the gold. */
const schedules = {
  article: { rounds: 240, rate: 0.07 },
  other: { rounds: 25, rate: 0.15 },
  quality: { rounds: 80, rate: 0.06 },
} as const;

/** Pages of news sites weigh more: one of them turned away is the dearest mistake. */
const weightOfNews = 2;

/** The share of a page's weight that is learned from as if its address were lost. Swept: half costs known ones .003. */
const lostAddresses = 0.2;

/** What the gold calls them, and the reason they are turned away for. */
const otherOfGold: Readonly<Record<string, OtherKind>> = {
  listing: 'section-front',
  collection: 'product-list',
  forum: 'forum',
  product: 'product',
  documentation: 'documentation',
  service: 'service-page',
};

/** Sets whose pages have a known kind or a body: others say nothing here. */
const sets: readonly string[] = ['news', 'newspaper', 'web'];

/** @returns one for each fold, and the one to ship */
export async function trainPageModels({ form, pages, folder, say }: PageTraining): Promise<PageWeights[]> {
  mkdirSync(folder, { recursive: true });
  const rows = rowsOf(pages);
  const bench = new PageBench(form, rows, folder);
  const models: Model[] = [];
  for (let k = 0; k <= shipped; k++) models.push(openModel(await bench.fitAll(k)));
  const judged = rows.map(({ features, ...row }) => ({
    ...row,
    article: models[row.fold]!.forests.article.score(features, 0),
    quality: models[row.fold]!.forests.quality.score(features, 0),
  }));
  const known = judged.filter(({ hasAddress }) => hasAddress);
  const lost = judged.filter(({ hasAddress }) => !hasAddress);
  const leastArticle = bestThreshold(known);
  const leastWithoutAddress = bestThreshold(lost);
  say(`${form}: page models are trained; ${figuresOf(known, leastArticle)}`);
  say(`${form}, addresses unknown: ${figuresOf(lost, leastWithoutAddress)}`);
  say(`${form}: ${calibrationOf(known)}`);
  return models.map(({ weights }) => ({ ...weights, leastArticle, leastWithoutAddress }));
}

function rowsOf(pages: Iterable<ScoredPage>): Row[] {
  const rows: Row[] = [];
  for (const page of pages) if (sets.includes(page.page.set)) rows.push(rowOf(page)); // one by one: sheets are large
  const renderings = new Map<string, number>();
  for (const { key } of rows) renderings.set(key, (renderings.get(key) ?? 0) + 1);
  return rows
    .map((row) => ({ ...row, weight: row.weight / renderings.get(row.key)! }))
    .flatMap((row) => [
      { ...row, weight: row.weight * (1 - lostAddresses) },
      { ...row, weight: row.weight * lostAddresses, features: withoutAddress(row.features), hasAddress: false },
    ]);
}

interface Row {
  readonly key: string;
  /** Every page stands twice in the rows: as it is, and as if its address were not known. */
  readonly hasAddress: boolean;
  readonly set: string;
  readonly fold: number;
  readonly kind: string;
  readonly features: Float32Array;
  readonly weight: number;
  /** Of the body, where it is an article whose gold can be trusted. */
  readonly f1?: number;
}

function rowOf({ page: { set, fold, gold, doubtful, sheet }, scores: asScored }: ScoredPage): Row {
  const body = findBody(sheet.reading, { sheet, scores: asScored });
  const headline = findHeadline(sheet, [...body.chosen.keys()]);
  const view = pageView({ sheet, ...body }, body.chosen.keys(), headline);
  const text = view.body.map((row) => sheet.blocks[row]!.text).join('\n');
  const f1 = gold.kind === 'article' && !doubtful ? scoreBody(goldText(gold), text).f1 : undefined;
  const weight = set === 'web' ? 1 : weightOfNews;
  return {
    key: `${set} ${gold.id}`,
    hasAddress: true,
    set,
    fold,
    kind: gold.kind,
    features: pageFeatures(view),
    weight,
    ...(f1 === undefined ? {} : { f1 }),
  };
}

/** A row with what the models say of it that never saw its site. */
interface Judged extends Omit<Row, 'features'> {
  readonly article: number;
  readonly quality: number;
}

interface Model {
  readonly weights: PageWeights;
  readonly forests: { readonly article: Forest; readonly quality: Forest };
}

const openModel = (weights: PageWeights): Model => ({
  weights,
  forests: { article: new Forest(weights.article), quality: new Forest(weights.quality) },
});

class PageBench {
  constructor(
    readonly form: Form,
    readonly rows: readonly Row[],
    readonly folder: string,
  ) {}

  /** Without the pages of fold `k`. */
  async fitAll(k: number): Promise<PageWeights> {
    const used = this.rows.filter(({ fold }) => fold !== k);
    const others: Partial<Record<OtherKind, PackedForest>> = {};
    const elsewhere = used.filter(({ kind }) => kind !== 'article');
    for (const kind of otherKinds)
      others[kind] = await this.#fit(
        `${kind}-${k}`,
        elsewhere,
        (row) => Number(otherOfGold[row.kind] === kind),
        schedules.other,
      );
    return {
      features: pageFingerprint(),
      article: await this.#fit(`article-${k}`, used, ({ kind }) => Number(kind === 'article'), schedules.article),
      others: others as Record<OtherKind, PackedForest>, // every kind has been given one
      quality: await this.#fit(
        `quality-${k}`,
        used.filter(({ f1 }) => f1 !== undefined),
        ({ f1 }) => f1!,
        schedules.quality,
      ),
      leastArticle: 0.5,
      leastWithoutAddress: 0.5,
    };
  }

  /** A share between 0 and 1 is learned from twice: as a yes that weighs so much, and as a no that weighs the rest. */
  #fit(
    name: string,
    rows: readonly Row[],
    shareOf: (row: Row) => number,
    schedule: { readonly rounds: number; readonly rate: number },
  ): Promise<PackedForest> {
    const answers = rows.flatMap((row) =>
      [1, 0].map((label) => ({ row, label, share: label ? shareOf(row) : 1 - shareOf(row) })),
    );
    const learned = answers.filter(({ share }) => share > 0);
    const width = pageFeatureNames.length;
    const values = new Float32Array(learned.length * width);
    for (const [at, { row }] of learned.entries()) values.set(row.features, at * width);
    const path = join(this.folder, `${this.form}.page.${name}`);
    writeFileSync(`${path}.rows`, new Uint8Array(values.buffer));
    writeFileSync(
      `${path}.labels`,
      Int8Array.from(learned, ({ label }) => label),
    );
    return fitTrees(this.folder, `${this.form}.page.${name}`, {
      matrices: [[`${path}.rows`, width]],
      rows: learned.length,
      labels: `${path}.labels`,
      weights: Float32Array.from(learned, ({ row, share }) => row.weight * share),
      monotone: Array.from({ length: width }, () => 0),
      ...schedule,
      threads: 1,
    });
  }
}

const mostRejectedNews = 0.0085; // under the hundredth that may be called something else: sure rules want a share

/** The highest F1 on the web pages, among thresholds that turn away hardly any article of the news sets. */
function bestThreshold(rows: readonly Judged[]): number {
  const thresholds = Array.from({ length: 81 }, (_, at) => (at + 10) / 100);
  const allowed = thresholds.filter((least) => rejectedNews(rows, least) <= mostRejectedNews);
  return allowed.reduce((best, least) => (webF1(rows, least) > webF1(rows, best) ? least : best), thresholds[0]!);
}

function rejectedNews(rows: readonly Judged[], least: number): number {
  const news = rows.filter(({ set }) => set !== 'web');
  return news.filter(({ article }) => article < least).length / Math.max(1, news.length);
}

function webF1(rows: readonly Judged[], least: number): number {
  const web = rows.filter(({ set }) => set === 'web');
  const kept = web.filter(({ article }) => article >= least);
  const articles = (of: readonly Judged[]) => of.filter(({ kind }) => kind === 'article').length;
  return (2 * articles(kept)) / Math.max(1, kept.length + articles(web));
}

const figuresOf = (rows: readonly Judged[], least: number): string =>
  `from ${least.toFixed(2)} on a page is an article: cross-validated, articles against all else on web F1 ${webF1(rows, least).toFixed(4)}; of news and newspaper ${(100 * rejectedNews(rows, least)).toFixed(1)}% turned away`;

/** Rank correlation with the true F1, and by tenths of the pages what was expected and what came. */
function calibrationOf(rows: readonly Judged[]): string {
  const pairs = rows
    .flatMap(({ quality, f1 }) => (f1 === undefined ? [] : [[quality, f1] as const]))
    .sort((a, b) => a[0] - b[0]);
  const mean = (of: readonly (readonly number[])[], column: number) =>
    of.reduce((sum, pair) => sum + pair[column]!, 0) / Math.max(1, of.length);
  const tenths = Array.from({ length: 10 }, (_, at) =>
    pairs.slice((at * pairs.length) / 10, ((at + 1) * pairs.length) / 10),
  );
  const table = tenths.map((tenth) => `${mean(tenth, 0).toFixed(3)}/${mean(tenth, 1).toFixed(3)}`).join(' ');
  return `quality and true F1, rank correlation ${rankCorrelation(pairs).toFixed(3)}; by tenths, expected/true: ${table}`;
}

/** Spearman's: the correlation of the ranks, equal values sharing the mean of theirs. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [ranksOf(pairs.map(([one]) => one)), ranksOf(pairs.map(([, other]) => other))];
  const mean = (pairs.length - 1) / 2;
  let [product, left, right] = [0, 0, 0];
  for (let at = 0; at < pairs.length; at++) {
    const [one, other] = [a[at]! - mean, b[at]! - mean];
    product += one * other;
    left += one * one;
    right += other * other;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1;
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

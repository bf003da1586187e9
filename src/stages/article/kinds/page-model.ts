// The page-level models: how likely a page is an article, what else it may be, and how much of its body will be right.

import { Forest, type PackedForest } from '../../../learned/forest.js';
import type { Form } from '../../../page/page.js';
import { fingerprintOf } from '../model/weights.js';
import { pageFeatureNames, pageFeatures } from './page-features.js';
import type { PageView } from './page-view.js';

/** What a page may be that is no article: one small forest each says how likely. */
export const otherKinds = [
  'section-front',
  'product-list',
  'forum',
  'product',
  'documentation',
  'service-page',
] as const;
export type OtherKind = (typeof otherKinds)[number];

export interface PageWeights {
  /** Of the features' names: see `fingerprintOf`. */
  readonly features: string;
  readonly article: PackedForest;
  readonly others: Readonly<Record<OtherKind, PackedForest>>;
  /** The F1 that the body will have. */
  readonly quality: PackedForest;
  /** A page that is less likely an article is turned away. */
  readonly leastArticle: number;
  /** The same where the page's address is not known. */
  readonly leastWithoutAddress: number;
}

export interface PageOpinion {
  /** 0 to 1. */
  readonly article: number;
  readonly leastArticle: number;
  /** 0 to 1: the F1 that the body is expected to have. */
  readonly quality: number;
  /** What it most likely is if it is no article. */
  readonly other: OtherKind;
}

export type PageModel = (view: PageView) => PageOpinion;

const addressKnown = pageFeatureNames.indexOf('address known');

export const pageFingerprint = (): string => fingerprintOf(pageFeatureNames);

/** @throws Error where the weights do not fit the code */
export function openPageModel(weights: Readonly<Record<Form, PageWeights>>): PageModel {
  const models = { html: openOne(weights.html), text: openOne(weights.text) };
  return (view) => models[view.sheet.page.form](pageFeatures(view));
}

function openOne({ features, article, others, quality, ...least }: PageWeights) {
  if (features !== pageFingerprint())
    throw new Error(
      `The page models were trained on the features ${features}, but the code computes ${pageFingerprint()}. Run "npm run train".`,
    );
  const [isArticle, f1] = [new Forest(article), new Forest(quality)];
  const forests = otherKinds.map((kind) => [kind, new Forest(others[kind])] as const);
  return (row: Float32Array): PageOpinion => {
    const chances = forests.map(([kind, forest]) => [kind, forest.score(row, 0)] as const);
    const [other] = chances.reduce((best, chance) => (chance[1] > best[1] ? chance : best));
    const leastArticle = row[addressKnown] === 1 ? least.leastArticle : least.leastWithoutAddress;
    return { article: isArticle.score(row, 0), leastArticle, quality: f1.score(row, 0), other };
  };
}

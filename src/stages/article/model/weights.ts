// What training writes and the article stage reads: trees for both forms of page, the lexicon, and where they come from.

import type { PackedForest } from '../../../learned/forest.js';
import type { Form } from '../../../page/page.js';
import type { PageWeights } from '../kinds/page-model.js';
import type { PackedLexicon } from './lexicon-file.js';

export interface Weights {
  readonly card: Card;
  readonly lexicon: PackedLexicon;
  readonly html: Passes;
  readonly text: Passes;
  /** Absent in weights from before there were any: then only sure rules turn a page away. */
  readonly pages?: Readonly<Record<Form, PageWeights>>;
}

export interface Passes {
  /** Of the features' names: see `fingerprintOf`. */
  readonly features: string;
  readonly first: PackedForest;
  readonly second: PackedForest;
}

export interface Card {
  /** Which part of the gold had no part in it, 0 to 3; absent in what is shipped. */
  readonly fold?: number;
  /** Of the rows of each gold set, see `goldFingerprint`. */
  readonly gold: Readonly<Record<string, string>>;
  /** Of each set, as HTML; doubtful ones left out. */
  readonly pages: Readonly<Record<string, number>>;
}

/** A short name for a list of features: another order or another feature gives another one (FNV-1a, 32 bits). */
export function fingerprintOf(names: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of names.join('\n')) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193) >>> 0;
  return `${names.length}-${hash.toString(16)}`;
}

/** @throws Error where the weights were made for other features than the code computes */
export function checkFeatures(form: Form, passes: Passes, names: readonly string[]): void {
  const own = fingerprintOf(names);
  if (passes.features !== own)
    throw new Error(
      `The weights for ${form} pages were trained on the features ${passes.features}, but the code computes ${own}. Run "npm run train".`,
    );
}

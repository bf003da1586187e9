// The features of the page-level models: one row for each page. Their names go into the weights.
import { addressFacts, addressNames } from './address.js';
import { certaintyFacts, certaintyNames } from './certainty.js';
import { declaredFacts, declaredNames } from './declared-kind.js';
import { elementWordFacts, elementWordNames } from './element-words.js';
import type { PageView } from './page-view.js';
import { pageWordFacts, pageWordNames } from './page-words.js';
import { shapeFacts, shapeNames } from './shape.js';
import { titleWordFacts, titleWordNames } from './title-words.js';

export const pageFeatureNames: readonly string[] = [
  ...certaintyNames,
  ...shapeNames,
  ...pageWordNames,
  ...declaredNames,
  ...addressNames,
  ...elementWordNames,
  ...titleWordNames,
];

export function pageFeatures(view: PageView): Float32Array {
  const { page } = view.sheet;
  return Float32Array.from([
    ...certaintyFacts(view),
    ...shapeFacts(view),
    ...pageWordFacts(view.sheet, view.body, view.words),
    ...declaredFacts(page, view.types),
    ...addressFacts(page),
    ...elementWordFacts(view),
    ...titleWordFacts(page),
  ]);
}

/** The same page as if its address were not known: addresses get lost, and the models learn to do without. */
export const withoutAddress = (features: Float32Array): Float32Array =>
  features.map((value, column) => (ofAddress.has(pageFeatureNames[column]!) ? 0 : value));

const ofAddress: ReadonlySet<string> = new Set(addressNames);

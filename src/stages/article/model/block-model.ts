// The block model: how likely each block of a page is body, from two passes of boosted trees. The second sees what the
// first thought of everything around a block.

import { Forest } from '../../../learned/forest.js';
import type { Form } from '../../../page/page.js';
import type { Reading } from '../../../page/reading.js';
import { matrixOf, widthOfGroups } from '../features/columns.js';
import { featureNames, groupsOf } from '../features/features.js';
import type { Lexicon } from '../features/lexicon.js';
import { fillSecond, secondNames } from '../features/second.js';
import { Sheet } from '../features/sheet.js';
import { openLexicon } from './lexicon-file.js';
import { checkFeatures, type Weights } from './weights.js';

export interface BlockScores {
  readonly sheet: Sheet;
  /** 0 to 1, one for each block. */
  readonly scores: Float32Array;
}

export type BlockModel = (reading: Reading) => BlockScores;

interface Passes {
  readonly first: Forest;
  readonly second: Forest;
}

/** @throws Error where the weights do not fit the code */
export function openBlockModel(weights: Weights): BlockModel {
  const lexicon = openLexicon(weights.lexicon);
  const passes = { html: openPasses('html', weights), text: openPasses('text', weights) };
  const zeros = openZeros();
  return (reading) => {
    const sheet = new Sheet(reading);
    return { sheet, scores: scoresOf(sheet, passes[reading.page.form], lexicon, zeros) };
  };
}

const mostKept = 1_000_000; // numbers, four megabytes: a page of four thousand blocks

/** Zeros in the same memory each time: a page's matrix is a quarter of a megabyte, and nobody keeps it. */
function openZeros(): (size: number) => Float32Array {
  let kept = new Float32Array();
  return (size) => {
    if (size > mostKept) return new Float32Array(size);
    if (kept.length < size) kept = new Float32Array(Math.min(2 * size, mostKept));
    return kept.subarray(0, size).fill(0);
  };
}

function openPasses(form: Form, weights: Weights): Passes {
  checkFeatures(form, weights[form], [...featureNames(form), ...secondNames]);
  return { first: new Forest(weights[form].first), second: new Forest(weights[form].second) };
}

/** Both passes read the same matrix: the columns of the second stand behind those of the first, and are filled in between. */
function scoresOf(sheet: Sheet, passes: Passes, lexicon: Lexicon, zeros: (size: number) => Float32Array): Float32Array {
  const groups = groupsOf[sheet.page.form];
  const first = widthOfGroups(groups);
  const width = first + secondNames.length;
  const values = matrixOf(groups, sheet, lexicon, width, zeros);
  const scores = scoreRows(passes.first, values, width, sheet.count);
  fillSecond(sheet, scores, { values, width, first });
  const again = scoreRows(passes.second, values, width, sheet.count);
  return scores.map((score, row) => (score + again[row]!) / 2); // the mean beats either alone, see DECISIONS.md
}

export function scoreRows(forest: Forest, values: Float32Array, width: number, rows: number): Float32Array {
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row++) scores[row] = forest.score(values, row * width);
  return scores;
}

export function joinColumns(
  left: Float32Array,
  leftWidth: number,
  right: Float32Array,
  rightWidth: number,
  rows: number,
): Float32Array {
  const width = leftWidth + rightWidth;
  const joined = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    joined.set(left.subarray(row * leftWidth, (row + 1) * leftWidth), row * width);
    joined.set(right.subarray(row * rightWidth, (row + 1) * rightWidth), row * width + leftWidth);
  }
  return joined;
}

// Matrices of invented pages, read by the names of their columns.
import type { Page } from '../../../../src/page/page.js';
import { Reading } from '../../../../src/page/reading.js';
import { matrixOf } from '../../../../src/stages/article/features/columns.js';
import { featureNames, groupsOf } from '../../../../src/stages/article/features/features.js';
import { emptyLexicon, type Lexicon } from '../../../../src/stages/article/features/lexicon.js';
import { secondMatrix, secondNames } from '../../../../src/stages/article/features/second.js';
import { Sheet } from '../../../../src/stages/article/features/sheet.js';

/** Long, ends like a sentence, holds no link: prose by every measure. */
export const prose = (about: string): string =>
  `The ${about} was repaired on Tuesday, the harbour office said, and the first boats left before noon with passengers.`;

export const sheetOf = (page: Page): Sheet => new Sheet(new Reading(page));

/** What each block has in a column of the first pass. */
export function column(page: Page, name: string, lexicon: Lexicon = emptyLexicon): number[] {
  return every(matrixOf(groupsOf[page.form], sheetOf(page), lexicon), featureNames(page.form), name);
}

/** … and of the second. */
export const secondColumn = (page: Page, scores: readonly number[], name: string): number[] =>
  every(secondMatrix(sheetOf(page), scores), secondNames, name);

function every(values: Float32Array, names: readonly string[], name: string): number[] {
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`There is no column "${name}".`);
  return Array.from(values).filter((_, place) => place % names.length === at);
}

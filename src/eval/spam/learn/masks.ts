// Copies of rows as they would be in a family that no list knows, and in a language that none does. Without these the model trusts
// words, for all generated spam is of known families, and of 3 walls in languages without any list it found 1 (see DECISIONS.md).
import { anchorFeatureNames } from '../../../stages/spam/anchors.js';
import { featureNames } from '../../../stages/spam/features.js';
import type { ModelName } from '../../../stages/spam/model.js';
import { usualTone } from '../../../stages/spam/tone.js';
import { Chance } from '../chance.js';
import type { LearnRow } from './learn-rows.js';

const shareInUnknownLanguage = 0.6; // guess
const shareWithoutGrammar = 0.5; // of these: half of the world's languages have lists of small words here: guess

export function maskedCopies(name: ModelName, row: LearnRow): LearnRow[] {
  const chance = new Chance(`mask ${row.id} ${row.about}`);
  const copies = [masked(name, row, 'family')];
  if (chance.happens(shareInUnknownLanguage))
    copies.push(masked(name, row, chance.happens(shareWithoutGrammar) ? 'language' : 'sales'));
  return copies;
}

/** Columns that know the words of a family. */
const ofPhrases = ['phrases', 'phrase-share', 'guarded'] as const;

/** Columns that know what sales talk sounds like in the language. */
const ofSales = ['selling', 'selling-share', 'tone', 'page-tone', 'knows-tone'] as const;

/** Columns that know the language itself. */
const ofGrammar = ['grammar', 'page-grammar', 'other-grammar'] as const;

/** What is unknown, and the columns that know it. */
const masks: Readonly<Record<'family' | 'sales' | 'language', readonly string[]>> = {
  family: ofPhrases,
  sales: [...ofPhrases, ...ofSales],
  language: [...ofPhrases, ...ofSales, ...ofGrammar],
};

function masked(name: ModelName, row: LearnRow, unknown: keyof typeof masks): LearnRow {
  const names = name === 'anchor' ? anchorFeatureNames : featureNames;
  const values = row.values.map((value, at) => (masks[unknown].includes(names[at]!) ? nothingIn(names[at]!) : value));
  return { ...row, values, about: `${unknown}-${row.about}` };
}

const unknownLanguage = -1;

/** What stands in a column where nothing is known. */
function nothingIn(column: string): number {
  if (column === 'tone' || column === 'page-tone') return usualTone;
  return column.includes('grammar') ? unknownLanguage : 0;
}

// Copies of rows as they would be in a family that no list knows, and in a language that none does. Without these the model trusts
// words, for all generated spam is of known families, and of 3 walls in languages without any list it found 1 (see DECISIONS.md).
import { anchorFeatureNames } from '../../../stages/spam/anchors.js';
import { featureNames } from '../../../stages/spam/features.js';
import type { ModelName } from '../../../stages/spam/model.js';
import { Chance } from '../chance.js';
import type { LearnRow } from './learn-rows.js';

const shareInUnknownLanguage = 0.6; // guess

export function maskedCopies(name: ModelName, row: LearnRow): LearnRow[] {
  const chance = new Chance(`mask ${row.id} ${row.about}`);
  const copies = [masked(name, row, 'family')];
  if (chance.happens(shareInUnknownLanguage)) copies.push(masked(name, row, 'language'));
  return copies;
}

/** Columns that know the words of a family. */
const ofPhrases = ['phrases', 'phrase-share', 'guarded'] as const;

/** Columns that know the language. */
const ofLanguage = [
  'selling',
  'selling-share',
  'register',
  'register-share',
  'register-of-all',
  'page-register',
  'grammar',
  'page-grammar',
  'other-grammar',
] as const;

/** What is unknown, and the columns that know it. */
const masks: Readonly<Record<'family' | 'language', readonly string[]>> = {
  family: ofPhrases,
  language: [...ofPhrases, ...ofLanguage],
};

function masked(name: ModelName, row: LearnRow, unknown: keyof typeof masks): LearnRow {
  const names = name === 'anchor' ? anchorFeatureNames : featureNames;
  const values = row.values.map((value, at) => (masks[unknown].includes(names[at]!) ? nothingIn(names[at]!) : value));
  return { ...row, values, about: `${unknown}-${row.about}` };
}

const unknownLanguage = -1;

/** What stands in a column where nothing is known. */
const nothingIn = (column: string): number => (column.includes('grammar') ? unknownLanguage : 0);

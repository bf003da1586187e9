// Masked copies: the same row, as it would be if no list knew its family, or any word of its language.
import { describe, expect, it } from 'vitest';
import type { LearnRow } from '../../../src/eval/spam/learn/learn-rows.js';
import { maskedCopies } from '../../../src/eval/spam/learn/masks.js';
import { anchorFeatureNames } from '../../../src/stages/spam/anchors.js';
import { featureNames } from '../../../src/stages/spam/features.js';
import { type ModelName, models } from '../../../src/stages/spam/model.js';
import { usualTone } from '../../../src/stages/spam/tone.js';

const namesOf = (name: ModelName): readonly string[] => (name === 'anchor' ? anchorFeatureNames : featureNames);
const about = 'wall pills en top none none html';

/** Every column holds 7. */
const rowOf = (name: ModelName, id: string): LearnRow => ({
  values: new Float32Array(namesOf(name).length).fill(7),
  isSpam: true,
  body: 0,
  weight: 120,
  text: 'cheap pills',
  fold: 2,
  set: 'news',
  id,
  clean: false,
  about,
});
const ids = Array.from({ length: 200 }, (_, at) => `news/${at}`);
const changed = (name: ModelName, { values }: LearnRow): Record<string, number> =>
  Object.fromEntries(namesOf(name).flatMap((own, at) => (values[at] === 7 ? [] : [[own, values[at]!]])));
const copyOf = (name: ModelName, kind: 'family' | 'sales' | 'language'): LearnRow =>
  ids.flatMap((id) => maskedCopies(name, rowOf(name, id))).find((copy) => copy.about === `${kind}-${about}`)!;

const noPhrases = { phrases: 0, 'phrase-share': 0, guarded: 0 };
const noSales = {
  ...noPhrases,
  selling: 0,
  'selling-share': 0,
  tone: usualTone,
  'page-tone': usualTone,
  'knows-tone': 0,
};
const noGrammar = { grammar: -1, 'page-grammar': -1, 'other-grammar': -1 };

describe('a masked copy', () => {
  it('of an unknown family knows no phrases', () => {
    expect(changed('inside', copyOf('inside', 'family'))).toEqual(noPhrases);
    expect(changed('anchor', copyOf('anchor', 'family'))).toEqual({ phrases: 0, guarded: 0 });
  });
  it('in a language whose sales talk nobody heard knows neither words nor tone', () => {
    expect(changed('inside', copyOf('inside', 'sales'))).toEqual(noSales);
    expect(changed('anchor', copyOf('anchor', 'sales'))).toEqual({
      phrases: 0,
      guarded: 0,
      selling: 0,
      tone: usualTone,
    });
  });
  it('in a language of which nothing is known knows no grammar either', () => {
    expect(changed('inside', copyOf('inside', 'language'))).toEqual({ ...noSales, ...noGrammar });
  });
  it('is the row in all else', () => {
    for (const name of models)
      for (const kind of ['family', 'sales', 'language'] as const) {
        const { values, ...rest } = rowOf(name, copyOf(name, kind).id);
        expect(copyOf(name, kind)).toEqual({ ...rest, about: `${kind}-${about}`, values: expect.any(Float32Array) });
        expect(copyOf(name, kind).values).toHaveLength(values.length);
      }
  });
  it('is made without a family of every row, and without a language of six in ten', () => {
    const copies = ids.flatMap((id) => maskedCopies('inside', rowOf('inside', id)));
    expect(copies.filter((copy) => copy.about.startsWith('family-'))).toHaveLength(ids.length);
    const share = copies.filter((copy) => /^(?:sales|language)-/.test(copy.about)).length / ids.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.7);
  });
  it('leaves the row as it was, and is the same for the same row', () => {
    const row = rowOf('inside', 'news/1');
    expect(maskedCopies('inside', row)).toEqual(maskedCopies('inside', row));
    expect(row).toEqual(rowOf('inside', 'news/1'));
  });
});

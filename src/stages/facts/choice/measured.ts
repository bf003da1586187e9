// The fields whose value is chosen by a model, and what is measured of their candidates: the same for choosing and for learning.
import type { Field } from '../../../page/fact.js';
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { authorFeatureNames, authorRows } from './author-features.js';
import { dateFeatureNames, dateRows } from './date-features.js';
import { type Group, groupsOf } from './groups.js';
import { titleFeatureNames, titleRows } from './title-features.js';

export const learnedFields = ['title', 'date_published', 'author'] as const satisfies readonly Field[];
export type LearnedField = (typeof learnedFields)[number];

export const featureNames: Readonly<Record<LearnedField, readonly string[]>> = {
  title: titleFeatureNames,
  date_published: dateFeatureNames,
  author: authorFeatureNames,
};

export interface MeasuredGroups {
  readonly groups: readonly Group[];
  /** One for each group. */
  readonly rows: readonly Float32Array[];
}

/** Candidates by the field that they could fill, in the order in which they were found. */
export type ByField = ReadonlyMap<Field, readonly Candidate[]>;

export function byField(candidates: readonly Candidate[]): ByField {
  const found = new Map<Field, Candidate[]>();
  for (const candidate of candidates) {
    const own = found.get(candidate.field);
    if (own) own.push(candidate);
    else found.set(candidate.field, [candidate]);
  }
  return found;
}

/** Candidates that are only there to be seen are passed over. */
export function measuredGroups(field: LearnedField, candidates: ByField, context: Context): MeasuredGroups {
  const of = (wanted: Field) => (candidates.get(wanted) ?? []).filter((one) => !one.onlySeen);
  const groups = groupsOf(of(field));
  if (field === 'title') return { groups, rows: titleRows(groups, context) };
  if (field === 'author') return { groups, rows: authorRows(groups, context) };
  return { groups, rows: dateRows(groups, of('date_modified'), context) };
}

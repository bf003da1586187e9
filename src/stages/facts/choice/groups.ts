// Candidates that say the same, and how plausible their sources make them together.
import { wordKey } from '../../../text/tokens.js';
import type { Candidate } from '../candidate.js';

export interface Group {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** One minus the chance that all its sources are wrong, were they independent. */
  readonly support: number;
}

/** @param candidates of one field */
export function groupsOf(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Candidate[]>();
  const keys = new Map<string, string>(); // a page says most values several times
  for (const candidate of candidates) {
    let key = keys.get(candidate.value);
    if (key === undefined) keys.set(candidate.value, (key = keyOf(candidate)));
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups].map(([key, group]) => ({ key, candidates: group, support: supportOf(group) }));
}

function supportOf(group: readonly Candidate[]): number {
  const bySource = new Map<string, number>();
  for (const { source, score } of group) bySource.set(source, Math.max(score, bySource.get(source) ?? 0));
  return 1 - [...bySource.values()].reduce((doubt, score) => doubt * (1 - score), 1);
}

/** Dates agree when their days do, addresses when they are equal, all else when its words are. */
function keyOf({ field, value }: Candidate): string {
  if (field === 'date_published' || field === 'date_modified') return value.slice(0, 10);
  if (field === 'canonical_url' || field === 'image_url' || field === 'page_number') return value;
  return wordKey(value) || value;
}

/** Declared in JSON-LD, microdata, RDFa, or the fields of a record. */
export const isStructured = ({ source }: Candidate): boolean => /^(?:json-ld|microdata|rdfa|record)/.test(source);

/** Whether a newsroom, an agency or an institution is named, and no person. */
export const isOrganisation = ({ candidates }: Group): boolean =>
  candidates.every(({ organisation }) => organisation === true);

/** Of each source the groups that it has, in order. */
export function bySource<G extends Group>(groups: readonly G[]): Map<string, G[]> {
  const sources = new Map<string, G[]>();
  for (const group of groups)
    for (const source of new Set(group.candidates.map((candidate) => candidate.source))) {
      const own = sources.get(source);
      if (own) own.push(group);
      else sources.set(source, [group]);
    }
  return sources;
}

/** The best score that a group has from sources of a kind; 0 where it has none. */
export function best(group: readonly Candidate[], of: (candidate: Candidate) => boolean): number {
  let score = 0;
  for (const candidate of group) if (candidate.score > score && of(candidate)) score = candidate.score;
  return score;
}

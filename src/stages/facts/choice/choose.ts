// Chooses among the candidates of a field. Where sources agree they back each other; lists are taken whole from the best source.
import { type Fact, type Field, fields } from '../../page/fact.js';
import { tokensOf } from '../../text/tokens.js';
import type { Candidate } from './candidate.js';

/** All candidates as facts, by field, each said to be chosen or not. */
export function* choose(candidates: readonly Candidate[]): Generator<Fact> {
  for (const field of Object.keys(fields) as Field[]) {
    const own = candidates.filter((candidate) => candidate.field === field);
    const votes = votesOf(own.filter((candidate) => !candidate.onlySeen));
    const chosen = fields[field] === 'one' ? chooseOne(votes) : chooseList(field, votes);
    for (const candidate of [...chosen, ...own.filter((candidate) => !chosen.includes(candidate))])
      yield factOf(candidate, chosen.includes(candidate), votes);
  }
}

/** The candidates that say the same. */
interface Vote {
  readonly key: string;
  readonly candidates: Candidate[];
  /** How plausible all its sources make it together: one minus the chance that all of them are wrong. */
  readonly support: number;
}

function votesOf(candidates: readonly Candidate[]): Vote[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
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
  return tokensOf(value).join(' ') || value;
}

function chooseOne(votes: readonly Vote[]): Candidate[] {
  const best = votes.reduce<Vote | undefined>(
    (best, vote) => (vote.support > (best?.support ?? 0) ? vote : best),
    undefined,
  );
  return best ? [best.candidates.reduce((best, candidate) => (tells(candidate, best) ? candidate : best))] : [];
}

/** Of two that agree, the date that is more exact and not ambiguous, then the likelier one. */
function tells(candidate: Candidate, other: Candidate): boolean {
  if (/^date_/.test(candidate.field)) {
    const doubts = Number(other.because.includes('ambiguous')) - Number(candidate.because.includes('ambiguous'));
    const exact = candidate.value.length - other.value.length;
    if (doubts !== 0 || exact !== 0) return doubts > 0 || (doubts === 0 && exact > 0);
  }
  return candidate.score > other.score;
}

/** Of these every value counts; of other lists the best source has the word. */
const collected: readonly Field[] = ['editor', 'caption', 'page_number'];

function chooseList(field: Field, votes: readonly Vote[]): Candidate[] {
  if (collected.includes(field)) return votes.map((vote) => vote.candidates[0]!);
  const sources = new Map<string, Vote[]>();
  for (const vote of votes)
    for (const source of new Set(vote.candidates.map((candidate) => candidate.source)))
      sources.set(source, [...(sources.get(source) ?? []), vote]);
  let best: { readonly source: string; readonly votes: readonly Vote[]; readonly score: number } | undefined;
  for (const [source, own] of sources) {
    const score = own.reduce((sum, vote) => sum + vote.support, 0) / own.length;
    if (score > (best?.score ?? 0)) best = { source, votes: own, score };
  }
  const fullest =
    [...sources].find(([source, own]) => best && careful.test(source) && isFuller(own, best.votes)) ??
    (best && [best.source, best.votes]);
  if (!fullest) return [];
  const [source, own] = fullest;
  return own.map((vote) => vote.candidates.find((candidate) => candidate.source === source)!);
}

const likely = 0.6; // guess: what a single good source says

/** Sources that name nobody but this page's authors; elements that are called bylines stand at other stories too. */
const careful = /^(?:credit line|json-ld|meta .+)$/;

/** The head often names only the first of several authors: a list that holds them all and likely ones besides is better. */
function isFuller(own: readonly Vote[], best: readonly Vote[]): boolean {
  const extra = own.filter((vote) => !best.includes(vote));
  return extra.length > 0 && extra.length === own.length - best.length && extra.every((vote) => vote.support >= likely);
}

function factOf({ source, onlySeen: _, ...candidate }: Candidate, chosen: boolean, votes: readonly Vote[]): Fact {
  const vote = votes.find((vote) => vote.candidates.some((one) => one.value === candidate.value));
  const others = new Set(vote?.candidates.map((one) => one.source));
  others.delete(source);
  const backed = chosen && others.size > 0 ? `; so say ${[...others].join(', ')}` : '';
  return { ...candidate, because: candidate.because + backed, chosen };
}

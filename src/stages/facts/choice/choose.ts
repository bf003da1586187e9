// Chooses among the candidates of a field. Title, day of publication and authors are chosen by a model; for the others sources
// that agree back each other, and lists are taken whole from the best source.
import { type Fact, type Field, fields } from '../../../page/fact.js';
import type { Candidate } from '../candidate.js';
import type { Context } from '../context.js';
import { exactest, inLocalTime } from './exact.js';
import { bySource, type Group, groupsOf, isOrganisation, isStructured } from './groups.js';
import { type ByField, byField, type LearnedField, learnedFields, measuredGroups } from './measured.js';
import type { FactsModel } from './model.js';

/** All candidates as facts, by field, each said to be chosen or not. */
export function* choose(candidates: readonly Candidate[], context: Context, model: FactsModel): Generator<Fact> {
  const all = byField(candidates);
  for (const field of Object.keys(fields) as Field[]) {
    const own = all.get(field);
    if (!own) continue;
    const { chosen, groups } = isLearned(field) ? chooseByModel(field, all, context, model) : chooseByRule(field, own);
    const groupOf = new Map(groups.flatMap((group) => group.candidates.map((one) => [one, group] as const)));
    for (const candidate of chosen) yield factOf(candidate, true, groupOf.get(candidate));
    for (const candidate of own)
      if (!chosen.includes(candidate) && !isNoise(candidate, groupOf.get(candidate)))
        yield factOf(candidate, false, groupOf.get(candidate));
  }
}

/** A group of candidates with how plausible they are together, 0 to 1. */
interface Scored extends Group {
  readonly score?: number;
}

/** One that a model was asked about. */
type Judged = Group & { readonly score: number };

interface Choice {
  readonly chosen: readonly Candidate[];
  readonly groups: readonly Scored[];
}

const isLearned = (field: Field): field is LearnedField => (learnedFields as readonly Field[]).includes(field);

function chooseByModel(field: LearnedField, candidates: ByField, context: Context, model: FactsModel): Choice {
  const { groups, rows } = measuredGroups(field, candidates, context);
  const scored = groups.map((group, at) => ({ ...group, score: model[field].score(rows[at]!, 0) }));
  if (field === 'title') return titleOf(scored);
  return field === 'author' ? authorsOf(scored) : dateOf(scored);
}

// Thresholds: swept over the folds of gold/news, newspaper, dates and segments (npm run eval:facts).
const least = { line: 0.5, date: 0.3, person: 0.4, beside: 0.6, fellow: 0.15, organisation: 0.2 };
/** A day that the page's own statements support so well is given whatever else stands on the page. */
const declaredWell = 0.7;
/** What JSON-LD says of the article is its first publication; a day that is seen may be that of a change. */
const bonusOfStructured = 0.3;
const declaredFirst = 0.85; // of declared-table.ts: `datePublished` of the article itself

/** The model ranks; shares of the odds make scores of it. */
function titleOf(scored: readonly Judged[]): Choice {
  const odds = scored.map(({ score }) => score / (1 - Math.min(score, 1 - 1e-9)));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const groups = scored.map((group, at) => ({ ...group, score: all > 0 ? odds[at]! / all : 0 }));
  const best = highest(scored);
  if (!best || (best.score < least.line && best.candidates.every(isWeak))) return { chosen: [], groups };
  return { chosen: [asSeen(best.candidates)], groups };
}

/** As it stands in the page, unless the page's style sheet sets words apart that its text has as one: `“Soon”Storm passes`. */
function asSeen(candidates: readonly Candidate[]): Candidate {
  const seen = candidates.filter(({ block }) => block !== undefined);
  const first = likeliest(seen.length > 0 ? seen : candidates);
  const spaces = ({ value }: Candidate) => value.split(' ').length;
  const apart = candidates.filter((one) => spaces(one) > spaces(first));
  return apart.length > 0 ? likeliest(apart) : first;
}

function dateOf(scored: readonly Judged[]): Choice {
  const groups = scored.map((group) => ({ ...group, score: Math.min(1, group.score + bonusOf(group)) }));
  const best = highest(groups);
  if (!best || (best.score < least.date && best.support < declaredWell)) return { chosen: [], groups };
  const chosen = exactest(best.candidates);
  const declared = groups.flatMap((group) => (group === best ? [] : group.candidates));
  const local = inLocalTime(chosen, declared);
  if (local === chosen) return { chosen: [chosen], groups };
  const replaced = groups.map((group) =>
    group === best ? { ...group, candidates: group.candidates.map((one) => (one === chosen ? local : one)) } : group,
  );
  return { chosen: [local], groups: replaced };
}

const bonusOf = ({ candidates }: Group): number =>
  candidates.some((one) => isStructured(one) && one.score >= declaredFirst) ? bonusOfStructured : 0;

/** Persons; where none is named, the newsroom, agency or institution that stands in their place. */
function authorsOf(groups: readonly Judged[]): Choice {
  const named = groups.filter((group) => !isOrganisation(group));
  const likely = named.filter(({ score }) => score >= least.person).filter((one, _at, all) => !isBeside(one, all));
  const persons = withoutLonger(named.filter((group) => likely.includes(group) || isFellow(group, likely)));
  if (persons.length > 0) return { chosen: inOrder(persons), groups };
  const organisation = highest(groups.filter((group) => isOrganisation(group) && group.score >= least.organisation));
  return { chosen: organisation ? [likeliest(organisation.candidates)] : [], groups };
}

/** A line that is a name and nothing else may name whom the story is about, where others are declared or said to be authors. */
const isBeside = (group: Judged, likely: readonly Judged[]): boolean =>
  group.score < least.beside &&
  group.candidates.every(isWeakOrBare) &&
  likely.some((other) => other.score > group.score && !other.candidates.every(isWeakOrBare));
const isWeakOrBare = (one: Candidate): boolean => one.source === 'bare line' || isWeak(one);

/** Whom the page declares as author beside another one who is: its head seldom adds a name too much. */
const isFellow = (group: Judged, likely: readonly Group[]): boolean =>
  group.score >= least.fellow && isDeclared(group) && likely.some(isDeclared);
const isDeclared = ({ candidates }: Group): boolean => candidates.some(isStructured);

/** A name that holds another chosen one has something glued to it: `Ana Lopes`, not `Ana Lopes Political`. */
function withoutLonger<G extends Group>(groups: readonly G[]): G[] {
  return groups.filter(
    ({ key }) => !groups.some((other) => other.key !== key && ` ${key} `.includes(` ${other.key} `)),
  );
}

/** As the source that names most of them has them. */
function inOrder(groups: readonly Group[]): Candidate[] {
  const [source] = [...bySource(groups)].reduce((best, one) => (one[1].length > best[1].length ? one : best));
  const places = groups.map(({ candidates }) => candidates.find((one) => one.source === source) ?? candidates[0]!);
  return places.sort((a, b) => Number(b.source === source) - Number(a.source === source)); // sorting keeps the order of equals
}

function highest(groups: readonly Judged[]): Judged | undefined {
  return groups.reduce<Judged | undefined>((best, one) => (one.score > (best?.score ?? 0) ? one : best), undefined);
}

/** The likeliest by its source; the first of equals, as what a reader sees comes first. */
const likeliest = (candidates: readonly Candidate[]): Candidate =>
  candidates.reduce((best, one) => (one.score > best.score ? one : best));

function chooseByRule(field: Field, own: readonly Candidate[]): Choice {
  const groups = groupsOf(own.filter((candidate) => !candidate.onlySeen));
  return { chosen: fields[field] === 'one' ? chooseOne(groups) : chooseList(field, groups), groups };
}

function chooseOne(groups: readonly Group[]): Candidate[] {
  const best = groups.reduce<Group | undefined>(
    (best, group) => (group.support > (best?.support ?? 0) ? group : best),
    undefined,
  );
  return best ? [exactest(best.candidates)] : [];
}

/** Of these every value counts; of other lists the best source has the word. */
const collected: readonly Field[] = ['editor', 'caption', 'page_number'];

function chooseList(field: Field, groups: readonly Group[]): Candidate[] {
  if (collected.includes(field)) return groups.map((group) => group.candidates[0]!);
  let best: { readonly source: string; readonly groups: readonly Group[]; readonly score: number } | undefined;
  for (const [source, own] of bySource(groups)) {
    const score = own.reduce((sum, group) => sum + group.support, 0) / own.length;
    if (score > (best?.score ?? 0)) best = { source, groups: own, score };
  }
  return (best?.groups ?? []).map((group) => group.candidates.find((candidate) => candidate.source === best?.source)!);
}

/** Sources that say of everything that it could be: worth a line only where the model thinks so too. */
const weak = new Set([
  'line',
  'joined lines',
  'part of title',
  'without kicker',
  'elsewhere',
  'time elsewhere',
  'image url',
  'tail',
  'foot line',
  'author bio',
  'linked name',
  'before role',
]);
const isWeak = ({ source }: Candidate): boolean => weak.has(source);
const worthALine = 0.05; // guess: a reader of facts.jsonl wants the rivals, not all lines of the page

const isNoise = (candidate: Candidate, group: Scored | undefined): boolean =>
  isWeak(candidate) && group?.score !== undefined && group.score < worthALine;

/** Chosen by a model: the model's score; otherwise how plausible the source alone makes it. */
function factOf(candidate: Candidate, chosen: boolean, group: Scored | undefined): Fact {
  const { source, onlySeen: _seen, saidPublished: _said, ...fact } = candidate;
  const score = group?.score ?? candidate.score;
  if (!chosen) return { ...fact, score, chosen };
  const others = new Set(group?.candidates.map((one) => one.source));
  others.delete(source);
  const backed = others.size > 0 ? `; so say ${[...others].join(', ')}` : '';
  return { ...fact, score, because: candidate.because + backed, chosen };
}

// Adds up what differs between two runs: pages by kind of difference, characters by who decided before and after, sites, fields.
import type { Decision, FieldChange, Stretch } from '../page/compare-galleys.js';
import { type Difference, movesText, type PageDiff } from './compare-pages.js';
import type { Docket } from './docket.js';

export interface DiffSums {
  readonly same: number;
  readonly differences: readonly (readonly [difference: Difference, pages: number])[];
  /** The first pages of each kind. */
  readonly examples: ReadonlyMap<Difference, readonly string[]>;
  readonly words: { readonly into: number; readonly out: number };
  /** Of the pages that differ: those whose own bytes do. */
  readonly otherInput: number;
  /** Of the pages that are in both and differ: those that were read in both and whose blocks could not be compared. */
  readonly withoutBlocks: number;
  /** Those that move text, then those with another fate, label, or only rule; of these the most characters first. */
  readonly flows: readonly Flow[];
  /** Only of pages whose blocks could not be compared. */
  readonly rules: readonly (Change & {
    readonly rule: string;
    readonly charsBefore: number;
    readonly charsAfter: number;
  })[];
  readonly outcomes: readonly (Change & { readonly before: string; readonly after: string })[];
  readonly sites: readonly (Change & { readonly site: string; readonly into: number; readonly out: number })[];
  readonly fields: readonly (Change & { readonly field: string } & Record<FieldEffect, number>)[];
}

/** Characters that one rule took before and another after, or none. */
export interface Flow extends Change {
  readonly before: string;
  readonly after: string;
  readonly chars: number;
  readonly movesText: boolean;
  /** Of two with equal effect on the text: 2 where the fate differs, 1 where the label does, 0 where only the rule does. */
  readonly weight: 0 | 1 | 2;
}

interface Change {
  readonly pages: number;
}

type FieldEffect = 'filled' | 'emptied' | 'changed';

export interface DiffTally {
  addSame(): void;
  add(diff: PageDiff): void;
  sums(): DiffSums;
}

/** guess: more are no table for a person; those that come later are summed up in one row */
const mostSites = 10_000;
/** guess: enough to look into one */
const mostExamples = 3;
const otherSites = 'other sites';

export function openDiffTally(): DiffTally {
  let same = 0;
  const counts = { into: 0, out: 0, otherInput: 0, withoutBlocks: 0 };
  const differences = new Map<Difference, number>();
  const examples = new Map<Difference, string[]>();
  const flows = openRows<Open<Flow>>();
  const rules = openRows<Open<DiffSums['rules'][number]>>();
  const outcomes = openRows<Open<DiffSums['outcomes'][number]>>();
  const sites = openRows<Open<DiffSums['sites'][number]>>();
  const fields = openRows<Open<DiffSums['fields'][number]>>();

  function addStretches(stretches: readonly Stretch[]): void {
    const seen = new Set<object>();
    for (const stretch of stretches) {
      if (stretch.effect === 'same') continue;
      const ends = endsOf(stretch);
      const moves = movesText(stretch);
      const flow = flows.at(`${moves} ${ends.before} → ${ends.after}`, {
        ...ends,
        chars: 0,
        movesText: moves,
        pages: 0,
      });
      flow.chars += stretch.to - stretch.from;
      if (!seen.has(flow)) flow.pages += 1;
      seen.add(flow);
    }
  }

  function addSite({ before, after, words }: PageDiff): void {
    const site = (after ?? before)?.site ?? 'site unknown';
    const name = sites.has(site) || sites.size() < mostSites ? site : otherSites;
    const row = sites.at(name, { site: name, pages: 0, into: 0, out: 0 });
    row.pages += 1;
    row.into += words.into;
    row.out += words.out;
  }

  function addField({ field, before, after }: FieldChange): void {
    const row = fields.at(field, { field, pages: 0, filled: 0, emptied: 0, changed: 0 });
    row.pages += 1;
    row[before.length === 0 ? 'filled' : after.length === 0 ? 'emptied' : 'changed'] += 1;
  }

  return {
    addSame: () => void (same += 1),
    add(diff) {
      differences.set(diff.difference, (differences.get(diff.difference) ?? 0) + 1);
      const known = examples.get(diff.difference) ?? [];
      if (known.length < mostExamples) examples.set(diff.difference, [...known, diff.id]);
      counts.into += diff.words.into;
      counts.out += diff.words.out;
      if (diff.isOtherInput) counts.otherInput += 1;
      if (couldHaveBlocks(diff) && !diff.hasBlocks) counts.withoutBlocks += 1;
      if (diff.difference === 'outcome') {
        const [before, after] = [outcomeName(diff.before!), outcomeName(diff.after!)]; // it is in both
        outcomes.at(`${before} → ${after}`, { before, after, pages: 0 }).pages += 1;
      }
      addStretches(diff.stretches);
      for (const { rule, before, after } of diff.rules) {
        const row = rules.at(rule, { rule, pages: 0, charsBefore: 0, charsAfter: 0 });
        row.pages += 1;
        row.charsBefore += before;
        row.charsAfter += after;
      }
      if (isOfSite(diff)) addSite(diff);
      for (const change of diff.facts) addField(change);
    },
    sums: () => ({
      same,
      differences: [...differences],
      examples,
      words: { into: counts.into, out: counts.out },
      otherInput: counts.otherInput,
      withoutBlocks: counts.withoutBlocks,
      flows: flows.sorted(({ movesText, weight, chars }) => [Number(movesText), weight, chars]),
      rules: rules.sorted(({ charsBefore, charsAfter }) => [Math.abs(charsAfter - charsBefore)]),
      outcomes: outcomes.sorted(({ pages }) => [pages]),
      sites: sites.sorted(({ into, out, pages }) => [into + out, pages]),
      fields: fields.sorted(({ pages }) => [pages]),
    }),
  };
}

type Open<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** A page that could not be read has none. */
const couldHaveBlocks = ({ before, after }: PageDiff): boolean =>
  before !== undefined && after !== undefined && before.outcome !== 'failed' && after.outcome !== 'failed';

/** Opinions without effect are no news of a site. */
const isOfSite = ({ difference }: PageDiff): boolean => difference !== 'opinions' && difference !== 'other';

/** `kept`, `rejected: no-body` */
export const outcomeName = ({ outcome, reason }: Docket): string => (reason ? `${outcome}: ${reason}` : outcome);

/** Who had a stretch before and after: `spam/phrases (injected-spam)`, `the text`. */
function endsOf({ before, after }: Stretch): Pick<Flow, 'before' | 'after' | 'weight'> {
  const staysInText = before?.fate === 'body' && after?.fate === 'body';
  const [was, is] = [nameOf(before, staysInText), nameOf(after, staysInText)];
  const weight = before?.fate !== after?.fate ? 2 : before?.mark?.label !== after?.mark?.label ? 1 : 0;
  if (was !== is) return { before: was, after: is, weight };
  return { before: `${was}, ${before?.fate}`, after: `${is}, ${after?.fate}`, weight }; // the same mark, another fate
}

function nameOf(decision: Decision | undefined, withRule: boolean): string {
  if (!decision) return 'not on the page';
  const { fate, mark } = decision;
  if (fate === 'body' && !withRule) return 'the text';
  return mark ? `${mark.stage}/${mark.rule} (${mark.label})` : 'the text: nobody spoke';
}

function openRows<Row extends object>() {
  const rows = new Map<string, Row>();
  return {
    has: (key: string) => rows.has(key),
    size: () => rows.size,
    at(key: string, fresh: Row): Row {
      const known = rows.get(key);
      if (known) return known;
      rows.set(key, fresh);
      return fresh;
    },
    /** The highest rank first; of equal ones by their keys, so that the same pages give the same table. */
    sorted: (rankOf: (row: Row) => readonly number[]): Row[] =>
      [...rows]
        .sort(([keyA, a], [keyB, b]) => byRank(rankOf(a), rankOf(b)) || (keyA < keyB ? -1 : 1))
        .map(([, row]) => row),
  };
}

function byRank(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) if (rank !== b[at]) return b[at]! - rank;
  return 0;
}

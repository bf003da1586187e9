// Holds a run to its gates: its figures against fixed bounds, and against those of an earlier run.
import type { RunFigures } from '../figures/figures.js';
import { groupsOf, type HeldGroup, type RunToHold } from './groups.js';
import { type Measure, measuresOf } from './measures.js';
import { notesOf } from './notes.js';
import { type Compared, type GateReport, type GateResult, type Group, type Rule, rules } from './report.js';
import { sentenceOf, shown, whereToLook } from './sentence.js';
import { type Bounds, numberIn } from './settings.js';

/** So many results stand in run.json. */
const mostListed = { failed: 1000, passed: 200 }; // guess

export function holdGates(run: RunToHold, baseline?: Compared): GateReport {
  const parts = sameParts(run.figures, baseline?.figures);
  const results = groupsOf(run, baseline).flatMap((held) => resultsOf(held, parts));
  const failed = results.filter(({ passed }) => !passed);
  const passed = results.filter((result) => result.passed);
  return {
    passed: failed.length === 0,
    held: results.length,
    failed: failed.length,
    baseline: baseline ? { copydesk: baseline.copydesk, finished: baseline.finished } : null,
    notes: notesOf(run, baseline),
    results: [...failed.slice(0, mostListed.failed), ...passed.slice(0, mostListed.passed)],
  };
}

interface SameParts {
  /** The run saw the whole input. */
  readonly whole: boolean;
  /** The run saw the same part of it as the baseline. */
  readonly same: boolean;
}

const sameParts = (now: RunFigures, before: RunFigures | undefined): SameParts => ({
  whole: now.part.length === 0,
  same: before !== undefined && JSON.stringify(now.part) === JSON.stringify(before.part),
});

function resultsOf(group: HeldGroup, parts: SameParts): GateResult[] {
  return measuresOf(group.settings).flatMap(([measure, bounds]) =>
    rules
      .filter((rule) => bounds[rule] !== undefined && isHeld(measure, rule, group, parts))
      .flatMap((rule) => resultOf(measure, rule, bounds, group) ?? []),
  );
}

function isHeld({ gate }: Measure, rule: Rule, { holds, before }: HeldGroup, parts: SameParts): boolean {
  const isChange = rule === 'mayFall' || rule === 'mayRise';
  if (isChange && before === undefined) return false;
  if (gate === 'pages') return holds.pages && (isChange ? parts.same : parts.whole);
  return isChange ? holds.changes : holds.bounds;
}

function resultOf(measure: Measure, rule: Rule, bounds: Bounds, group: Group): GateResult | undefined {
  const value = measure.read(group.figures);
  const asked = rule === 'mayFall' || rule === 'mayRise';
  const baseline = asked && group.before ? measure.read(group.before) : undefined;
  if (value === undefined || (asked && baseline === undefined)) return undefined;
  const said = bounds[rule]!; // only rules that are said come here
  const bound = boundOf[rule](measure.unit, numberIn(said), baseline ?? 0);
  const passed = rule === 'atLeast' || rule === 'mayFall' ? value >= bound - tolerance : value <= bound + tolerance;
  const result = {
    gate: measure.gate,
    rule,
    of: group.of,
    site: group.site,
    unit: measure.unit,
    value: rounded(value),
    bound: rounded(bound),
    allowed: typeof said === 'number' ? shown(said, measure.unit) : said,
    baseline: baseline === undefined ? null : rounded(baseline),
    passed,
  };
  return { ...result, sentence: sentenceOf(measure, result), lookAt: passed ? null : whereToLook(measure, group) };
}

/** What is at its bound passes, whatever the last binary digit of a share is. */
const tolerance = 1e-9;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Shares move by points, numbers by a part of what they were. */
const boundOf: Readonly<Record<Rule, (unit: Measure['unit'], said: number, baseline: number) => number>> = {
  atLeast: (unit, said) => (unit === 'share' ? said / 100 : said),
  atMost: (unit, said) => (unit === 'share' ? said / 100 : said),
  mayFall: (unit, said, baseline) => (unit === 'share' ? baseline - said / 100 : baseline * (1 - said / 100)),
  mayRise: (unit, said, baseline) => (unit === 'share' ? baseline + said / 100 : baseline * (1 + said / 100)),
};

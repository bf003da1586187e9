// Holds a run to its gates: its figures against fixed bounds, and against those of an earlier run.
import type { Figures, RunFigures } from '../figures/figures.js';
import { type Bounds, type Measure, measuresOf } from './measures.js';
import { type Compared, type GateReport, type GateResult, type Group, type Rule, rules } from './report.js';
import { sentenceOf, shown, whereToLook } from './sentence.js';
import { everySite, type GateSettings, type Gates, numberIn } from './settings.js';

/** So many results stand in run.json. */
const mostListed = { failed: 1000, passed: 200 }; // guess

export interface RunToHold extends Pick<Compared, 'copydesk' | 'fingerprints' | 'input' | 'figures'> {
  readonly gates: Gates;
}

export function holdGates(run: RunToHold, baseline?: Compared): GateReport {
  const results = groupsOf(run, baseline).flatMap((held) =>
    resultsOf(held, isSamePart(run.figures, baseline?.figures)),
  );
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

interface HeldGroup extends Group {
  readonly settings: GateSettings;
  /** Enough pages in this run for bounds that are fixed, and in both for changes. */
  readonly holds: { readonly bounds: boolean; readonly changes: boolean; readonly pages: boolean };
}

/** All pages, then the sites: those with the most pages first, at the end those that are gone. */
function groupsOf({ gates, figures }: RunToHold, baseline?: Compared): HeldGroup[] {
  const { leastPages, sites, ...settings } = gates;
  const all: HeldGroup = {
    of: 'all pages',
    site: null,
    now: figures.all,
    ...(baseline ? { before: baseline.figures.all } : {}),
    settings,
    holds: { bounds: true, changes: true, pages: true },
  };
  if (Object.keys(sites).length === 0) return [all];
  const before = new Map(baseline?.figures.sites.map((one) => [one.site, one]));
  const now = new Map(figures.sites.map((one) => [one.site, one]));
  const gone = [...before.keys()].filter((site) => !now.has(site) && isGone(site, gates, figures));
  const unseen = Object.keys(sites).filter((site) => site !== everySite && !now.has(site) && !before.has(site));
  return [
    all,
    ...[...now.keys(), ...gone, ...unseen].map((site) =>
      siteGroup(site, gates, now.get(site), before.get(site), leastPages),
    ),
  ];
}

/** A site that is not told one by one may be among the others. */
const isGone = (site: string | null, { sites }: Gates, { others }: RunFigures): boolean =>
  others === null || (site !== null && Object.hasOwn(sites, site));

function siteGroup(
  site: string | null,
  { sites }: Gates,
  now: Figures = noPages,
  before: Figures | undefined,
  leastPages: number,
): HeldGroup {
  const named = site !== null && Object.hasOwn(sites, site) ? sites[site] : undefined;
  const isEnough = now.pages >= leastPages;
  const wasEnough = before !== undefined && before.pages >= leastPages;
  return {
    of: 'site',
    site,
    now,
    ...(before ? { before } : {}),
    settings: { ...sites[everySite], ...named },
    holds: {
      bounds: isEnough,
      changes: isEnough && wasEnough,
      pages: isEnough || wasEnough || named?.pages !== undefined,
    },
  };
}

const noPages: Figures = {
  pages: 0,
  kept: 0,
  rejected: 0,
  failed: 0,
  emptyBodies: 0,
  medianWords: 0,
  meanQuality: 0,
  chars: 0,
  charsKept: 0,
  spamChars: 0,
  languages: {},
  examples: { rejected: null, kept: null },
};

interface SameParts {
  /** The run saw the whole input. */
  readonly whole: boolean;
  /** The run saw the same part of it as the baseline. */
  readonly same: boolean;
}

const isSamePart = (now: RunFigures, before: RunFigures | undefined): SameParts => ({
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
  const value = measure.read(group.now);
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

/** What was not held, and what the comparison is worth. */
function notesOf(run: RunToHold, baseline: Compared | undefined): string[] {
  const asked = askedOf(run.gates);
  if (asked.length === 0)
    return baseline ? ['The config has no "gates", so that nothing was held against the baseline.'] : [];
  return [...partNote(run, asked, baseline), ...baselineNote(run, asked, baseline), ...othersNote(run)];
}

/** Every gate that the config names, and its bounds. */
const askedOf = ({ leastPages: _, sites, ...all }: Gates): (readonly [Measure, Bounds])[] =>
  [all, ...Object.values(sites)].flatMap(measuresOf);

function partNote(
  { figures: { part } }: RunToHold,
  asked: ReturnType<typeof askedOf>,
  baseline: Compared | undefined,
): string[] {
  const [was = [], isHeldSomewhere] = [baseline?.figures.part, asked.some(([{ gate }]) => gate === 'pages')];
  if (!isHeldSomewhere || (part.length === 0 && was.length === 0)) return [];
  if (part.length === 0)
    return [`The baseline saw only a part of its input (${was.join(' ')}): how "pages" has changed was not held.`];
  const isSame = JSON.stringify(part) === JSON.stringify(was);
  const what = isSame ? 'fixed bounds of "pages" were' : '"pages" was';
  return [`The run saw only a part of the input (${part.join(' ')}): ${what} not held.`];
}

function baselineNote(run: RunToHold, asked: ReturnType<typeof askedOf>, baseline: Compared | undefined): string[] {
  if (!baseline) {
    const isChange = asked.some(([, { mayFall, mayRise }]) => mayFall !== undefined || mayRise !== undefined);
    return isChange ? ['There was no baseline: only fixed bounds were held, mayFall and mayRise were not.'] : [];
  }
  const others = differences.filter(([, of]) => of(run) !== of(baseline)).map(([what]) => what);
  if (others.length === 0) return [];
  return [`The baseline was made with another ${others.join(' and another ')}: what has changed may come from that.`];
}

const differences: readonly (readonly [what: string, of: (run: Omit<RunToHold, 'gates'>) => string])[] = [
  ['version of the code', ({ fingerprints }) => fingerprints.code],
  ['config', ({ fingerprints }) => fingerprints.config],
  ['input', ({ input }) => JSON.stringify([input].flat())],
];

function othersNote({ gates: { sites }, figures: { others } }: RunToHold): string[] {
  if (others === null || Object.keys(sites).length === 0) return [];
  return [`${others.pages} pages are of sites too many to be held one by one; name a site in "gates" to have it held.`];
}

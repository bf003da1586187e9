// What differs between two runs at a glance: the runs themselves, how many pages and words, and who took or gave back what.
import { type ConfigChange, compareConfigs } from '../../pipeline/compare-configs.js';
import { type Difference, differences } from '../../pipeline/compare-pages.js';
import type { DiffSums } from '../../pipeline/diff-tally.js';
import type { RunReport } from '../../pipeline/run-report.js';
import type { Counts } from '../../pipeline/tally.js';
import { counted, grouped } from '../../report/numbers.js';
import type { ComparedRun } from './open-runs.js';
import type { Sheet, Table } from './sheet.js';

/** Opinions without effect are not worth a section of their own, and pages that came or went have nothing to compare. */
export const isListed: Readonly<Record<Difference, boolean>> = {
  gone: false,
  new: false,
  outcome: true,
  text: true,
  facts: true,
  figures: true,
  opinions: false,
  other: false,
};

/** guess: a table that a person reads to its end */
const mostRows = 12;

export function overviewOf(before: ComparedRun, after: ComparedRun, sums: DiffSums, asked: readonly string[]): Sheet {
  const tables = [
    runTable(before, after),
    countTable(before.report.counts, after.report.counts),
    differenceTable(sums, asked),
    outcomeTable(sums),
    flowTable(sums),
    ruleTable(sums),
    fieldTable(sums),
    siteTable(sums),
  ];
  return {
    sentences: [...(before.streams && after.streams ? verdict(sums, asked) : []), ...notes(before, after, sums)],
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function verdict({ same, differences: found, words }: DiffSums, asked: readonly string[]): string[] {
  const differing = found.reduce((sum, [, pages]) => sum + pages, 0);
  const all = counted(same + differing, 'page');
  const verb = differing === 1 ? 'differs' : 'differ';
  if (asked.length > 0) return [`${grouped(differing)} of ${all} differ in what was asked for (${asked.join(', ')}).`];
  if (differing === 0) return [`Nothing differs in ${all}.`];
  const text = words.into + words.out > 0 ? ` Their text: +${grouped(words.into)} −${grouped(words.out)} words.` : '';
  return [`${grouped(differing)} of ${all} ${verb}.${text}`];
}

function notes(before: ComparedRun, after: ComparedRun, { otherInput, withoutBlocks }: DiffSums): string[] {
  const stateless = [before, after].filter(({ streams }) => !streams).map(({ name }) => `"${name}"`);
  return [
    ...(stateless.length > 0
      ? [`Pages are not compared: ${stateless.join(' and ')} has no state.jsonl, or one of another version.`]
      : []),
    ...(otherInput > 0
      ? [
          `Of these, ${counted(otherInput, 'page')} came in with other bytes: there the input differs, perhaps not the cleaning.`,
        ]
      : []),
    ...(withoutBlocks > 0
      ? [`Of ${counted(withoutBlocks, 'page')} there are no galleys in both runs: compared by their counts only.`]
      : []),
  ];
}

function runTable(before: ComparedRun, after: ComparedRun): Table {
  const [was, is] = [before.report, after.report];
  const config = compareConfigs(was.config, is.config).map((change) => [
    'config',
    `${change.key}: ${settingChange(change)}`,
  ]);
  const versions = (['copydesk', 'node'] as const).filter((key) => was[key] !== is[key]);
  const same = (key: keyof RunReport['fingerprints']) => was.fingerprints[key] === is.fingerprints[key];
  return {
    title: 'Runs',
    rows: [
      ['before', nameOf(before)],
      ['after', nameOf(after)],
      ...versions.map((key) => [key, `${was[key]} → ${is[key]}`]),
      ...(same('code')
        ? []
        : [['code', `other code (${short(was.fingerprints.code)} → ${short(is.fingerprints.code)})`]]),
      ...(same('inputs') ? [] : [['input', 'other pages, or other bytes in them']]),
      ...config,
      ...(same('code') && same('inputs') && config.length === 0 ? [['config', 'the same, as are code and input']] : []),
    ],
  };
}

const nameOf = ({ name, report }: ComparedRun): string =>
  `${name}, run of ${report.finished.slice(0, 16).replace('T', ' ')} UTC`;

const short = (fingerprint: string): string => fingerprint.slice(0, 8);

/** Of lists only what came and what went, unless it is their order. */
function settingChange({ before, after }: ConfigChange): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const gone = before.filter((item) => !isIn(after, item)).map((item) => `−${shown(item)}`);
    const come = after.filter((item) => !isIn(before, item)).map((item) => `+${shown(item)}`);
    if (gone.length + come.length > 0) return [...gone, ...come].join(' ');
  }
  return `${shown(before)} → ${shown(after)}`;
}

const isIn = (list: readonly unknown[], item: unknown): boolean =>
  list.some((one) => JSON.stringify(one) === JSON.stringify(item));

/** guess: a value that is longer is read in the config */
const longestValue = 120;

function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  const text = JSON.stringify(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}

const counts: readonly (readonly [name: string, of: (counts: Counts) => number])[] = [
  ['pages', (of) => of.in],
  ['kept', (of) => of.kept],
  ['rejected', (of) => of.rejected],
  ['failed', (of) => of.failed],
  ['characters', (of) => of.chars],
  ['in the text', (of) => of.charsKept],
  ['injected spam', (of) => of.removedByLabel['injected-spam'] ?? 0],
];

/** Told also where they are the same. */
const always: readonly string[] = ['pages', 'kept', 'in the text'];

function countTable(before: Counts, after: Counts): Table {
  const rows = counts
    .filter(([name, of]) => always.includes(name) || of(before) !== of(after))
    .map(([name, of]) => [name, grouped(of(before)), grouped(of(after)), signed(of(after) - of(before))]);
  return { title: 'Counts, before and after; text in characters', rows, numbers: [1, 2, 3] };
}

const signed = (difference: number): string =>
  difference === 0 ? '' : `${difference > 0 ? '+' : '−'}${grouped(Math.abs(difference))}`;

function differenceTable({ same, differences: found, examples }: DiffSums, asked: readonly string[]): Table {
  const pages = new Map(found);
  const names = Object.keys(differences) as Difference[]; // the keys of the table
  const rows = names
    .filter((name) => pages.has(name))
    .map((name) => [
      name,
      grouped(pages.get(name)!),
      `${differences[name]}${isListed[name] ? '' : examplesOf(examples.get(name)!, pages.get(name)!)}`,
    ]);
  return {
    title: 'Pages by what differs most',
    rows: rows.length === 0 ? [] : [...rows, [asked.length > 0 ? 'others' : 'same', grouped(same), '']],
    numbers: [1],
  };
}

const examplesOf = (ids: readonly string[], of: number): string => `: ${ids.join(', ')}${ids.length < of ? ' …' : ''}`;

function outcomeTable({ outcomes }: DiffSums): Table {
  const rows = outcomes.map(({ before, after, pages }) => [counted(pages, 'page'), `${before} → ${after}`]);
  return cutTable({ title: 'Outcomes', rows });
}

function flowTable({ flows }: DiffSums): Table {
  const rows = flows.map(({ chars, pages, before, after, movesText }) => [
    grouped(chars),
    counted(pages, 'page'),
    movesText ? (after === 'the text' ? '+' : '-') : '~',
    `${before} → ${after}`,
  ]);
  return cutTable({ title: 'Characters, by who decided before and after', rows, numbers: [0, 1] });
}

function ruleTable({ rules }: DiffSums): Table {
  const rows = rules.map(({ rule, pages, charsBefore, charsAfter }) => [
    rule,
    counted(pages, 'page'),
    `${grouped(charsBefore)} → ${grouped(charsAfter)}`,
    signed(charsAfter - charsBefore),
  ]);
  return cutTable({ title: 'Characters that a rule takes out, on pages without galleys', rows, numbers: [1, 2, 3] });
}

function fieldTable({ fields }: DiffSums): Table {
  const rows = fields.map(({ field, pages, filled, emptied, changed }) => [
    field,
    counted(pages, 'page'),
    Object.entries({ filled, emptied, changed })
      .filter(([, times]) => times > 0)
      .map(([effect, times]) => `${grouped(times)} ${effect}`)
      .join(', '),
  ]);
  return cutTable({ title: 'Fields', rows, numbers: [1] });
}

/** Where every site has one page, the list of the pages says it all. */
function siteTable({ sites }: DiffSums): Table {
  if (sites.length < 2 || sites.every(({ pages }) => pages === 1)) return { title: '', rows: [] };
  const rows = sites.map(({ site, pages, into, out }) => [
    site,
    counted(pages, 'page'),
    into + out > 0 ? `+${grouped(into)} −${grouped(out)} words` : '',
  ]);
  return cutTable({ title: 'Sites', rows, numbers: [1] });
}

function cutTable(table: Table): Table {
  const left = table.rows.length - mostRows;
  if (left <= 0) return table;
  return { ...table, rows: table.rows.slice(0, mostRows), more: `and ${grouped(left)} more` };
}

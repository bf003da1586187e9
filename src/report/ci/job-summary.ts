// A run as Markdown, for the summary that GitHub Actions shows of a job: the most important first, and never too long, as GitHub
// drops a summary above 1 MiB as a whole.
import { reasons } from '../../page/reasons.js';
import { type GateResult, nameOf } from '../../pipeline/gates/report.js';
import { shown } from '../../pipeline/gates/sentence.js';
import { counted, grouped, percent } from '../numbers.js';
import { type ChangedSite, changedSites } from './changed-sites.js';
import { markdownText } from './escapes.js';
import { problemsOf, type Verdict } from './verdict.js';

/** Bytes. GitHub's limit is 1 MiB for all that a step writes; a summary that is longer than this is read by nobody. */
export const longestSummary = 200_000;

const longestCell = 300; // characters; guess: hosts have at most 253

const mostChanged = 10; // guess

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shut until someone opens it. */
  readonly folded?: boolean;
}

export function jobSummary(verdict: Verdict): string {
  const { report } = verdict;
  let text = headOf(verdict);
  for (const table of tablesOf(verdict)) text += tableWithin(table, longestSummary - bytes(text) - 500); // the last line
  const { copydesk, started, finished } = report;
  return `${text}\nCopydesk ${markdownText(copydesk)}, ${markdownText(started)} to ${markdownText(finished)}\n`;
}

function headOf(verdict: Verdict): string {
  const { counts, gates } = verdict.report;
  const lines = [...problemsOf(verdict), ...gates.notes].slice(0, 20).map((line) => `- ${cell(line)}\n`);
  const title = `${counted(counts.in, 'page')}, ${counted(counts.kept, 'article')}`;
  return `## Copydesk: ${title}${gatesTitle(gates)}\n\n${lines.join('')}`;
}

function gatesTitle({ held, failed }: Verdict['report']['gates']): string {
  if (held === 0) return '';
  return failed === 0
    ? `, all ${held} bounds of the gates passed`
    : `, ${failed} of ${held} bounds of the gates failed`;
}

function tablesOf({ report, baseline }: Verdict): Table[] {
  const { counts, gates, figures, config } = report;
  const failed = gates.results.filter(({ passed }) => !passed);
  const passed = gates.results.filter((result) => result.passed);
  const changed = baseline ? changedSites(figures, baseline.figures, config.gates.leastPages, mostChanged) : [];
  return [
    { title: 'Gates that failed', head: [...gateHead, 'where to look'], rows: failed.map(failedRow) },
    { title: 'Pages', head: ['', 'pages', 'share'], rows: pageRows(counts) },
    { title: 'Sites that changed most', head: changedHead, rows: changed.map(changedRow) },
    { title: 'Why pages are no articles', head: ['reason', 'pages', ''], rows: reasonRows(counts) },
    { title: 'Gates that passed', head: gateHead, rows: passed.map(gateRow), folded: true },
    { title: 'Languages', head: ['language', 'pages'], rows: countRows(counts.byLanguage), folded: true },
    { title: 'Warnings', head: ['warning', 'pages'], rows: countRows(counts.byWarning), folded: true },
  ];
}

const gateHead = ['gate', 'for', 'this run', 'baseline', 'bound'];

const gateRow = (result: GateResult): string[] => {
  const { gate, rule, unit, value, baseline, allowed } = result;
  return [
    gate,
    nameOf(result),
    shown(value, unit),
    baseline === null ? '' : shown(baseline, unit),
    `${rule} ${allowed}`,
  ];
};

const failedRow = (result: GateResult): string[] => [...gateRow(result), result.lookAt ?? ''];

function pageRows({
  in: all,
  kept,
  rejected,
  failed,
  chars,
  charsKept,
  removedByLabel,
}: Verdict['report']['counts']): string[][] {
  const spam = removedByLabel['injected-spam'] ?? 0;
  return [
    ['came in', grouped(all), ''],
    ['kept', grouped(kept), percent(kept, all)],
    ['rejected', grouped(rejected), percent(rejected, all)],
    ['failed', grouped(failed), percent(failed, all)],
    ['characters kept', grouped(charsKept), percent(charsKept, chars)],
    ['characters of injected spam', grouped(spam), percent(spam, chars)],
  ];
}

const changedHead = ['site', 'pages before', 'now', 'kept before', 'now', 'median words before', 'now'];

function changedRow({ site, before, now }: ChangedSite): string[] {
  return [
    nameOf({ of: 'site', site }),
    grouped(before.pages),
    grouped(now?.pages ?? 0),
    percent(before.kept, before.pages),
    now ? percent(now.kept, now.pages) : '–',
    grouped(before.medianWords),
    grouped(now?.medianWords ?? 0),
  ];
}

function reasonRows({ byReason }: Verdict['report']['counts']): string[][] {
  const found = Object.entries(byReason) as [keyof typeof reasons, number][]; // the keys of a record of reasons
  return found.sort(([, a], [, b]) => b - a).map(([reason, pages]) => [reason, grouped(pages), reasons[reason][1]]);
}

const countRows = (counts: Readonly<Record<string, number>>): string[][] =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, pages]) => [name, grouped(pages)]);

/** As many rows as there is room for, and how many there are beyond; nothing where there are none. */
function tableWithin({ title, head, rows, folded = false }: Table, room: number): string {
  if (rows.length === 0) return '';
  const opening = folded ? `\n<details><summary>${title} (${rows.length})</summary>\n\n` : `\n### ${title}\n\n`;
  const closing = folded ? '\n</details>\n' : '';
  let text = `${opening}${line(head)}${line(
    head.map(() => '---'),
    String,
  )}`;
  let left = room - bytes(text) - bytes(closing) - 100; // what is said of the rows that are left out
  let at = 0;
  for (; at < rows.length; at += 1) {
    const next = line(rows[at]!);
    left -= bytes(next);
    if (left < 0) break;
    text += next;
  }
  if (at === 0) return '';
  return `${text}${at < rows.length ? `\nAnd ${rows.length - at} more; run.json has them.\n` : ''}${closing}`;
}

const line = (cells: readonly string[], write = cell): string => `| ${cells.map(write).join(' | ')} |\n`;

function cell(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return markdownText(short); // a surrogate that was cut in two is shown as U+FFFD
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

// What `run` and `merge` have to do with gates beside holding them: the baseline is read before and replaced after, and whoever
// started the run is told.
import { resolve } from 'node:path';
import { holds } from '../input/roots.js';
import { ConfigError } from '../pipeline/config.js';
import type { Compared } from '../pipeline/gates/report.js';
import type { RunReport } from '../pipeline/run-report.js';
import { readBaseline, replaceBaseline } from '../runners/baseline.js';
import { checkMayWrite, type Places } from './may-write.js';
import type { Outcome } from './outcome.js';
import { checksOf } from './summary.js';
import { tellCi } from './tell-ci.js';
import type { Terminal } from './terminal.js';

export interface GateWords {
  /** A run.json, as typed. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** A file, as typed. */
  readonly junit?: string;
  readonly quiet?: boolean;
}

/** @throws ConfigError before the first page, where the baseline is none or cannot be replaced */
export async function openBaseline(
  { baseline, updateBaseline, quiet, junit }: GateWords,
  places: Places,
  terminal: Terminal,
): Promise<Compared | undefined> {
  if (junit !== undefined)
    await checkMayWrite(
      { name: junit, path: resolve(terminal.folder, junit), option: '--junit', isOwn: isOwnJunit },
      places,
    );
  if (baseline === undefined) {
    if (updateBaseline) throw new ConfigError('--update-baseline needs --baseline <file>: that is what it replaces.');
    return undefined;
  }
  const path = resolve(terminal.folder, baseline);
  if (updateBaseline && holds(places.output, path))
    throw new ConfigError(
      `The baseline "${baseline}" lies in the output folder, which every run replaces, whether it passes or not. Keep it beside: --baseline baseline.json`,
    );
  const compared = await readBaseline(path, baseline);
  if (!compared && !quiet)
    terminal.say(
      `There is no "${baseline}" yet.${updateBaseline ? ' This run will be the baseline, if it passes.' : ''}`,
    );
  return compared;
}

const isOwnJunit = (text: string): boolean => text.includes('<testsuites name="copydesk"');

/**
 * @param output absent where nothing was written
 * @returns how the command ends: what was asked for and could not be written is no good end
 */
export async function afterGates(
  words: GateWords,
  { report, outcome, baseline, output }: Ended,
  terminal: Terminal,
): Promise<Outcome> {
  const verdict = { report, checks: checksOf(report), ...(baseline ? { baseline } : {}) };
  const isTold = await tellCi(verdict, words.junit, terminal);
  const isReplaced = await replaced(words, { report, outcome, baseline, output }, terminal);
  return isTold && isReplaced ? outcome : 'nothing-usable';
}

interface Ended {
  readonly report: RunReport;
  readonly outcome: Outcome;
  readonly baseline: Compared | undefined;
  readonly output: string | undefined;
}

/** @returns false where it should have been, and could not be */
async function replaced(words: GateWords, ended: Ended, terminal: Terminal): Promise<boolean> {
  const { baseline: name, updateBaseline, quiet } = words;
  if (name === undefined || !updateBaseline) return true;
  const because = whyNot(ended);
  if (because !== undefined || ended.output === undefined) {
    if (!quiet || ended.outcome !== 'ok') terminal.say(`"${name}" was left as it was: ${because}.`);
    return true;
  }
  try {
    await replaceBaseline(resolve(terminal.folder, name), ended.output);
  } catch (error) {
    terminal.say(
      `"${name}" could not be replaced (${(error as NodeJS.ErrnoException).code}): --update-baseline asks for it.`,
    );
    return false;
  }
  if (!quiet) terminal.say(`"${name}" is this run now.`);
  return true;
}

function whyNot({ outcome, output, report, baseline }: Ended): string | undefined {
  if (outcome !== 'ok') return 'this run did not pass';
  if (output === undefined) return 'this was a dry run';
  const [now, before] = [report.figures.part, baseline?.figures.part ?? report.figures.part];
  if (now.join(' ') === before.join(' ')) return undefined;
  const partOf = (part: readonly string[]): string => (part.length === 0 ? 'all of the input' : part.join(' '));
  return `this run is about ${partOf(now)}, and it is about ${partOf(before)}`;
}

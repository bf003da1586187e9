// Finds the two runs that `copydesk diff` is to compare, and reads what they say of themselves.
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { previousFolder } from '../../output/known-entries.js';
import { readRun, whyNoRun } from '../../output/read-run.js';
import { openState } from '../../output/state.js';
import { type Fates, fatesWith } from '../../page/labels.js';
import { ConfigError } from '../../pipeline/config.js';
import type { RunReport } from '../../pipeline/run-report.js';
import { loadConfig } from '../../runners/load-config.js';
import type { Terminal } from '../terminal.js';

export interface ComparedRun {
  /** As a person would call it. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly report: RunReport;
  readonly fates: Fates;
  /** Names of its tables; absent where its pages are not known: there is no state, or one of another version. */
  readonly streams: readonly string[] | undefined;
}

export interface WhichRuns {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly config?: string;
}

/**
 * Two folders; or one, against the run before it; or none: the output of the config.
 * @throws ConfigError where there is no run
 */
export async function openRuns(which: WhichRuns, terminal: Terminal): Promise<readonly [ComparedRun, ComparedRun]> {
  const { before, after = before } = which;
  const folder = after === undefined ? await outputOf(which, terminal) : await folderOf(after, terminal);
  const run = await openRun(folder, terminal);
  if (which.after !== undefined) return [await openRun(await folderOf(before!, terminal), terminal), run]; // the first is given before the second
  const earlier = join(folder, previousFolder);
  if (!(await isThere(join(earlier, 'run.json'))))
    throw new ConfigError(
      `There is no run before the one in "${run.name}". One is kept from the second run on that ` +
        'comes to other files; not with "outputs": { "previous": false }, and not after "forget". Two outputs can be named: copydesk diff <before> <after>.',
    );
  return [await openRun(earlier, terminal), run];
}

async function outputOf({ config }: WhichRuns, terminal: Terminal): Promise<string> {
  const loaded = await loadConfig(config, terminal.folder);
  return resolve(loaded.base, loaded.config.output);
}

/** A run.json stands for its folder. */
async function folderOf(path: string, { folder }: Terminal): Promise<string> {
  const found = resolve(folder, path);
  const isFile = await stat(found).then(
    (entry) => entry.isFile(),
    () => false, // told when it is opened
  );
  return isFile ? dirname(found) : found;
}

async function openRun(folder: string, terminal: Terminal): Promise<ComparedRun> {
  const name = relative(terminal.folder, folder).split(sep).join('/') || '.';
  const run = await readRun(folder);
  if ('missing' in run)
    throw new ConfigError(`"${name}" holds no whole run: ${whyNoRun(run.missing)}. "copydesk run" writes one.`);
  const { report } = run;
  const state = await openState(folder);
  await state?.close();
  return { name, folder, report, fates: fatesWith(report.config.labels), streams: state?.head.streams };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

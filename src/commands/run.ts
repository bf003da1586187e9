// `copydesk run`: cleans the input into the output folder and says what came of it.
import { join, relative, resolve } from 'node:path';
import { type Input, openInput } from '../input/input.js';
import { openOutput } from '../output/open-output.js';
import type { Config } from '../pipeline/config.js';
import type { RowForm } from '../pipeline/row-form.js';
import type { RunReport } from '../pipeline/run-report.js';
import { fingerprintOfCode } from '../runners/fingerprints.js';
import { runLocal } from '../runners/run-local.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { duration, openProgress } from './progress.js';
import { outcomeOf, summaryOf } from './summary.js';
import type { Terminal } from './terminal.js';

export interface RunOptions extends ConfigOption {
  /** Paths as typed: relative to the working folder. */
  readonly input?: readonly string[];
  readonly output?: string;
  readonly schema?: RowForm;
  readonly limit?: number;
  readonly sample?: number;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

export async function runPipeline(options: RunOptions, terminal: Terminal): Promise<Outcome> {
  const began = performance.now();
  const loaded = await openConfig(options, terminal);
  const config = withTyped(loaded.config, options, terminal.folder);
  const { base, plan } = loaded;
  const code = await fingerprintOfCode(loaded.stageFiles);
  const input = await inputOf(config, base);
  const folder = resolve(base, config.output);
  const output = options.dryRun ? undefined : await openOutput({ folder, plan, config });
  const progress = openProgress(terminal, options.quiet);
  const { limit, sample } = options;
  const signal = terminal.stop;
  const job = { config, base, plan, code, input, output, signal, limit, sample, progress: progress.update };
  const run = await runLocal(job).finally(() => progress.end());
  const outcome = outcomeOf(run.counts, config.failures);
  if (options.quiet && outcome === 'ok') return outcome;
  sayNotices(input, terminal);
  const lines = summaryOf(run, duration(performance.now() - began));
  for (const line of [...lines, ...whereToLook(run, output && shown(folder, terminal.folder))]) terminal.say(line);
  return outcome;
}

/** What was typed holds over what the config says. */
function withTyped(config: Config, { input, output, schema }: RunOptions, folder: string): Config {
  return {
    ...config,
    ...(input ? { input: input.map((path) => typedPath(folder, path)) } : {}),
    ...(output === undefined ? {} : { output: resolve(folder, output) }),
    ...(schema === undefined ? {} : { schema }),
  };
}

/** An address stays as it is, so that it can be answered as one. */
const typedPath = (folder: string, path: string): string => (/^https?:/i.test(path) ? path : resolve(folder, path));

function inputOf(config: Config, base: string): Promise<Input> {
  const { jsonl: fields, output: exclude, budgets } = config;
  return openInput({ base, paths: [config.input].flat(), fields, exclude, bytes: budgets.bytes });
}

function sayNotices(input: Input, terminal: Terminal): void {
  for (const notice of input.notices()) terminal.say(notice);
}

/** Short where it is below the working folder; a path full of `..` is harder to read than a whole one. */
function shown(path: string, folder: string): string {
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}

function whereToLook({ counts }: RunReport, folder: string | undefined): string[] {
  if (folder === undefined) return ['Nothing was written: this was a dry run.'];
  const files = [
    'report.html',
    ...(counts.kept > 0 ? ['articles.csv'] : []),
    ...(counts.kept < counts.in ? ['rejected.csv'] : []),
  ];
  return [`Look at ${files.map((file) => join(folder, file)).join(', ')}`];
}

// `copydesk run`: cleans the input into the output folder and says what came of it.
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Input } from '../input/input.js';
import { openOutput } from '../output/open-output.js';
import { partName } from '../output/series.js';
import type { Config } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import type { RowForm } from '../pipeline/row-form.js';
import type { RunReport } from '../pipeline/run-report.js';
import type { Choice } from '../runners/choose-items.js';
import { checkEarlierRuns } from '../runners/collate/earlier-runs.js';
import { fingerprintOfCode, fingerprintOfPages } from '../runners/fingerprints.js';
import { openPool } from '../runners/pool/pool.js';
import { type Progress, run } from '../runners/run.js';
import { openConfigInput } from './config-input.js';
import { afterGates, type GateWords, openBaseline } from './gates.js';
import { checkSurveyFile, placesOf } from './may-write.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { duration, openProgress } from './progress.js';
import { Stopped } from './stop.js';
import { decisionLines, outcomeOf, summaryOf } from './summary.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface RunOptions extends ConfigOption, GateWords {
  /** Paths as typed: relative to the working folder. */
  readonly input?: readonly string[];
  readonly output?: string;
  readonly schema?: RowForm;
  readonly workers?: number;
  readonly limit?: number;
  readonly sample?: number;
  readonly shard?: Choice['shard'];
  /** Of records in archives, only those of these hosts. */
  readonly onlyHost?: readonly string[];
  readonly append?: boolean;
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
}

export async function runPipeline(options: RunOptions, terminal: Terminal): Promise<Outcome> {
  const began = performance.now();
  const loaded = await openConfig(options, terminal);
  const config = withTyped(loaded.config, options, terminal.folder);
  const { base, plan, stageFiles, decisions } = loaded;
  const code = await fingerprintOfCode(stageFiles);
  const signal = terminal.stop;
  const input = await openConfigInput(config, base, { onlyHosts: options.onlyHost, signal });
  const places = placesOf(config, base);
  checkSurveyFile(config, base, places);
  const folder = places.output;
  const baseline = await openBaseline(options, places, terminal);
  const made = { config: fingerprintOfPages(config), code };
  const { stages } = plan;
  await checkEarlierRuns(config.collate.against, base);
  const { limit, sample, shard, append, fresh, workers = availableParallelism() } = options;
  const notice = options.quiet ? undefined : terminal.say;
  const output = options.dryRun ? undefined : await openOutput({ folder, stages, config, made, fresh, append, notice });
  const pool = openPool({ workers, config, base, decisions, code, wanted: 'pages', say: terminal.say });
  const progress = openProgress(terminal, options.quiet);
  let done = 0;
  const update = (state: Progress): void => {
    done = state.done;
    progress.update(state);
  };
  const choice = { limit, sample, shard, append, fresh, part: partOf(options), baseline };
  const job = { config, base, plan, code, input, pool, workers, output, signal, ...choice, progress: update };
  try {
    const report = await run(job).finally(() => progress.end());
    const outcome = outcomeOf(report.counts, config.failures, report.gates);
    if (!options.quiet || outcome !== 'ok') {
      sayNotices(input, terminal);
      for (const name of output?.proofs.notFound() ?? [])
        terminal.say(`"proofs" in the config asks for "${name}", and no page of that id or URL came in.`);
      const lines = summaryOf(report, duration(performance.now() - began));
      for (const line of [...lines, ...whereToLook(report, config, output && shown(folder, terminal.folder))])
        terminal.say(line);
    }
    const { changed, unmet } = report.decisions;
    if (options.quiet && outcome === 'ok' && changed.length + unmet.length > 0)
      for (const line of decisionLines(report.decisions)) terminal.say(line); // that one does not hold is what went wrong
    return await afterGates(options, { report, outcome, baseline, output: output && folder }, terminal);
  } catch (error) {
    if (signal.aborted) throw new Stopped(stoppedAfter(done, output !== undefined));
    throw error;
  }
}

/** What of the input the run is about, in the words that said so. */
function partOf({ onlyHost, shard, limit, sample }: RunOptions): string[] {
  return [
    ...(onlyHost ? [`--only-host ${[...onlyHost].sort().join(' ')}`] : []),
    ...(shard ? [`--shard ${shard.at}/${shard.of}`] : []),
    ...(limit === undefined ? [] : [`--limit ${limit}`]),
    ...(sample === undefined ? [] : [`--sample ${sample}`]),
  ];
}

function stoppedAfter(done: number, writes: boolean): string {
  const pages = `Stopped after ${count(done, 'page')}.`;
  return writes ? `${pages} What stood in the output is as it was; the next run goes on from here.` : pages;
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

function sayNotices(input: Input, terminal: Terminal): void {
  for (const notice of input.notices()) terminal.say(notice);
}

/** Short where it is below the working folder; a path full of `..` is harder to read than a whole one. */
function shown(path: string, folder: string): string {
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}

function whereToLook({ counts }: RunReport, config: Config, folder: string | undefined): string[] {
  if (folder === undefined) return ['Nothing was written: this was a dry run.'];
  const { report, csv, jsonl } = outputsOf(config);
  const ending = csv ? partName('.csv', 1, csv) : jsonl ? partName('.jsonl', 1, jsonl) : undefined;
  const files = [
    ...(report ? ['report.html'] : []),
    ...(ending && counts.kept > 0 ? [`articles${ending}`] : []),
    ...(ending && counts.kept < counts.in ? [`rejected${ending}`] : []),
    ...(report || ending ? [] : ['run.json']),
  ];
  return [`Look at ${files.map((file) => join(folder, file)).join(', ')}`];
}

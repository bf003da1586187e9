// A whole run in one process: reads, cleans and writes page after page, in the order of the input, and says what came of it.
import type { Input } from '../input/input.js';
import type { RunWriter } from '../output/open-output.js';
import { reasons } from '../page/reasons.js';
import { type Cleaned, isRejected, openCleaner } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import type { RunReport } from '../pipeline/run-report.js';
import { type Counts, Tally } from '../pipeline/tally.js';
import { renderReport } from '../report/render-report.js';
import { collectRows } from '../report/report-row.js';
import { readAhead } from './ahead.js';
import { type Choice, choosePages, howMany } from './choose-pages.js';
import { fingerprintOfConfig } from './fingerprints.js';
import { ownVersion } from './own-files.js';
import { shownConfig } from './shown-config.js';

export interface RunOptions extends Choice {
  readonly config: Config;
  /** The folder of the config. */
  readonly base: string;
  readonly plan: Plan;
  /** The fingerprint of the code, as `fingerprintOfCode` gives it. */
  readonly code: string;
  readonly input: Input;
  /** Absent for a dry run: everything is done but nothing written. */
  readonly output?: RunWriter;
  /** When it is aborted the run ends, and the old output stays as it was. */
  readonly signal?: AbortSignal;
  /** Called after every page. */
  readonly progress?: (state: Progress) => void;
  /** The clock; tests stop it. */
  readonly now?: () => Date;
}

export interface Progress {
  readonly done: number;
  /** Absent as long as it is not known: nobody has counted the records of the JSONL files. */
  readonly total?: number;
  readonly kept: number;
  readonly rejected: number;
  readonly failed: number;
}

/**
 * @throws the signal's reason where it was aborted, and what the output throws; then nothing was published
 */
export async function runLocal(options: RunOptions): Promise<RunReport> {
  const { now = () => new Date(), signal, output } = options;
  const started = now().toISOString();
  try {
    const tally = new Tally();
    const rows = collectRows();
    for await (const cleaned of cleanAll(options)) {
      await output?.write(cleaned); // a slow disk holds the run back here
      tally.add(cleaned);
      rows.add(cleaned);
    }
    signal?.throwIfAborted();
    const run = await reportOf(options, tally.result(), started, now().toISOString());
    await output?.close(run, renderReport(run, rows.rows()));
    return run;
  } catch (error) {
    await output?.abort();
    throw error;
  }
}

async function* cleanAll(options: RunOptions): AsyncGenerator<Cleaned> {
  const { input, plan, signal, progress } = options;
  const clean = openCleaner(plan);
  const state = { done: 0, total: howMany(input.hasRecords ? undefined : input.total, options), ...noneYet };
  const pages = choosePages(() => untilAborted(readAhead(input.files()), signal), options);
  for await (const page of pages) {
    signal?.throwIfAborted();
    const cleaned = clean(page);
    yield cleaned;
    state.done += 1;
    state[outcomeOf(cleaned)] += 1;
    progress?.({ ...state });
  }
}

const noneYet = { kept: 0, rejected: 0, failed: 0 };

async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}

function outcomeOf({ record }: Cleaned): keyof typeof noneYet {
  if (!isRejected(record)) return 'kept';
  return reasons[record.reason][0] === 'failed' ? 'failed' : 'rejected';
}

async function reportOf(options: RunOptions, counts: Counts, started: string, finished: string): Promise<RunReport> {
  const { config, base, plan, code, input } = options;
  return {
    copydesk: await ownVersion(),
    node: process.versions.node,
    started,
    finished,
    counts,
    skipped: input.skipped(),
    config: shownConfig(config, base),
    fingerprints: { config: fingerprintOfConfig(config), code, inputs: input.fingerprint() },
    stages: plan.stages.map(({ stage: { name, number, about } }) => ({ name, number, about })),
  };
}

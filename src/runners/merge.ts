// Puts outputs together, or takes pages out of one, without cleaning anything: pages are copied in the one order that all have.
import { Kept } from '../output/kept.js';
import { openOutput } from '../output/open-output.js';
import { readRun } from '../output/read-run.js';
import type { WrittenDocket } from '../output/render.js';
import { openState, type StateHead } from '../output/state.js';
import { type StageList, streamsOf } from '../output/streams.js';
import type { RunWriter } from '../output/writer.js';
import { type Config, ConfigError, checkConfig } from '../pipeline/config.js';
import { inOrder } from '../pipeline/docket.js';
import { holdGates } from '../pipeline/gates/hold-gates.js';
import type { Compared } from '../pipeline/gates/report.js';
import type { RunReport } from '../pipeline/run-report.js';
import { renderReport } from '../report/render-report.js';
import { collateRun } from './collate/collate-run.js';
import { RunSums } from './run-sums.js';
import { isPoison } from './stopped-pages.js';

export interface MergeOptions {
  /** Absolute: outputs of runs with the same config and code. One may be the output itself. */
  readonly folders: readonly string[];
  /** Absolute. */
  readonly output: string;
  /** Where the earlier runs lie that the outputs name in `collate.against`; absolute. */
  readonly against: (named: readonly string[]) => Promise<readonly string[]>;
  /** The run that gates compare the whole with. */
  readonly baseline?: Compared;
  readonly leaveOut?: (docket: WrittenDocket) => boolean;
  readonly signal?: AbortSignal;
  readonly notice?: (text: string) => void;
}

export interface Merged {
  readonly report: RunReport;
  /** Ids of pages that were left out, the first thousand. */
  readonly leftOut: readonly string[];
}

const withRuns = (config: Config, against: readonly string[]): Config => ({
  ...config,
  collate: { ...config.collate, against: [...against] },
});

/** @throws ConfigError where a folder holds no output, or one that was made in another way than the first */
export async function merge(options: MergeOptions): Promise<Merged> {
  const { folders, output, notice, signal } = options;
  const parts = await Promise.all(folders.map(openPart));
  const [first] = parts;
  if (!first) throw new ConfigError('There is nothing to merge.');
  for (const part of parts) checkSame(first, part);
  const { head, config, stages, streams } = first;
  const made = { config: head.config, code: head.code };
  const against = await options.against(config.collate.against);
  const writer = await openOutput({ folder: output, stages: stages.stages, config, made, fresh: true, notice });
  try {
    const kept: Kept[] = [];
    for (const { folder, name } of parts) {
      const one = await Kept.open(folder, { ...made, streams: head.streams }, streams);
      if (!one) throw new ConfigError(`"${name}" holds no output that can be taken from.`);
      kept.push(one);
    }
    const sums = new RunSums(config);
    const leftOut = await copyAll(kept, writer, sums, options);
    for (const one of kept) await one.close();
    signal?.throwIfAborted();
    const isUnchanged = options.leaveOut !== undefined && leftOut.length === 0;
    const across = isUnchanged
      ? undefined
      : await collateRun({ output: writer, config: withRuns(config, against), base: output, signal }, sums);
    const reports = parts.map((part) => part.report);
    const whole = across?.sums ?? sums;
    const found = { survey: surveyOf(reports), collated: across?.collated ?? null };
    const report = { ...reportOf(reports, whole, options.baseline), ...found };
    if (isUnchanged) await writer.abort(false);
    else await writer.close(report, renderReport(report, whole.pages.result()), options.leaveOut ? 'none' : 'as-usual');
    return { report, leftOut };
  } catch (error) {
    await writer.abort(false);
    throw error;
  }
}

async function copyAll(
  kept: readonly Kept[],
  writer: RunWriter,
  sums: RunSums,
  { leaveOut, signal }: MergeOptions,
): Promise<string[]> {
  const leftOut: string[] = [];
  for (let next = first(kept); next; next = first(kept)) {
    signal?.throwIfAborted();
    const page = await next.take();
    for (const other of kept) if (other !== next && isSame(other, page!.docket)) await other.take();
    const { docket, folder } = page!; // there was a next one
    if (leaveOut?.(docket)) {
      if (leftOut.length < 1000) leftOut.push(docket.id);
      continue;
    }
    const rendered = await page!.text();
    if (!rendered)
      throw new ConfigError(`What "${docket.id}" has in ${folder} was changed or damaged. Run that part again.`);
    await writer.write(rendered, folder);
    if (isPoison(docket)) await writer.quarantineFrom(docket.id, folder);
    sums.add(docket, false);
  }
  return leftOut;
}

/** The one whose next page stands first. */
function first(kept: readonly Kept[]): Kept | undefined {
  let least: Kept | undefined;
  for (const one of kept) if (one.next && (!least || inOrder(one.next.docket, least.next!.docket) < 0)) least = one;
  return least;
}

const isSame = ({ next }: Kept, docket: WrittenDocket): boolean =>
  next !== undefined && inOrder(next.docket, docket) === 0;

interface Part {
  readonly folder: string;
  readonly name: string;
  readonly head: StateHead;
  readonly report: RunReport;
  readonly config: Config;
  readonly stages: StageList;
  readonly streams: ReturnType<typeof streamsOf>;
}

async function openPart(folder: string): Promise<Part> {
  const name = folder;
  const state = await openState(folder);
  await state?.close();
  const run = await readRun(folder);
  if (!state || 'missing' in run)
    throw new ConfigError(
      `"${name}" holds no whole output: run.json or state.jsonl is missing, or of another version.`,
    );
  const { report } = run;
  const config = checkConfig(report.config);
  const stages = { stages: report.stages.map((stage) => ({ stage })) };
  return { folder, name, head: state.head, report, config, stages, streams: streamsOf(stages, config) };
}

function checkSame(first: Part, part: Part): void {
  const what =
    part.head.config !== first.head.config
      ? 'config'
      : part.head.code !== first.head.code
        ? 'version of the code'
        : undefined;
  if (what)
    throw new ConfigError(`"${part.name}" and "${first.name}" were made with another ${what}: they cannot be merged.`);
}

/** What all parts found beside their pages is the same: each has walked the whole input. */
function reportOf(reports: readonly RunReport[], sums: RunSums, baseline: Compared | undefined): RunReport {
  const [first] = reports;
  const { files: _, schema: _version, ...rest } = first as RunReport & { files?: unknown; schema?: unknown }; // as it was written
  const { copydesk, config } = rest;
  const figures = sums.figures(partOf(reports));
  const fingerprints = { ...rest.fingerprints, inputs: sums.inputs.digest() };
  return {
    ...rest,
    started: reports.map(({ started }) => started).sort()[0]!, // there is one at least
    finished: reports
      .map(({ finished }) => finished)
      .sort()
      .at(-1)!,
    ...sums.result(),
    decisions: sums.decisions.merged(reports.map(({ decisions }) => decisions)),
    figures,
    gates: holdGates(
      { gates: checkConfig(config).gates, copydesk, figures, fingerprints, input: config.input },
      baseline,
    ),
    fingerprints,
  };
}

/** Each part tells only its own pages. */
function surveyOf(reports: readonly RunReport[]): RunReport['survey'] {
  const surveys = reports.flatMap(({ survey }) => survey ?? []);
  if (surveys.length === 0) return null;
  return {
    earlier: Math.max(...surveys.map(({ earlier }) => earlier)),
    told: surveys.reduce((sum, { told }) => sum + told, 0),
  };
}

/** Shards that were put together are all of what each was a part of. */
function partOf(reports: readonly RunReport[]): string[] {
  const words = reports.flatMap(({ figures }) => figures?.part ?? []); // earlier versions had none
  return [...new Set(reports.length > 1 ? words.filter((word) => !word.startsWith('--shard')) : words)];
}

// A whole run on one machine: hands pages to workers, takes what has not changed from earlier runs, writes everything in the order
// of the input, and says what came of it.
import type { Input } from '../input/input.js';
import { type FoundItem, readItem } from '../input/item.js';
import type { KeptPage } from '../output/kept.js';
import { OutputError } from '../output/output-error.js';
import { everyProof, noProofs } from '../output/proof-lists.js';
import type { Rendered, WrittenDocket } from '../output/render.js';
import type { RunWriter } from '../output/writer.js';
import type { Neighbours } from '../page/neighbours.js';
import type { Config } from '../pipeline/config.js';
import { fingerprintOf, openBook, type PageDecision } from '../pipeline/decisions/book.js';
import { relined } from '../pipeline/decisions/outcome.js';
import { holdGates } from '../pipeline/gates/hold-gates.js';
import type { Compared } from '../pipeline/gates/report.js';
import type { Plan } from '../pipeline/plan.js';
import type { RunReport } from '../pipeline/run-report.js';
import { renderReport } from '../report/render-report.js';
import { type Choice, chooseItems, howMany } from './choose-items.js';
import { collateRun } from './collate/collate-run.js';
import { type Answer, readOptions } from './desk.js';
import { fingerprintOfConfig } from './fingerprints.js';
import { inTurn, type Lot, limitsFor } from './lots.js';
import { ownVersion } from './own-files.js';
import type { Pool } from './pool/pool.js';
import { RunSums } from './run-sums.js';
import { shownConfig } from './shown-config.js';
import { isPoison, openStoppedPages } from './stopped-pages.js';
import { openSurvey } from './survey/survey-run.js';
import type { SurveyedPages } from './survey/surveyed-pages.js';
import { toldOf } from './survey/told.js';

export interface RunOptions extends Choice {
  readonly config: Config;
  /** The folder of the config. */
  readonly base: string;
  readonly plan: Plan;
  /** The fingerprint of the code, as `loadPlan` gives it. */
  readonly code: string;
  readonly input: Input;
  /** Who does the work, and how many of them there are. */
  readonly pool: Pool;
  readonly workers: number;
  /** Absent for a dry run: everything is done but nothing written. */
  readonly output?: RunWriter;
  /** Pages of earlier runs that are not in the input any more stay in the output. */
  readonly append?: boolean;
  /** Every page of the input is done anew. */
  readonly fresh?: boolean;
  /** What of the input this run is about, as typed; absent: all of it, so that a page that is not met is gone. */
  readonly part?: readonly string[];
  /** The run that gates compare this one with. */
  readonly baseline?: Compared;
  /** When it is aborted the run ends, and the old output stays as it was. */
  readonly signal?: AbortSignal;
  /** Called after every page. */
  readonly progress?: (state: Progress) => void;
  /** The clock; tests stop it. */
  readonly now?: () => Date;
}

export interface Progress {
  readonly done: number;
  /** Pages that have been surveyed, before the first of them is cleaned. */
  readonly surveyed?: number;
  /** Absent as long as it is not known: nobody has counted the records of the JSONL files. */
  readonly total?: number;
  readonly kept: number;
  readonly rejected: number;
  readonly failed: number;
  /** Of all these, taken from an earlier run. */
  readonly reused: number;
}

/**
 * @throws the signal's reason where it was aborted, and what the output throws; then nothing was published
 */
export async function run(options: RunOptions): Promise<RunReport> {
  const { now = () => new Date(), signal, output, pool } = options;
  const started = now().toISOString();
  const stop = (): void => pool.kill();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const survey = await openSurvey(options);
    const cleaned = await cleanAll(options, survey?.pages).finally(() => survey?.close());
    await pool.close();
    const across = output && (await collateRun({ ...options, output }, cleaned));
    signal?.throwIfAborted();
    const sums = across?.sums ?? cleaned;
    const found = { survey: survey?.result() ?? null, collated: across?.collated ?? null };
    const report = { ...(await reportOf(options, sums, started, now().toISOString())), ...found };
    await output?.close(report, renderReport(report, sums.pages.result()));
    if (output) await survey?.keep(output.folder);
    return report;
  } catch (error) {
    pool.kill();
    await output?.abort(!(error instanceof OutputError));
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

interface PageLot extends Lot<Answer> {
  /** Absent for a page of an earlier run that is not in the input any more. */
  readonly found?: FoundItem;
  /** What the survey tells it. */
  readonly neighbours?: Neighbours | undefined;
  /** The same page in earlier runs, as far as what was made of it still holds. */
  readonly kept: readonly KeptPage[];
}

async function cleanAll(options: RunOptions, surveyed: SurveyedPages | undefined): Promise<RunSums> {
  const { input, output, signal, progress, workers, config } = options;
  const sums = new RunSums(config);
  const state = { done: 0, kept: 0, rejected: 0, failed: 0, reused: 0 };
  const finish = openFinish(options);
  const unproved = new Map<string, Neighbours | undefined>();
  for await (const [lot, answer] of inTurn<Answer, PageLot>(lots(options, surveyed), limitsFor(workers, weightOf))) {
    signal?.throwIfAborted();
    const { page, from } = await finish(lot, answer);
    await output?.write(page, from); // a slow disk holds the run back here
    await keepPoison(options, page, lot);
    if (output?.isMissingProofs(page.docket.id)) unproved.set(page.docket.id, lot.neighbours);
    sums.add(page.docket, from !== undefined);
    state.done += 1;
    state[page.docket.outcome] += 1;
    state.reused = sums.reused;
    const expected = howMany(input.expected(), options);
    await output?.checkRoom(state.done, expected);
    progress?.({ ...state, total: howMany(input.hasRecords ? undefined : input.total, options) });
  }
  await makeMissingProofs(options, unproved);
  return sums;
}

const weightOf = (answer: Answer): number => (answer.as === 'done' ? answer.page.text.length : 0);

/** In the order of the input, and with `append` of what earlier runs had as well. */
async function* lots(
  { pool, output, append, fresh, signal, plan, ...options }: RunOptions,
  surveyed: SurveyedPages | undefined,
): AsyncGenerator<PageLot> {
  const kept = output?.kept ?? [];
  const items = chooseItems(() => options.input.items(), options);
  const gone: KeptPage[] = [];
  const keep = append ? (page: KeptPage) => void gone.push(page) : undefined;
  for await (const found of items) {
    signal?.throwIfAborted();
    const { item, bytes } = found;
    const page = { path: item.sourcePath, record: item.sourceRecord };
    const same: KeptPage[] = [];
    // the last is the output that stands there now: what only a dead run had and the input has not is gone
    for (const one of kept)
      same.push(...[await one.find(page, one === kept.at(-1) ? keep : undefined)].filter(isThere));
    yield* gone.splice(0).map(lotOfKept);
    const neighbours = surveyed?.neighboursOf(item.id);
    const told = toldOf(neighbours);
    const isAsDecided = ({ docket }: KeptPage) => isMadeWith(decisionsOf(plan, docket), docket);
    const isAsTold = ({ docket }: KeptPage) => docket.told === told;
    const usable = fresh ? [] : same.filter((one) => isSound(one) && isAsDecided(one) && isAsTold(one));
    const known = usable.map(({ docket }) => docket.key);
    const bounds = output?.proofs.bounds() ?? noProofs;
    const start = () => pool.work({ found, known, bounds, neighbours });
    yield { found, neighbours, kept: usable, start, weight: bytes?.length ?? 0 };
  }
  const rest = append ? kept.at(-1) : undefined;
  for (let page = await rest?.take(); page; page = await rest?.take()) yield lotOfKept(page);
}

const isThere = (page: KeptPage | undefined): page is KeptPage => page !== undefined;

/** The verdict of a page that stopped a worker hangs on the machine: it is tried again. */
const isSound = ({ docket, stale }: KeptPage): boolean => !docket.stopped && !stale;

const decisionsOf = ({ decisions }: Plan, docket: WrittenDocket): readonly PageDecision[] =>
  decisions?.of(docket) ?? [];

/** Otherwise something has been decided about the page since, or is not decided any more. */
const isMadeWith = (decisions: readonly PageDecision[], { decided }: WrittenDocket): boolean =>
  fingerprintOf(decisions) === decided?.by;

const lotOfKept = (kept: KeptPage): PageLot => ({
  kept: [kept],
  start: async () => ({ as: 'same', key: kept.docket.key }),
  weight: 0,
});

/** Turns answers into what is written, in their order. */
function openFinish({ pool, output, config, plan }: RunOptions) {
  const stoppedPage = openStoppedPages(plan, config);
  return async function finish(
    { found, kept, neighbours }: Pick<PageLot, 'found' | 'kept' | 'neighbours'>,
    answer: Answer,
  ): Promise<{ readonly page: Rendered; readonly from?: string }> {
    if (answer.as === 'done') return { page: answer.page };
    if (answer.as === 'stopped' && found) return { page: await stoppedPage(found, answer) };
    const same = kept.find(({ docket }) => answer.as === 'same' && docket.key === answer.key);
    const page = await same?.text();
    if (same && page) return { page: { ...page, docket: withLines(page.docket, plan) }, from: same.folder };
    if (!found)
      throw new OutputError(`The earlier output of "${kept[0]?.docket.id}" is damaged, and its input is gone.`);
    const bounds = output?.proofs.bounds() ?? noProofs;
    return finish({ found, kept: [] }, await pool.work({ found, bounds, neighbours }));
  };
}

/** Of a page that is gone from the input and was kept, what was decided since cannot be said. */
function withLines(docket: WrittenDocket, plan: Plan): WrittenDocket {
  const { decided } = docket;
  if (!decided) return docket;
  const decisions = decisionsOf(plan, docket);
  return { ...docket, decided: isMadeWith(decisions, docket) ? relined(decided, decisions) : { ...decided, came: [] } };
}

/** A copy of what stopped a stage or a worker, for whoever mends it. */
async function keepPoison(
  { output, config }: RunOptions,
  { docket }: Rendered,
  { found, kept }: PageLot,
): Promise<void> {
  if (!output || !isPoison(docket)) return;
  if (found) await output.quarantine(docket.id, (await readItem(found, readOptions(config))).body);
  else await output.quarantineFrom(docket.id, kept[0]!.folder); // one of both is there
}

/**
 * Pages that were taken from an earlier run, but had no proof there: read once more, and only these.
 * @param told by their ids what the survey tells them
 */
async function makeMissingProofs(
  { output, input, pool, ...choice }: RunOptions,
  told: ReadonlyMap<string, Neighbours | undefined>,
): Promise<void> {
  const missing = output?.proofs.missing();
  if (!output || !missing || missing.size === 0) return;
  for await (const found of chooseItems(() => input.items(), choice)) {
    if (!output.isMissingProofs(found.item.id)) continue;
    const answer = await pool.work({ found, bounds: everyProof, neighbours: told.get(found.item.id) });
    if (answer.as === 'done') await output.addProofs(answer.page);
  }
}

async function reportOf(
  options: RunOptions,
  sums: RunSums,
  started: string,
  finished: string,
): Promise<Omit<RunReport, 'survey' | 'collated'>> {
  const { config, base, plan, code, input, part = [], baseline } = options;
  const copydesk = await ownVersion();
  const figures = sums.figures(part);
  const shown = shownConfig(config, base);
  const fingerprints = { config: fingerprintOfConfig(config), code, inputs: sums.inputs.digest() };
  return {
    copydesk,
    node: process.versions.node,
    started,
    finished,
    ...sums.result(),
    figures,
    gates: holdGates({ gates: config.gates, copydesk, figures, fingerprints, input: shown.input }, baseline),
    skipped: input.skipped(),
    gaps: input.gaps(),
    decisions: sums.decisions.result(plan.decisions ?? openBook(null, []), part.length === 0),
    config: shown,
    fingerprints,
    stages: plan.stages.map(({ stage: { name, number, about } }) => ({ name, number, about })),
  };
}

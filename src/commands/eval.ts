// `copydesk eval <gold folder…>`: scores Copydesk on pages whose articles are known, shows page by page what it got
// wrong, and says what has changed since the last time.
import type { Product } from '../eval/evaluate.js';
import type { GroupName } from '../eval/groups.js';
import { measureSet, type PageResult } from '../eval/measure.js';
import type { Measured } from '../eval/report/form-rows.js';
import { changeLines, doubtfulLines, lowest, lowestLines, lowestOracleLines } from '../eval/report/page-lines.js';
import { setLines } from '../eval/report/set-lines.js';
import { sureLines } from '../eval/report/sure-lines.js';
import { showPage } from '../eval/show-page.js';
import { summaryOf } from '../eval/summary.js';
import { compareAndKeep, writeProofs, writeRows } from './eval-files.js';
import { showOne } from './eval-one.js';
import {
  type EvalOptions,
  type FormName,
  fileFor,
  formsOf,
  type GoldSet,
  groupsOf,
  inForm,
  modelOf,
  openSets,
  runName,
} from './eval-options.js';
import { goldFolders, productsFor } from './eval-product.js';
import type { Outcome } from './outcome.js';
import { openProgress, type Progress } from './progress.js';
import type { Terminal } from './terminal.js';

/**
 * @param typed gold folders; none: the one beside the config
 * @throws ConfigError, which says what is wrong with the words or the gold
 */
export async function evaluateSets(
  typed: readonly string[],
  options: EvalOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const forms = formsOf(options.style);
  const groups = groupsOf(options.by);
  const one = options.show ?? options.render;
  const folders = await goldFolders(typed, options.config, terminal);
  const sets = openSets(folders, { ...options, id: one ?? options.id }, terminal.folder);
  const words = { config: options.config, stages: options.stages?.split(','), model: modelOf(options.model) };
  const productFor = await productsFor(words, terminal);
  if (one !== undefined) return showOne(inForm(sets[0]!, forms[0]!), productFor(sets[0]!.folder), options, terminal);
  const jobs = sets.map((set) => jobsOf(set, forms));
  const several = jobs.flat().length > 1;
  const run = { groups, options, several, progress: progressOver(jobs.flat(), terminal), terminal };
  for (const [at, job] of jobs.entries()) await evaluateSet(job, { ...run, clean: productFor(sets[at]!.folder) });
  return 'ok';
}

/** One set in one form. */
interface Job {
  readonly form: FormName;
  readonly set: GoldSet;
}

interface Run {
  readonly clean: Product;
  readonly groups: readonly GroupName[];
  readonly options: EvalOptions;
  /** More than one job: what is written needs a folder. */
  readonly several: boolean;
  readonly progress: { onPage(): void; end(): void };
  readonly terminal: Terminal;
}

interface Listed extends Measured {
  /** Lists of single pages, as they are printed. */
  readonly lists: readonly string[];
  readonly results: readonly PageResult[];
}

const jobsOf = (set: GoldSet, forms: readonly FormName[]): Job[] =>
  forms.map((form) => ({ form, set: inForm(set, form) })).filter((job) => job.set.pages.length > 0);

function progressOver(jobs: readonly Job[], terminal: Terminal): Run['progress'] {
  const progress: Progress = openProgress(terminal);
  const total = jobs.reduce((sum, { set }) => sum + set.pages.length, 0);
  let done = 0;
  return { onPage: () => progress.update({ done: ++done, total }), end: () => progress.end() };
}

async function evaluateSet(jobs: readonly Job[], run: Run): Promise<void> {
  const listed: Listed[] = [];
  for (const job of jobs) {
    const one = await evaluateForm(job, run);
    listed.push(one);
    if (run.options.json) await run.terminal.write(`${JSON.stringify({ ...one.summary, change: one.change })}\n`);
  }
  if (run.options.json || listed.length === 0) return;
  const lists = listed.flatMap(({ summary, results, lists }) =>
    [...(jobs.length === 1 ? sureLines(results.map(({ score }) => score)) : []), ...lists].map((line) =>
      headed(line, summary.form),
    ),
  );
  await run.terminal.write(`${[...setLines(jobs[0]!.set.name, listed), ...lists].join('\n')}\n\n`);
}

/** The head of a list says which form it is of. */
const headed = (line: string, form: string): string => (line.startsWith('  ') ? line : `${form}, ${line}`);

async function evaluateForm({ form, set }: Job, run: Run): Promise<Listed> {
  const { clean, options, progress, terminal } = run;
  const asked = {
    oracle: options.oracle,
    doubtful: options.doubtful,
    signal: terminal.stop,
    onPage: () => progress.onPage(),
  };
  const results = await measureSet(set.pages, set, clean, asked).finally(() => progress.end());
  const summary = summaryOf(set.name, form, results, run.groups);
  const name = runName(set.name, form, options);
  const change = compareAndKeep(name, { set, summary, results }, run);
  if (options.out !== undefined)
    writeRows(fileFor(options.out, `${name}.jsonl`, run.several, terminal.folder), results);
  return {
    summary,
    change,
    results,
    lists: [...(change ? changeLines(change) : []), ...listsOf(name, set, results, run)],
  };
}

/** How many pages are listed where only --proofs asks for them. */
const defaultWorst = 20;

function listsOf(name: string, set: GoldSet, results: readonly PageResult[], run: Run): string[] {
  const { proofs, worst = proofs === undefined ? 0 : defaultWorst, doubtful } = run.options;
  const proofLines = (folder: string): string[] =>
    writeProofs(
      fileFor(folder, name, true, run.terminal.folder),
      lowest(results, worst).map(({ gold }) => [gold.id, showPage(gold, set, run.clean, true)]),
    );
  return [
    ...lowestLines(results, worst),
    ...(proofs === undefined ? [] : proofLines(proofs)),
    ...lowestOracleLines(results, worst),
    ...(doubtful ? doubtfulLines(results) : []),
  ];
}

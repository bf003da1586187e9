// A page to be explained: cleaned anew from the input, or as a run has left it in its output.
import type { Root } from '../input/roots.js';
import { findWritten } from '../output/find-written.js';
import { readRun, whyNoRun } from '../output/read-run.js';
import { type Galley, galleyOf, readingOf } from '../page/galley.js';
import { fatesWith } from '../page/labels.js';
import type { Reading } from '../page/reading.js';
import { type Cleaned, isRejected, openCleaner } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import { type Summary, summaryOf } from '../pipeline/docket.js';
import type { Plan } from '../pipeline/plan.js';
import { findInInput } from './find-in-input.js';
import { openNames } from './find-page.js';
import type { Terminal } from './terminal.js';
import { openTold } from './told.js';

export interface Explained {
  readonly from: 'input' | 'output';
  readonly verdict: Verdict;
  /** Absent where the page could not be read, or the output has no galley of it. */
  readonly reading?: Reading;
  readonly galley?: Galley;
  /** In their order. */
  readonly stages: readonly string[];
}

export type Verdict = Pick<
  Summary,
  'id' | 'url' | 'outcome' | 'reason' | 'reasonDetail' | 'words' | 'quality' | 'warnings'
>;

export interface InputOfConfig {
  readonly config: Config;
  readonly base: string;
  readonly plan: Plan;
}

/** @throws ConfigError where the input is not there */
export async function explainedFromInput(
  name: string,
  { config, base, plan }: InputOfConfig,
  terminal: Terminal,
): Promise<Explained | { readonly nearest: readonly string[] }> {
  const clean = openCleaner(plan);
  const found = await findInInput(name, { config, base }, clean, terminal);
  if ('nearest' in found) return found;
  const told = await openTold({ config, base, plan })(found.page);
  return explainedOf(
    clean(found.page, told),
    plan.stages.map(({ stage }) => stage.name),
  );
}

function explainedOf({ record, reading }: Cleaned, stages: readonly string[]): Explained {
  const { url } = record;
  const reasonDetail = isRejected(record) ? record.reason_detail : null; // whole, which a summary's is not
  return {
    from: 'input',
    verdict: { ...summaryOf(record), url, reasonDetail },
    ...(reading ? { reading, galley: galleyOf(reading) } : {}),
    stages,
  };
}

/**
 * @param output absolute
 * @param roots where paths may lead to, as far as they are there
 * @throws ConfigError where that is no output
 */
export async function explainedFromOutput(
  name: string,
  output: string,
  roots: readonly Root[],
  { folder }: Pick<Terminal, 'folder'>,
): Promise<Explained | undefined> {
  const run = await readRun(output);
  if ('missing' in run)
    throw new ConfigError(`"${output}" holds no whole output: ${whyNoRun(run.missing)}. "copydesk run" makes one.`);
  const { report } = run;
  const isCalled = await openNames({ name, folder, roots });
  const found = await findWritten(output, ({ id, addresses }) =>
    [null, ...addresses].some((address) => isCalled(id, () => address)),
  );
  if (!found) return undefined;
  const { docket, galley } = found;
  return {
    from: 'output',
    verdict: { ...docket, url: docket.url && (docket.addresses[0] ?? null) },
    ...(galley ? { galley, reading: readingOf(galley, fatesWith(report.config.labels)) } : {}),
    stages: report.stages.map((stage) => stage.name),
  };
}

// The pages of an output, each docket with its galley: what a sample is drawn from. No page is cleaned anew.
import { galleysIn } from '../../output/galley-reader.js';
import { readRun, whyNoRun } from '../../output/read-run.js';
import { openState } from '../../output/state.js';
import type { Galley } from '../../page/galley.js';
import { type Fates, fatesWith } from '../../page/labels.js';
import { ConfigError } from '../../pipeline/config.js';
import type { Docket } from '../../pipeline/docket.js';
import type { RunReport } from '../../pipeline/run-report.js';

export interface RunPage {
  readonly docket: Docket;
  /** Absent where the input could not be decoded, and where the run left it out. */
  readonly galley?: Galley;
}

/** @throws ConfigError where the folder holds no output */
export async function reportOf(folder: string): Promise<RunReport> {
  const run = await readRun(folder);
  if ('report' in run) return run.report;
  throw new ConfigError(`${folder} holds no whole output: ${whyNoRun(run.missing)}. "copydesk run" writes one.`);
}

export const fatesOf = ({ config }: RunReport): Fates => fatesWith(config.labels);

/** In the order of the outputs; may be read any number of times. @throws ConfigError where state and galleys are not of one run */
export async function* pagesOfRun(folder: string): AsyncGenerator<RunPage> {
  const state = await openState(folder);
  if (!state)
    throw new ConfigError(`${folder} holds no state.jsonl that this version wrote. "copydesk run" writes it anew.`);
  const galleys = galleysIn(folder);
  try {
    for await (const docket of state.dockets) {
      if (!docket.hasGalley) {
        yield { docket };
        continue;
      }
      const { value: galley } = await galleys.next();
      if (galley?.id !== docket.id)
        throw new ConfigError(
          `The galleys in ${folder} are damaged from "${docket.id}" on. "copydesk run --fresh" writes them anew.`,
        );
      yield { docket, galley };
    }
  } finally {
    await galleys.return(undefined);
  }
}

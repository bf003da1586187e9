// The output folder of a run: pages come in order and are written at once; all of it appears at the end, or nothing does.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Cleaned } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import type { Plan } from '../pipeline/plan.js';
import type { RunReport } from '../pipeline/run-report.js';
import { isStageFolderName, refuseForeign } from './known-entries.js';
import { lockFolder } from './lock.js';
import { writing } from './output-error.js';
import { openProofs } from './proofs.js';
import { readMe } from './read-me.js';
import { openRecordFiles } from './record-files.js';
import { schemaVersion } from './schemas.js';
import type { Sink } from './sink.js';
import { decodeFolder, openDecodeFolder, openStageFolders, stageFolderOf } from './stage-folder.js';
import { removeLeftovers, Staging } from './staging.js';

export interface RunWriter {
  /** Call it in the order of the input, and wait for it: that is how slow disks hold back fast runs. */
  write(cleaned: Cleaned): Promise<void>;
  /** Puts everything in place, the old output being gone afterwards. */
  close(run: RunReport, reportHtml: string): Promise<void>;
  /** Leaves the old output as it was. Harmless when called twice, or after `close`. */
  abort(): Promise<void>;
}

export interface OutputOptions {
  /** Absolute. */
  readonly folder: string;
  readonly plan: Plan;
  readonly config: Config;
}

/**
 * @throws ConfigError when the folder holds what Copydesk did not write, or another run writes to it
 * @throws OutputError (here and from the writer) when the disk is full or forbids it
 */
export async function openOutput({ folder, plan, config }: OutputOptions): Promise<RunWriter> {
  checkStageNames(plan);
  await makeFolder(folder);
  await refuseForeign(folder);
  const id = randomUUID().slice(0, 8);
  const unlock = await writing('the output folder', () => lockFolder(folder, id));
  try {
    await removeLeftovers(folder);
    const staging = await Staging.open(folder, id);
    return writerOf(staging, await openSinks(staging, plan, config), unlock);
  } catch (error) {
    await removeLeftovers(folder);
    await unlock();
    throw error;
  }
}

async function openSinks(staging: Staging, plan: Plan, config: Config): Promise<readonly Sink[]> {
  return [
    await openRecordFiles(staging, config),
    await openDecodeFolder(staging),
    await openStageFolders(staging, plan),
    await openProofs(staging, plan, config.proofs),
  ];
}

function writerOf(staging: Staging, sinks: readonly Sink[], unlock: () => Promise<void>): RunWriter {
  let ended = false;
  const abort = async () => {
    if (ended) return;
    ended = true;
    await staging.remove();
    await unlock();
  };
  return {
    abort,
    write: async (cleaned) => {
      for (const write of sinks) await write(cleaned);
    },
    close: async (run, reportHtml) => {
      const files = await staging.closeFiles();
      await writeWhole(staging, 'README.txt', readMe(run));
      await writeWhole(staging, 'report.html', reportHtml);
      await writeWhole(staging, 'run.json', `${JSON.stringify({ schema: schemaVersion, ...run, files }, null, 2)}\n`);
      await staging.closeFiles();
      await staging.publish();
      await abort();
    },
  };
}

async function writeWhole(staging: Staging, name: string, text: string): Promise<void> {
  const file = await staging.file(name);
  await file.write(text);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = ['EEXIST', 'ENOTDIR'].includes(error.code ?? '') ? 'a file stands there' : error.code;
    throw new ConfigError(`The output folder could not be made: ${why}.`);
  });
}

/** A user's own stage names its folder, and a name must not lead out of the output folder. */
function checkStageNames(plan: Plan): void {
  for (const { stage } of plan.stages) {
    const folder = stageFolderOf(stage);
    if (!isStageFolderName(folder) || folder === decodeFolder)
      throw new ConfigError(
        `Stage "${stage.name}" (number ${stage.number}) cannot have the folder "${folder}". ` +
          'A name has lower case letters, digits and hyphens; a number is whole and has at most four digits.',
      );
  }
}

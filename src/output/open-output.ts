// The output folder of a run: pages come in order and are written at once; all of it appears at the end, or nothing does.
import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, ConfigError } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import { Kept } from './kept.js';
import { isStageFolderName, refuseForeign } from './known-entries.js';
import { lockFolder } from './lock.js';
import { writing } from './output-error.js';
import { loadParquetLibrary } from './parquet/load-library.js';
import { collateFolder, decodeFolder, stageFolderOf } from './stage-folder.js';
import { Staging, takeOverRuns } from './staging.js';
import { type StateHead, stateName } from './state.js';
import { type StageList, type Stream, streamsOf } from './streams.js';
import { openWriter, type RunWriter } from './writer.js';

export interface OutputOptions {
  /** Absolute. */
  readonly folder: string;
  readonly stages: StageList['stages'];
  readonly config: Config;
  /** Fingerprints of what decides what is written of a page. */
  readonly made: Pick<StateHead, 'config' | 'code'>;
  /** Do no page of the input as it was done before. */
  readonly fresh?: boolean;
  /** Earlier pages that are not in the input are to stay. */
  readonly append?: boolean;
  /** Told, in whole sentences, what a person should know. */
  readonly notice?: (text: string) => void;
}

/**
 * @throws ConfigError when the folder holds what Copydesk did not write, another run writes to it, or what writes Parquet is missing
 * @throws OutputError (here and from the writer) when the disk is full or forbids it
 */
export async function openOutput(options: OutputOptions): Promise<RunWriter> {
  const { folder, stages, config } = options;
  checkStageNames(stages);
  const parquetLibrary = outputsOf(config).parquet && (await loadParquetLibrary());
  await makeFolder(folder);
  await refuseForeign(folder);
  const id = randomUUID().slice(0, 8);
  const unlock = await writing('the output folder', () => lockFolder(folder, id, options.notice));
  try {
    const left = await takeOverRuns(folder);
    const streams = streamsOf({ stages }, config);
    const made = { ...options.made, streams: streams.map(({ name }) => name) };
    const kept = await keptIn(left, made, streams, options);
    for (const root of left)
      if (!kept.some((one) => one.folder === root)) await rm(root, { recursive: true, force: true });
    const staging = await Staging.open(folder, id);
    return await openWriter({ folder, stages, config, staging, streams, made, kept, parquetLibrary, unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The output that stands there is the last. */
async function keptIn(
  left: readonly string[],
  made: Omit<StateHead, 'state'>,
  streams: readonly Stream[],
  { folder, fresh = false, append = false }: OutputOptions,
): Promise<readonly Kept[]> {
  const fullest = fresh ? undefined : await fullestOf(left, made, streams);
  const published = fresh && !append ? undefined : await Kept.open(folder, made, streams, append);
  if (append && !published && (await sizeOf(join(folder, 'run.json'))) > 0)
    throw new ConfigError(
      'The earlier output has other tables than this run would write (stages, "outputs" or the version differ), so that ' +
        'nothing can be appended to it. Name another output folder, or run without --append.',
    );
  return [fullest, published].filter((one) => one !== undefined);
}

/** Of what dead runs left only the fullest is worth its room: others are beginnings of it, or of something else. */
async function fullestOf(
  left: readonly string[],
  made: Omit<StateHead, 'state'>,
  streams: readonly Stream[],
): Promise<Kept | undefined> {
  const sized = await Promise.all(left.map(async (root) => ({ root, size: await sizeOf(join(root, stateName)) })));
  for (const { root } of sized.sort((a, b) => b.size - a.size)) {
    const found = await Kept.open(root, made, streams);
    if (found) return found;
  }
  return undefined;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0, // it is not there
  );
}

async function makeFolder(folder: string): Promise<void> {
  await makeWithParents(folder).catch((error: NodeJS.ErrnoException) => {
    const why = ['EEXIST', 'ENOTDIR'].includes(error.code ?? '') ? 'a file stands there' : error.code;
    throw new ConfigError(`The output folder could not be made: ${why}.`);
  });
}

/** Node's own `recursive` tries for ever where the system denies a parent that is there, as below /proc. */
async function makeWithParents(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeWithParents(parent);
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await isFolder(folder))) throw error; // another process may have been faster
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false, // told by whoever makes it
  );

/** A user's own stage names its folder, and a name must not lead out of the output folder. */
function checkStageNames(stages: StageList['stages']): void {
  for (const { stage } of stages) {
    const folder = stageFolderOf(stage);
    if (!isStageFolderName(folder) || [decodeFolder, collateFolder].includes(folder))
      throw new ConfigError(
        `Stage "${stage.name}" (number ${stage.number}) cannot have the folder "${folder}". ` +
          'A name has lower case letters, digits and hyphens; a number is whole and has at most four digits.',
      );
  }
}

// The survey of a run: its pages, and those of earlier runs that a file remembers, counted before any of them is cleaned.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { entriesIn, wantsLines } from '../../output/across.js';
import { keptEntries, rewriteEntries } from '../../output/survey-file.js';
import type { Surveyed } from '../../pipeline/run-report.js';
import { numberOf } from '../../text/hash.js';
import { IdSet } from '../../text/id-set.js';
import type { RunOptions } from '../run.js';
import { SurveyCount } from './count.js';
import { surveyInput } from './survey-pass.js';
import { SurveyedPages } from './surveyed-pages.js';

export interface SurveyOfRun {
  readonly pages: SurveyedPages;
  result(): Surveyed;
  /** Puts what the pages of a finished output told into the file that remembers it. */
  keep(output: string): Promise<void>;
  close(): Promise<void>;
}

/** @returns absent where no stage goes by it */
export async function openSurvey(options: RunOptions): Promise<SurveyOfRun | undefined> {
  if (!wantsLines(options.plan)) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-survey-'));
  const count = new SurveyCount({ folder: join(folder, 'count') });
  const close = async (): Promise<void> => {
    count.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { pages, earlier } = await countAll(options, count);
    return {
      pages,
      result: () => ({ earlier, told: pages.told }),
      keep: (output) => keep(options, output),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function countAll({ progress, ...options }: RunOptions, count: SurveyCount) {
  const { file, isFrozen } = keptFileOf(options);
  const met = await surveyInput({
    ...options,
    tell: (ordinal, entry) => (isFrozen ? count.ask(ordinal, entry) : count.add(ordinal, entry)),
    progress: (surveyed) => progress?.({ ...nothingDone, surveyed }),
  });
  const mine = new IdSet(isFrozen ? [] : met);
  let earlier = 0;
  for await (const entry of file === undefined ? [] : keptEntries(file)) {
    options.signal?.throwIfAborted();
    if (mine.has(entry.id)) continue; // it has come again, and tells what it tells now
    count.add(undefined, entry);
    earlier += 1;
  }
  return { pages: new SurveyedPages(met, count.neighbours()), earlier };
}

const nothingDone = { done: 0, kept: 0, rejected: 0, failed: 0, reused: 0 } as const;

/** Absolute. */
function keptFileOf({ config: { survey }, base }: Pick<RunOptions, 'config' | 'base'>) {
  const file = survey.file === undefined ? undefined : resolve(base, survey.file);
  return { file, isFrozen: file !== undefined && !survey.update };
}

async function keep(options: RunOptions, output: string): Promise<void> {
  const { file, isFrozen } = keptFileOf(options);
  if (file === undefined || isFrozen) return;
  const numbers: number[] = [];
  for await (const { id } of entriesIn(output)) numbers.push(numberOf(id));
  const mine = new IdSet(numbers);
  await rewriteEntries(file, ({ id }) => mine.has(id), entriesIn(output));
}

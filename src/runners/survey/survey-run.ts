// The survey of a run: its pages, and those of earlier runs that a file remembers, counted before any of them is cleaned.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wantsLines } from '../../output/across.js';
import type { Surveyed } from '../../pipeline/run-report.js';
import type { RunOptions } from '../run.js';
import { SurveyCount } from './count.js';
import { surveyInput } from './survey-pass.js';
import type { SurveyedPages } from './surveyed-pages.js';

export interface SurveyOfRun {
  readonly pages: SurveyedPages;
  result(): Surveyed;
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
    const { progress: _cleaned, ...rest } = options;
    const pages = await surveyInput({ ...rest, count });
    return { pages, result: () => ({ earlier: 0, told: pages.told }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

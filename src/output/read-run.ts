// Reads what the run of an output says of itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunReport } from '../pipeline/run-report.js';

export type ReadRun = { readonly report: RunReport } | { readonly missing: 'no run.json' | 'damaged' };

/** Whoever asks says what is missing in the words of their command. */
export async function readRun(folder: string): Promise<ReadRun> {
  const text = await readFile(join(folder, 'run.json'), 'utf8').catch(() => undefined); // told by what is returned
  if (text === undefined) return { missing: 'no run.json' };
  const report = parse(text);
  return report ? { report } : { missing: 'damaged' };
}

/** @returns absent for what no run has written */
function parse(text: string): RunReport | undefined {
  try {
    const report = JSON.parse(text) as RunReport;
    return report.counts && report.config?.labels && report.fingerprints ? report : undefined;
  } catch {
    return undefined; // cut off, or something else
  }
}

/** `there is no run.json in it` */
export const whyNoRun = (missing: Extract<ReadRun, { missing: unknown }>['missing']): string =>
  missing === 'damaged' ? 'its run.json is damaged' : 'there is no run.json in it';

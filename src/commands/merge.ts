// `copydesk merge <folder...>`: puts the outputs of the shards of a run together, as if it had been one.
import { resolve } from 'node:path';
import { merge } from '../runners/merge.js';
import type { Outcome } from './outcome.js';
import { duration } from './progress.js';
import { outcomeOf, summaryOf } from './summary.js';
import type { Terminal } from './terminal.js';

export interface MergeWords {
  readonly output: string;
}

export async function mergeOutputs(
  folders: readonly string[],
  { output }: MergeWords,
  terminal: Terminal,
): Promise<Outcome> {
  const began = performance.now();
  const { report } = await merge({
    folders: folders.map((folder) => resolve(terminal.folder, folder)),
    output: resolve(terminal.folder, output),
    signal: terminal.stop,
    notice: terminal.say,
  });
  for (const line of summaryOf(report, duration(performance.now() - began))) terminal.say(line);
  return outcomeOf(report.counts, report.config.failures);
}

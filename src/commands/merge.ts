// `copydesk merge <folder...>`: puts the outputs of the shards of a run together, as if it had been one.
import { resolve } from 'node:path';
import { merge } from '../runners/merge.js';
import { afterGates, type GateWords, openBaseline } from './gates.js';
import type { Outcome } from './outcome.js';
import { duration } from './progress.js';
import { outcomeOf, summaryOf } from './summary.js';
import type { Terminal } from './terminal.js';

export interface MergeWords extends GateWords {
  readonly output: string;
}

export async function mergeOutputs(
  folders: readonly string[],
  words: MergeWords,
  terminal: Terminal,
): Promise<Outcome> {
  const began = performance.now();
  const output = resolve(terminal.folder, words.output);
  const baseline = await openBaseline(words, { output, inputs: [] }, terminal);
  const { report } = await merge({
    folders: folders.map((folder) => resolve(terminal.folder, folder)),
    output,
    base: terminal.folder,
    baseline,
    signal: terminal.stop,
    notice: terminal.say,
  });
  for (const line of summaryOf(report, duration(performance.now() - began))) terminal.say(line);
  const outcome = outcomeOf(report.counts, report.config.failures, report.gates);
  return afterGates(words, { report, outcome, baseline, output }, terminal);
}

// `copydesk merge <folder...>`: puts the outputs of the shards of a run together, as if it had been one.
import { resolve } from 'node:path';
import { ConfigError } from '../pipeline/config-error.js';
import { loadConfig } from '../runners/load-config.js';
import { merge } from '../runners/merge.js';
import { foldersOf } from '../runners/named-runs.js';
import { afterGates, type GateWords, openBaseline } from './gates.js';
import type { ConfigOption } from './open-config.js';
import type { Outcome } from './outcome.js';
import { duration } from './progress.js';
import { outcomeOf, summaryOf } from './summary.js';
import type { Terminal } from './terminal.js';

export interface MergeWords extends GateWords, ConfigOption {
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
    against: (named) => earlierRuns(named, words, terminal),
    baseline,
    signal: terminal.stop,
    notice: terminal.say,
  });
  for (const line of summaryOf(report, duration(performance.now() - began))) terminal.say(line);
  const outcome = outcomeOf(report.counts, report.config.failures, report.gates);
  return afterGates(words, { report, outcome, baseline, output }, terminal);
}

/** A shard's run.json hides where the folders of the config lie, so the config itself has to say it. */
async function earlierRuns(
  named: readonly string[],
  words: MergeWords,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (named.length === 0) return [];
  const loaded = await loadConfig(words.config, terminal.folder);
  const folders = foldersOf(named, loaded);
  if (folders) return folders;
  throw new ConfigError(
    `The shards looked at earlier runs (${named.map((name) => `"${name}"`).join(', ')} in "collate.against"), and ` +
      `${loaded.file === undefined ? 'there is no config here' : 'the config here names others'}. Name the config of the shards with --config.`,
  );
}

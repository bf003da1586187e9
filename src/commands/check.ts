// `copydesk check`: checks the config as a run would before its first page, and prints it with every default.
import { relative } from 'node:path';
import { loadParquetLibrary } from '../output/parquet/load-library.js';
import { openCleaner } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import { outputsOf } from '../pipeline/outputs.js';
import type { Plan } from '../pipeline/plan.js';
import { openConfigInput } from './config-input.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

/** @throws ConfigError, which says what is wrong */
export async function checkConfigFile(options: ConfigOption, terminal: Terminal): Promise<Outcome> {
  const { config, base, file, plan } = await openConfig(options, terminal);
  openCleaner(plan); // what only shows when rules are prepared
  checkExamples(plan);
  if (outputsOf(config).parquet) await loadParquetLibrary();
  const input = await openConfigInput(config, base);
  terminal.say(
    file ? `${relative(terminal.folder, file)} is sound.` : 'There is no pipeline.config.json here: the defaults hold.',
  );
  terminal.say(
    `It reads ${count(input.total, 'file')} in ${[config.input].flat().join(', ')} and writes to ${config.output}.`,
  );
  const { file: decisions = null, all = [] } = plan.decisions ?? {};
  if (decisions !== null) terminal.say(`${decisions} holds ${count(all.length, 'decision')}, and all are well-formed.`);
  terminal.say(`Its stages: ${plan.stages.map(({ stage }) => stage.name).join(', ')}.`);
  await terminal.write(`${JSON.stringify({ ...config, stages: withOptions(config, plan) }, null, 2)}\n`);
  return 'ok';
}

/** @throws ConfigError with a line for each example that does not hold */
function checkExamples({ stages }: Plan): void {
  const failing = stages.flatMap(({ stage, options }) =>
    [...(stage.failingExamples?.(options) ?? [])].map((line) => `stage "${stage.name}": ${line}`),
  );
  if (failing.length > 0) throw new ConfigError(failing.join('\n'));
}

/** Each stage as the config names it, with all its options. */
function withOptions({ stages }: Config, plan: Plan): [string, unknown][] {
  return stages.map((entry, index) => [typeof entry === 'string' ? entry : entry[0], plan.stages[index]!.options]);
}

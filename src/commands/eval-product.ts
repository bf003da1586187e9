// What a gold set is scored with: Copydesk as the config of the working folder makes it, as a run there would be; but the gold that
// the shipped models were trained on is scored by models that never saw its sites, and without anybody's config.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../eval/evaluate.js';
import { isTrainedOn, type ModelName, openProducts } from '../eval/products.js';
import { openCleaner } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import { loadConfig } from '../runners/load-config.js';
import { loadPlan } from '../runners/load-plan.js';
import type { Terminal } from './terminal.js';

export interface ProductWords {
  /** As typed. */
  readonly config?: string;
  readonly stages?: readonly string[] | undefined;
  readonly model?: ModelName | undefined;
}

/** @returns the product for a gold folder; it is opened when first asked for */
export async function productsFor(words: ProductWords, terminal: Terminal): Promise<(folder: string) => Product> {
  const { stages, model } = words;
  if (model === 'folds' && words.config !== undefined)
    throw new ConfigError(
      'The models of the folds are those of Copydesk as it is shipped: leave --config or --model out.',
    );
  const shipped = openProducts(stages, model);
  const { config, base, file } = await loadConfig(words.config, terminal.folder);
  if (model === 'folds' || file === undefined) return shipped;
  const { plan } = await loadPlan(stages ? withStages(config, stages) : config, base);
  let own: Product | undefined;
  return (folder) =>
    isTrainedOn(folder) && model === undefined && words.config === undefined
      ? shipped(folder)
      : (own ??= alone(openCleaner(plan)));
}

/** Each page by itself, whatever fold it is of. */
const alone =
  (clean: ReturnType<typeof openCleaner>): Product =>
  (raw) =>
    clean(raw);

/** Those of the config keep their options. */
function withStages(config: Config, names: readonly string[]): Config {
  const known = new Map(config.stages.map((entry) => [typeof entry === 'string' ? entry : entry[0], entry]));
  return { ...config, stages: names.map((name) => known.get(name) ?? name) };
}

/** The folders that are meant where none is named: the gold beside the config. @throws ConfigError where there is none */
export async function goldFolders(
  typed: readonly string[],
  config: string | undefined,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (typed.length > 0) return typed;
  const { base } = await loadConfig(config, terminal.folder);
  const folder = join(base, 'gold');
  if (existsSync(join(folder, 'gold.jsonl'))) return [folder];
  throw new ConfigError(
    `Which gold? There is no ${join(folder, 'gold.jsonl')}. "copydesk label <page>" makes one of your own pages, or name a gold folder.`,
  );
}

// What every command that cleans begins with: the config it was given, or the one of the working folder, and its plan.
import { type LoadedConfig, loadConfig } from '../runners/load-config.js';
import { type LoadedPlan, loadPlan } from '../runners/load-plan.js';
import type { Terminal } from './terminal.js';

export interface ConfigOption {
  /** As typed: relative to the working folder. */
  readonly config?: string;
}

/** @throws ConfigError before anything is read or written */
export async function openConfig(options: ConfigOption, terminal: Terminal): Promise<LoadedConfig & LoadedPlan> {
  const loaded = await loadConfig(options.config, terminal.folder);
  return { ...loaded, ...(await loadPlan(loaded.config, loaded.base)) };
}

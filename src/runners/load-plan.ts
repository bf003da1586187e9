// Loads the stages that a config names, Copydesk's own and users', and makes the plan of a run from them.
import type { Stage } from '../page/stage.js';
import type { Config } from '../pipeline/config.js';
import { openPlan, type Plan } from '../pipeline/plan.js';
import { stages as ownStages } from '../stages/index.js';
import { loadStage } from './load-stage.js';

export interface LoadedPlan {
  readonly plan: Plan;
  /** The files of users' own stages. */
  readonly stageFiles: readonly string[];
}

/**
 * @param base the folder to which the paths of users' stages are relative
 * @throws ConfigError where a stage is not there, is none, or does not fit the others
 */
export async function loadPlan(config: Config, base: string): Promise<LoadedPlan> {
  const loaded = new Map<string, Stage>(ownStages.map((stage) => [stage.name, stage]));
  const stageFiles: string[] = [];
  for (const entry of config.stages) {
    const name = typeof entry === 'string' ? entry : entry[0];
    if (!isPath(name)) continue;
    const { stage, file } = await loadStage(name, base);
    loaded.set(name, stage);
    stageFiles.push(file);
  }
  return { plan: openPlan(config, loaded), stageFiles };
}

const isPath = (name: string): boolean => /[\\/]|\.[cm]?[jt]s$/.test(name);

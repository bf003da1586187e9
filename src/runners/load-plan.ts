// Loads the stages that a config names, Copydesk's own and users', with what was decided by hand, and makes the plan of a run from them.
import type { Stage } from '../page/stage.js';
import type { Config } from '../pipeline/config.js';
import { openPlan, type Plan, withDecisions } from '../pipeline/plan.js';
import { stages as ownStages } from '../stages/index.js';
import { bookOf, type DecisionsFile, loadDecisions } from './load-decisions.js';
import { loadStage } from './load-stage.js';

export interface LoadedPlan {
  readonly plan: Plan;
  /** The files of users' own stages. */
  readonly stageFiles: readonly string[];
  /** As it was read: workers must see the same. */
  readonly decisions: DecisionsFile;
}

/**
 * @param base the folder to which the paths of users' stages and of the decisions are relative
 * @param given the decisions, where they have been read already
 * @throws ConfigError where a stage is not there, is none, or does not fit the others, and where a decision is none
 */
export async function loadPlan(config: Config, base: string, given?: DecisionsFile): Promise<LoadedPlan> {
  const loaded = new Map<string, Stage>(ownStages.map((stage) => [stage.name, stage]));
  const stageFiles: string[] = [];
  for (const entry of config.stages) {
    const name = typeof entry === 'string' ? entry : entry[0];
    if (!isPath(name)) continue;
    const { stage, file } = await loadStage(name, base);
    loaded.set(name, stage);
    stageFiles.push(file);
  }
  const decisions = given ?? (await loadDecisions(config, base));
  return { plan: withDecisions(openPlan(config, loaded), bookOf(decisions)), stageFiles, decisions };
}

const isPath = (name: string): boolean => /[\\/]|\.[cm]?[jt]s$/.test(name);

// What a run will do, made from a checked config and stages that are already loaded. Made once; wrong plans stop here.

import { type Fates, fatesWith, type Label } from '../page/labels.js';
import type { HostSelector, Stage } from '../page/stage.js';
import { type Config, ConfigError } from './config.js';
import type { DecisionBook } from './decisions/book.js';
import { decisionsStage } from './decisions/stage.js';
import { checkOptions } from './options.js';

export interface PlannedStage {
  readonly stage: Stage;
  readonly options: unknown;
  /** What it says, a person has said. */
  readonly byHand?: true;
}

export interface Plan {
  readonly stages: readonly PlannedStage[];
  readonly fates: Fates;
  readonly selectors: readonly HostSelector[];
  readonly budgets: Config['budgets'];
  /** Absent where nobody may have decided anything: in evaluations, and in the library. */
  readonly decisions?: DecisionBook;
}

/**
 * Checks that every stage's options are well-typed and that what it needs is given by a stage before it.
 * @param loaded the stages by the name or path under which the config names them
 * @throws ConfigError saying what was found, what was expected and what to do
 */
export function openPlan(config: Config, loaded: ReadonlyMap<string, Stage>): Plan {
  const stages: PlannedStage[] = [];
  for (const [name, options] of config.stages.map((entry) => withLanguages(asPair(entry), config.language))) {
    const stage = loaded.get(name);
    if (name === handName)
      throw new ConfigError('Stage "decisions" is always the last one of a run, and is not listed in "stages".');
    if (!stage) throw new ConfigError(`There is no stage "${name}". Known are: ${[...loaded.keys()].join(', ')}.`);
    if (stages.some((planned) => planned.stage.name === stage.name))
      throw new ConfigError(`Stage "${stage.name}" is listed twice.`);
    checkNeeds(stage, stages);
    stages.push({ stage, options: checkOptions(`stage "${stage.name}"`, stage.options, options) });
  }
  if (wantsLanguages(config.language) && !stages.some(({ stage }) => stage.name === 'language'))
    throw new ConfigError(
      '"language" keeps or drops pages, but no stage tells their language. List "language" in "stages".',
    );
  const selectors = stages.flatMap(({ stage, options }) => stage.selectors?.(options) ?? []);
  return { stages, fates: fatesWith(config.labels), selectors, budgets: config.budgets };
}

const handName = 'decisions';

/**
 * The plan of a run: a person's word comes last. The stage is there without any decision too, so that the first one makes no new table.
 * @throws ConfigError where a user's stage has its name
 */
export function withDecisions(plan: Plan, book: DecisionBook): Plan {
  const stage = decisionsStage(book) as Stage; // it takes no options
  if (plan.stages.some((planned) => planned.stage.name === handName))
    throw new ConfigError(
      'A stage of your own is named "decisions", as the last one of a run is. Give it another name.',
    );
  return { ...plan, stages: [...plan.stages, { stage, options: {}, byHand: true }], decisions: book };
}

function asPair(entry: Config['stages'][number]): readonly [string, unknown] {
  return typeof entry === 'string' ? [entry, {}] : entry;
}

const wantsLanguages = ({ keep, drop }: Config['language']): boolean => keep !== undefined || drop !== undefined;

/** `language` of the config is said in short what are options of the stage of that name; what is said there itself wins. */
function withLanguages(
  [name, options]: readonly [string, unknown],
  wanted: Config['language'],
): readonly [string, unknown] {
  if (name !== 'language' || typeof options !== 'object' || options === null) return [name, options];
  return [name, { ...wanted, ...options }];
}

function checkNeeds(stage: Stage, before: readonly PlannedStage[]): void {
  const given = new Set<Label>(before.flatMap((planned) => [...planned.stage.gives]));
  const missing = (stage.needs ?? []).filter((label) => !given.has(label));
  if (missing.length === 0) return;
  throw new ConfigError(
    `Stage "${stage.name}" needs marks that no stage before it gives: ${missing.join(', ')}. Put the stage that gives them before it.`,
  );
}

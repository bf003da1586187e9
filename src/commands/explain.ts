// `copydesk explain <page>`: cleans one page of the input anew, or takes what a run has left of it, and shows what became of each
// block, and why: after one stage, or as if some had not spoken, too.
import { resolve } from 'node:path';
import { findRoots } from '../input/roots.js';
import { ConfigError } from '../pipeline/config.js';
import { visibleJson } from '../text/visible.js';
import { type Explained, explainedFromInput, explainedFromOutput, type InputOfConfig } from './explained.js';
import { explanationOf } from './explanation.js';
import { explanationAsJson } from './explanation-json.js';
import { notFoundInInput } from './find-in-input.js';
import { checkStages } from './known-stages.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export interface ExplainOptions extends ConfigOption {
  /** Only what these stages said and took away, and the page as it stood after them. */
  readonly stage?: readonly string[];
  /** The page as if these stages had not spoken. */
  readonly without?: readonly string[];
  /** Say where each block stood. */
  readonly where?: boolean;
  /** As typed: the output that is read in place of the input. */
  readonly output?: string;
  readonly json?: boolean;
}

export async function explainPage(name: string, options: ExplainOptions, terminal: Terminal): Promise<Outcome> {
  const page = await find(name, options, terminal);
  if (!page) return 'misused';
  const { stage = [], without = [] } = options;
  checkStages([...stage, ...without], page.stages);
  if (page.from === 'output' && !page.reading && page.verdict.outcome !== 'failed')
    terminal.say(
      'The output has no galley of this page ("galleys" and "stages" in the config\'s "outputs" say of which).',
    );
  const shown = { stages: stage, without, where: options.where === true };
  const text = options.json ? visibleJson(explanationAsJson(page, shown)) : explanationOf(page, shown);
  await terminal.write(text);
  return 'ok';
}

async function find(name: string, options: ExplainOptions, terminal: Terminal): Promise<Explained | undefined> {
  if (options.output === undefined) return findAnywhere(name, await openConfig(options, terminal), terminal);
  const page = await explainedFromOutput(name, resolve(terminal.folder, options.output), [], terminal);
  if (!page) terminal.say(`No page in "${options.output}" has the id or address "${name}".`);
  return page;
}

/** In the input, or else in what the last run has left. */
async function findAnywhere(name: string, given: InputOfConfig, terminal: Terminal): Promise<Explained | undefined> {
  const { config, base } = given;
  const found = await explainedFromInput(name, given, terminal).catch((error: unknown) => {
    if (error instanceof ConfigError) return error; // the input is gone: thrown where the output does not know the page either
    throw error;
  });
  if (!(found instanceof Error) && 'verdict' in found) return found;
  const roots = await findRoots(base, [config.input].flat()).catch(() => []); // then paths lead nowhere, ids and addresses do
  const folder = resolve(base, config.output);
  const left = await explainedFromOutput(name, folder, roots, terminal).catch(() => undefined); // there has been no run
  if (left) {
    terminal.say(`There is no page "${name}" in the input any more. This is what the last run said of it.`);
    return left;
  }
  if (found instanceof Error) throw found;
  terminal.say(notFoundInInput(name, found.nearest));
  return undefined;
}

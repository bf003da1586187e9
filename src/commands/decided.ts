// `copydesk decide --list`: all decisions, and whether they held in the last run.
import { resolve } from 'node:path';
import { openState } from '../output/state.js';
import type { Decision } from '../page/decision.js';
import { type DecisionBook, fingerprintOf } from '../pipeline/decisions/book.js';
import { relined } from '../pipeline/decisions/outcome.js';
import type { LoadedConfig } from '../runners/load-config.js';
import { bookOf, type DecisionsFile, decisionsName } from '../runners/load-decisions.js';
import { visible } from '../text/visible.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { columns } from './words.js';

export async function listDecisions(
  { config, base }: LoadedConfig,
  file: DecisionsFile,
  terminal: Terminal,
): Promise<Outcome> {
  const book = bookOf(file);
  if (book.all.length === 0) {
    terminal.say(
      `Nothing has been decided: ${decisionsName(config)} is ${file.name === null ? 'not there' : 'empty'}.`,
    );
    return 'ok';
  }
  const found = await whatHolds(book, resolve(base, config.output));
  if (!found) terminal.say('There is no output yet: the next run will tell whether these hold.');
  const rows = book.all.map((decision) => [
    `line ${decision.line}`,
    found ? [...(found.get(decision.line) ?? ['no such page in the output'])].join(', ') : '',
    decision.page,
    `${ruling(decision)}: ${decision.because}`,
  ]);
  await terminal.write(`${visible(columns(rows).join('\n'))}\n`);
  return 'ok';
}

/** By line; absent where there is no output. */
async function whatHolds(book: DecisionBook, output: string): Promise<Map<number, Set<string>> | undefined> {
  const state = await openState(output);
  if (!state) return undefined;
  const found = new Map<number, Set<string>>();
  const add = (line: number, what: string) => found.set(line, (found.get(line) ?? new Set()).add(what));
  for await (const docket of state.dockets) {
    const decisions = book.of(docket);
    const { decided } = docket;
    if (decided && decided.by === fingerprintOf(decisions))
      for (const [line, came] of relined(decided, decisions).came) add(line, came);
    else for (const { decision } of decisions) add(decision.line, 'waits for the next run');
  }
  return found;
}

function ruling(decision: Decision): string {
  if ('verdict' in decision) return decision.verdict;
  if ('begins' in decision) return `block ${decision.block} is ${decision.label}`;
  return `${decision.field} is ${decision.value === null ? 'empty' : JSON.stringify(decision.value)}`;
}

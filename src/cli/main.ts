// From words on the command line to an exit code, and what is said when something goes wrong.
import { CommanderError } from 'commander';
import type { Outcome } from '../commands/outcome.js';
import { Stopped } from '../commands/stop.js';
import type { Terminal } from '../commands/terminal.js';
import { OutputError } from '../output/output-error.js';
import { ConfigError } from '../pipeline/config.js';
import { exitCodeOf } from './exit-codes.js';
import { openProgram } from './program.js';

export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  let outcome: Outcome = 'ok';
  const end = (ended: Outcome) => {
    outcome = ended;
  };
  const program = await openProgram(terminal, end, words[0]);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    outcome = explainError(error, terminal);
  }
  return exitCodeOf(outcome);
}

function explainError(error: unknown, terminal: Terminal): Outcome {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 'ok' : 'misused'; // it has said why
  if (terminal.stop.aborted) {
    terminal.say(error instanceof Stopped ? error.message : 'Stopped.');
    return 'interrupted';
  }
  if (error instanceof ConfigError) {
    terminal.say(error.message);
    return 'misused';
  }
  if (error instanceof OutputError) {
    terminal.say(`${error.message} What stood in the output folder is as it was.`);
    return 'nothing-usable';
  }
  const { code, message, stack } = error as NodeJS.ErrnoException; // whatever was thrown: absent keys are undefined
  const told = code ? sentences[code] : undefined;
  terminal.say(told ? `${told}: ${message}` : `Copydesk stopped with an error of its own: ${stack ?? String(error)}`);
  return 'nothing-usable';
}

/** What the system calls these, in words. */
const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'This may not be read or written by you',
  EPERM: 'The system does not permit this',
  EMFILE: 'Too many files are open',
};

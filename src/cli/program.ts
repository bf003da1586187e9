// The commands and their options, as `copydesk --help` shows them. What a command does is loaded when it is asked for.
import { Command } from 'commander';
import type { Outcome } from '../commands/outcome.js';
import type { Terminal } from '../commands/terminal.js';
import { ownVersion } from '../runners/own-files.js';
import { addChecking } from './add-checking.js';
import { addLooking } from './add-looking.js';
import { addRunning } from './add-running.js';
import { addSettingUp } from './add-setting-up.js';
import { exitCodeHelp } from './exit-codes.js';

/**
 * @param end told how the command ended
 * @param asked the command, as typed
 */
export async function openProgram(
  terminal: Terminal,
  end: (outcome: Outcome) => void,
  asked: string | undefined,
): Promise<Command> {
  const program = new Command('copydesk')
    .description('Turns scraped news pages into clean articles and accounts for every character it took away.')
    .version(await ownVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .showHelpAfterError('(see --help)')
    .addHelpText('after', exitCodeHelp());

  addRunning(program, terminal, end);
  addLooking(program, terminal, end);
  addChecking(program, terminal, end);
  addSettingUp(program, terminal, end);

  // its options are named by the code that evaluates, and nobody else has use for that
  if (!program.commands.some((command) => command.name() === asked))
    (await import('./add-eval.js')).addEval(program, terminal, end);
  return program;
}

// The exit codes of `copydesk`. One table: the program and its help are made from it, and scripts may rely on it.
import type { Outcome } from '../commands/outcome.js';

export const exitCodes = {
  ok: [0, 'All went well. Pages that are no articles do not count as failures'],
  'gate-failed': [1, 'The run finished, but a quality gate failed'],
  differs: [1, 'With "diff --exit-code": the two runs differ'],
  misused: [2, 'Wrong usage, or a wrong config: nothing was done'],
  'some-failed': [3, 'More inputs failed than "failures.allow" permits. All others are there'],
  'nothing-usable': [4, 'Not one article came out, or the run could not be finished'],
  interrupted: [130, 'Stopped by ctrl-C. What was in the output folder before is as it was'],
} as const satisfies Record<Outcome, readonly [code: number, meaning: string]>;

export const exitCodeOf = (outcome: Outcome): number => exitCodes[outcome][0];

export function exitCodeHelp(): string {
  const lines = Object.values(exitCodes).map(([code, meaning]) => `  ${String(code).padEnd(3)}  ${meaning}`);
  return `\nExit codes:\n${lines.join('\n')}`;
}

// `copydesk sample --score <sheet>`: what a filled sheet says of the whole run.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { estimate, type SampleResult } from '../eval/sample/estimates.js';
import { isFaults, readSheet } from '../eval/sample/read-sheet.js';
import { scoreTable } from '../eval/sample/score-table.js';
import type { TableForm } from '../eval/sample/table-form.js';
import { ConfigError } from '../pipeline/config.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

/** Faults that are told at once: enough to see what they have in common. */
const mostFaults = 10;

/** @throws ConfigError with a line for each row that cannot be meant */
export async function scoreSample(sheet: string, form: TableForm, terminal: Terminal): Promise<Outcome> {
  const answers = readSheet(await readFile(resolve(terminal.folder, sheet)));
  if (isFaults(answers)) throw new ConfigError(letterOf(sheet, answers));
  if (!answers.some(({ right }) => right === 'y' || right === 'n'))
    throw new ConfigError(`Nobody has filled in ${sheet} yet: its column "right" holds neither y nor n.`);
  const result = estimate(answers);
  await terminal.write(scoreTable(result, form));
  for (const line of toldOf(result)) terminal.say(line);
  return 'ok';
}

function letterOf(sheet: string, faults: readonly string[]): string {
  const more = faults.length - mostFaults;
  const lines = faults.slice(0, mostFaults).map((fault) => `${sheet}, ${fault}.`);
  return [...lines, ...(more > 0 ? [`… and ${more} more of such.`] : [])].join('\n');
}

function toldOf({ strata, unanswered, inWronglyRejected }: SampleResult): string[] {
  const total = (key: 'unsure' | 'empty'): number => strata.reduce((sum, stratum) => sum + stratum[key], 0);
  const [unsure, empty] = [total('unsure'), total('empty')];
  return [
    ...(unsure > 0 ? [`${count(unsure, 'row')} with ? ${unsure === 1 ? 'is' : 'are'} in no figure.`] : []),
    ...(empty > 0 ? [`${count(empty, 'row')} without an answer ${empty === 1 ? 'is' : 'are'} in no figure.`] : []),
    ...(unanswered.length > 0
      ? [`Without any answer, and so in no total: ${unanswered.map(({ name }) => `"${name}"`).join(', ')}.`]
      : []),
    ...(inWronglyRejected > 0
      ? [
          `Beside the loss in kept pages: wrongly rejected pages hold some ${count(Math.round(inWronglyRejected), 'character')} of text.`,
        ]
      : []),
  ];
}

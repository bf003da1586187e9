// The words of the commands that clean, and of those that keep outputs in order.
import { type Command, Option } from 'commander';
import type { CleanOptions } from '../commands/clean.js';
import type { ForgetOptions } from '../commands/forget.js';
import type { MergeWords } from '../commands/merge.js';
import type { Outcome } from '../commands/outcome.js';
import type { RunOptions } from '../commands/run.js';
import type { SurveyWords } from '../commands/survey.js';
import type { Terminal } from '../commands/terminal.js';
import { type RowForm, rowForms } from '../pipeline/row-form.js';
import { configOption } from './config-option.js';
import { rowForm } from './row-form.js';
import { shardWord } from './shard-word.js';
import { wholeNumber } from './whole-number.js';

export function addRunning(program: Command, terminal: Terminal, end: (outcome: Outcome) => void): void {
  program
    .command('run')
    .description('clean the input into the output folder')
    .option('-i, --input <path...>', 'files and folders to read (default: as the config says)')
    .option('-o, --output <folder>', 'the folder to write (default: as the config says)')
    .addOption(configOption())
    .addOption(schemaOption())
    .option('-w, --workers <number>', 'processes that clean (default: as many as there are cores)', wholeNumber)
    .option('--only-host <host...>', 'of records in archives, only those of these hosts')
    .option('--shard <i/n>', 'only this one of n equal parts; "copydesk merge" puts the parts together', shardWord)
    .option('--append', 'keep what earlier runs had and the input has not any more')
    .option('--fresh', 'do every page anew, whatever earlier runs have left')
    .option('--limit <pages>', 'stop after so many pages', wholeNumber)
    .option('--sample <pages>', 'clean so many pages, spread over the input; the same ones each time', wholeNumber)
    .option('--dry-run', 'clean, and say what came of it, but write nothing')
    .addOption(baselineOption())
    .addOption(updateBaselineOption())
    .addOption(junitOption())
    .option('-q, --quiet', 'say nothing but what went wrong')
    .action(async (options: RunOptions) =>
      end(await (await import('../commands/run.js')).runPipeline(options, terminal)),
    );

  program
    .command('clean')
    .description('clean one file, or what comes in on stdin, and print the records as JSONL')
    .argument('[file]', 'the file; - is stdin', '-')
    .option('-u, --url <url>', 'where the page came from')
    .addOption(
      new Option('--from <form>', 'what it is (default: its content decides)').choices([
        'html',
        'text',
        'jsonl',
        'warc',
      ]),
    )
    .option('-w, --workers <number>', 'processes that clean records (default: as many as there are cores)', wholeNumber)
    .option('--only-host <host...>', 'of records in archives, only those of these hosts')
    .addOption(configOption())
    .addOption(schemaOption())
    .action(async (file: string, options: CleanOptions) =>
      end(await (await import('../commands/clean.js')).cleanToStdout(file, options, terminal)),
    );

  program
    .command('survey')
    .description('count what repeats over the pages of the input, for runs to come; nothing is cleaned')
    .option('-i, --input <path...>', 'files and folders to read (default: as the config says)')
    .addOption(configOption())
    .option('-w, --workers <number>', 'processes that read (default: as many as there are cores)', wholeNumber)
    .option('-q, --quiet', 'say nothing but what went wrong')
    .action(async (options: SurveyWords) =>
      end(await (await import('../commands/survey.js')).surveyPages(options, terminal)),
    );

  program
    .command('merge')
    .description('put the outputs of all shards of a run together')
    .argument('<folder...>', 'the outputs of "run --shard 1/n", "2/n" …')
    .requiredOption('-o, --output <folder>', 'the folder to write')
    .addOption(configOption())
    .addOption(baselineOption())
    .addOption(updateBaselineOption())
    .addOption(junitOption())
    .action(async (folders: string[], options: MergeWords) =>
      end(await (await import('../commands/merge.js')).mergeOutputs(folders, options, terminal)),
    );

  program
    .command('forget')
    .description('take a page, or all pages of a host, out of the output')
    .argument('<page>', 'its id or URL, or a host')
    .option('-o, --output <folder>', 'the output (default: as the config says)')
    .addOption(configOption())
    .action(async (page: string, options: ForgetOptions) =>
      end(await (await import('../commands/forget.js')).forgetPages(page, options, terminal)),
    );
}

const baselineOption = (): Option =>
  new Option('--baseline <file>', 'the run.json that the "gates" of the config compare with; it need not be there yet');

const updateBaselineOption = (): Option =>
  new Option('--update-baseline', 'replace that file by the run.json of this run, if it passes');

const junitOption = (): Option =>
  new Option('--junit <file>', 'write what became of the gates to this file, as JUnit XML');

const schemaOption = (): Option =>
  new Option(
    '--schema <name>',
    `whose names the columns have: ${rowForms.join(', ')} (default: as the config says)`,
  ).argParser<RowForm>(rowForm);

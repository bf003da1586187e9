// The commands and their options, as `copydesk --help` shows them. What a command does is loaded when it is asked for.
import { Command, Option } from 'commander';
import { ciSystems } from '../commands/ci-files.js';
import type { CleanOptions } from '../commands/clean.js';
import type { DecideOptions } from '../commands/decide.js';
import type { DiffOptions } from '../commands/diff/diff.js';
import type { ExplainOptions } from '../commands/explain.js';
import type { ForgetOptions } from '../commands/forget.js';
import type { InitOptions } from '../commands/init.js';
import type { MergeWords } from '../commands/merge.js';
import type { Outcome } from '../commands/outcome.js';
import type { RunOptions } from '../commands/run.js';
import type { Terminal } from '../commands/terminal.js';
import type { ViewOptions } from '../commands/view.js';
import type { Label } from '../page/labels.js';
import { type RowForm, rowForms } from '../pipeline/row-form.js';
import { ownVersion } from '../runners/own-files.js';
import { addChecking } from './add-checking.js';
import { configOption } from './config-option.js';
import { exitCodeHelp } from './exit-codes.js';
import { labelWord } from './label-word.js';
import { portNumber } from './port-number.js';
import { rowForm } from './row-form.js';
import { shardWord } from './shard-word.js';
import { stageWords } from './stage-words.js';
import { wholeNumber } from './whole-number.js';

interface ConfigOption {
  readonly config?: string;
}

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
    .command('explain')
    .description('clean one page of the input anew and show what became of each block, and why')
    .argument('<page>', 'its id, path or URL')
    .option('-s, --stage <names>', 'only what these stages said and took away, and the page after each', stageWords)
    .option('--without <names>', 'as if these stages had said nothing', stageWords)
    .option('--where', 'also where each block stood')
    .option('-o, --output <folder>', 'what the run that wrote this output said of it, nothing being cleaned')
    .option('--json', 'the same for programs')
    .addOption(configOption())
    .addHelpText('after', aboutExplain)
    .action(async (page: string, options: ExplainOptions) =>
      end(await (await import('../commands/explain.js')).explainPage(page, options, terminal)),
    );

  program
    .command('diff')
    .description('say what differs between two runs: pages, blocks, rules and fields')
    .argument('[before]', 'an output folder or its run.json (alone: it against the run before it)')
    .argument('[after]', 'another one (neither: the output of the config against the run before it)')
    .addOption(configOption())
    .option('--page <page>', 'one page as a whole, by its id or URL')
    .option('--rule <rule>', 'only what this rule does or did: stage/rule, a rule, or a stage')
    .addOption(new Option('--label <label>', 'only text that has or had this label').argParser<Label>(labelWord))
    .option('--site <host>', 'only pages of this host, and of all below it')
    .addOption(new Option('--only <kind>', 'only pages that differ in this').choices(['text', 'facts', 'outcome']))
    .option('--pages <number>', 'how many pages are listed, those with most words first', wholeNumber, 20)
    .option('--all', 'list every page that differs, in their order')
    .option('--json', 'every page that differs as a line of JSON, and nothing else')
    .option('--markdown', 'as Markdown, for a comment')
    .option('--exit-code', 'end with 1 where something differs')
    .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) =>
      end(await (await import('../commands/diff/diff.js')).diffRuns({ before, after }, options, terminal)),
    );

  program
    .command('view')
    .description('show the report of an output in the browser of this machine; ctrl-C ends it')
    .argument('[output]', 'the folder (default: as the config says)')
    .option('-p, --port <number>', 'where it listens; the next one if that is taken, and 0 is any', portNumber, 8377)
    .addOption(configOption())
    .action(async (output: string | undefined, options: ViewOptions) =>
      end(await (await import('../commands/view.js')).viewOutput(output, options, terminal)),
    );

  program
    .command('decide')
    .description('decide by hand what a page, a block of it or one of its fields is: it holds in all later runs')
    .argument('[page]', 'its id, path or URL')
    .argument('[verdict]', 'keep or reject')
    .option('--because <sentence>', 'why, for readers of the report')
    .option('--block <block>', 'a block of the page: its number, or how its text begins')
    .option('--label <label>', 'what the block is')
    .option('--field <field>', 'a field of the record')
    .option('--value <text>', 'what stands there; once for each entry where the field holds a list', andOthers)
    .option('--empty', 'nothing stands there')
    .option('--list', 'show all decisions, and whether they held in the last run')
    .addOption(configOption())
    .action(async (page: string | undefined, verdict: string | undefined, options: DecideOptions) =>
      end(await (await import('../commands/decide.js')).decideOrList(page, verdict, options, terminal)),
    );

  program
    .command('stages')
    .description('list the stages')
    .action(async () => end(await (await import('../commands/stages.js')).listStages(terminal)));

  program
    .command('check')
    .description('check the config and print it with every default')
    .addOption(configOption())
    .action(async (options: ConfigOption) =>
      end(await (await import('../commands/check.js')).checkConfigFile(options, terminal)),
    );

  program
    .command('merge')
    .description('put the outputs of all shards of a run together')
    .argument('<folder...>', 'the outputs of "run --shard 1/n", "2/n" …')
    .requiredOption('-o, --output <folder>', 'the folder to write')
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

  program
    .command('schema')
    .description('print the JSON Schema of a file, or the names of all')
    .argument('[name]', 'articles, rejected, run, config …')
    .action(async (name: string | undefined) =>
      end(await (await import('../commands/schema.js')).printSchema(name, terminal)),
    );

  program
    .command('init')
    .description('make this folder ready: a config to edit, and raw/')
    .addOption(
      new Option('--ci <system>', 'also a schedule for a CI system; a config that is there stays').choices(ciSystems),
    )
    .action(async (options: InitOptions) =>
      end(await (await import('../commands/init.js')).initFolder(options, terminal)),
    );

  addChecking(program, terminal, end);

  // its options are named by the code that evaluates, and nobody else has use for that
  if (!program.commands.some((command) => command.name() === asked))
    (await import('./add-eval.js')).addEval(program, terminal, end);
  return program;
}

const baselineOption = (): Option =>
  new Option('--baseline <file>', 'the run.json that the "gates" of the config compare with; it need not be there yet');

const updateBaselineOption = (): Option =>
  new Option('--update-baseline', 'replace that file by the run.json of this run, if it passes');

const junitOption = (): Option =>
  new Option('--junit <file>', 'write what became of the gates to this file, as JUnit XML');

const aboutExplain = `
Names of stages: one, several with commas between them, or the option several times.
--without undoes the marks of a stage, as the switches of the report do. Other stages are not run anew, so what they said
because of these marks stays said. To see that, take the stage out of "stages" in a copy of the config, and name it with --config.
A page that the input has not any more is looked for in the output.`;

/** Of an option that may be given several times. */
const andOthers = (word: string, known: readonly string[] = []): readonly string[] => [...known, word];

const schemaOption = (): Option =>
  new Option(
    '--schema <name>',
    `whose names the columns have: ${rowForms.join(', ')} (default: as the config says)`,
  ).argParser<RowForm>(rowForm);

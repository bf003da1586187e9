// The words of the commands by which a person sees what a run did, and says what they know better.
import { type Command, Option } from 'commander';
import type { DecideOptions } from '../commands/decide.js';
import type { DiffOptions } from '../commands/diff/diff.js';
import type { ExplainOptions } from '../commands/explain.js';
import type { Outcome } from '../commands/outcome.js';
import type { Terminal } from '../commands/terminal.js';
import type { ViewOptions } from '../commands/view.js';
import type { Label } from '../page/labels.js';
import { configOption } from './config-option.js';
import { labelWord } from './label-word.js';
import { portNumber } from './port-number.js';
import { stageWords } from './stage-words.js';
import { wholeNumber } from './whole-number.js';

export function addLooking(program: Command, terminal: Terminal, end: (outcome: Outcome) => void): void {
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
    .command('view')
    .description('show the report of an output in the browser of this machine; ctrl-C ends it')
    .argument('[output]', 'the folder (default: as the config says)')
    .option('-p, --port <number>', 'where it listens; the next one if that is taken, and 0 is any', portNumber, 8377)
    .addOption(configOption())
    .action(async (output: string | undefined, options: ViewOptions) =>
      end(await (await import('../commands/view.js')).viewOutput(output, options, terminal)),
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
}

const aboutExplain = `
Names of stages: one, several with commas between them, or the option several times.
--without undoes the marks of a stage, as the switches of the report do. Other stages are not run anew, so what they said
because of these marks stays said. To see that, take the stage out of "stages" in a copy of the config, and name it with --config.
A page that the input has not any more is looked for in the output.`;

/** Of an option that may be given several times. */
const andOthers = (word: string, known: readonly string[] = []): readonly string[] => [...known, word];

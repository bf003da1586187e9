// The words of the commands by which a person says how good Copydesk is on pages of their own.
import { type Command, Option } from 'commander';
import type { GoldReportOptions } from '../commands/gold-report.js';
import type { LabelOptions } from '../commands/label.js';
import type { Outcome } from '../commands/outcome.js';
import type { SampleOptions } from '../commands/sample.js';
import type { Terminal } from '../commands/terminal.js';
import { type TableForm, tableForms } from '../eval/sample/table-form.js';
import { configOption } from './config-option.js';
import { wholeNumber } from './whole-number.js';

export function addChecking(program: Command, terminal: Terminal, end: (outcome: Outcome) => void): void {
  program
    .command('label')
    .description('make gold of a page: write a proof of it to correct, and once it is corrected put it into gold.jsonl')
    .argument('[page]', 'its id, path or URL')
    .option('--all', 'put all corrected proofs into gold.jsonl')
    .option('--gold <folder>', 'the gold folder (default: gold/ beside the config)')
    .addOption(configOption())
    .action(async (page: string | undefined, options: LabelOptions) =>
      end(await (await import('../commands/label.js')).labelPage(page, options, terminal)),
    );

  program
    .command('report')
    .description('show where Copydesk and the gold disagree, as an HTML file')
    .requiredOption('--gold [folder]', 'the gold folder (default: gold/ beside the config)')
    .option('-o, --output <file>', 'the file to write (default: gold-report.html here)')
    .addOption(configOption())
    .action(async (options: GoldReportOptions) =>
      end(await (await import('../commands/gold-report.js')).reportGold(options, terminal)),
    );

  program
    .command('sample')
    .description('draw passages of an output for a person to check, or say what a checked sheet means')
    .option('--n <passages>', 'how many draws', wholeNumber, 200)
    .option('--seed <number>', 'another one draws others', wholeNumber, 1)
    .option('--by <keys>', 'part the draws by stage, rule, label, language or site (a list with commas)')
    .option('-o, --output <folder>', 'the output to draw from (default: as the config says)')
    .option('--to <file>', 'the sheet to write; a page for the browser goes beside it', 'sheet.csv')
    .option('--score <sheet>', 'a filled sheet: precision of removal, purity, loss, with 95% intervals')
    .addOption(new Option('--as <form>', 'with --score: the form of the table').choices(tableForms).default('text'))
    .addOption(configOption())
    .action(async ({ score, as, ...options }: SampleOptions & SampleWords) =>
      end(
        score === undefined
          ? await (await import('../commands/sample.js')).drawSample(options, terminal)
          : await (await import('../commands/sample-score.js')).scoreSample(score, as, terminal),
      ),
    );
}

interface SampleWords {
  readonly score?: string;
  readonly as: TableForm;
}

// The words of the commands by which a person says how good Copydesk is on pages of their own.
import type { Command } from 'commander';
import type { GoldReportOptions } from '../commands/gold-report.js';
import type { LabelOptions } from '../commands/label.js';
import type { Outcome } from '../commands/outcome.js';
import type { Terminal } from '../commands/terminal.js';
import { configOption } from './config-option.js';

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
}

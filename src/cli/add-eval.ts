// The words of `copydesk eval`, which has more of them than all other commands.
import type { Command } from 'commander';
import { evaluateSets } from '../commands/eval.js';
import type { EvalOptions } from '../commands/eval-options.js';
import type { Outcome } from '../commands/outcome.js';
import type { Terminal } from '../commands/terminal.js';
import { groupNames } from '../eval/groups.js';
import { modelNames } from '../eval/products.js';
import { styleNames } from '../eval/render/render.js';
import { configOption } from './config-option.js';
import { wholeNumber } from './whole-number.js';

export function addEval(program: Command, terminal: Terminal, end: (outcome: Outcome) => void): void {
  program
    .command('eval')
    .description('score Copydesk on pages whose articles are known')
    .argument('[folder...]', 'gold folders (default: gold/ beside the config)')
    .addOption(configOption())
    .option('--kind <kind>', 'only pages of this kind: article …')
    .option('--id <part>', 'only pages whose id holds this')
    .option('--limit <pages>', 'the first pages of each set', wholeNumber)
    .option(
      '--style <styles>',
      `the pages as they are, or rendered to text: all, text, html, ${styleNames.join(', ')}`,
      'html',
    )
    .option('--stages <names>', 'only these stages, in this order')
    .option(
      '--model <which>',
      `${modelNames.join(' or ')}: models that never saw a page's site, or the one that users have (default: folds for the gold that it was trained on)`,
    )
    .option('--by <groups>', `figures by ${groupNames.join(', ')}`)
    .option('--oracle', 'also what choosing whole blocks could reach')
    .option('--worst <pages>', 'list the lowest pages', wholeNumber)
    .option('--proofs <folder>', 'write a proof of each of the lowest pages')
    .option('--doubtful', 'list gold that is empty, not on the page, or cut short')
    .option('--show <id>', 'the proof of one page: G where the gold has a block, ! where Copydesk differs')
    .option('--reasons', 'with --show: say why')
    .option('--render <id>', 'print one page as the style renders it')
    .option('--out <file>', 'write the records that count, for score.py (a folder where there are several runs)')
    .option('--against <file>', 'compare with this run (or the one of its name in this folder), not with the last')
    .option('--no-keep', 'leave the figures kept in .copydesk/eval/ as they are')
    .option('--json', 'a line of JSON for each set and form')
    .addHelpText('after', form)
    .action(async (folders: string[], options: EvalOptions) => end(await evaluateSets(folders, options, terminal)));
}

const form = `
A gold folder holds gold.jsonl and pages/. A row of gold.jsonl is a page:
  {"id": "ferry", "body": ["First paragraph.", "Second one."], "title": "…", "authors": ["…"], "published": "2024-03-05"}
Its page is pages/ferry.html, .html.gz, .txt or .txt.gz. All but the id may be left out; "with" and "without" list
snippets that must and must not be in the text, where nobody has written down the body. "kind" (article, if absent),
"url", "language" and "country" say what the page is.`;

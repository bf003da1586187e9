// `copydesk report --gold [folder]`: cleans the pages of a gold set anew and writes an HTML file that shows where the gold disagrees.
import { basename, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { evaluatePage } from '../eval/evaluate.js';
import { figuresOf } from '../eval/figures.js';
import { readGold, readSources } from '../eval/gold.js';
import { writeWhole } from '../eval/gold-file.js';
import { openCosts } from '../eval/gold-report/costs.js';
import { type Differences, differencesOf, isAllRight } from '../eval/gold-report/differences.js';
import { renderGoldReport } from '../eval/gold-report/render-gold-report.js';
import { sureLines } from '../eval/report/sure-lines.js';
import type { PageScore } from '../eval/score-page.js';
import { ConfigError } from '../pipeline/config.js';
import { Shortlist } from '../pipeline/shortlist.js';
import { loadConfig } from '../runners/load-config.js';
import { goldFolders, productsFor } from './eval-product.js';
import { checkMayWrite, placesOf } from './may-write.js';
import type { ConfigOption } from './open-config.js';
import type { Outcome } from './outcome.js';
import { openProgress } from './progress.js';
import type { Terminal } from './terminal.js';
import { count } from './words.js';

export interface GoldReportOptions extends ConfigOption {
  /** The gold folder as typed; true: the one beside the config. */
  readonly gold: string | true;
  readonly output?: string;
}

/** Pages that the report lists: a browser scrolls that without trouble, and nobody reads more. Guess. */
const mostPages = 200;

const isGoldReport = (text: string): boolean => text.includes('<title>Copydesk and the gold: ');

/** @throws ConfigError where there is no such gold, or a row of it is wrong */
export async function reportGold(options: GoldReportOptions, terminal: Terminal): Promise<Outcome> {
  const name = options.output ?? 'gold-report.html';
  const file = resolve(terminal.folder, name);
  const { config, base } = await loadConfig(options.config, terminal.folder);
  await checkMayWrite({ name, path: file, option: '--output', isOwn: isGoldReport }, placesOf(config, base));
  const [named] = await goldFolders(options.gold === true ? [] : [options.gold], options.config, terminal);
  const folder = resolve(terminal.folder, named!); // there is one: none is an error
  const clean = (await productsFor({ config: options.config }, terminal))(folder);
  const gold = readGold(folder);
  if (gold.length === 0) throw new ConfigError(`There is no page in ${folder}: "copydesk label <page>" adds one.`);
  const set = { folder, sources: readSources(folder) };
  const costs = openCosts();
  const scores: PageScore[] = [];
  const lowest = new Shortlist<Differences>(mostPages);
  let differing = 0;
  const progress = openProgress(terminal);
  for (const page of gold) {
    await setImmediate(); // so that ctrl-C is heard
    terminal.stop.throwIfAborted();
    const found = differencesOf(page, evaluatePage(clean, page, set).cleaned);
    scores.push(found.score);
    costs.add(found);
    if (!isAllRight(found)) {
      differing += 1;
      lowest.offer(rankOf(found), found);
    }
    progress.update({ done: scores.length, total: gold.length });
  }
  progress.end();
  const report = renderGoldReport({
    set: basename(folder),
    figures: figuresOf(scores),
    byRule: costs.byRule(),
    byLabel: costs.byLabel(),
    sure: sureLines(scores),
    pages: lowest.items(),
    differing,
  });
  writeWhole(file, report);
  terminal.say(
    `${count(gold.length, 'page')}, ${differing} of them not quite as the gold has them: ${relative(terminal.folder, file)} shows where.`,
  );
  return 'ok';
}

/** The body first, then the fields. */
function rankOf({ score, fields }: Differences): string {
  const right = fields.filter(({ isRight }) => isRight).length / Math.max(1, fields.length);
  return `${(score.all ?? 0).toFixed(6)} ${right.toFixed(3)}`;
}

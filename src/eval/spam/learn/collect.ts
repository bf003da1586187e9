// Collects what the spam models learn from: the rows of all samples of all clean pages, with masked copies of those that something
// was put into, and the tone that the clean pages and the stock give.
import { openExceptions } from '../../../stages/spam/exceptions.js';
import { families } from '../../../stages/spam/families.js';
import { type ModelName, models } from '../../../stages/spam/model.js';
import { Tone } from '../../../stages/spam/tone.js';
import { openTools } from '../../../stages/spam/tools.js';
import { weightIn } from '../../../text/scripts.js';
import { openProduct } from '../../evaluate.js';
import { foldCount } from '../../folds.js';
import type { Host } from '../hosts.js';
import { allHosts } from '../pages.js';
import { isHeld, readStock, type Stock } from '../stock.js';
import { ToneBuilder } from '../tone-builder.js';
import { byModel } from './by-model.js';
import type { AllRows, LearnRow } from './learn-rows.js';
import { maskedCopies } from './masks.js';
import { isUnseen, type Sample, samplesOf, type Workshop } from './samples.js';

export interface Collected {
  readonly rows: AllRows;
  /** Weighed letters of the clean bodies, by fold. */
  readonly body: readonly number[];
  readonly tone: ToneBuilder;
  /** Cases that the search would not even measure: to be read while the stage is worked on. */
  readonly unseen: readonly string[];
}

const progressAfter = 500; // pages

/** @param gold the folder of the gold sets */
export function collect(gold: string, say: (line: string) => void): Collected {
  const all = readStock();
  const stocks = all.filter(({ acquaintance }) => acquaintance === 'known');
  const tone = new ToneBuilder(all.filter((own) => !isHeld(own)));
  const hosts = [...allHosts(gold)];
  for (const host of hosts) tone.add(host);
  const workshop = openWorkshop(hosts, stocks, tone);
  const rows = byModel((): LearnRow[] => []);
  const body = new Array<number>(foldCount).fill(0);
  const unseen: string[] = [];
  for (const [at, host] of hosts.entries()) {
    for (const sample of samplesOf(host, workshop)) {
      for (const name of models) for (const row of learnRows(sample, host, name)) rows[name].push(row);
      if (isUnseen(sample)) unseen.push(sample.about);
    }
    body[host.fold]! += host.body.reduce((sum, index) => sum + weightIn(host.page.blocks[index]!.text), 0);
    if ((at + 1) % progressAfter === 0) say(progress(at + 1, rows));
  }
  for (const name of models)
    for (const row of rows[name].filter(({ clean }) => !clean)) rows[name].push(...maskedCopies(name, row));
  return { rows, body, tone, unseen };
}

function openWorkshop(hosts: readonly Host[], stocks: readonly Stock[], tone: ToneBuilder): Workshop {
  const tools = Array.from({ length: foldCount }, (_, own) =>
    openTools(families, openExceptions([]), new Tone(tone.pack({ fold: own, group: own }))),
  );
  return {
    product: openProduct(['site', 'navigation']),
    stocks,
    others: hosts
      .filter(({ set, page }) => set === 'language' && page.form === 'text')
      .flatMap(({ page, body, language = '' }) =>
        body.slice(1, 4).map((index) => ({ language, text: page.blocks[index]!.text })),
      ),
    toolsOfFold: (fold) => tools[fold]!,
    toolsOfFamily: (family) => tools[tone.groupOf(family)]!,
  };
}

const learnRows = ({ kind, rows, about }: Sample, { fold, set, id }: Host, name: ModelName): LearnRow[] =>
  rows[name].map((row) => ({ ...row, fold, set, id, clean: kind === 'clean', about }));

const progress = (pages: number, rows: AllRows): string =>
  `${pages} pages, ${models.map((name) => `${rows[name].length} ${name}`).join(', ')}`;

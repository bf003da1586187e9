// Has the trees of all spam models fitted: for each fold those that leave its sites out, and those of all folds, which are shipped.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedForest } from '../../../learned/forest.js';
import { anchorSpeaks } from '../../../stages/spam/anchors.js';
import { featureSpeaks } from '../../../stages/spam/features.js';
import { type ModelName, models } from '../../../stages/spam/model.js';
import { fitForest } from '../../learn/fit.js';
import { shipped } from '../../learn/write-weights.js';
import type { AllRows, LearnRow } from './learn-rows.js';

export type Forests = Readonly<Record<ModelName, PackedForest>>;

/** @param work the folder for what Python reads and writes */
export async function fitForests(rows: AllRows, work: string, say: (line: string) => void): Promise<Forests[]> {
  const found: Forests[] = [];
  for (const name of models) write(work, name, rows[name]);
  for (let k = 0; k <= shipped; k++) {
    const forests: Partial<Record<ModelName, PackedForest>> = {};
    for (const name of models) forests[name] = await fitWithout(k, name, rows[name], work);
    found.push(forests as Forests); // each name once
    say(`model ${k} is fitted`);
  }
  return found;
}

/** What Python reads; and beside it, for eyes, what each row is. */
function write(work: string, name: ModelName, rows: readonly LearnRow[]): void {
  const width = rows[0]!.values.length;
  const values = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) values.set(row.values, at * width);
  writeFileSync(join(work, `${name}.matrix`), new Uint8Array(values.buffer));
  writeFileSync(
    join(work, `${name}.labels`),
    Int8Array.from(rows, ({ isSpam }) => Number(isSpam)),
  );
  const meta = rows.map(({ values: _, ...row }) => JSON.stringify({ ...row, text: row.text.slice(0, 100) }));
  writeFileSync(join(work, `${name}.meta.jsonl`), meta.join('\n'));
}

const rounds: Readonly<Record<ModelName, number>> = { prose: 600, list: 400, inside: 300, anchor: 200 };
/** Half of it and twice the trees find 2% more lone sentences than .08. */
const rates: Readonly<Record<ModelName, number>> = { prose: 0.04, list: 0.06, inside: 0.05, anchor: 0.06 };

const fitWithout = (k: number, name: ModelName, rows: readonly LearnRow[], work: string): Promise<PackedForest> =>
  fitForest(work, `${name}-${k}`, {
    matrices: [[join(work, `${name}.matrix`), rows[0]!.values.length]],
    rows: rows.length,
    labels: join(work, `${name}.labels`),
    weights: Float32Array.from(rows, (row) => (row.fold === k ? 0 : weightOf(name, row))),
    monotone: name === 'anchor' ? anchorSpeaks : featureSpeaks,
    rounds: rounds[name],
    rate: rates[name],
    randomThresholds: false, // the best ones find 2 to 3% more sales text here
  });

/**
 * Of clean text outside the body: losing it costs a reader nothing, but it is no spam. Lists of teasers look like lists of keywords: with
 * .08 one in a hundred was called spam, with .5 one in three hundred, and link lists without any known word went from 97 to 95%.
 */
const weightOfFurniture: Readonly<Record<ModelName, number>> = { prose: 0.2, list: 0.5, inside: 0.2, anchor: 0.2 };

/** Long passages weigh more, as they do in the figures, but not as much more as they are longer. */
function weightOf(name: ModelName, { isSpam, body, weight }: LearnRow): number {
  const size = Math.min(4, Math.sqrt(weight / 100));
  return isSpam || body > 0 ? size : size * weightOfFurniture[name];
}

// Trains the block model on the gold sets: `npm run train [gold folder [work folder]]` (default ../shared/gold). Writes the weights that are
// shipped, and those of the four folds for the evaluation. Needs python3 with lightgbm and numpy; takes some twenty minutes.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldWeights } from '../dist/eval/fold-models.js';
import { trainAll, trainPages } from '../dist/eval/learn/main.js';
import { shipped } from '../dist/eval/learn/write-weights.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = process.argv.slice(2);
const [gold = join(root, '..', 'shared', 'gold'), work = mkdtempSync(join(tmpdir(), 'copydesk-train-'))] =
  options.filter((word) => !word.startsWith('--'));
const own = join(root, 'src', 'stages', 'article', 'model', 'weights.json');

const training = {
  gold,
  work,
  target: (k) => (k === shipped ? own : foldWeights(k)),
  say: (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`),
};
await (options.includes('--pages') ? trainPages : trainAll)(training); // --pages: the block models stay as they are

// Trains the spam model: `npm run train:spam [gold folder [work folder]]` (default ../shared/gold). Writes the weights that are shipped,
// and those of the four folds for the evaluation. Needs python3 with lightgbm and numpy; takes some ten minutes.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from '../dist/eval/learn/write-weights.js';
import { trainSpam } from '../dist/eval/spam/learn/learn.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [gold = join(root, '..', 'shared', 'gold'), work = mkdtempSync(join(tmpdir(), 'copydesk-train-'))] =
  process.argv.slice(2);
mkdirSync(work, { recursive: true });
await trainSpam({
  gold,
  work,
  target: (k) =>
    k === shipped
      ? join(root, 'src', 'stages', 'spam', 'weights.json')
      : join(root, 'test', 'spam', 'models', `fold-${k}.json`),
  say: (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`),
});

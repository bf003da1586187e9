// The figures are those of the script that judges the project, on the same rows, to the last digit. It stands with the gold
// beside the clone; where the two or Python are not there, nothing is compared.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateSets } from '../../src/commands/eval.js';
import { fakeTerminal } from '../commands/fake-terminal.js';
import { folderOf } from '../input/temporary-folder.js';

const gold = process.env['COPYDESK_GOLD'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'gold');
const script = join(gold, 'score.py');
const canRun = existsSync(script) && spawnSync('python3', ['--version']).status === 0;

/** Pages of each set: enough to have some that are rejected, empty or without a date. */
const pages = 25;

describe.skipIf(!canRun)('figures of score.py on the rows of --out', () => {
  test.each(['news', 'newspaper', 'web', 'segments', 'dates'])('%s', async (set) => {
    const { rows, figures } = await evaluate(join(gold, set));
    const first = spawnSync('head', ['-n', String(pages), join(gold, set, 'gold.jsonl')], { maxBuffer: 1e8 }).stdout;
    const { stdout } = spawnSync('python3', [script, folderOf({ 'gold.jsonl': first }), rows, '--json']);
    const judged = JSON.parse(stdout.toString());
    expect(Object.keys(judged).length).toBeGreaterThan(3);
    expect(figures).toMatchObject(judged);
  });
});

async function evaluate(folder: string): Promise<{ rows: string; figures: object }> {
  const terminal = fakeTerminal({ folder: folderOf({}) });
  await evaluateSets([folder], { style: 'html', limit: pages, out: 'rows.jsonl', json: true, keep: false }, terminal);
  return { rows: join(terminal.folder, 'rows.jsonl'), figures: JSON.parse(terminal.data()).figures };
}

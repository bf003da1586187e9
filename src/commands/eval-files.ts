// What `copydesk eval` writes: the rows for score.py, a proof for each of the worst pages, and the figures that the
// next run is compared with.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Change, changeSince, keepRun, readRun, runOf } from '../eval/kept-run.js';
import type { PageResult } from '../eval/measure.js';
import type { Summary } from '../eval/summary.js';
import { isRejected } from '../pipeline/clean.js';
import { ConfigError } from '../pipeline/config.js';
import { type EvalOptions, fileFor, type GoldSet } from './eval-options.js';
import type { Terminal } from './terminal.js';

/** All records that count: a rejected one does where the gold has no body. */
export function writeRows(path: string, results: readonly PageResult[]): void {
  const counting = results.filter(({ gold, record }) => !(isRejected(record) && gold.body));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, counting.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
}

/** @returns a line that says where they are */
export function writeProofs(folder: string, proofs: readonly (readonly [id: string, proof: string])[]): string[] {
  mkdirSync(folder, { recursive: true });
  for (const [id, proof] of proofs) writeFileSync(join(folder, `${id}.txt`), proof);
  return [`their proofs: ${folder}`];
}

interface Compared {
  readonly set: GoldSet;
  readonly summary: Summary;
  readonly results: readonly PageResult[];
}

interface Where {
  readonly options: EvalOptions;
  readonly several: boolean;
  readonly terminal: Terminal;
}

/** @throws ConfigError where --against names a run that is not there */
export function compareAndKeep(name: string, { set, summary, results }: Compared, where: Where): Change | undefined {
  const { options, several, terminal } = where;
  const own = join(terminal.folder, ...keptBelow, `${name}.json`);
  const typed = options.against;
  const path = typed === undefined ? own : fileFor(typed, `${name}.json`, several, terminal.folder);
  const earlier = readRun(path);
  if (!earlier && typed !== undefined) throw new ConfigError(`There is no earlier run ${path}.`);
  const now = runOf(new Date(), set.folder, summary.figures, results);
  if (options.keep ?? true) {
    hideFromGit(join(terminal.folder, keptBelow[0]));
    keepRun(own, now);
  }
  const isSame = earlier?.folder === set.folder || typed !== undefined; // a set of the same name elsewhere is another
  return earlier && isSame ? changeSince(earlier, now) : undefined;
}

const keptBelow = ['.copydesk', 'eval'] as const;

/** The folder ignores itself, so that nobody's .gitignore has to be touched. */
function hideFromGit(folder: string): void {
  const file = join(folder, '.gitignore');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, '*\n');
}

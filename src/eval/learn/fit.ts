// Has boosted trees fitted by Python and LightGBM: matrices go out as raw numbers, trees come back as JSON. Python computes
// no feature and makes no decision.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PackedForest, type PlainTree, packForest } from '../../learned/forest.js';

export interface Job {
  /** Files of Float32 rows, laid side by side, and the columns of each. */
  readonly matrices: readonly (readonly [file: string, width: number])[];
  readonly rows: number;
  /** Files: Int8 labels, Float32 weights; rows of weight 0 are not learned from. */
  readonly labels: string;
  readonly weights: Float32Array;
  /** Columns that may only speak for body (1) or against it (-1); none: all may do both. */
  readonly monotone: readonly number[];
  readonly rounds: number;
  readonly rate: number;
  /** Two where nothing is said; small jobs are done sooner by one that waits for nobody. */
  readonly threads?: number;
  /** Random thresholds instead of the best ones; on where nothing is said. */
  readonly randomThresholds?: boolean;
  /** Leaves of a tree (31 where nothing is said), and the rows that each must have (40). */
  readonly leaves?: number;
  readonly leastInLeaf?: number;
  /** `lambdarank` learns which row of a group is best: `groups` then says how many rows each has, in order. */
  readonly objective?: 'binary' | 'lambdarank';
  readonly groups?: readonly number[];
}

const script = join(fileURLToPath(import.meta.url), '..', '..', '..', '..', 'scripts', 'fit.py');

/** @param folder for the job's files @param name tells jobs apart */
export async function fitForest(folder: string, name: string, { weights, ...job }: Job): Promise<PackedForest> {
  const path = (ending: string) => join(folder, `${name}.${ending}`);
  writeFileSync(path('weights'), new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength));
  writeFileSync(path('job.json'), JSON.stringify({ ...job, weights: path('weights'), out: path('trees.json') }));
  await python([script, path('job.json')]);
  return packForest(JSON.parse(await readFile(path('trees.json'), 'utf8')) as PlainTree[]);
}

function python(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) =>
      reject(new Error(`python3 could not be started (${error.message}). Training needs it, with lightgbm and numpy.`)),
    );
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with code ${code}.`))));
  });
}

// What may stand in an output folder: what Copydesk writes there. Anything else is someone's, and the folder is refused.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../pipeline/config-error.js';
import { lockName } from './lock.js';
import { proofName } from './proof-name.js';

/** Files at the top, in the order in which they are put in place: run.json last, it says that all others are there. */
export const topFiles = [
  'articles.jsonl',
  'articles.csv',
  'rejected.jsonl',
  'rejected.csv',
  'README.txt',
  'report.html',
  'run.json',
] as const;

export const stageFiles = ['pages.jsonl', 'marks.jsonl', 'facts.jsonl', 'removed.jsonl', 'removed.txt'] as const;

export const proofsFolder = 'proofs';

/** Begin the names of what a run that is under way, or died, keeps to itself. */
export const runPrefix = '.run-';

export const isStageFolderName = (name: string): boolean => /^\d{2,4}-[a-z0-9-]+$/.test(name);

/** Left there by systems and git; they are left alone. */
const tolerated = ['.gitkeep', '.gitignore', '.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** @throws ConfigError naming what Copydesk did not write */
export async function refuseForeign(folder: string): Promise<void> {
  const foreign = await foreignIn(folder, '', isKnownAtTop);
  if (foreign.length === 0) return;
  const some = foreign.slice(0, 10).join(', ');
  const more = foreign.length > 10 ? `, and ${foreign.length - 10} more` : '';
  throw new ConfigError(
    `The output folder holds what Copydesk did not write: ${some}${more}. ` +
      'It is never emptied. Choose another folder, or move these away.',
  );
}

type Known = (entry: Dirent) => boolean | Known;

function isKnownAtTop(entry: Dirent): boolean | Known {
  const { name } = entry;
  if (entry.isDirectory()) return name.startsWith(runPrefix) || (isStageFolderName(name) ? isKnownInStage : false);
  return isOneOf([...topFiles, ...tolerated], name) || name.startsWith(lockName);
}

function isKnownInStage(entry: Dirent): boolean | Known {
  if (entry.isDirectory()) return entry.name === proofsFolder ? isKnownProof : false;
  return isOneOf([...stageFiles, ...tolerated], entry.name);
}

function isKnownProof(entry: Dirent): boolean {
  return entry.isFile() && (proofName.test(entry.name) || isOneOf(tolerated, entry.name));
}

/** Paths below the folder, in a stable order. */
async function foreignIn(folder: string, below: string, known: Known): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const foreign: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const verdict = known(entry);
    if (verdict === false) foreign.push(entry.isDirectory() ? `${path}/` : path);
    else if (verdict !== true) foreign.push(...(await foreignIn(folder, path, verdict)));
  }
  return foreign;
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

// What may stand in an output folder: what Copydesk writes there. Anything else is someone's, and the folder is refused.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../pipeline/config-error.js';
import { acrossFolder, acrossTables } from './across.js';
import { galleyPart, galleysFolder } from './galleys.js';
import { lockName } from './lock.js';
import { proofName, quarantineName } from './proof-name.js';
import { stateName } from './state.js';

/** At the top; what may be split or packed has a pattern of its own. run.json comes last: it says that all others are there. */
const topFiles = ['README.txt', 'report.html', stateName, 'run.json'] as const;
export const topTables = /^(?:articles|rejected)(?:-\d+)?\.(?:(?:jsonl|csv)(?:\.gz)?|parquet)$/;
export const stageTables = /^(?:pages|marks|facts|removed|links)(?:-\d+)?\.(?:jsonl|txt)(?:\.gz)?$/;

/** What a stage took away, rule by rule. */
export const stageSummary = 'summary.txt';

export const proofsFolder = 'proofs';

/** Articles as files to be read, in the folders of the input: its names are whatever the pages were called. */
export const txtFolder = 'txt';

/** What stopped a worker, as it came in. */
export const quarantineFolder = 'quarantine';

/** What is kept of the run before: its counts, its state and its galleys. */
export const previousFolder = 'previous';
export const previousNames = ['run.json', stateName, galleysFolder] as const;

/** Begin the names of what a run that is under way, or died, keeps to itself. */
export const runPrefix = '.run-';

export const isStageFolderName = (name: string): boolean => /^\d{2,4}-[a-z0-9-]+$/.test(name);

/** Whether a run replaces what has this name at the top of the output. */
export const isOwnName = (name: string): boolean =>
  isOneOf(topFiles, name) ||
  topTables.test(name) ||
  isStageFolderName(name) ||
  name === galleysFolder ||
  name === acrossFolder ||
  name === previousFolder ||
  name === txtFolder ||
  name === quarantineFolder;

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
  if (!entry.isDirectory()) return isOwnName(name) || isOneOf(tolerated, name) || name.startsWith(lockName);
  if (name.startsWith(runPrefix)) return true;
  if (name === txtFolder) return isKnownText;
  if (name === galleysFolder) return isKnownGalley;
  if (name === acrossFolder) return (inner) => acrossTables.test(inner.name) || isOneOf(tolerated, inner.name);
  if (name === previousFolder) return isKnownInPrevious;
  if (name === quarantineFolder)
    return (inner) => inner.isFile() && (quarantineName.test(inner.name) || isOneOf(tolerated, inner.name));
  return isStageFolderName(name) ? isKnownInStage : false;
}

function isKnownInStage(entry: Dirent): boolean | Known {
  if (entry.isDirectory()) return entry.name === proofsFolder ? isKnownProof : false;
  return stageTables.test(entry.name) || entry.name === stageSummary || isOneOf(tolerated, entry.name);
}

const isKnownGalley = (entry: Dirent): boolean =>
  entry.isFile() && (galleyPart.test(entry.name) || isOneOf(tolerated, entry.name));

function isKnownInPrevious(entry: Dirent): boolean | Known {
  if (entry.isDirectory()) return entry.name === galleysFolder ? isKnownGalley : false;
  return isOneOf(previousNames, entry.name) || isOneOf(tolerated, entry.name);
}

function isKnownText(entry: Dirent): boolean | Known {
  return entry.isDirectory() ? isKnownText : entry.name.endsWith('.txt') || isOneOf(tolerated, entry.name);
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

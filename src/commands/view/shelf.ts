// What the viewer has to show of an output: a closed list of files, each opened when it is asked for, so that a run which replaces
// the output is seen at the next reload. Names are compared as they were sent: nothing is decoded, and no listing is given.
import { constants, type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { galleyPart, galleysFolder } from '../../output/galleys.js';
import { isStageFolderName, proofsFolder, stageSummary, stageTables, topTables } from '../../output/known-entries.js';
import { proofName } from '../../output/proof-name.js';

export interface Shown {
  readonly file: FileHandle;
  readonly bytes: number;
  readonly type: string;
}

/** @param path as it stands in the request, without its first slash */
export async function openShown(folder: string, path: string): Promise<Shown | undefined> {
  const name = path === '' ? 'report.html' : path;
  const type = typeOf(name);
  if (type === undefined) return undefined;
  const file = await openInside(folder, name);
  if (!file) return undefined;
  return { file, bytes: (await file.stat()).size, type };
}

const script = 'text/javascript; charset=utf-8';
/** Whatever a page has put into it, a browser shows it as text. */
const text = 'text/plain; charset=utf-8';

function typeOf(path: string): string | undefined {
  const [first = '', second, third, ...more] = path.split('/');
  if (more.length > 0) return undefined;
  if (second === undefined) return typeAtTop(first);
  if (first === galleysFolder) return third === undefined && galleyPart.test(second) ? script : undefined;
  if (!isStageFolderName(first)) return undefined;
  if (third !== undefined) return second === proofsFolder && proofName.test(third) ? text : undefined;
  return stageTables.test(second) || second === stageSummary ? typeOfTable(second) : undefined;
}

function typeAtTop(name: string): string | undefined {
  if (name === 'report.html') return 'text/html; charset=utf-8';
  if (name === 'README.txt' || name === 'run.json') return text;
  return topTables.test(name) ? typeOfTable(name) : undefined;
}

function typeOfTable(name: string): string {
  if (name.endsWith('.parquet')) return 'application/vnd.apache.parquet';
  return name.endsWith('.gz') ? 'application/gzip' : text;
}

/** Nothing that is reached through a link, nor what would keep its reader waiting, as a pipe does. */
async function openInside(folder: string, path: string): Promise<FileHandle | undefined> {
  try {
    const place = join(await realpath(folder), ...path.split('/'));
    if ((await realpath(place)) !== place || !(await lstat(place)).isFile()) return undefined;
    return await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)); // Windows knows no such flag
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''); // whatever was thrown has a code or none

// A sidecar, `sources.jsonl` or `sources.csv` in a folder, that tells where the files of the folder came from:
// `file` (relative to the folder), `url` and `fetched`. It is no page, and what is wrong in it stops nothing.
import { csvRows } from './csv-rows.js';
import { failureOf } from './input-fault.js';
import { joinPath } from './names.js';
import { readPage } from './read-file.js';
import { parseObject } from './records.js';
import { timeOf } from './times.js';
import type { Folder } from './walk.js';

export interface Source {
  readonly url?: string;
  readonly fetched?: string;
}

/** By the path below the input root; the folder's own sidecar has the word before those of the folders around it. */
export type Sources = (shown: string) => Source;

export const noSources: Sources = () => ({});

const sidecars = ['sources.csv', 'sources.jsonl']; // the later has the last word
const mostBytes = 256 * 1024 * 1024; // guess: about two million lines

export const isSidecar = (shown: string): boolean => sidecars.includes(shown.slice(shown.lastIndexOf('/') + 1));

/** @param notice is told what is wrong in the sidecars, in whole sentences */
export async function sourcesIn(folder: Folder, around: Sources, notice: (text: string) => void): Promise<Sources> {
  const known = new Map<string, Source>();
  for (const name of sidecars) {
    const isThere = folder.entries.some(({ own, kind }) => kind === 'file' && own === name);
    if (isThere) await readSidecar(joinPath(folder.path, Buffer.from(name)), known, folder.shown, name, notice);
  }
  return known.size === 0 ? around : (shown) => known.get(keyOf(shown)) ?? around(shown);
}

async function readSidecar(
  path: Buffer,
  known: Map<string, Source>,
  below: string,
  name: string,
  notice: (text: string) => void,
): Promise<void> {
  const shown = below + name;
  const text = await readPage(path, false, mostBytes).then(
    (bytes) => bytes.toString('utf8'),
    (error: unknown) => notice(`"${shown}" could not be used: ${failureOf(error).because}.`),
  );
  if (text === undefined) return;
  const rows = shown.endsWith('.csv') ? rowsOfCsv : rowsOfJsonl;
  let wrong = 0;
  for (const { line, row } of rows(text)) {
    const because = keep(row, known, below);
    if (!because) continue;
    wrong += 1;
    if (wrong <= 3) notice(`"${shown}", line ${line}: ${because}. The line is passed over.`);
  }
  if (wrong > 3) notice(`"${shown}": ${wrong} lines in all could not be used.`);
}

type Row = Readonly<Record<string, unknown>> | undefined;

/** @returns what is wrong with the row */
function keep(row: Row, known: Map<string, Source>, below: string): string | undefined {
  if (!row) return 'it is no JSON object';
  const { file, url, fetched } = row;
  if (typeof file !== 'string' || file === '') return 'it has no "file"';
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (path.startsWith('/') || path.split('/').includes('..')) return `"${file}" is not below the folder of this list`;
  known.set(keyOf(below + path), {
    ...(typeof url === 'string' && url !== '' ? { url } : {}),
    ...(fetched === undefined ? {} : { fetched: timeOf(fetched) }),
  });
  return undefined;
}

/** macOS hands out the same name in another Unicode form than the list was written in. */
const keyOf = (path: string): string => path.normalize('NFC');

interface NumberedRow {
  readonly line: number;
  readonly row: Row;
}

function* rowsOfJsonl(text: string): Generator<NumberedRow> {
  let line = 0;
  for (const raw of text.replace(/^\ufeff/, '').split('\n')) {
    line += 1;
    if (raw.trim() !== '') yield { line, row: parseObject(raw.trim()) };
  }
}

function* rowsOfCsv(text: string): Generator<NumberedRow> {
  let header: readonly string[] | undefined;
  for (const { line, cells } of csvRows(text)) {
    if (!header) header = cells.map((cell) => cell.trim().toLowerCase());
    else yield { line, row: Object.fromEntries(header.map((name, column) => [name, cells[column]])) };
  }
}

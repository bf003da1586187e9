// Puts rows into gold.jsonl: each replaces the row of its id or is added, rows are in the order of their ids, and the file is always whole.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../pipeline/config.js';
import type { GoldPage } from './gold-row.js';

/**
 * Keys of an earlier row that the new one does not have (`country`, say) stay.
 * @returns how many rows there are now
 * @throws ConfigError where a line of the file is no row, before anything is written
 */
export function putRows(folder: string, pages: readonly GoldPage[]): number {
  const path = join(folder, 'gold.jsonl');
  const rows = new Map<string, object>(rowsOf(path));
  for (const page of pages) rows.set(page.id, { ...rows.get(page.id), ...page });
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => `${JSON.stringify(row)}\n`);
  writeWhole(path, lines.join(''));
  return rows.size;
}

/** Under another name first, so that whoever reads it never finds half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, content, { flush: true });
  renameSync(beside, path);
}

function rowsOf(path: string): [id: string, row: object][] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, `${path}:${index + 1}`)]));
}

function rowOf(line: string, place: string): [id: string, row: object] {
  try {
    const row = JSON.parse(line) as { readonly id?: unknown } | null; // whatever it is: only its id is asked for
    if (row && typeof row.id === 'string') return [row.id, row];
  } catch {
    throw new ConfigError(`${place}: This is no JSON. Mend or delete the line first; nothing was written.`);
  }
  throw new ConfigError(`${place}: This row has no "id". Mend or delete the line first; nothing was written.`);
}

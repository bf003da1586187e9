// Gold pages: what should come out of a page, as people wrote it down. For evaluation and learning only;
// the pages are other people's and never enter the project. A gold folder holds gold.jsonl and pages/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ConfigError } from '../pipeline/config.js';
import { checkRow, type GoldPage } from './gold-row.js';

export type { GoldPage } from './gold-row.js';

export interface GoldFilter {
  readonly kind?: string | undefined;
  /** A part of the id. */
  readonly id?: string | undefined;
  readonly limit?: number | undefined;
}

/** @throws ConfigError with file and line for each row that is wrong or has no page */
export function readGold(folder: string, { kind, id, limit = Number.POSITIVE_INFINITY }: GoldFilter = {}): GoldPage[] {
  return checkedRows(folder)
    .filter((page) => (kind === undefined || page.kind === kind) && (id === undefined || page.id.includes(id)))
    .slice(0, limit);
}

/** The address that each file of the set came from, by file name; empty where the set does not say. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, 'pages', 'sources.jsonl');
  if (!existsSync(path)) return new Map();
  const rows = linesOf(path).map(({ line, at }) => sourceOf(line, `${path}:${at}`));
  return new Map(rows.flatMap(({ file, url }) => (url ? [[file, url] as const] : [])));
}

const endings = ['.html.gz', '.html', '.txt.gz', '.txt'] as const;

/** The page's file below `pages/`; undefined where there is none. */
export function fileOf(folder: string, { id }: GoldPage): string | undefined {
  return endings.map((ending) => `${id}${ending}`).find((file) => existsSync(join(folder, 'pages', file)));
}

export const isTextFile = (file: string): boolean => /\.txt(\.gz)?$/.test(file);

/** @throws ConfigError where the file is gone or damaged */
export function readPage(folder: string, page: GoldPage): Uint8Array {
  const path = join(folder, 'pages', fileOf(folder, page) ?? `${page.id}${endings[0]}`);
  try {
    const bytes = readFileSync(path);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new ConfigError(`${path} could not be read: ${String(error)}`, { cause: error });
  }
}

/** Of the rows of a set: other rows, other fingerprint. @param file that holds them */
export const goldFingerprint = (folder: string, file = 'gold.jsonl'): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
    .slice(0, 16);

/** By the name of the set. @param gold the folder of the gold sets */
export const goldFingerprints = (gold: string, sets: readonly string[]): Record<string, string> =>
  Object.fromEntries(sets.map((set) => [set, goldFingerprint(join(gold, set))]));

/** Faults that are told at once: enough to see what they have in common. */
const mostFaults = 10;

function checkedRows(folder: string): GoldPage[] {
  const path = join(folder, 'gold.jsonl');
  if (!existsSync(path)) throw new ConfigError(`There is no ${path}. A gold folder holds gold.jsonl and pages/.`);
  const pages: GoldPage[] = [];
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const { line, at } of linesOf(path)) {
    const checked = checkRow(line);
    const wrong = isPage(checked) ? besideOthers(folder, checked, seen) : checked;
    faults.push(...wrong.map((fault) => `${path}:${at}: ${fault}.`));
    if (!isPage(checked)) continue;
    pages.push(checked);
    seen.set(checked.id, at);
  }
  if (faults.length > 0) throw new ConfigError(letterOf(faults));
  return pages;
}

const isPage = (checked: GoldPage | readonly string[]): checked is GoldPage => !Array.isArray(checked);

/** What is wrong with a row that is sound in itself. */
function besideOthers(folder: string, page: GoldPage, seen: ReadonlyMap<string, number>): string[] {
  const before = seen.get(page.id);
  if (before !== undefined) return [`The id "${page.id}" is that of line ${before} too`];
  if (fileOf(folder, page) !== undefined) return [];
  return [`There is no page "${page.id}" in ${join(folder, 'pages')}: its name may end in ${endings.join(', ')}`];
}

function letterOf(faults: readonly string[]): string {
  const more = faults.length - mostFaults;
  return [...faults.slice(0, mostFaults), ...(more > 0 ? [`… and ${more} more of such.`] : [])].join('\n');
}

function sourceOf(line: string, place: string): { file: string; url?: string } {
  try {
    return JSON.parse(line) as { file: string; url?: string }; // other keys are nobody's business here
  } catch {
    throw new ConfigError(`${place}: This is no JSON.`);
  }
}

function linesOf(path: string): { line: string; at: number }[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.map((line, index) => ({ line, at: index + 1 })).filter(({ line }) => line.trim() !== '');
}

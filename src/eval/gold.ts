// Gold pages: what should come out of a page, as people wrote it down. For evaluation and learning only;
// the pages are other people's and never enter the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface GoldPage {
  readonly id: string;
  readonly url?: string;
  /** What the page is: `article`, `forum`, `page` … */
  readonly kind: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly published?: string | null;
  /** The paragraphs of the article. Sets without it are scored by `with` and `without`. */
  readonly body?: readonly string[];
  /** Snippets that must be in the text, and snippets that must not. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

export interface GoldFilter {
  readonly kind?: string | undefined;
  /** A part of the id. */
  readonly id?: string | undefined;
  readonly limit?: number | undefined;
}

export function readGold(folder: string, { kind, id, limit = Number.POSITIVE_INFINITY }: GoldFilter = {}): GoldPage[] {
  return readRows<GoldPage>(join(folder, 'gold.jsonl'))
    .filter((page) => (kind === undefined || page.kind === kind) && (id === undefined || page.id.includes(id)))
    .slice(0, limit);
}

/** The address that each file of the set came from, by file name. */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const rows = readRows<{ file: string; url?: string }>(join(folder, 'pages', 'sources.jsonl'));
  return new Map(rows.flatMap(({ file, url }) => (url ? [[file, url] as const] : [])));
}

export const fileOf = (page: GoldPage): string => `${page.id}.html.gz`;

export const readPage = (folder: string, page: GoldPage): Uint8Array =>
  gunzipSync(readFileSync(join(folder, 'pages', fileOf(page))));

/** The rows are ours to trust: a set that breaks its form should stop the evaluation, loudly. */
function readRows<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

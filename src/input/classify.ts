// Decides what becomes of a file that was found: a page, a file of records, or something that is only counted.
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import { type Content, contentOf } from './content.js';
import type { FoundFile } from './files.js';
import { failureOf } from './input-fault.js';
import { type NamedAs, namedAs } from './kinds.js';
import { readHead } from './read-file.js';
import { firstLine } from './read-records.js';
import { isPageRecord, parseObject } from './records.js';
import { isSidecar } from './sources.js';
import { unpackHead } from './unpack.js';
import { isDotFile } from './walk.js';

export type Verdict =
  | { readonly as: 'page' | 'records' | 'archive'; readonly named: NamedAs }
  | { readonly as: 'unreadable'; readonly failure: NonNullable<RawPage['failure']> }
  | { readonly as: 'skip'; readonly type: string };

export interface ClassifyOptions {
  readonly fields: Config['jsonl'];
  /** Bytes of one page. */
  readonly most: number;
  /** Of records in web archives, only those of these hosts. */
  readonly onlyHosts?: readonly string[];
}

export async function classify(file: FoundFile, options: ClassifyOptions): Promise<Verdict> {
  if (file.error !== undefined) return { as: 'unreadable', failure: failureOf(file.error) };
  if (isDotFile(file.shown)) return { as: 'skip', type: 'dot-file' };
  if (file.kind !== 'file') return { as: 'skip', type: file.kind };
  if (isSidecar(file.shown)) return { as: 'skip', type: 'sources' };
  const named = namedAs(file.shown);
  // not opened here: what a file with such a name holds is told when it is read
  if (named.type === 'page' || named.type === 'records') return { as: named.type, named };
  if (named.type === 'warc') return { as: 'archive', named };
  try {
    return await classifyContent(file.path, named, options);
  } catch (error) {
    if (named.type !== 'open') return { as: 'skip', type: named.type };
    return { as: 'unreadable', failure: failureOf(error) };
  }
}

async function classifyContent(path: Buffer, named: NamedAs, options: ClassifyOptions): Promise<Verdict> {
  const content = await contentAt(path);
  if (content === 'html') return { as: 'page', named };
  if (content === 'warc' && sayNothing.has(named.type)) return { as: 'archive', named };
  if (content === 'json' && mayHoldRecords.has(named.type)) return classifyJson(path, named, options);
  if (content === 'text' && named.type === 'open') return { as: 'page', named };
  return { as: 'skip', type: sayNothing.has(named.type) ? (typeOfContent[content] ?? 'other') : named.type };
}

async function contentAt(path: Buffer): Promise<Content> {
  const head = await readHead(path);
  const content = contentOf(head);
  if (content !== 'gzip') return content;
  const inner = contentOf(unpackHead(head));
  return inner === 'empty' ? 'gzip' : inner;
}

/** Under these names the content decides of what type a file is. */
const sayNothing = new Set(['open', 'other']);
const mayHoldRecords = new Set([...sayNothing, 'json']);

const typeOfContent: Readonly<Partial<Record<Content, string>>> = {
  empty: 'empty',
  json: 'json',
  gzip: 'archive',
  image: 'image',
  pdf: 'pdf',
  archive: 'archive',
  office: 'office',
  audio: 'audio',
  video: 'video',
  font: 'font',
  program: 'program',
};

/** A first line that is a whole object with a page in it makes it JSONL; other JSON is data. */
async function classifyJson(path: Buffer, named: NamedAs, { fields, most }: ClassifyOptions): Promise<Verdict> {
  const record = parseObject((await firstLine(path, most)).trim());
  return record && isPageRecord(record, fields) ? { as: 'records', named } : { as: 'skip', type: 'json' };
}

// All that a run reads: the pages of the files and folders it was given, in an order that no file system can change,
// and an account of what was found beside them. Inputs are read and never written.
import { createHash, type Hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import type { Skipped } from '../pipeline/run-report.js';
import { classify } from './classify.js';
import { filesOf } from './files.js';
import { pagesIn } from './pages-in.js';
import { findRoots } from './roots.js';
import { SkippedFiles } from './skipped-files.js';
import type { ListFolder } from './walk.js';

export interface InputOptions {
  /** What the paths are relative to. */
  readonly base: string;
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Names of the fields in JSONL. */
  readonly fields: Config['jsonl'];
  /** The output folder: never read, even where it lies inside the input. */
  readonly exclude?: string;
  /** Bytes of one page, `budgets.bytes` in the config. */
  readonly bytes?: number;
  /** Tests hand in listings in another order. */
  readonly list?: ListFolder;
}

export interface Input {
  /** Files to read as pages or as records. */
  readonly total: number;
  /** Whether some files hold many pages, so that `total` does not tell how many will come. */
  readonly hasRecords: boolean;
  /** The pages in their order; may be called again, and starts anew each time. */
  read(): AsyncIterable<RawPage>;
  /**
   * The same, file by file, for callers that open some files ahead: `open` reads the file (of a file of records only its
   * beginning), and what it gives has to be gone through in the order of the files.
   */
  files(): AsyncIterable<InputFile>;
  /** What is no page, by type. */
  skipped(): Skipped[];
  /** What a person should know of the lists of sources, in whole sentences; known after `read`. */
  notices(): string[];
  /** SHA-256 over all pages that `read` gave, with what is known of each, in order. */
  fingerprint(): string;
}

export interface InputFile {
  open(): Promise<AsyncIterable<RawPage>>;
}

/** @throws ConfigError where a path is missing or cannot be meant */
export async function openInput(options: InputOptions): Promise<Input> {
  const { base, paths, list } = options;
  const exclude = options.exclude === undefined ? undefined : resolve(base, options.exclude);
  const roots = await findRoots(base, paths, exclude);
  const reading = { fields: options.fields, most: options.bytes ?? 16 * 1024 * 1024 }; // the default of the config
  const { counts, skipped } = await countFiles(filesOf(roots, { exclude, list }), reading);
  let notices = new Set<string>();
  let hash = createHash('sha256');
  const inOrder = async function* (pages: AsyncIterable<RawPage>): AsyncGenerator<RawPage> {
    for await (const page of pages) {
      addTo(hash, page);
      yield page;
    }
  };
  async function* files(): AsyncGenerator<InputFile> {
    notices = new Set();
    hash = createHash('sha256');
    for await (const file of filesOf(roots, { exclude, list }, (notice) => notices.add(notice)))
      yield { open: async () => inOrder(await pagesIn(file, await classify(file, reading), reading)) };
  }
  return {
    total: counts.page + counts.records + counts.unreadable,
    hasRecords: counts.records > 0,
    skipped: () => skipped.result(),
    notices: () => [...notices],
    fingerprint: () => hash.copy().digest('hex'),
    files,
    async *read() {
      for await (const file of files()) yield* await file.open();
    },
  };
}

async function countFiles(files: ReturnType<typeof filesOf>, reading: Parameters<typeof classify>[1]) {
  const counts = { page: 0, records: 0, unreadable: 0 };
  const skipped = new SkippedFiles();
  for await (const file of files) {
    const verdict = await classify(file, reading);
    if (verdict.as === 'skip') skipped.add(verdict.type, file.id);
    else counts[verdict.as] += 1;
  }
  return { counts, skipped };
}

/** What a page is made of and what is known of it, each part with its length, so that no two lists of pages look the same. */
function addTo(hash: Hash, { id, url = '', fetched = '', failure, body }: RawPage): void {
  const parts = [id, url, fetched, failure ? `${failure.reason}: ${failure.because}` : '', body];
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
}

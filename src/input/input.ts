// All that a run reads: the pages of the files and folders it was given, in an order that no file system can change,
// and an account of what was found beside them. Inputs are read and never written.
import { resolve } from 'node:path';
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import type { Gaps, Skipped } from '../pipeline/run-report.js';
import { classify, type Verdict } from './classify.js';
import { filesOf } from './files.js';
import { type FoundItem, readItem } from './item.js';
import { itemsIn } from './pages-in.js';
import { PassedOver } from './passed-over.js';
import { type Account, sizeOf } from './read-records.js';
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
  /** Of records in archives, only those of these hosts. */
  readonly onlyHosts?: readonly string[];
  /** Which files are looked at, by their ids; the others are as if they were not there. */
  readonly onlyFiles?: (id: string) => boolean;
  /** Ends the counting and the reading. */
  readonly signal?: AbortSignal;
  /** Tests hand in listings in another order. */
  readonly list?: ListFolder;
}

export interface Input {
  /** Files to read as pages or as records. */
  readonly total: number;
  /** Whether some files hold many pages, so that `total` does not tell how many will come. */
  readonly hasRecords: boolean;
  /** How many pages come in all, as far as can be told; better the further the reading has come. */
  expected(): number | undefined;
  /** What is to be done, in order, nothing of it read yet; may be called again, and starts anew each time. */
  items(): AsyncIterable<FoundItem>;
  /** The same, read. */
  read(): AsyncIterable<RawPage>;
  /** What is no page, by type; of records, as far as they have been read. */
  skipped(): Skipped[];
  /** Bytes of archives that belong to no record; known after reading. */
  gaps(): Gaps;
  /** What a person should know of the lists of sources, in whole sentences; known after reading. */
  notices(): string[];
}

/** @throws ConfigError where a path is missing or cannot be meant */
export async function openInput(options: InputOptions): Promise<Input> {
  const { base, paths, list } = options;
  const exclude = options.exclude === undefined ? undefined : resolve(base, options.exclude);
  const roots = await findRoots(base, paths, exclude);
  const { fields, onlyHosts, bytes: most = 16 * 1024 * 1024 } = options; // the default of the config
  const reading = { fields, onlyHosts, most };
  const files = (notice?: (text: string) => void) => chosenOf(filesOf(roots, { exclude, list }, notice), options);
  const { counts, skipped, recordBytes } = await countFiles(files(), reading);
  const pageFiles = counts.page + counts.unreadable;
  const recordFiles = counts.records + counts.archive;
  let account = new Counts();
  async function* items(): AsyncGenerator<FoundItem> {
    account = new Counts();
    const mine = account;
    for await (const file of files((notice) => mine.notices.add(notice))) {
      const verdict = await classify(file, reading);
      for await (const found of itemsIn(file, verdict, reading, mine)) {
        if (isOfRecords(verdict)) mine.records += 1;
        yield found;
      }
    }
  }
  return {
    total: pageFiles + recordFiles,
    hasRecords: recordFiles > 0,
    expected: () => (recordFiles === 0 ? pageFiles : account.expected(pageFiles, recordBytes)),
    skipped: () => skipped.with(account.skipped).result(),
    gaps: () => account.gaps.result(),
    notices: () => [...account.notices],
    items,
    async *read() {
      for await (const found of items()) yield await readItem(found, reading);
    },
  };
}

async function* chosenOf(
  files: ReturnType<typeof filesOf>,
  { onlyFiles = () => true, signal }: Pick<InputOptions, 'onlyFiles' | 'signal'>,
): ReturnType<typeof filesOf> {
  for await (const file of files) {
    signal?.throwIfAborted();
    if (onlyFiles(file.id)) yield file;
  }
}

const isOfRecords = ({ as }: Verdict): boolean => as === 'records' || as === 'archive';

/** What one reading has seen so far. */
class Counts extends PassedOver implements Account {
  readonly notices = new Set<string>();
  bytes = 0;
  records = 0;

  expected(pageFiles: number, recordBytes: number): number | undefined {
    if (this.bytes === 0) return undefined;
    return pageFiles + Math.round((this.records * Math.max(recordBytes, this.bytes)) / this.bytes);
  }
}

async function countFiles(files: ReturnType<typeof filesOf>, reading: Parameters<typeof classify>[1]) {
  const counts = { page: 0, records: 0, archive: 0, unreadable: 0 };
  const skipped = new SkippedFiles();
  let recordBytes = 0;
  for await (const file of files) {
    const verdict = await classify(file, reading);
    if (verdict.as === 'skip') skipped.add(verdict.type, file.id);
    else counts[verdict.as] += 1;
    if (isOfRecords(verdict)) recordBytes += await sizeOf(file.path);
  }
  return { counts, skipped, recordBytes };
}

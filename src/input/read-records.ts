// Streams a file of records, JSONL or a web archive, unpacked on the way where it is gzip; damage costs only what it hit.
import { type FileHandle, lstat } from 'node:fs/promises';
import { itemsOfArchive } from './archives/items.js';
import { checkNoBinary, isGzip } from './content.js';
import { failedItem, failureOf } from './input-fault.js';
import type { FoundItem } from './item.js';
import { linesOf } from './lines.js';
import type { PassedOver } from './passed-over.js';
import { headOf, openFile } from './read-file.js';
import { itemsOfLines, type RecordOrigin } from './records.js';
import { unpackStream } from './unpack.js';

/** What a reading counts on its way. */
export interface Account extends PassedOver {
  /** Bytes of files of records, as far as they have been read. */
  bytes: number;
}

/** Every file gives at least one item, or is counted otherwise: one without records gives a failed one. */
export async function* readRecords(
  path: Buffer,
  as: 'records' | 'archive',
  origin: RecordOrigin & { readonly onlyHosts?: readonly string[] },
  account: Account,
): AsyncGenerator<FoundItem> {
  const { id, sourcePath, url, fetched } = origin;
  const file = { id, sourcePath, sourceRecord: null, url, fetched };
  let record = 0;
  try {
    const items =
      as === 'archive'
        ? itemsOfArchive(bytesOf(path, account), origin, account)
        : itemsOfLines(unpackedBytesOf(path, account), origin);
    let seen = 0;
    for await (const found of items) {
      seen += 1;
      record = found.item.sourceRecord ?? record;
      yield found;
    }
    if (seen > 0 || as === 'archive') return; // an archive without records has said so
    yield failedItem(file, { reason: 'empty', because: 'it holds no records' });
  } catch (error) {
    const { reason, because } = failureOf(error);
    const place = record === 0 ? file : { ...file, id: `${id}#${record + 1}`, sourceRecord: record + 1 };
    const told = record === 0 ? because : `after record ${record}: ${because}`;
    yield failedItem(place, { reason, because: told });
  }
}

/** For telling what a file is; empty where the line is longer than a page may be. */
export async function firstLine(path: Buffer, most: number): Promise<string> {
  for await (const { bytes } of linesOf(unpackedBytesOf(path), most)) {
    const text = bytes?.toString('utf8').replace(/^\ufeff/, '') ?? '';
    if (!bytes || text.trim() !== '') return text;
  }
  return '';
}

/** Nothing where it is gone: that is told when it is read. */
export const sizeOf = (path: Buffer): Promise<number> =>
  lstat(path).then(
    ({ size }) => size,
    () => 0,
  );

async function* unpackedBytesOf(path: Buffer, account?: Account): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    const head = await headOf(file);
    if (!isGzip(head)) checkNoBinary(head);
    const chunks = counted(file, account);
    yield* isGzip(head) ? unpackStream(chunks) : chunks;
  } finally {
    await file.close();
  }
}

async function* bytesOf(path: Buffer, account: Account): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    yield* counted(file, account);
  } finally {
    await file.close();
  }
}

async function* counted(file: FileHandle, account: Pick<Account, 'bytes'> = { bytes: 0 }): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>) {
    account.bytes += chunk.length;
    yield chunk;
  }
}

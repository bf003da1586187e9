// Streams a file of records, JSONL or a web archive, unpacked on the way where it is gzip; damage costs only what it hit.
import { lstat } from 'node:fs/promises';
import { checkNoBinary, isGzip } from './content.js';
import { failureOf } from './input-fault.js';
import type { FoundItem } from './item.js';
import { linesOf } from './lines.js';
import { headOf, openFile } from './read-file.js';
import { itemsOfLines, type RecordOrigin } from './records.js';
import { unpackStream } from './unpack.js';

/** How far the reading has come, in bytes of files of records. */
export interface ReadSoFar {
  bytes: number;
}

/** Every file gives at least one item: one without records gives a failed one. */
export async function* readRecords(path: Buffer, origin: RecordOrigin, soFar?: ReadSoFar): AsyncGenerator<FoundItem> {
  const { id, sourcePath, url, fetched } = origin;
  const file = { id, sourcePath, sourceRecord: null, url, fetched };
  let record = 0;
  try {
    for await (const found of itemsOfLines(chunksOf(path, soFar), origin)) {
      record = found.item.sourceRecord ?? record;
      yield found;
    }
    if (record > 0) return;
    yield {
      item: { ...file, content: { kind: 'failure', failure: { reason: 'empty', because: 'it holds no records' } } },
    };
  } catch (error) {
    const { reason, because } = failureOf(error);
    const place = record === 0 ? file : { ...file, id: `${id}#${record + 1}`, sourceRecord: record + 1 };
    const told = record === 0 ? because : `after record ${record}: ${because}`;
    yield { item: { ...place, content: { kind: 'failure', failure: { reason, because: told } } } };
  }
}

/** For telling what a file is; empty where the line is longer than a page may be. */
export async function firstLine(path: Buffer, most: number): Promise<string> {
  for await (const { bytes } of linesOf(chunksOf(path), most)) {
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

async function* chunksOf(path: Buffer, soFar: ReadSoFar = { bytes: 0 }): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    const head = await headOf(file);
    if (!isGzip(head)) checkNoBinary(head);
    const chunks = counted(file.createReadStream({ start: 0, autoClose: false }), soFar);
    yield* isGzip(head) ? unpackStream(chunks) : chunks;
  } finally {
    await file.close();
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, soFar: ReadSoFar): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    soFar.bytes += chunk.length;
    yield chunk;
  }
}

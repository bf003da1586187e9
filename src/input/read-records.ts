// Streams a file of records, unpacked on the way where it is gzip; a damaged end costs only what follows it.
import type { RawPage } from '../page/raw-page.js';
import { checkNoBinary, isGzip } from './content.js';
import { failureOf } from './input-fault.js';
import { linesOf } from './lines.js';
import { headOf, openFile } from './read-file.js';
import { type RecordOrigin, recordsOf } from './records.js';
import { unpackStream } from './unpack.js';

/** Every file gives at least one page: one without records gives a failed one. */
export async function* readRecords(path: Buffer, origin: RecordOrigin): AsyncGenerator<RawPage> {
  const file = { id: origin.id, sourcePath: origin.sourcePath, sourceRecord: null, body: '' };
  let record = 0;
  try {
    for await (const page of recordsOf(chunksOf(path), origin)) {
      record = page.sourceRecord ?? record;
      yield page;
    }
    if (record === 0) yield { ...file, failure: { reason: 'empty', because: 'it holds no records' } };
  } catch (error) {
    const { reason, because } = failureOf(error);
    if (record === 0) yield { ...file, failure: { reason, because } };
    else
      yield { ...file, ...after(origin, record), failure: { reason, because: `after record ${record}: ${because}` } };
  }
}

const after = ({ id }: RecordOrigin, record: number) => ({ id: `${id}#${record + 1}`, sourceRecord: record + 1 });

/** For telling what a file is; empty where the line is longer than a page may be. */
export async function firstLine(path: Buffer, most: number): Promise<string> {
  for await (const { bytes } of linesOf(chunksOf(path), most)) {
    const text = bytes?.toString('utf8').replace(/^\ufeff/, '') ?? '';
    if (!bytes || text.trim() !== '') return text;
  }
  return '';
}

async function* chunksOf(path: Buffer): AsyncGenerator<Uint8Array> {
  const file = await openFile(path);
  try {
    const head = await headOf(file);
    if (!isGzip(head)) checkNoBinary(head);
    const chunks: AsyncIterable<Uint8Array> = file.createReadStream({ start: 0, autoClose: false });
    yield* isGzip(head) ? unpackStream(chunks) : chunks;
  } finally {
    await file.close();
  }
}

// Pages that come without a file: what `curl … | copydesk clean -` pipes in, or bytes that a caller already holds.
import type { Config } from '../pipeline/config.js';
import { itemsOfArchive } from './archives/items.js';
import { contentOf, headBytes, isGzip } from './content.js';
import { failedItem, failureOf, InputFault } from './input-fault.js';
import type { FoundItem } from './item.js';
import { formOf } from './pages-in.js';
import { PassedOver } from './passed-over.js';
import { openUp } from './read-file.js';
import { isPageRecord, itemsOfLines, parseObject } from './records.js';
import { unpackHead, unpackStream } from './unpack.js';

export interface PipedOptions {
  /** What it is; where it is absent, the content decides. */
  readonly from?: 'html' | 'text' | 'jsonl' | 'warc';
  readonly url?: string;
  /** `-` by default. */
  readonly id?: string;
  readonly fields: Config['jsonl'];
  /** Of records in archives, only those of these hosts. */
  readonly onlyHosts?: readonly string[];
  /** Bytes of one page, `budgets.bytes` in the config. */
  readonly bytes?: number;
}

export async function* itemsOf(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  { from, url, id = '-', fields, onlyHosts, bytes: most = 16 * 1024 * 1024 }: PipedOptions,
  passedOver = new PassedOver(),
): AsyncGenerator<FoundItem> {
  const about = { id, sourcePath: id, ...(url === undefined ? {} : { url }) };
  try {
    const chunks = input instanceof Uint8Array ? once(input) : input;
    const packed = await ahead(chunks, (length) => length >= headBytes);
    const isArchive =
      from === undefined && contentOf(isGzip(packed.head) ? unpackHead(packed.head) : packed.head) === 'warc';
    if (from === 'warc' || isArchive)
      return yield* itemsOfArchive(packed.all, { id, sourcePath: id, most, onlyHosts }, passedOver);
    const { head, all } = await firstLineOf(isGzip(packed.head) ? unpackStream(packed.all) : packed.all, most);
    const isRecords = from === 'jsonl' || (from === undefined && isRecordLine(head, fields));
    if (isRecords) return yield* itemsOfLines(all, { ...about, fields, most });
    const bytes = await openUp(await gather(all, most), false, most);
    const form = from === 'html' || from === 'text' ? { form: from } : formOf(bytes, { type: 'open', ending: '' });
    yield { item: { ...about, sourceRecord: null, content: { kind: 'page', ...form } }, bytes };
  } catch (error) {
    yield failedItem({ ...about, sourceRecord: null }, failureOf(error));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface Peeked {
  readonly head: Buffer;
  /** Everything, the head included. */
  readonly all: AsyncIterable<Uint8Array>;
}

const firstLineOf = (chunks: AsyncIterable<Uint8Array>, most: number): Promise<Peeked> =>
  ahead(chunks, (length, last) => length > most || (last.includes(10) && last.some((byte) => byte > 32)));

/** Reads until it is enough, and gives all of it once more. */
async function ahead(
  chunks: AsyncIterable<Uint8Array>,
  enough: (length: number, last: Uint8Array) => boolean,
): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    read.push(next.value);
    length += next.value.length;
    if (enough(length, next.value)) break;
  }
  return { head: Buffer.concat(read), all: again(read, iterator) };
}

async function* again(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* read;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function gather(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw new InputFault('too-large', `it has more than ${most} bytes, the most a page may have`);
    read.push(chunk);
  }
  return Buffer.concat(read);
}

/** The first line is a whole JSON object with a page in it. */
function isRecordLine(head: Buffer, fields: Config['jsonl']): boolean {
  const [line = ''] = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
    .split('\n', 1);
  const record = parseObject(line.trim());
  return record !== undefined && isPageRecord(record, fields);
}

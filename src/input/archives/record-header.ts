// The header of a WARC record, and whether one stands at a place: some contents quote the line that each one begins with.
import { type Fields, fieldsOf, headerEnd, mostHeaderBytes } from './header-block.js';
import type { Tape } from './tape.js';

export interface RecordHeader {
  /** Bytes up to the content. */
  readonly length: number;
  readonly fields: Fields;
  readonly hasBareLines: boolean;
}

export const versionStart = 'WARC/';

/** Whether a file whose first bytes, unpacked, are these is a web archive. */
export const beginsArchive = (head: Uint8Array): boolean => /^\s*WARC\/[01]\.\d/.test(textOf(head.subarray(0, 64)));

/** A version line and the name of a first field. */
const opening = /^WARC\/[01]\.\d{1,2}[ \t]*\r?\n[A-Za-z][\w-]*[ \t]*:/;
/** Where a record is due, its header may lack the version line. */
const openingWhereDue = /^(?:WARC\/[01]\.\d{1,2}[ \t]*\r?\n)?(?:WARC-[\w-]+|Content-Length|Content-Type)[ \t]*:/i;

/** Two of these make a header. */
const telling = ['warc-type', 'warc-record-id', 'warc-date', 'warc-target-uri', 'content-length'];

/** @param isDue whether the last record ends here */
export async function headerAt(tape: Tape, at: number, isDue: boolean): Promise<RecordHeader | undefined> {
  await tape.hold(at + 128);
  if (!(isDue ? openingWhereDue : opening).test(textOf(tape.bytes(at, at + 128)))) return undefined;
  const length = await lengthAt(tape, at);
  if (length === undefined) return undefined;
  const block = tape.bytes(at, at + length);
  const fields = fieldsOf(block.toString('utf8'));
  if (telling.filter((name) => fields.has(name)).length < 2) return undefined;
  return { length, fields, hasBareLines: !block.includes('\r\n') };
}

async function lengthAt(tape: Tape, at: number): Promise<number | undefined> {
  for (let most = 2048; ; most *= 2) {
    const held = lengthIn(tape.bytes(at, at + most)); // often no more is needed
    if (held !== undefined) return held || undefined;
    await tape.hold(at + most);
    const bytes = tape.bytes(at, at + most);
    const length = lengthIn(bytes);
    if (length !== undefined) return length || undefined;
    if (bytes.length < most || most >= mostHeaderBytes) return undefined;
  }
}

/** 0 where another one begins before it ends: a list of version lines must not be looked through again from each of them. */
function lengthIn(bytes: Buffer): number | undefined {
  const next = bytes.indexOf(`\n${versionStart}`, 0, 'latin1');
  const length = headerEnd(next < 0 ? bytes : bytes.subarray(0, next + 1));
  return length ?? (next < 0 ? undefined : 0);
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

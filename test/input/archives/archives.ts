// Writes small web archives, packs them as tools do, damages them, and reads them back in chunks of any size.
import { gzipSync } from 'node:zlib';
import type { JudgeOptions } from '../../../src/input/archives/judge-record.js';
import { type ArchiveItem, readArchive } from '../../../src/input/archives/read-archive.js';

export interface RecordToWrite {
  readonly fields?: Readonly<Record<string, string | undefined>>;
  readonly content?: string | Uint8Array;
  readonly version?: string;
  readonly lines?: '\r\n' | '\n';
  readonly end?: string;
}

export const usual = {
  'WARC-Type': 'response',
  'WARC-Record-ID': '<urn:uuid:1>',
  'WARC-Target-URI': 'https://example.org/a',
  'WARC-Date': '2024-05-06T07:08:09Z',
  'Content-Type': 'application/http; msgtype=response',
};

/** A field of value undefined is left out. */
export function record({ fields, content = '', version = 'WARC/1.0', lines = '\r\n', end }: RecordToWrite): Buffer {
  const all = { ...usual, 'Content-Length': String(Buffer.byteLength(content)), ...fields };
  const written = Object.entries(all).filter(([, value]) => value !== undefined);
  const head = [...(version ? [version] : []), ...written.map(([name, value]) => `${name}: ${value}`), '', ''].join(
    lines,
  );
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(end ?? lines + lines)]);
}

export const page = (name: string): string => `<html><body><p>Page ${name}.</p></body></html>`;

export const answer = (body: string, head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html'): string =>
  `${head}\r\n\r\n${body}`;

/** A whole page of this name. */
export const whole = (name: string, more: RecordToWrite = {}): Buffer =>
  record({
    content: answer(page(name)),
    ...more,
    fields: { 'WARC-Target-URI': `https://example.org/${name}`, ...more.fields },
  });

/** One member for each record, as crawlers write them. */
export const packed = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((each) => gzipSync(each)));

export async function* chunksOf(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.prototype.slice.call(bytes, at, at + size);
}

export async function read(
  bytes: Uint8Array,
  options: Partial<JudgeOptions> & { size?: number } = {},
): Promise<ArchiveItem[]> {
  const { size, ...rest } = options;
  const items: ArchiveItem[] = [];
  for await (const item of readArchive(chunksOf(bytes, size), { most: 100_000, ...rest })) items.push(item);
  return items;
}

/** Each item in one line. */
export function told(items: readonly ArchiveItem[]): string[] {
  return items.map((item) => {
    if (item.as === 'gap') return `gap ${item.from}-${item.to}: ${item.because}`;
    const name = (item.url ?? '').replace('https://example.org/', '');
    if (item.as === 'skipped') return `${item.number} ${name} ${item.type}`;
    if (item.as === 'failed') return `${item.number} ${name} ${item.failure.reason}: ${item.failure.because}`;
    return `${item.number} ${name} = ${textOf(item.block)}`;
  });
}

/** The words of a page that `whole` wrote; other contents as they are. */
function textOf(block: Uint8Array): string {
  const text = Buffer.from(block).toString('utf8');
  return /<p>(Page [^<]*)<\/p><\/body><\/html>$/.exec(text)?.[1] ?? JSON.stringify(text);
}

export const toldOf = async (bytes: Uint8Array, options?: Parameters<typeof read>[1]): Promise<string[]> =>
  told(await read(bytes, options));

// One page to be done, before anybody has read it: where it lies, or its bytes where only the archive around it could be read.
// Plain data, so that it goes to a worker process or a cluster as it is.
import { createHash } from 'node:crypto';
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import { type PageRecord, pageOfBlock } from './archives/record-page.js';
import { failureOf } from './input-fault.js';
import type { NamedAs } from './kinds.js';
import { formOf } from './pages-in.js';
import { readPage } from './read-file.js';
import { pageOfLine } from './records.js';

export interface Item {
  readonly id: string;
  readonly sourcePath: string;
  readonly sourceRecord: number | null;
  readonly url?: string;
  readonly fetched?: string;
  readonly content: ItemContent;
}

export type ItemContent =
  /** A file: its path as Latin-1, as a name on Linux is bytes. */
  | { readonly kind: 'file'; readonly path: string; readonly named: NamedAs }
  /** A line of JSONL, whose bytes come beside it. */
  | { readonly kind: 'line'; readonly number: number }
  /** A record of a web archive, whose content comes beside it. */
  | { readonly kind: 'block'; readonly record: Pick<PageRecord, 'kind' | 'contentType'> }
  /** A page that is there already. */
  | {
      readonly kind: 'page';
      readonly form?: RawPage['form'];
      readonly charset?: string;
      /** Its bytes are the UTF-8 of a text that had been decoded already. */
      readonly decoded?: boolean;
    }
  | { readonly kind: 'failure'; readonly failure: NonNullable<RawPage['failure']> };

export interface FoundItem {
  readonly item: Item;
  readonly bytes?: Uint8Array;
}

export interface ReadOptions {
  readonly fields: Config['jsonl'];
  /** Bytes of one page. */
  readonly most: number;
}

/** What cannot be read comes as a page with its failure. */
export async function readItem({ item, bytes }: FoundItem, { fields, most }: ReadOptions): Promise<RawPage> {
  const { content, ...about } = item;
  switch (content.kind) {
    case 'failure':
      return { ...about, body: '', failure: content.failure };
    case 'file':
      return { ...about, ...(await readFileOrFail(Buffer.from(content.path, 'latin1'), content.named, most)) };
    case 'line':
      return { ...about, ...pageOfLine(bytes ?? new Uint8Array(), content.number, { ...about, fields }) };
    case 'block':
      return { ...about, body: '', ...pageOfBlock({ ...content.record, block: bytes ?? new Uint8Array() }, most) };
    case 'page':
      return { ...about, body: bodyOf(bytes, content.decoded), form: content.form, charset: content.charset };
  }
}

function bodyOf(bytes: Uint8Array = new Uint8Array(), decoded = false): RawPage['body'] {
  return decoded ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8') : bytes;
}

async function readFileOrFail(
  path: Buffer,
  named: NamedAs,
  most: number,
): Promise<Pick<RawPage, 'body' | 'form' | 'failure'>> {
  try {
    const body = await readPage(path, named.packed, most);
    return { body, ...formOf(body, named) };
  } catch (error) {
    return { body: '', failure: failureOf(error) };
  }
}

/** SHA-256 of a page and of all that is known of it, each part with its length, so that no two pages look the same. */
export function keyOf({ url, fetched, form, charset, failure, body }: RawPage): string {
  const hash = createHash('sha256');
  const told = failure && `${failure.reason}: ${failure.because}`;
  for (const part of [url ?? '', fetched ?? '', form ?? '', charset ?? '', told ?? '', body])
    hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

// JSONL, one page in each line: found by the names of their fields, streamed, and a broken line costs no other line.
import type { RawPage } from '../page/raw-page.js';
import type { Config } from '../pipeline/config.js';
import { hasTags } from './content.js';
import { failedItem } from './input-fault.js';
import type { FoundItem } from './item.js';
import { linesOf } from './lines.js';
import { timeOf } from './times.js';

export interface RecordOrigin {
  readonly id: string;
  readonly sourcePath: string;
  readonly fields: Config['jsonl'];
  /** Bytes of one record. */
  readonly most: number;
  /** Where the records do not say themselves. */
  readonly url?: string;
  readonly fetched?: string;
}

/** Records are counted from 1, blank lines left out. */
export async function* itemsOfLines(
  chunks: AsyncIterable<Uint8Array>,
  { id, sourcePath, most, url, fetched }: RecordOrigin,
): AsyncGenerator<FoundItem> {
  let record = 0;
  for await (const { number, length, bytes } of linesOf(chunks, most)) {
    if (bytes && isBlank(bytes, number)) continue;
    record += 1;
    const about = { id: `${id}#${record}`, sourcePath, sourceRecord: record, url, fetched };
    const because = `line ${number} has ${length} bytes; one page may have ${most}`;
    if (bytes) yield { item: { ...about, content: { kind: 'line', number } }, bytes };
    else yield failedItem(about, { reason: 'too-large', because });
  }
}

function isBlank(bytes: Uint8Array, number: number): boolean {
  const hasMark = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let at = hasMark ? 3 : 0; at < bytes.length; at++) if (bytes[at]! > 0x20) return false;
  return true;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Without white space at its ends, and without the byte order mark that Windows tools put first. */
function textOf(bytes: Uint8Array, number: number): string {
  const text = utf8.decode(bytes);
  return (number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text).trim();
}

type PageOfRecord = Omit<RawPage, 'id' | 'sourcePath' | 'sourceRecord'>;

/** @param number of the line, for what is said of it */
export function pageOfLine(
  bytes: Uint8Array,
  number: number,
  origin: Pick<RecordOrigin, 'fields' | 'url' | 'fetched'>,
): PageOfRecord {
  const text = textOf(bytes, number);
  const record = parseObject(text);
  if (!record) return badRecord(`line ${number} is no JSON object; it begins with ${start(text)}`);
  const { fields } = origin;
  const { url = origin.url, fetched = origin.fetched } = aboutRecord(record, fields);
  const about = { url, fetched, charset: 'utf-8' };
  const html = first(record, fields.html, isText);
  if (html !== undefined)
    return { ...about, body: html, ...(hasTags(Buffer.from(html.slice(0, 65_536))) ? { form: 'html' } : {}) };
  const plain = first(record, fields.text, isText) ?? first(record, [...fields.html, ...fields.text], isString);
  if (plain !== undefined) return { ...about, body: plain, form: 'text' };
  return badRecord(`line ${number} has neither html nor text; it has ${keysOf(record)}`, about);
}

/** What a record says of its page beside the page itself. */
export const aboutRecord = (record: JsonObject, fields: Config['jsonl']): Pick<RawPage, 'url' | 'fetched'> => ({
  url: first(record, fields.url, isText),
  fetched: timeOf(first(record, fields.fetched, isTime)),
});

type JsonObject = Readonly<Record<string, unknown>>;

export function parseObject(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as JsonObject; // it begins with a brace, so it is an object
  } catch {
    return undefined;
  }
}

/** Whether an object is a page: what tells JSONL from other JSON under a name that says neither. */
export function isPageRecord(record: JsonObject, fields: Config['jsonl']): boolean {
  return first(record, [...fields.html, ...fields.text], isString) !== undefined;
}

function first<T>(record: JsonObject, names: readonly string[], fits: (value: unknown) => value is T): T | undefined {
  for (const name of names) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (fits(value)) return value;
  }
  return undefined;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isText = (value: unknown): value is string => isString(value) && value.trim() !== '';
const isTime = (value: unknown): value is string | number => isText(value) || typeof value === 'number';

function badRecord(because: string, about: Partial<RawPage> = {}): PageOfRecord {
  return { ...about, body: '', failure: { reason: 'bad-record', because } };
}

const start = (text: string): string => JSON.stringify(text.slice(0, 40));

function keysOf(record: JsonObject): string {
  const keys = Object.keys(record);
  if (keys.length === 0) return 'no fields at all';
  return `${keys.slice(0, 12).join(', ')}${keys.length > 12 ? ' …' : ''}`.slice(0, 300);
}

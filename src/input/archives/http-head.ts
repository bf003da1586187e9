// The head of an HTTP answer, as crawlers stored it before the page.
import { type Fields, fieldsOf, headerEnd, mostHeaderBytes } from './header-block.js';

export interface HttpHead {
  /** Bytes up to what was sent. */
  readonly length: number;
  readonly status: number;
  readonly fields: Fields;
}

/** @returns undefined where they do not begin with a whole one */
export function httpHeadOf(bytes: Buffer): HttpHead | undefined {
  let at = 0;
  for (;;) {
    const rest = bytes.subarray(at, at + mostHeaderBytes);
    const status = Number(/^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b/.exec(rest.subarray(0, 32).toString('latin1'))?.[1]);
    const length = Number.isNaN(status) ? undefined : headEnd(rest);
    if (length === undefined) return undefined;
    at += length;
    // "100 Continue" and its like stand before the real answer
    if (status >= 200) return { length: at, status, fields: fieldsOf(rest.toString('latin1', 0, length)) };
  }
}

/** An answer without content may lack the blank line behind its head. */
function headEnd(bytes: Buffer): number | undefined {
  return headerEnd(bytes) ?? (bytes.length < mostHeaderBytes && bytes.at(-1) === 10 ? bytes.length : undefined);
}

export interface MediaType {
  /** In lower case, without what follows it: `text/html`. */
  readonly type: string;
  readonly charset?: string;
}

/** @returns undefined where there is none, or one that says nothing */
export function mediaTypeOf(value: string | undefined): MediaType | undefined {
  const [type = '', ...rest] = (value ?? '').split(/[;,]/);
  const charset = /\bcharset\s*=\s*["']?([^"'\s;,]+)/i.exec(rest.join(';'))?.[1];
  const known = type.trim().toLowerCase();
  return known.includes('/') && !saysNothing.has(known) ? { type: known, ...(charset && { charset }) } : undefined;
}

const saysNothing = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-unknown-content-type',
  '*/*',
]);

export const htmlTypes: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/vnd.wap.xhtml+xml',
]);
export const isPageType = (type: string): boolean => htmlTypes.has(type) || type === 'text/plain';

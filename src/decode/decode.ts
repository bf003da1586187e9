// Bytes to page: the one door into decode. After it no character changes and no block is added, merged or removed.
import type { Form, Page, Repair } from '../page/page.js';
import type { RawPage } from '../page/raw-page.js';
import type { HostSelector } from '../page/stage.js';
import { hashOf } from '../text/hash.js';
import { type DecodedBytes, decodeBytes } from './charset.js';
import { type HtmlParts, openHtml } from './html/html-page.js';
import { PageRefused } from './refused.js';
import { looksLikeHtml } from './sniff.js';
import { cutText } from './text/cut-text.js';
import { TextBudget } from './text-budget.js';

export interface DecodeOptions {
  readonly selectors: readonly HostSelector[];
  readonly budgets: Budgets;
}

export interface Budgets {
  /** Bytes of the input. */
  readonly bytes: number;
  readonly elements: number;
  /** Elements inside each other; deeper ones are flattened into the deepest allowed. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  readonly blocks: number;
  /** Characters in all blocks. */
  readonly text: number;
}

/** @throws PageRefused for what can be no page: empty, binary, over a budget */
export type Decoder = (raw: RawPage) => Page;

/** @throws Error for a selector that is none, naming it: before the first page, not on one */
export function openDecoder(options: DecodeOptions): Decoder {
  const readHtml = openHtml(options);
  return (raw) => {
    const bytes = sizeOf(raw.body);
    if (bytes > options.budgets.bytes)
      throw new PageRefused('too-large', `it has ${bytes} bytes, and the budget is ${options.budgets.bytes}`);
    const decoded = textOf(raw);
    const form = raw.form ?? (looksLikeHtml(decoded.text) ? 'html' : 'text');
    const parts = form === 'html' ? readHtml(decoded.text, raw.url) : readText(decoded.text, options.budgets);
    if (parts.blocks.length === 0) throw new PageRefused('empty', emptyBecause(decoded.text, form));
    return pageOf(raw, form, decoded, bytes, parts);
  };
}

function sizeOf(body: RawPage['body']): number {
  return typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.byteLength;
}

function textOf(raw: RawPage): DecodedBytes {
  if (typeof raw.body !== 'string') return decodeBytes(raw.body, { http: raw.charset, form: raw.form });
  const charsetBecause = 'it came as text that had been decoded already';
  return { text: raw.body, charset: 'utf-8', charsetFrom: 'given', charsetBecause, repairs: [] };
}

function readText(text: string, budgets: Budgets): HtmlParts {
  const { blocks, left } = cutText(text, new TextBudget(budgets));
  return { blocks, left, declared: [], containers: [], selected: [], flattened: 0 };
}

function emptyBecause(text: string, form: Form): string {
  if (text.trim() === '') return 'there is nothing in it';
  return form === 'html' ? 'its markup holds no text' : 'it holds no text';
}

function pageOf(raw: RawPage, form: Form, decoded: DecodedBytes, bytes: number, parts: HtmlParts): Page {
  const { text, charset, charsetFrom, charsetBecause } = decoded;
  const { declared, containers, blocks, selected, left } = parts;
  const repairs = [...decoded.repairs, ...flatteningOf(parts.flattened)];
  return {
    id: raw.id,
    ...(raw.url === undefined ? {} : { url: raw.url }),
    form,
    ...(raw.fetched === undefined ? {} : { fetched: raw.fetched }),
    decoding: {
      charset,
      charsetFrom,
      charsetBecause,
      repairs,
      left,
      bytes,
      sha256: hashOf(raw.body),
      chars: text.length,
    },
    declared,
    containers,
    blocks,
    selected,
  };
}

function flatteningOf(count: number): Repair[] {
  if (count === 0) return [];
  return [{ name: 'depth', count, because: `${count} elements were deeper than the budget and were flattened` }];
}

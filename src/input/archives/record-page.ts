// Makes a page of the content of a record: takes off the HTTP head, and undoes what was done to the page to send it.
// Touches no files and no clock, so that it can be done wherever pages are cleaned.
import type { Form } from '../../page/page.js';
import type { RawPage } from '../../page/raw-page.js';
import { contentOf, hasTags } from '../content.js';
import { failureOf, InputFault } from '../input-fault.js';
import { dechunk } from './dechunk.js';
import { htmlTypes, httpHeadOf, type MediaType, mediaTypeOf } from './http-head.js';
import type { PageKind } from './judge-record.js';
import { undoEncodings } from './undo-encodings.js';

export interface PageRecord {
  readonly kind: PageKind;
  readonly contentType?: string;
  readonly block: Uint8Array;
}

export type PageOfBlock =
  | { readonly body: Uint8Array; readonly form?: Form; readonly charset?: string }
  | { readonly failure: NonNullable<RawPage['failure']> };

/** @param most bytes of the page */
export function pageOfBlock({ kind, contentType, block }: PageRecord, most: number): PageOfBlock {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const own = mediaTypeOf(contentType);
  const http = kind === 'response' ? httpHeadOf(bytes) : undefined;
  const said = mediaTypeOf(http?.fields.get('content-type'));
  try {
    const sent = bytes.subarray(http?.length ?? 0);
    const body = undoEncodings(
      undoTransfer(sent, http?.fields.get('transfer-encoding')),
      http?.fields.get('content-encoding') ?? '',
      most,
    );
    const form = formOf(body, kind, own ?? said);
    // texts of archives are written in UTF-8, whatever the page was in
    const charset = said?.charset ?? own?.charset ?? (kind === 'conversion' ? 'utf-8' : undefined);
    return { body, ...(form && { form }), ...(charset !== undefined && { charset }) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function undoTransfer(sent: Buffer, encoding = ''): Buffer {
  if (!/\bchunked\b/i.test(encoding)) return sent;
  const dechunked = dechunk(sent);
  if (dechunked.as === 'damaged')
    throw new InputFault('bad-archive', 'the page was sent in chunks, and the length of one of them is damaged');
  return dechunked.as === 'whole' ? dechunked.body : sent;
}

/** Servers call pages plain text and plain text pages; where the bytes say otherwise, decode decides. */
function formOf(body: Uint8Array, kind: PageKind, media: MediaType | undefined): Form | undefined {
  if (kind === 'conversion') return media && htmlTypes.has(media.type) ? 'html' : 'text';
  if (contentOf(body) === 'html') return 'html';
  if (media && htmlTypes.has(media.type)) return hasTags(body) ? 'html' : undefined;
  return media?.type === 'text/plain' ? 'text' : undefined;
}

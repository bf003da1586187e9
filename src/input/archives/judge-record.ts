// What becomes of a record: a page, one that failed, or something else than a page, which is only counted.
import type { RawPage } from '../../page/raw-page.js';
import { hostMatches, hostOf } from '../../text/host.js';
import { contentOf as sniff } from '../content.js';
import { timeOf } from '../times.js';
import type { Fields } from './header-block.js';
import { type HttpHead, httpHeadOf, isPageType, mediaTypeOf } from './http-head.js';
import type { RecordContent } from './record-content.js';

export type PageKind = 'response' | 'resource' | 'conversion';

interface About {
  readonly url?: string;
  readonly fetched?: string;
}

export type Judged =
  | (About & {
      readonly as: 'page';
      readonly kind: PageKind;
      readonly contentType?: string;
      readonly block: Uint8Array;
    })
  | (About & { readonly as: 'failed'; readonly failure: NonNullable<RawPage['failure']> })
  | { readonly as: 'skipped'; readonly type: SkippedType; readonly url?: string };

const otherTypes = {
  warcinfo: 'warc-info',
  request: 'warc-request',
  metadata: 'warc-metadata',
  revisit: 'warc-revisit',
  continuation: 'warc-continuation',
} as const;

export type SkippedType =
  | (typeof otherTypes)[keyof typeof otherTypes]
  | 'warc-dns'
  | 'warc-robots'
  | 'warc-status'
  | 'warc-other-media'
  | 'warc-other-host'
  | 'warc-other';

export interface JudgeOptions {
  /** Bytes of one page. */
  readonly most: number;
  /** Records of all others are skipped; a host stands for all below it. */
  readonly onlyHosts?: readonly string[];
}

export function judgeRecord(fields: Fields, content: RecordContent, { most, onlyHosts }: JudgeOptions): Judged {
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') || undefined;
  const kind = fields.get('warc-type')?.toLowerCase();
  const fetched = timeOf(fields.get('warc-date'));
  const about = { ...(url !== undefined && { url }), ...(fetched !== undefined && { fetched }) };
  const skip = (type: SkippedType): Judged => ({ as: 'skipped', type, ...(url !== undefined && { url }) });
  const fail = (because: string, reason: 'bad-archive' | 'too-large' | 'empty' = 'bad-archive'): Judged => ({
    ...about,
    as: 'failed',
    failure: { reason, because },
  });

  if (kind === undefined) return fail('the header of its record names no type');
  if (Object.hasOwn(otherTypes, kind)) return skip(otherTypes[kind as keyof typeof otherTypes]);
  if (!isPageKind(kind)) return skip('warc-other');
  if (/^dns:/i.test(url ?? '')) return skip('warc-dns');
  if (onlyHosts && !onlyHosts.some((host) => hostMatches(host, hostOf(url)))) return skip('warc-other-host');
  if (/^[^?#]*:\/\/[^/?#]+\/robots\.txt(?:[?#]|$)/i.test(url ?? '')) return skip('warc-robots');

  const http = kind === 'response' ? httpHeadOf(content.start) : undefined;
  const type = fields.get('content-type');
  if (http && http.status !== 200) return skip('warc-status');
  if (/msgtype\s*=\s*request/i.test(type ?? '')) return skip('warc-request');
  const contentType = kind === 'response' ? fields.get('warc-identified-payload-type') : type;
  const payload = content.start.subarray(http?.length ?? 0);
  if (isHttp(type) && !http) {
    if (content.fault !== undefined) return fail(content.fault);
    if (content.length === 0) return fail('its record is empty', 'empty');
    if (sniff(payload) !== 'html') return fail('its record does not begin as an HTTP answer does');
  }
  const media = mediaOf(kind, type, contentType, http);
  if (media ? !isPageType(media) : !mayBePage(payload, content)) return skip('warc-other-media');
  if (content.fault !== undefined) return fail(content.fault);
  if (fields.has('warc-segment-number')) return fail('it is in pieces: its other segments are records of their own');
  const length = content.length - (http?.length ?? 0);
  if (length > most) return fail(`it has ${length} bytes; one page may have ${most}`, 'too-large');
  return {
    as: 'page',
    ...about,
    kind,
    ...(contentType !== undefined && { contentType }),
    block: Buffer.from(content.start),
  };
}

const isPageKind = (type: string): type is PageKind => ['response', 'resource', 'conversion'].includes(type);
const isHttp = (type: string | undefined): boolean => /^application\/http\b/i.test(type ?? '');

/**
 * What the server said goes first, because all readers of the page believed it; what the crawler found in the content
 * counts where the server said nothing, or where it found a page.
 */
function mediaOf(kind: PageKind, type?: string, found?: string, http?: HttpHead): string | undefined {
  const said = mediaTypeOf(http?.fields.get('content-type'))?.type;
  const own = kind !== 'response' || isHttp(type) ? undefined : mediaTypeOf(type)?.type; // not all keep the HTTP head
  const identified = mediaTypeOf(found)?.type;
  if (identified && isPageType(identified)) return identified;
  return said ?? own ?? identified ?? (kind === 'conversion' ? 'text/plain' : undefined);
}

/** No type was said: a page is what looks like one, and one that cannot be seen any more has come in all the same. */
function mayBePage(payload: Buffer, { fault, length }: RecordContent): boolean {
  return (
    sniff(payload) === 'html' ||
    sniff(payload) === 'gzip' ||
    (payload.length === 0 && (fault !== undefined || length === 0))
  );
}

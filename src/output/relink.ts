// What is written of a page once it is known what it is to others: a copy, a part of a story, or the first page of one.
import type { Article, Rejected } from '../page/article.js';
import { isRejected } from '../pipeline/clean.js';
import type { Link } from '../pipeline/collate/link.js';
import type { Config } from '../pipeline/config.js';
import { summaryOf } from '../pipeline/docket.js';
import { outputsOf } from '../pipeline/outputs.js';
import { rejectedAs } from '../pipeline/record.js';
import { openRows, type Rendered, sumOf } from './render.js';
import { isRowTable, type WrittenPage } from './rewrite.js';
import type { Stream } from './streams.js';
import { articleText } from './txt.js';

/** What was found across pages about one of them. */
export interface Found {
  readonly link?: Link;
  /** The ids of the pages that were put together in it, itself first. */
  readonly parts?: readonly string[];
}

/** @returns the page with other rows, where `record` is what it is without any link */
export function openRelinker(
  streams: readonly Stream[],
  config: Config,
): (page: WrittenPage, record: Article, found: Found) => Promise<Rendered> {
  const rows = openRows(config);
  const { txt } = outputsOf(config);
  return async ({ docket, text }, record, found) => {
    const linked = linkedRecord(record, found.link, config.collate.duplicates);
    const lines = new Map(rows(linked));
    const { text: written } = await text();
    let from = 0;
    const pieces = streams.map(({ name }, at) => {
      const to = from + docket.lengths[at]!;
      const piece = isRowTable(name) ? Buffer.from(lines.get(name) ?? '', 'utf8') : written.subarray(from, to);
      from = to;
      return piece;
    });
    const readable = Buffer.from(txt && !isRejected(linked) ? articleText(linked) : '', 'utf8');
    const all = Buffer.concat([...pieces, readable]);
    const { found: _, ...rest } = docket;
    const lengths = pieces.map(({ length }) => length);
    const now = { ...rest, ...summaryOf(linked), ...(isNothing(found) ? {} : { found }) };
    return { docket: { ...now, lengths, txt: readable.length, sum: sumOf(all) }, text: all };
  };
}

export const isNothing = ({ link, parts }: Found): boolean => link === undefined && parts === undefined;

/** A record with its link, as its row will have it: what is left out, or stands in another page's row, is rejected with that reason. */
export function linkedRecord(
  record: Article,
  link: Link | undefined,
  duplicates: Config['collate']['duplicates'],
): Article | Rejected {
  if (link === undefined) return record;
  if (link.as === 'part') return rejectedAs(record, { reason: 'part-of-story', because: link.because });
  const copy = { ...record, duplicate_of: link.of, warnings: [...record.warnings, 'duplicate' as const] };
  return duplicates === 'leave-out' ? rejectedAs(copy, { reason: 'duplicate', because: link.because }) : copy;
}

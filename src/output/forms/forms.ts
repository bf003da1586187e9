// The forms in which a row can be written, by the name that `--schema` gives them. All are worked out from the record alone.
import type { Article, Rejected } from '../../page/article.js';
import { isRejected } from '../../pipeline/clean.js';
import type { RowForm } from '../../pipeline/row-form.js';
import type { Column } from '../column-types.js';
import { rejectedColumns } from '../columns.js';
import { flatDocument, nestedDocument } from './datatrove.js';
import { columnsOf, forCsv, type Keys, renamed, valuesOf } from './keys.js';
import { newsPlease } from './news-please.js';
import { flatNewsArticle, newsArticle } from './schema-org.js';
import { trafilatura } from './trafilatura.js';

export interface Form {
  readonly jsonl: Keys;
  /** With no key inside another. */
  readonly csv: Keys;
}

export const forms: Readonly<Record<RowForm, Form>> = {
  copydesk: formOf(renamed({})),
  'schema.org': formOf(newsArticle, flatNewsArticle),
  trafilatura: formOf(renamed(trafilatura)),
  'news-please': formOf(renamed(newsPlease)),
  datatrove: formOf(nestedDocument, flatDocument),
};

function formOf(jsonl: Keys, csv: Keys = jsonl): Form {
  return { jsonl, csv: forCsv(csv) };
}

/** The two files that rows go to: articles.* and rejected.*, where the reason comes first. */
export type RowKind = 'articles' | 'rejected';

export function rowColumns(kind: RowKind, { jsonl }: Form): Record<string, Column> {
  const { reason, reason_detail } = rejectedColumns;
  return { ...(kind === 'rejected' ? { reason, reason_detail } : {}), ...columnsOf(jsonl) };
}

/** A row with these keys. */
export function rowOf(keys: Keys, record: Article | Rejected): Record<string, unknown> {
  const row = valuesOf(keys, record);
  return isRejected(record) ? { reason: record.reason, reason_detail: record.reason_detail, ...row } : row;
}

export const csvNames = (kind: RowKind, { csv }: Form): string[] => [
  ...(kind === 'rejected' ? ['reason', 'reason_detail'] : []),
  ...Object.keys(csv),
];

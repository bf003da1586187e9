// articles.* and rejected.*: every page has exactly one row in one of the two, as JSONL and as CSV.
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import { csvFormat } from './csv.js';
import { csvNames, forms, type RowKind, rowOf } from './forms/forms.js';
import { jsonLine } from './json-line.js';
import type { Sink } from './sink.js';
import type { Staging } from './staging.js';

export async function openRecordFiles(staging: Staging, config: Config): Promise<Sink> {
  const articles = await openPair(staging, 'articles', config);
  const rejected = await openPair(staging, 'rejected', config);
  return ({ record }) => (isRejected(record) ? rejected(record) : articles(record));
}

async function openPair(
  staging: Staging,
  kind: RowKind,
  config: Config,
): Promise<(record: Cleaned['record']) => Promise<void>> {
  const jsonl = await staging.file(`${kind}.jsonl`);
  const csv = await staging.file(`${kind}.csv`);
  const form = forms[config.schema];
  const format = csvFormat(csvNames(kind, form), config.csv);
  await csv.write(format.head);
  return async (record) => {
    await jsonl.write(jsonLine(rowOf(form.jsonl, record)));
    await csv.write(format.line(rowOf(form.csv, record)));
  };
}

// articles.* and rejected.*: every page has exactly one row in one of the two, as JSONL and as CSV.
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import { articleColumns, rejectedColumns } from './columns.js';
import { csvFormat } from './csv.js';
import { jsonLine } from './json-line.js';
import type { Sink } from './sink.js';
import type { Staging } from './staging.js';

export async function openRecordFiles(staging: Staging, config: Config): Promise<Sink> {
  const articles = await openPair(staging, 'articles', articleColumns, config);
  const rejected = await openPair(staging, 'rejected', rejectedColumns, config);
  return ({ record }) => (isRejected(record) ? rejected(record) : articles(record));
}

async function openPair(
  staging: Staging,
  name: string,
  columns: typeof articleColumns | typeof rejectedColumns,
  config: Config,
): Promise<(record: Cleaned['record']) => Promise<void>> {
  const jsonl = await staging.file(`${name}.jsonl`);
  const csv = await staging.file(`${name}.csv`);
  const format = csvFormat(columns, config.csv);
  const keys = Object.keys(columns);
  await csv.write(format.head);
  return async (record) => {
    await jsonl.write(jsonLine(inOrder(record, keys)));
    await csv.write(format.line(record));
  };
}

/** The same keys in the same order in every row, however the record was put together. */
function inOrder(record: Cleaned['record'], keys: readonly string[]): object {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

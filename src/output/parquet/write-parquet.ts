// articles.parquet and rejected.parquet: the rows of the finished JSONL files once more, in their order, with types. They are made
// when nothing of a row can change any more, so that every way to an output, a run, `merge`, `forget`, comes to the same bytes.
import type { Config } from '../../pipeline/config.js';
import { outputsOf } from '../../pipeline/outputs.js';
import type { RowKind } from '../forms/forms.js';
import { columnsOfTable, rowSchemaName } from '../schemas.js';
import { type NamedSum, partName } from '../series.js';
import type { Staging } from '../staging.js';
import { linesOf } from './lines-of.js';
import type { ParquetLibrary } from './load-library.js';
import { ParquetFile } from './parquet-file.js';

export interface ParquetJob {
  readonly staging: Staging;
  /** Those of the tables, closed: the JSONL files of the rows are among them, in their order. */
  readonly files: readonly NamedSum[];
  readonly config: Config;
  readonly library: ParquetLibrary;
  /** Of Copydesk. */
  readonly version: string;
}

/** @returns the files that it has written; their `lines` are rows */
export async function writeParquet(job: ParquetJob): Promise<readonly NamedSum[]> {
  return [...(await writeTable('articles', job)), ...(await writeTable('rejected', job))];
}

async function writeTable(
  kind: RowKind,
  { staging, files, config, library, version }: ParquetJob,
): Promise<NamedSum[]> {
  const columns = columnsOfTable(rowSchemaName(kind, config.schema));
  const most = outputsOf(config).parquet?.rows ?? Number.POSITIVE_INFINITY;
  const sums: NamedSum[] = [];
  const nextPath = () => partName(`${kind}.parquet`, sums.length + 1, { gzip: false });
  const openNext = async () => new ParquetFile(await staging.file(nextPath()), columns, library, version);
  const closed = async (file: ParquetFile) => ({ path: nextPath(), ...(await file.close()) });
  let file = await openNext();
  for (const { path } of files.filter(({ path }) => path.startsWith(kind) && isJsonl.test(path)))
    for await (const line of linesOf(staging.pathOf(path))) {
      if (file.rows === most) {
        sums.push(await closed(file));
        file = await openNext();
      }
      await file.add(line);
    }
  return [...sums, await closed(file)];
}

const isJsonl = /\.jsonl(?:\.gz)?$/;

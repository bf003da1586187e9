// Which files a run writes: what the config says in one word or at length, settled.
import type { Config } from './config.js';

export interface Packing {
  readonly gzip: boolean;
  /** Rows of one file, a header not counted; absent: any number. */
  readonly rows?: number;
}

export interface Outputs {
  readonly jsonl?: Packing;
  readonly csv?: Packing;
  /** `gzip` is for files that are packed as a whole: the columns of Parquet are packed one by one. */
  readonly parquet?: Pick<Packing, 'rows'>;
  readonly txt: boolean;
  readonly report: boolean;
  /** Of the pages that are in the folders of the stages. */
  readonly galleys: boolean;
  /** Whether marks of the run before are kept. */
  readonly previous: boolean;
  /** Of all pages, how many are in the folders of the stages: 0 to 1. */
  readonly stageShare: number;
  readonly stages: Packing;
}

/** Excel opens no more: 1,048,576 with the header (Microsoft, "Excel specifications and limits"). */
const mostRowsOfCsv = 1_048_575;

export function outputsOf({
  outputs: { jsonl, csv, parquet, txt, report, galleys, previous, stages },
}: Pick<Config, 'outputs'>): Outputs {
  const table = packingOf(csv);
  return {
    jsonl: packingOf(jsonl),
    csv: table && { ...table, rows: Math.min(table.rows ?? mostRowsOfCsv, mostRowsOfCsv) },
    parquet: parquetOf(parquet),
    txt,
    report,
    galleys,
    previous,
    stageShare: shareOf(typeof stages === 'string' ? stages : stages.write),
    stages: typeof stages === 'string' ? { gzip: false } : { gzip: stages.gzip, ...rowsOf(stages) },
  };
}

function packingOf(said: Config['outputs']['csv']): Packing | undefined {
  if (typeof said === 'boolean') return said ? { gzip: false } : undefined;
  return said.write ? { gzip: said.gzip, ...rowsOf(said) } : undefined;
}

function parquetOf(said: Config['outputs']['parquet']): Outputs['parquet'] {
  if (typeof said === 'boolean') return said ? {} : undefined;
  return said.write ? rowsOf(said) : undefined;
}

const rowsOf = ({ rows }: { readonly rows?: number | undefined }): Pick<Packing, 'rows'> =>
  rows === undefined ? {} : { rows };

function shareOf(said: string): number {
  if (said === 'full') return 1;
  return said === 'off' ? 0 : Math.min(1, Number.parseFloat(said) / 100);
}

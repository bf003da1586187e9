// Whether two readers that are not ours find in Parquet what the JSONL holds, each value in its column and with its type.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { columnsOfTable, rowSchemaName } from '../../dist/output/schemas.js';
import { sparkSchema } from '../../dist/output/spark-schema.js';
import { partsOf, rowsOf } from './answers.mjs';
import { runnerOf } from './tools.mjs';

const script = fileURLToPath(new URL('parquet.py', import.meta.url));

/** @returns a sentence for each thing that is not so */
export function parquetFaults(output, schema, work) {
  const tables = ['articles', 'rejected'].map((kind) => [
    kind,
    {
      paths: partsOf(output, kind, 'parquet'),
      rows: rowsOf(output, kind),
      columns: sparkSchema(columnsOfTable(rowSchemaName(kind, schema))),
    },
  ]);
  const [program, ...words] = runnerOf('python', work);
  const input = JSON.stringify(Object.fromEntries(tables));
  const { status, stdout, stderr, error } = spawnSync(program, [...words, script], { input, encoding: 'utf8' });
  if (error || status !== 0) return [`the script ended with ${status}: ${error ?? stderr}`];
  return stdout.split('\n').filter((line) => line !== '');
}

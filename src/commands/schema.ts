// `copydesk schema [name]`: prints the JSON Schema of a file that Copydesk reads or writes, or the columns of a table as Spark has them.
import {
  columnsOfTable,
  isSchemaName,
  type SchemaName,
  schemaNames,
  schemaText,
  tableNames,
} from '../output/schemas.js';
import { sparkSchema } from '../output/spark-schema.js';
import { didYouMean } from '../text/nearest.js';
import type { Outcome } from './outcome.js';
import type { Terminal } from './terminal.js';

export interface SchemaOptions {
  /** As a StructType in JSON. */
  readonly spark?: boolean;
}

export async function printSchema(
  name: string | undefined,
  { spark = false }: SchemaOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const names: readonly SchemaName[] = spark ? tableNames : schemaNames;
  if (name === undefined) {
    for (const known of names) await terminal.write(`${known}\n`);
    return 'ok';
  }
  if (!isSchemaName(name) || !names.includes(name)) {
    const what = spark ? 'no table' : 'no schema';
    terminal.say(`There is ${what} "${name}".${didYouMean(name, names)} Known are: ${names.join(', ')}.`);
    return 'misused';
  }
  await terminal.write(spark ? `${JSON.stringify(sparkSchema(columnsOfTable(name)), null, 2)}\n` : schemaText(name));
  return 'ok';
}

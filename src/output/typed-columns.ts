// The types that columns have where a table says them itself, in Parquet and in Spark: worked out from the JSON Schema of a row.
import type { JsonSchema } from './column-types.js';

export type ColumnType = PlainType | { readonly listOf: ColumnType } | { readonly struct: readonly TypedColumn[] };

/** `integer` has 64 bits, as `double`; `string` is UTF-8. */
export type PlainType = 'string' | 'integer' | 'double' | 'boolean';

export interface TypedColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** A sentence. */
  readonly about: string;
}

const plainTypes: Readonly<Record<string, PlainType>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/** @param schema of a row, as `object` in column-types.ts makes it; every column may be null, as Spark and pandas have it */
export function typedColumns(schema: JsonSchema): readonly TypedColumn[] {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined; // so JSON Schema has it
  if (!properties) throw new Error(`A row needs named keys to be a row of a table, and has ${JSON.stringify(schema)}.`);
  return Object.entries(properties).map(([name, column]) => ({
    name,
    type: typeOf(column),
    about: String(column['description']),
  }));
}

function typeOf(schema: JsonSchema): ColumnType {
  const kind = kindOf(schema);
  if (kind === 'array') return { listOf: typeOf(schema['items'] as JsonSchema) }; // `list` has said of what
  if (kind === 'object') return { struct: typedColumns(schema) };
  const type = plainTypes[kind];
  if (!type) throw new Error(`No column of a table can be ${JSON.stringify(schema)}.`);
  return type;
}

/** A choice without a type is one of names. */
const kindOf = ({ type = 'string' }: JsonSchema): string => String([type].flat().find((kind) => kind !== 'null'));

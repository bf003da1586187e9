// The columns of a table as Parquet's own schema: a list of elements, each group followed by its children.
import type { SchemaElement } from 'hyparquet-writer';
import type { ColumnType, PlainType, TypedColumn } from '../typed-columns.js';

export function schemaElements(columns: readonly TypedColumn[]): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elementsOf)];
}

const elementsOf = ({ name, type }: Pick<TypedColumn, 'name' | 'type'>): SchemaElement[] =>
  ofType(type).map((element, index) => (index === 0 ? { ...element, name, repetition_type: 'OPTIONAL' } : element));

const plain: Readonly<Record<PlainType, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** The first is named by whose type it is. Lists have the three levels of parquet-format's LogicalTypes.md. */
function ofType(type: ColumnType): SchemaElement[] {
  if (typeof type === 'string') return [{ name: '', ...plain[type] }];
  if ('struct' in type) return [{ name: '', num_children: type.struct.length }, ...type.struct.flatMap(elementsOf)];
  return [
    { name: '', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    ...elementsOf({ name: 'element', type: type.listOf }),
  ];
}

// The columns of a table as Spark writes its schemas down: `StructType.fromJson` in Python and `DataType.fromJson` in Scala read it.
import type { ColumnType, PlainType, TypedColumn } from './typed-columns.js';

/** @returns a struct, to be put into JSON; the sentences are the comments of its columns */
export function sparkSchema(columns: readonly TypedColumn[]): object {
  const fields = columns.map(({ name, type, about }) => ({
    name,
    type: sparkType(type),
    nullable: true,
    metadata: { comment: about },
  }));
  return { type: 'struct', fields };
}

const plain: Readonly<Record<PlainType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
};

function sparkType(type: ColumnType): string | object {
  if (typeof type === 'string') return plain[type];
  if ('listOf' in type) return { type: 'array', elementType: sparkType(type.listOf), containsNull: true };
  return sparkSchema(type.struct);
}

// The values of a column as the library wants them: whole numbers of 64 bits are bigints there, wherever they stand.
import type { ColumnType } from '../typed-columns.js';

type Convert = (value: unknown) => unknown;

export function converterOf(type: ColumnType): Convert {
  if (type === 'integer') return (value) => (value === null ? null : BigInt(value as number)); // the schema of the row says so
  if (typeof type === 'string') return (value) => value;
  if ('listOf' in type) {
    const convert = converterOf(type.listOf);
    return (value) => (value as readonly unknown[] | null)?.map(convert) ?? null;
  }
  const converters = type.struct.map((column) => [column.name, converterOf(column.type)] as const);
  return (value) => {
    const inner = value as Readonly<Record<string, unknown>> | null;
    return inner && Object.fromEntries(converters.map(([name, convert]) => [name, convert(inner[name])]));
  };
}

// Reads Parquet back with a reader that is no part of Copydesk.
import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

export interface ReadBack {
  readonly rows: readonly Record<string, unknown>[];
  readonly metadata: FileMetaData;
}

export async function readParquet(path: string): Promise<ReadBack> {
  const file = await asyncBufferFromFile(path);
  const rows = await parquetReadObjects({ file });
  return {
    rows: rows.map((row) => asJson(row) as Record<string, unknown>),
    metadata: await parquetMetadataAsync(file),
  };
}

/** This reader gives bigints for whole numbers, and undefined for a group that is null. */
function asJson(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
}

/** `authors: LIST<STRING>`, as the file itself says, level by level. */
export function typesIn({ schema }: FileMetaData): string[] {
  const elements = schema.slice(1).values();
  const next = (): string => {
    const { name, type, logical_type, num_children = 0, repetition_type } = elements.next().value!; // as many as its parent says
    const inner = Array.from({ length: num_children }, next);
    const kind = logical_type?.type ?? type ?? 'STRUCT';
    return `${repetition_type} ${name}: ${kind}${inner.length > 0 ? `<${inner.join(', ')}>` : ''}`;
  };
  return Array.from({ length: schema[0]!.num_children! }, next);
}

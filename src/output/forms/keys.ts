// The keys of a row: what each is called, and which column of the record it is worked out from.
import type { Article } from '../../page/article.js';
import type { Column, JsonSchema } from '../column-types.js';
import { articleColumns } from '../columns.js';

export type ColumnName = keyof Article;

export interface Key {
  /** The columns that are in it. */
  readonly from: readonly ColumnName[];
  readonly type: JsonSchema;
  readonly about: string;
  value(record: Article): unknown;
}

/** In the order in which they are written. */
export type Keys = Readonly<Record<string, Key>>;

/** What a form calls our columns: `author: 'authors'`; a key of its own where it has another type. */
export type Renaming = Readonly<Record<string, ColumnName | Key>>;

const columnNames = Object.keys(articleColumns) as ColumnName[]; // the table has exactly these

/** A column as it is, whatever it is called. */
export function own(name: ColumnName): Key {
  const [type, about] = articleColumns[name];
  return { from: [name], type, about, value: (record) => record[name] };
}

/** The keys that a form has a name for, without all others. */
export function named(names: Renaming): Keys {
  return mapped(names, (key) => (typeof key === 'string' ? own(key) : key));
}

/** The keys that a form has a name for, and after them every other column under our name, so that nothing is lost. */
export function renamed(names: Renaming): Keys {
  const theirs = named(names);
  const others = leftOutOf(theirs).map((name) => [name, own(name)]);
  return { ...theirs, ...Object.fromEntries(others) };
}

/** The columns that are in none of these keys. */
export function leftOutOf(keys: Keys): ColumnName[] {
  const taken = new Set(Object.values(keys).flatMap(({ from }) => from));
  return columnNames.filter((name) => !taken.has(name));
}

/** For CSV: without `removed`, and with the body last, where it hides no other column. */
export function forCsv(keys: Keys): Keys {
  const entries = Object.entries(keys).filter(([, { from }]) => !from.includes('removed'));
  const isBody = ([, { from }]: [string, Key]): boolean => from.includes('text');
  return Object.fromEntries([...entries.filter((entry) => !isBody(entry)), ...entries.filter(isBody)]);
}

/** The same keys in the same order in every row, however the record was put together. */
export const valuesOf = (keys: Keys, record: Article): Record<string, unknown> =>
  mapped(keys, (key) => key.value(record) ?? null);

export const columnsOf = (keys: Keys): Record<string, Column> => mapped(keys, ({ type, about }) => [type, about]);

function mapped<A, B>(from: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));
}

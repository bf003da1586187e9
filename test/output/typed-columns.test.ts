// The types of columns, in our words and in Spark's.
import { expect, test } from 'vitest';
import { count, list, mapOf, nullable, object, share, text, truth } from '../../src/output/column-types.js';
import { columnsOfTable, tableNames } from '../../src/output/schemas.js';
import { sparkSchema } from '../../src/output/spark-schema.js';
import { typedColumns } from '../../src/output/typed-columns.js';

const row = object({
  id: [text, 'The page'],
  from: [{ enum: ['meta', null] }, 'Where it was found'],
  score: [nullable(share), 'How sure'],
  final: [truth, 'Whether it is'],
  removed: [list(object({ label: [text, 'What'], chars: [count, 'How many'] })), 'What was taken out'],
});

test('a column has the type of its JSON Schema; null may stand in any', () => {
  expect(typedColumns(row)).toEqual([
    { name: 'id', type: 'string', about: 'The page' },
    { name: 'from', type: 'string', about: 'Where it was found' },
    { name: 'score', type: 'double', about: 'How sure' },
    { name: 'final', type: 'boolean', about: 'Whether it is' },
    {
      name: 'removed',
      type: {
        listOf: {
          struct: [
            { name: 'label', type: 'string', about: 'What' },
            { name: 'chars', type: 'integer', about: 'How many' },
          ],
        },
      },
      about: 'What was taken out',
    },
  ]);
});

test('what no table can hold is no column', () => {
  expect(() => typedColumns(object({ counts: [mapOf(count), 'By name'] }))).toThrow('A row needs named keys');
  expect(() => typedColumns(object({ any: [{ type: 'null' }, 'Nothing'] }))).toThrow('No column of a table can be');
});

test('Spark has its own words for the same', () => {
  const field = (name: string, type: unknown, comment: string) => ({
    name,
    type,
    nullable: true,
    metadata: { comment },
  });
  expect(sparkSchema(typedColumns(row))).toEqual({
    type: 'struct',
    fields: [
      field('id', 'string', 'The page'),
      field('from', 'string', 'Where it was found'),
      field('score', 'double', 'How sure'),
      field('final', 'boolean', 'Whether it is'),
      field(
        'removed',
        {
          type: 'array',
          elementType: {
            type: 'struct',
            fields: [field('label', 'string', 'What'), field('chars', 'long', 'How many')],
          },
          containsNull: true,
        },
        'What was taken out',
      ),
    ],
  });
});

test('every table has columns with types', () => {
  expect(tableNames).toContain('articles.schema.org');
  for (const name of tableNames) expect(columnsOfTable(name).length).toBeGreaterThan(1);
});

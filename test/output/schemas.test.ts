import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { isSchemaName, schemaNames, schemaOf, schemaText } from '../../src/output/schemas.js';
import { cleanedOf, config } from './invented.js';

const folder = new URL('../../schema/', import.meta.url);

test('schema/ holds what the tables say; if not: npm run build && node scripts/schemas.mjs', () => {
  expect(readdirSync(folder).sort()).toEqual(schemaNames.map((name) => `${name}.json`).sort());
  for (const name of schemaNames) expect(readFileSync(new URL(`${name}.json`, folder), 'utf8')).toBe(schemaText(name));
});

test('every schema is valid and every key in it has a sentence', () => {
  for (const name of schemaNames) {
    new Ajv({ strict: true, allowUnionTypes: true }).compile(schemaOf(name));
    for (const [key, property] of Object.entries(schemaOf(name)['properties'] as Record<string, object>))
      expect(property, `${name}.${key}`).toHaveProperty('description');
  }
});

test('the schema of a row accepts neither a missing key nor one too many', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schemaOf('articles'));
  const { record } = cleanedOf('a.html');
  const { title: _, ...without } = record;
  expect(validate(record)).toBe(true);
  expect(validate(without)).toBe(false);
  expect(validate({ ...record, extra: 1 })).toBe(false);
});

test('the schema of the config accepts an empty config and the resolved one, and no unknown key', () => {
  const validate = new Ajv({ strict: false }).compile(schemaOf('config'));
  expect(validate({})).toBe(true);
  expect(validate(config)).toBe(true);
  expect(validate({ ouput: 'out' })).toBe(false);
});

test('only names of schemas are names of schemas', () => {
  expect([isSchemaName('articles'), isSchemaName('toString')]).toEqual([true, false]);
});

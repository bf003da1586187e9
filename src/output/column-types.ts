// The few types that columns are made of, as JSON Schema (draft-07, which editors know best).

export type JsonSchema = { readonly [key: string]: unknown };

/** Type and meaning of one key. */
export type Column = readonly [type: JsonSchema, about: string];

export const text: JsonSchema = { type: 'string' };
export const number: JsonSchema = { type: 'number' };
export const truth: JsonSchema = { type: 'boolean' };
/** Whole and not negative. */
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };

export const choice = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const nullable = (type: JsonSchema): JsonSchema => ({
  ...type,
  type: [type['type'], 'null'],
  ...(Array.isArray(type['enum']) ? { enum: [...(type['enum'] as unknown[]), null] } : {}),
});
/** Any keys, all with values of one type. */
export const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

/** Every key is there in every row, and no others are. */
export function object(columns: Readonly<Record<string, Column>>): JsonSchema {
  const properties = Object.entries(columns).map(([name, [type, about]]) => [name, { ...type, description: about }]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(columns),
    additionalProperties: false,
  };
}

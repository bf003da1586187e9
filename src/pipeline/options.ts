// Checks a value against a zod schema and says what is wrong the way a colleague would: what was found, what is known instead.
import { type ZodType, z } from 'zod';
import { ConfigError } from './config-error.js';

/**
 * @param where what is being checked, as the message should call it: `stage "spam"`, `the config`
 * @throws ConfigError with one line for each thing that is wrong
 */
export function checkOptions<O>(where: string, schema: ZodType<O>, value: unknown): O {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => describe(where, schema, issue)).join('\n'));
}

function describe(where: string, schema: ZodType, issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  const place = path ? `${where}, "${path}"` : where;
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}.`;
  const known = keysAt(schema, issue.path);
  const names = issue.keys.map((key) => `"${key}"`).join(', ');
  return `${place} has no option ${names}.${known.length > 0 ? ` It has: ${known.join(', ')}.` : ' It has none.'}`;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
}

function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  let at: JsonSchema | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // the parts of the standard that are read here
  for (const step of path)
    at = typeof step === 'number' ? at?.items : (at?.properties?.[String(step)] ?? at?.additionalProperties);
  return Object.keys(at?.properties ?? {});
}

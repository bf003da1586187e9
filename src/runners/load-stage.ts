// Loads a user's own stage from its file and makes sure that it is one, before the first page.
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { labelNames } from '../page/labels.js';
import type { Stage } from '../page/stage.js';
import { ConfigError } from '../pipeline/config.js';

export interface LoadedStage {
  readonly stage: Stage;
  /** Absolute. */
  readonly file: string;
}

const usualNumber = 75; // between facts (70) and collate (80)

/** @throws ConfigError saying what is missing and what a stage has */
export async function loadStage(path: string, base: string): Promise<LoadedStage> {
  const file = resolve(base, path);
  await access(file).catch(() => {
    throw new ConfigError(`The stage "${path}" is not there (looked in ${base}).`);
  });
  const value = await importDefault(file, path);
  const faults = checks.flatMap(([key, fits, expected]) =>
    fits(value?.[key]) ? [] : [`"${key}" should be ${expected}`],
  );
  if (value && faults.length === 0) return { stage: { number: usualNumber, ...value } as unknown as Stage, file }; // its shape has just been checked
  const why = value ? faults.join('; ') : 'it exports nothing as default';
  throw new ConfigError(`"${path}" is no stage: ${why}. Its default export should be made by defineStage({ … }).`);
}

type Exported = Readonly<Record<string, unknown>>;

async function importDefault(file: string, path: string): Promise<Exported | undefined> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown }; // every module is an object
    return typeof module.default === 'object' && module.default !== null ? (module.default as Exported) : undefined;
  } catch (error) {
    throw new ConfigError(
      `The stage "${path}" could not be loaded: ${error instanceof Error ? error.message : error}.`,
      {
        cause: error,
      },
    );
  }
}

const isLabel = (value: unknown): boolean => (labelNames as readonly unknown[]).includes(value);
const areLabels = (value: unknown): boolean => Array.isArray(value) && value.every(isLabel);
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isAbsentOr = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value);

const checks: readonly (readonly [key: string, fits: (value: unknown) => boolean, expected: string])[] = [
  ['name', (value) => typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value), 'lower case letters and hyphens'],
  ['number', isAbsentOr((value) => Number.isInteger(value) && (value as number) > 0), 'a whole number above 0'],
  ['about', (value) => typeof value === 'string' && value.trim() !== '', 'one sentence'],
  ['gives', areLabels, `a list of labels. There are: ${labelNames.join(', ')}`],
  ['needs', isAbsentOr(areLabels), 'a list of labels'],
  ['final', isAbsentOr((value) => typeof value === 'boolean'), 'true or false'],
  [
    'options',
    (value) => isFunction((value as Exported | undefined)?.['safeParse']),
    'a zod schema, such as z.strictObject({})',
  ],
  ['selectors', isAbsentOr(isFunction), 'a function'],
  ['open', isFunction, 'a function that takes the options and gives a function from reading to drafts'],
];

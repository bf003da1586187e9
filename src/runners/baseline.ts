// The run that others are compared with: a run.json that was put aside, and is replaced by one that passed all gates.
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { schemaVersion } from '../output/schemas.js';
import { ConfigError } from '../pipeline/config.js';
import { type Compared, comparedSchema } from '../pipeline/gates/report.js';
import { jsonFault } from '../text/json-fault.js';

/**
 * @param path absolute
 * @param name as typed, for the letter
 * @returns undefined where no file is there
 * @throws ConfigError where it is no run.json that can be compared with
 */
export async function readBaseline(path: string, name: string): Promise<Compared | undefined> {
  const text = await readFile(path, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'ENOENT') return undefined;
    throw new ConfigError(
      `The baseline "${name}" could not be read: ${code === 'EISDIR' ? 'it is a folder. Name the run.json in it' : code}.`,
    );
  });
  return text === undefined ? undefined : comparedOf(parse(text, name), name);
}

function parse(text: string, name: string): unknown {
  const fault = jsonFault(text);
  if (fault) throw new ConfigError(`The baseline "${name}" is no JSON: ${fault}. ${remedy}`);
  return JSON.parse(text);
}

function comparedOf(value: unknown, name: string): Compared {
  const { schema } = (typeof value === 'object' && value !== null ? value : {}) as { readonly schema?: unknown }; // any JSON
  if (schema !== schemaVersion) {
    const what = schema === undefined ? 'is no run.json' : `has version ${JSON.stringify(schema)} of run.json`;
    throw new ConfigError(
      `The baseline "${name}" ${what}; this Copydesk compares with version ${schemaVersion}. ${remedy}`,
    );
  }
  const checked = comparedSchema.safeParse(value);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new ConfigError(
      `The baseline "${name}" is no run.json that this Copydesk wrote ("${first?.path.join('.')}": ${first?.message}). ${remedy}`,
    );
  }
  const { config, ...compared } = checked.data;
  return { ...compared, input: config.input };
}

const remedy = 'Take it away, or name the run.json of a run that was good.';

/**
 * The new one is there whole, or the old one still is.
 * @param path absolute
 * @param folder the output of the run that is the baseline from now on
 */
export async function replaceBaseline(path: string, folder: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID().slice(0, 8)}.new`;
  try {
    await copyFile(join(folder, 'run.json'), beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

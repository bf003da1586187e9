// Whether a file that an option names may be written: nobody's own file is replaced, and nothing is put where a run would stumble over it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { holds } from '../input/roots.js';
import { type Config, ConfigError } from '../pipeline/config.js';

export interface Written {
  /** As typed. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The option that names it. */
  readonly option: string;
  /** Whether what stands there was written by the same command, and may be replaced. */
  readonly isOwn: (text: string) => boolean;
  /** What else is to be said of a file that may not be replaced. */
  readonly because?: string;
}

/** Absolute. */
export interface Places {
  readonly output: string;
  readonly inputs: readonly string[];
}

export const placesOf = ({ input, output }: Pick<Config, 'input' | 'output'>, base: string): Places => ({
  output: resolve(base, output),
  inputs: [input].flat().map((path) => resolve(base, path)),
});

/** @throws ConfigError where the counts of the survey would lie in the output or be taken for pages */
export function checkSurveyFile(
  { survey: { file } }: Pick<Config, 'survey'>,
  base: string,
  { output, inputs }: Places,
): void {
  if (file === undefined) return;
  const path = resolve(base, file);
  if (holds(output, path))
    throw new ConfigError(
      `"survey" keeps its counts in "${file}", which lies in the output folder: every run replaces all there. Name a place beside it.`,
    );
  if (inputs.some((input) => holds(input, path)))
    throw new ConfigError(
      `"survey" keeps its counts in "${file}", which lies in the input: the next run would take it for pages. Name another place.`,
    );
}

/** @throws ConfigError saying why not, and what to do */
export async function checkMayWrite(
  { name, path, option, isOwn, because }: Written,
  { output, inputs }: Places,
): Promise<void> {
  if (holds(output, path))
    throw new ConfigError(
      `"${name}" lies in the output folder, where every run replaces all. Name a place beside it: ${option}.`,
    );
  if (inputs.some((input) => holds(input, path)))
    throw new ConfigError(
      `"${name}" lies in the input: the next run would take it for a page. Name another place: ${option}.`,
    );
  const text = await readFile(path, 'utf8').catch(() => undefined); // it is not there, or whoever writes it will say what is wrong
  if (text === undefined || text === '' || isOwn(text)) return;
  throw new ConfigError(
    `"${name}" is there already, and ${because ?? 'is nothing that this command wrote'}. It is left as it is: name another file with ${option}.`,
  );
}

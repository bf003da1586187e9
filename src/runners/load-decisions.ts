// Reads decisions.jsonl, once a run: workers are handed its text, so that a change meanwhile cannot reach half of the pages.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Config, ConfigError } from '../pipeline/config.js';
import { type DecisionBook, openBook } from '../pipeline/decisions/book.js';
import { parseDecisions } from '../pipeline/decisions/parse.js';

/** Plain data, for another process. */
export interface DecisionsFile {
  /** As the config names it; null where there is none. */
  readonly name: string | null;
  readonly text: string;
}

export const noDecisions: DecisionsFile = { name: null, text: '' };

const usualName = 'decisions.jsonl';

/** The name that the config gives, or would. */
export const decisionsName = ({ decisions = usualName }: Pick<Config, 'decisions'>): string => decisions;

/**
 * @param base the folder of the config
 * @param mayBeMissing a file that the config names need not be there yet
 * @throws ConfigError where it cannot be read
 */
export async function loadDecisions(config: Config, base: string, mayBeMissing = false): Promise<DecisionsFile> {
  const name = decisionsName(config);
  try {
    return { name, text: await readFile(resolve(base, name), 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // readFile throws no other
    if (code === 'ENOENT' && (mayBeMissing || config.decisions === undefined)) return noDecisions;
    throw new ConfigError(`The decisions "${name}" could not be read: ${whyNot(code, base)}.`);
  }
}

/** @throws ConfigError naming the lines that are wrong */
export const bookOf = ({ name, text }: DecisionsFile): DecisionBook =>
  openBook(name, parseDecisions(text, name ?? usualName));

function whyNot(code: string | undefined, base: string): string {
  if (code === 'ENOENT') return `the config names the file, and it is not there (looked in ${base})`;
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'there is no permission to read it' : String(code);
}

// Fingerprints by which two runs can be told to be the same: of the config and of the code.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { WrittenDocket } from '../output/render.js';
import { type Config, checkConfig } from '../pipeline/config.js';
import { hashOf } from '../text/hash.js';
import { ownFiles } from './own-files.js';

/** A config as far as pages hang on it. */
type PageSettings = Omit<Config, 'failures' | 'proofs' | 'outputs'> & {
  readonly outputs: Omit<Config['outputs'], 'parquet'>;
};

/** Of all that decides what is made of every page: where pages lie, where records go, what is decided of single pages and what is wanted of a run does not. */
export function fingerprintOfConfig(config: PageSettings): string {
  const { input: _input, output: _output, $schema: _schema, decisions: _decisions, gates: _gates, ...rest } = config;
  const { file: _file, ...survey } = config.survey;
  const { against: _against, ...collate } = config.collate;
  return fingerprintOf({ ...rest, survey, collate });
}

/**
 * Of what decides what is written of one page: an earlier run whose config differs elsewhere can be taken from. What a page is told of
 * its neighbours is held against what it was told, links between pages are always looked for anew, and Parquet is made from all rows
 * at the end.
 */
export function fingerprintOfPages(config: Config): string {
  const { failures: _failures, proofs: _proofs, ...rest } = config;
  const { parquet: _parquet, ...outputs } = config.outputs;
  const { survey, collate } = everyDefault;
  return fingerprintOfConfig({ ...rest, outputs, survey, collate });
}

const everyDefault = checkConfig({});

const fingerprintOf = (value: unknown): string => hashOf(JSON.stringify(inOrder(value)));

/** Of all pages that came in, each with what is known of it, in their order. */
export class InputsFingerprint {
  readonly #hash = createHash('sha256');

  add({ id, key }: Pick<WrittenDocket, 'id' | 'key'>): void {
    this.#hash.update(`${JSON.stringify(id)} ${key}\n`);
  }

  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

/** Keys in order, so that the same settings written in another order are the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/**
 * Of this package's own files, the users' stages and the major version of Node, whose Unicode tables decide what a word is.
 * A user's stage counts with its own file, not with what it imports.
 */
export async function fingerprintOfCode(stageFiles: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.', 1)[0]}\n`);
  const add = (name: string, bytes: Buffer) => hash.update(`${name} ${bytes.length}\n`).update(bytes);
  for (const { name, bytes } of ownFiles()) add(name, bytes);
  for (const file of stageFiles) add('stage', await readFile(file));
  return hash.digest('hex');
}

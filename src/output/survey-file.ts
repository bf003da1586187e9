// The file in which a config keeps what pages told the survey, for the next runs: an entry a line, of each page once, and no text of any.
// It is read and written as a stream, beside itself and then put in place, so that whatever happens the old or the new one stands there.
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ConfigError } from '../pipeline/config-error.js';
import { entryIn, entryLine, type NamedEntry } from './across.js';

const head = JSON.stringify({ copydesk: 'survey', version: 1 });

const isPacked = (path: string): boolean => path.endsWith('.gz');

/**
 * Nothing where there is no such file yet.
 * @param path absolute
 * @throws ConfigError where something else stands there, or half of one
 */
export async function* keptEntries(path: string): AsyncGenerator<NamedEntry> {
  if (!(await isThere(path))) return;
  let number = 0;
  try {
    for await (const line of linesOf(path)) {
      number += 1;
      if (number > 1) yield entryIn(line);
      else if (line !== head) throw new Error(`its first line is not ${head}`);
    }
    if (number === 0) throw new Error('it is empty');
  } catch (error) {
    throw new ConfigError(
      `"survey" in the config keeps its counts in "${path}", and that is no whole file of counts: ${(error as Error).message} ` +
        `(line ${Math.max(1, number)}). Name another file, or delete it: the next run begins it anew.`,
      { cause: error },
    );
  }
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = isPacked(path) ? file.pipe(createGunzip()) : file;
  if (input !== file) file.on('error', (error) => input.destroy(error));
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

async function isThere(path: string): Promise<boolean> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new ConfigError(`"survey" in the config keeps its counts in "${path}", which cannot be read: ${error.code}.`);
  });
  await file?.close();
  return file !== undefined;
}

/** Takes out the entries that `drop` names, and puts the others in at its end; a page has one entry at most if the caller sees to it. */
export async function rewriteEntries(
  path: string,
  drop: (entry: NamedEntry) => boolean,
  more: AsyncIterable<NamedEntry> | Iterable<NamedEntry> = [],
): Promise<void> {
  const beside = `${path}.new`;
  async function* lines(): AsyncGenerator<string> {
    yield `${head}\n`;
    for await (const entry of keptEntries(path)) if (!drop(entry)) yield entryLine(entry);
    for await (const entry of more) yield entryLine(entry);
  }
  try {
    const file = createWriteStream(beside, { flush: true });
    if (isPacked(path)) await pipeline(Readable.from(lines()), createGzip(), file);
    else await pipeline(Readable.from(lines()), file);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ConfigError(`The counts of the survey could not be written to "${path}": ${code}.`, { cause: error });
  }
}

// `copydesk clean [file | -]`: cleans what it is given and prints the records as JSONL; nothing goes to disk.
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { openInput } from '../input/input.js';
import { pagesOf } from '../input/piped.js';
import { forms, rowOf } from '../output/forms/forms.js';
import type { RawPage } from '../page/raw-page.js';
import { isRejected, openCleaner } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import type { RowForm } from '../pipeline/row-form.js';
import { Tally } from '../pipeline/tally.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { untilStopped } from './stop.js';
import { outcomeOf } from './summary.js';
import type { Terminal } from './terminal.js';

export interface CleanOptions extends ConfigOption {
  readonly url?: string;
  readonly from?: 'html' | 'text' | 'jsonl';
  readonly schema?: RowForm;
}

/** @param file `-` for stdin */
export async function cleanToStdout(file: string, options: CleanOptions, terminal: Terminal): Promise<Outcome> {
  if (/^https?:\/\//i.test(file)) {
    terminal.say(`Copydesk fetches nothing itself. Try:\n  ${fetchLine(file)}`);
    return 'misused';
  }
  const { config, plan } = await openConfig(options, terminal);
  const clean = openCleaner(plan);
  const { jsonl: keys } = forms[options.schema ?? config.schema];
  const tally = new Tally();
  for await (const page of untilStopped(pagesFrom(file, options, config, terminal), terminal.stop)) {
    const cleaned = clean(page);
    tally.add(cleaned);
    if (isRejected(cleaned.record))
      terminal.say(`${page.id}: ${cleaned.record.reason}, ${cleaned.record.reason_detail}`);
    await terminal.write(`${JSON.stringify(rowOf(keys, cleaned.record))}\n`);
  }
  return outcomeOf(tally.result(), config.failures);
}

const fetchLine = (url: string): string => `curl -L ${quoted(url)} | copydesk clean - --url ${quoted(url)}`;

/** As a shell takes it for one word. */
const quoted = (word: string): string => (/^[\w.:/%~@+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

function pagesFrom(
  file: string,
  { from, url }: CleanOptions,
  config: Config,
  terminal: Terminal,
): AsyncIterable<RawPage> {
  const about = { from, url, fields: config.jsonl, bytes: config.budgets.bytes };
  if (file === '-') return pagesOf(terminal.stdin, about);
  if (from) return pagesOf(createReadStream(resolve(terminal.folder, file)), { ...about, id: basename(file) });
  return pagesIn(file, url, config, terminal.folder);
}

/** What the file is, is told as in a run: by its content first, its name second. */
async function* pagesIn(file: string, url: string | undefined, config: Config, base: string): AsyncGenerator<RawPage> {
  const input = await openInput({ base, paths: [file], fields: config.jsonl, bytes: config.budgets.bytes });
  if (input.total === 0) {
    const types = input.skipped().map(({ type }) => type);
    throw new ConfigError(
      `There is no page in "${file}"${types.length > 0 ? `, only: ${types.join(', ')}` : ''}. --from says what it is.`,
    );
  }
  for await (const page of input.read()) yield url === undefined ? page : { ...page, url: urlOf(page, url) };
}

/** What was typed holds for a file; a record knows its own address better. */
const urlOf = (page: RawPage, typed: string): string => (page.sourceRecord === null ? typed : (page.url ?? typed));

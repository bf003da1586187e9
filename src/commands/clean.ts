// `copydesk clean [file | -]`: cleans what it is given and prints the records as JSONL; nothing goes to disk.
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { openInput } from '../input/input.js';
import { type FoundItem, type Item, readItem } from '../input/item.js';
import { PassedOver } from '../input/passed-over.js';
import { itemsOf } from '../input/piped.js';
import { forms, rowOf } from '../output/forms/forms.js';
import { jsonLine } from '../output/json-line.js';
import { noProofs } from '../output/proof-lists.js';
import type { Article, Rejected } from '../page/article.js';
import { isRejected } from '../pipeline/clean.js';
import { type Config, ConfigError } from '../pipeline/config.js';
import { docketOf } from '../pipeline/docket.js';
import type { RowForm } from '../pipeline/row-form.js';
import { Tally } from '../pipeline/tally.js';
import { type Answer, readOptions, recordOf } from '../runners/desk.js';
import { inProcess } from '../runners/in-process.js';
import type { LoadedConfig } from '../runners/load-config.js';
import type { LoadedPlan } from '../runners/load-plan.js';
import { inTurn, type Lot, limitsFor } from '../runners/lots.js';
import { openPool, type Pool } from '../runners/pool/pool.js';
import { visibleJson } from '../text/visible.js';
import { type ConfigOption, openConfig } from './open-config.js';
import type { Outcome } from './outcome.js';
import { untilStopped } from './stop.js';
import { outcomeOf, passedOverLines } from './summary.js';
import type { Terminal } from './terminal.js';

export interface CleanOptions extends ConfigOption {
  readonly url?: string;
  readonly from?: 'html' | 'text' | 'jsonl' | 'warc';
  readonly schema?: RowForm;
  readonly workers?: number;
  /** Of records in archives, only those of these hosts. */
  readonly onlyHost?: readonly string[];
}

/** @param file `-` for stdin */
export async function cleanToStdout(file: string, options: CleanOptions, terminal: Terminal): Promise<Outcome> {
  if (/^https?:\/\//i.test(file)) {
    terminal.say(`Copydesk fetches nothing itself. Try:\n  ${fetchLine(file)}`);
    return 'misused';
  }
  const loaded = await openConfig(options, terminal);
  const { config } = loaded;
  const { jsonl: keys } = forms[options.schema ?? config.schema];
  const tally = new Tally();
  const passedOver = new PassedOver();
  const items = untilStopped(itemsFrom(file, options, config, terminal, passedOver), terminal.stop);
  for await (const record of recordsOf(items, loaded, options, terminal)) {
    tally.add(docketOf({ record }));
    if (isRejected(record)) terminal.say(`${record.id}: ${record.reason}, ${record.reason_detail}`);
    await terminal.write(visibleJson(jsonLine(rowOf(keys, record))));
  }
  const { skipped, gaps } = passedOver;
  for (const line of passedOverLines({ skipped: skipped.result(), gaps: gaps.result() })) terminal.say(line);
  return outcomeOf(tally.result(), config.failures);
}

interface CleanLot extends Lot<Answer> {
  readonly found: FoundItem;
}

/** A single page is cleaned in this process, which is quicker than starting another; records go to workers. */
async function* recordsOf(
  items: AsyncIterable<FoundItem>,
  { config, base, plan }: LoadedConfig & LoadedPlan,
  { workers = availableParallelism() }: CleanOptions,
  { say, stop }: Terminal,
): AsyncGenerator<Article | Rejected> {
  let pool: Pool | undefined;
  async function* lots(): AsyncGenerator<CleanLot> {
    for await (const found of items) {
      pool ??=
        found.item.sourceRecord === null
          ? inProcess(plan, config, 'records')
          : openPool({ workers, config, base, wanted: 'records', say });
      const cleaners = pool;
      yield { found, start: () => cleaners.work({ found, bounds: noProofs }), weight: found.bytes?.length ?? 0 };
    }
  }
  const kill = (): void => pool?.kill();
  stop.addEventListener('abort', kill, { once: true });
  try {
    for await (const [{ found }, answer] of inTurn<Answer, CleanLot>(
      lots(),
      limitsFor(workers, () => 0),
    ))
      yield await recordOf(answer, () => readItem(found, readOptions(config)));
    await pool?.close();
  } finally {
    stop.removeEventListener('abort', kill);
    kill();
  }
}

const fetchLine = (url: string): string => `curl -L ${quoted(url)} | copydesk clean - --url ${quoted(url)}`;

/** As a shell takes it for one word. */
const quoted = (word: string): string => (/^[\w.:/%~@+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

function itemsFrom(
  file: string,
  { from, url, onlyHost }: CleanOptions,
  config: Config,
  terminal: Terminal,
  passedOver: PassedOver,
): AsyncIterable<FoundItem> {
  const about = { from, url, fields: config.jsonl, bytes: config.budgets.bytes, onlyHosts: onlyHost };
  if (file === '-') return itemsOf(terminal.stdin, about, passedOver);
  if (from)
    return itemsOf(createReadStream(resolve(terminal.folder, file)), { ...about, id: basename(file) }, passedOver);
  return itemsIn(file, { url, onlyHost }, config, terminal);
}

/** What the file is, is told as in a run: by its content first, its name second. */
async function* itemsIn(
  file: string,
  { url, onlyHost: onlyHosts }: CleanOptions,
  config: Config,
  { folder: base, say }: Terminal,
): AsyncGenerator<FoundItem> {
  const { jsonl: fields, budgets } = config;
  const input = await openInput({ base, paths: [file], fields, bytes: budgets.bytes, onlyHosts });
  if (input.total === 0) {
    const types = input.skipped().map(({ type }) => type);
    throw new ConfigError(
      `There is no page in "${file}"${types.length > 0 ? `, only: ${types.join(', ')}` : ''}. --from says what it is.`,
    );
  }
  for await (const found of input.items())
    yield url === undefined ? found : { ...found, item: { ...found.item, url: urlOf(found.item, url) } };
  for (const line of passedOverLines({ skipped: input.skipped(), gaps: input.gaps() })) say(line);
}

/** What was typed holds for a file; a record knows its own address better. */
const urlOf = (page: Item, typed: string): string => (page.sourceRecord === null ? typed : (page.url ?? typed));

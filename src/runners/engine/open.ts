// Opens an engine for a config: what it needs for its work, and what it and all others of the cluster have to have in common.
import { linesStream, recordsStream, wantsLines, wantsRecords } from '../../output/across.js';
import type { Rendered } from '../../output/render.js';
import { columnsOfTable, rowSchemaName } from '../../output/schemas.js';
import { sparkSchema } from '../../output/spark-schema.js';
import { streamsOf } from '../../output/streams.js';
import { type Config, ConfigError, checkConfig } from '../../pipeline/config.js';
import { hashOf } from '../../text/hash.js';
import { fingerprintOfCode, fingerprintOfConfig } from '../fingerprints.js';
import { loadConfig } from '../load-config.js';
import { loadPlan } from '../load-plan.js';
import { ownVersion } from '../own-files.js';
import { openPool, type Pool } from '../pool/pool.js';
import { shownConfig } from '../shown-config.js';
import { openStoppedPages } from '../stopped-pages.js';
import { type Leading, lead, openComparer, openFinisher, type Pair } from './across.js';
import { type Identity, type Plans, protocol, type ToEngine } from './messages.js';

export interface Opened {
  /** As it was read or handed over. */
  readonly given: Config;
  /** The same, but for what is written: the rows of the JSONL and nothing else. */
  readonly config: Config;
  readonly identity: Identity;
  readonly plans: Plans;
  readonly pool: Pool;
  readonly stoppedPage: ReturnType<typeof openStoppedPages>;
  readonly cut: ReturnType<typeof openCutter>;
  readonly compare: ReturnType<typeof openComparer>;
  readonly lead: (articles: number, pairs: readonly string[]) => readonly Leading[];
  readonly finish: ReturnType<typeof openFinisher>;
}

/** @throws ConfigError where the config, a stage of its own or a decision cannot be meant */
export async function openEngine(head: Extract<ToEngine, { readonly type: 'open' }>, body: Buffer): Promise<Opened> {
  const { config: given, base } =
    body.length > 0
      ? { config: checkConfig(JSON.parse(body.toString('utf8'))), base: head.base }
      : await loadConfig(head.config, head.base);
  const config: Config = { ...given, outputs: rowsAlone, proofs: 0 };
  checkAlone(config);
  const { plan, stageFiles, decisions } = await loadPlan(config, base);
  const code = await fingerprintOfCode(stageFiles);
  const { node, icu = '', unicode = '' } = process.versions;
  const { html, text, url, fetched } = config.jsonl;
  return {
    given,
    config,
    identity: {
      proto: protocol,
      code,
      config: fingerprintOfConfig(given),
      decisions: hashOf(decisions.text),
      ...{ node, icu, unicode },
    },
    plans: {
      copydesk: await ownVersion(),
      base,
      wants: { survey: wantsLines(plan), collate: wantsRecords(config) },
      shown: shownConfig(given, base),
      mostBytes: config.budgets.bytes,
      columns: [...new Set([...html, ...text, ...url, ...fetched])],
      schemas: {
        articles: sparkSchema(columnsOfTable(rowSchemaName('articles', config.schema))),
        rejected: sparkSchema(columnsOfTable(rowSchemaName('rejected', config.schema))),
      },
    },
    pool: openPool({ config, base, decisions, code, workers: 1, wanted: 'pages', say: (line) => console.error(line) }),
    stoppedPage: openStoppedPages(plan, config),
    cut: openCutter(streamsOf(plan, config).map(({ name }) => name)),
    compare: openComparer(config.collate.atLeast),
    lead: (articles, pairs) =>
      lead(
        articles,
        pairs.map((line) => JSON.parse(line) as Pair),
        config.collate.atLeast,
      ),
    finish: openFinisher(config),
  };
}

/** Of all that is written of a page its row and, of an article, what it has for others; both without their line ends. */
function openCutter(streams: readonly string[]): (page: Rendered) => { readonly row: Buffer; readonly across: Buffer } {
  return ({ docket, text }) => {
    const pieces: { row: Buffer; across: Buffer } = { row: Buffer.alloc(0), across: Buffer.alloc(0) };
    let from = 0;
    for (const [at, length] of docket.lengths.entries()) {
      const name = streams[at]!;
      const kind = name === recordsStream ? 'across' : name === linesStream ? undefined : 'row';
      if (kind && length > 0) pieces[kind] = text.subarray(from, from + length - 1);
      from += length;
    }
    return pieces;
  };
}

/** What hangs on earlier outputs, which lie on one machine. */
function checkAlone({ survey, collate }: Config): void {
  const key =
    survey.file !== undefined ? '"survey", "file"' : collate.against.length > 0 ? '"collate", "against"' : undefined;
  if (key !== undefined)
    throw new ConfigError(
      `The config names earlier outputs (${key}), and a cluster does not read any. Leave the key out.`,
    );
}

const rowsAlone: Config['outputs'] = {
  ...checkConfig({}).outputs,
  ...{
    jsonl: true,
    csv: false,
    parquet: false,
    txt: false,
    report: false,
    galleys: false,
    previous: false,
    stages: 'off',
  },
};

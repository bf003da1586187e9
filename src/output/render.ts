// Everything that is written of one page, made where the page was cleaned: the process that owns the output only appends it.
import type { Article, Rejected } from '../page/article.js';
import { galleyOf } from '../page/galley.js';
import { type Cleaned, isRejected } from '../pipeline/clean.js';
import type { Config } from '../pipeline/config.js';
import { type Docket, docketOf } from '../pipeline/docket.js';
import { outputsOf } from '../pipeline/outputs.js';
import type { Plan } from '../pipeline/plan.js';
import { hashOf, numberOf, numbers } from '../text/hash.js';
import { openAcross } from './across.js';
import { csvFormat } from './csv.js';
import { csvNames, forms, rowOf } from './forms/forms.js';
import { galleyLine, galleysStream } from './galleys.js';
import { jsonLine } from './json-line.js';
import { openAsked, type ProofBounds, ranksOf, wantedProofs, wantsProof } from './proof-lists.js';
import { proofsOf } from './proofs.js';
import type { Found } from './relink.js';
import { pageRow } from './rows.js';
import { decodeFolder, factLines, stageFolderOf, stageLines } from './stage-folder.js';
import { factsFolder, streamsOf } from './streams.js';
import { articleText } from './txt.js';

/** A page's docket with how its text is cut: what `state.jsonl` keeps. */
export interface WrittenDocket extends Docket {
  /** Tells whether the page would be done again: SHA-256 of what was read and of what is known of it. */
  readonly key: string;
  /** Tells what the survey told the page; absent where that was nothing. */
  readonly told?: string;
  /** What was found across pages when its rows were written. */
  readonly found?: Found;
  /** Bytes for each stream, in their order. */
  readonly lengths: readonly number[];
  /** Whether there is a galley of it: the k-th page that has one is the k-th of all galleys. */
  readonly hasGalley: boolean;
  /** Bytes of its readable file; 0 where it has none. */
  readonly txt: number;
  /** The first 16 digits of the SHA-256 of all these bytes. */
  readonly sum: string;
}

export interface Rendered {
  readonly docket: WrittenDocket;
  /** Its share of each stream, one after the other, then its readable file. */
  readonly text: Buffer;
  /** A proof for each stage, where it was asked for. */
  readonly proofs?: readonly string[];
}

/** What a page was made from: see `WrittenDocket`. */
export type MadeFrom = Pick<WrittenDocket, 'key'> & { readonly told?: string | undefined };

export type Renderer = (cleaned: Cleaned, from: MadeFrom, bounds: ProofBounds) => Rendered;

export function openRenderer(plan: Plan, config: Config): Renderer {
  const { stageShare, galleys, txt } = outputsOf(config);
  const rows = openRows(config);
  const across = openAcross(plan, config);
  const names = streamsOf(plan, config).map(({ name }) => name);
  const folders = new Map(plan.stages.map(({ stage }) => [stage.name, stageFolderOf(stage)]));
  const facts = factsFolder(plan);
  const asked = openAsked(stageShare > 0 ? wantedProofs(config).pages : []);
  return (cleaned, { key, told }, bounds) => {
    const { record, reading } = cleaned;
    const tables = new Map<string, string>();
    const add = (name: string, lines: string) => void tables.set(name, (tables.get(name) ?? '') + lines);
    for (const [name, line] of rows(record)) add(name, line);
    for (const [name, line] of across(cleaned)) add(name, line);
    if (isInShare(record.id, stageShare)) {
      add(`${decodeFolder}/pages.jsonl`, jsonLine(pageRow(cleaned)));
      stageLines(cleaned, (stage, table, lines) => add(`${folders.get(stage)}/${table}`, lines));
      add(`${facts}/facts.jsonl`, factLines(cleaned));
      if (galleys && reading) add(galleysStream, galleyLine(galleyOf(reading)));
    }
    const pieces = names.map((name) => Buffer.from(tables.get(name) ?? '', 'utf8'));
    const readable = Buffer.from(txt && !isRejected(record) ? articleText(record) : '', 'utf8');
    const text = Buffer.concat([...pieces, readable]);
    const docket = docketOf(cleaned, plan.decisions);
    return {
      docket: {
        ...docket,
        key,
        ...(told === undefined ? {} : { told }),
        lengths: pieces.map(({ length }) => length),
        hasGalley: tables.has(galleysStream),
        txt: readable.length,
        sum: sumOf(text),
      },
      text,
      ...(reading && wantsProof(ranksOf(docket, asked(docket) !== undefined), bounds)
        ? { proofs: proofsOf(record, reading, plan) }
        : {}),
    };
  };
}

export const sumOf = (text: Uint8Array): string => hashOf(text).slice(0, 16);

/** The lines of a record in the tables of rows that the config wants. */
export function openRows(config: Config): (record: Article | Rejected) => [name: string, line: string][] {
  const form = forms[config.schema];
  const csv = {
    articles: csvFormat(csvNames('articles', form), config.csv),
    rejected: csvFormat(csvNames('rejected', form), config.csv),
  };
  const wanted = outputsOf(config);
  return (record) => {
    const kind = isRejected(record) ? 'rejected' : 'articles';
    return [
      ...(wanted.jsonl ? [[`${kind}.jsonl`, jsonLine(rowOf(form.jsonl, record))] as [string, string]] : []),
      ...(wanted.csv ? [[`${kind}.csv`, csv[kind].line(rowOf(form.csv, record))] as [string, string]] : []),
    ];
  };
}

/** By the hash of its id: the same pages in every run, whatever others come and go. */
const isInShare = (id: string, share: number): boolean => share >= 1 || (share > 0 && numberOf(id) < share * numbers);

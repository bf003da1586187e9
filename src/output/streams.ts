// The tables that a run writes, in one fixed order: a page's share of each follows the one before it wherever it is handed on.
import type { Stage } from '../page/stage.js';
import type { Config } from '../pipeline/config.js';
import { outputsOf, type Packing } from '../pipeline/outputs.js';
import { acrossStreams } from './across.js';
import { csvFormat } from './csv.js';
import { csvNames, forms, type RowKind } from './forms/forms.js';
import { galleysPacking, galleysStream } from './galleys.js';
import { decodeFolder, stageFolderOf } from './stage-folder.js';

export interface Stream {
  /** Of its first file, as far as it is not packed: `articles.csv`, `40-spam/marks.jsonl`. */
  readonly name: string;
  /** Begins every file of it. */
  readonly head: string;
  readonly packing: Packing;
}

/** A plan as far as files are made for it. */
export interface StageList {
  readonly stages: readonly { readonly stage: Pick<Stage, 'name' | 'number'> }[];
}

export function streamsOf({ stages }: StageList, config: Config): readonly Stream[] {
  const { jsonl, csv, stages: packing, stageShare, galleys } = outputsOf(config);
  const records = (['articles', 'rejected'] as const).flatMap((kind) => [
    ...(jsonl ? [{ name: `${kind}.jsonl`, head: '', packing: jsonl }] : []),
    ...(csv ? [{ name: `${kind}.csv`, head: csvHead(kind, config), packing: csv }] : []),
  ]);
  const across = acrossStreams({ stages }, config);
  if (stageShare === 0) return [...records, ...across];
  const facts = factsFolder({ stages });
  const names = [
    `${decodeFolder}/pages.jsonl`,
    ...stages.flatMap(({ stage }) => tablesOfStage.map((table) => `${stageFolderOf(stage)}/${table}`)),
    ...(facts === undefined ? [] : [`${facts}/facts.jsonl`]),
  ];
  return [
    ...records,
    ...names.map((name) => ({ name, head: '', packing })),
    ...(galleys ? [{ name: galleysStream, head: '', packing: galleysPacking }] : []),
    ...across,
  ];
}

const tablesOfStage = ['marks.jsonl', 'removed.jsonl', 'removed.txt'] as const;

const csvHead = (kind: RowKind, { schema, csv }: Config): string => csvFormat(csvNames(kind, forms[schema]), csv).head;

/** Facts are not signed: they all stand with the stage of that name, or with the last one where it is switched off. */
export function factsFolder({ stages }: StageList): string | undefined {
  const planned = stages.find(({ stage }) => stage.name === 'facts') ?? stages.at(-1);
  return planned && stageFolderOf(planned.stage);
}

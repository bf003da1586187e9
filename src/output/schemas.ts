// JSON Schemas (draft-07) of every file that Copydesk writes or reads as JSON: `copydesk schema <name>` and schema/*.json.
import { type ZodType, z } from 'zod';
import { labelNames } from '../page/labels.js';
import { reasons } from '../page/reasons.js';
import { configSchema } from '../pipeline/config.js';
import { decisionSchema } from '../pipeline/decisions/parse.js';
import { runFiguresSchema } from '../pipeline/figures/figures.js';
import { gateReportSchema } from '../pipeline/gates/report.js';
import { type RowForm, rowForms } from '../pipeline/row-form.js';
import type { Collated, Surveyed } from '../pipeline/run-report.js';
import { type Column, choice, count, type JsonSchema, list, mapOf, nullable, object, text } from './column-types.js';
import { forms, type RowKind, rowColumns } from './forms/forms.js';
import { diffColumns, factColumns, linkColumns, markColumns, pageColumns, removedColumns } from './row-columns.js';
import { type TypedColumn, typedColumns } from './typed-columns.js';

/** The version of run.json and of the rows: it rises when a key is renamed, taken away or changes its type. */
export const schemaVersion = 1;

type Schema = readonly [title: string, make: () => JsonSchema];

const rowTitles: Readonly<Record<RowKind, string>> = {
  articles: 'A row of articles.jsonl: a page that is an article',
  rejected: 'A row of rejected.jsonl: a page that is no article, with the reason first',
};

const ownSchemas = {
  articles: rowSchema('articles', 'copydesk'),
  rejected: rowSchema('rejected', 'copydesk'),
  pages: ['A row of 10-decode/pages.jsonl: what decoding made of an input', () => object(pageColumns)],
  marks: ["A row of a stage folder's marks.jsonl: what the stage said of a page", () => object(markColumns)],
  removed: ["A row of a stage folder's removed.jsonl: text that the stage took out", () => object(removedColumns)],
  facts: ["A row of a stage folder's facts.jsonl: a candidate for a field", () => object(factColumns)],
  links: ['A row of 80-collate/links.jsonl: what a page is to another', () => object(linkColumns)],
  diff: ['A row of "copydesk diff --json": what differs in one page', () => object(diffColumns)],
  run: ['run.json: what a run says of itself', () => object(runColumns())],
  config: ['pipeline.config.json', () => fromZod(configSchema, 'input')],
  decisions: [
    'A line of decisions.jsonl: what a person has decided about a page',
    () => fromZod(decisionSchema, 'input'),
  ],
} as const satisfies Record<string, Schema>;

type OwnName = keyof typeof ownSchemas;

/** Rows in a form of someone else's have a schema of their own: `articles.schema.org`. */
export type SchemaName = OwnName | `${RowKind}.${Exclude<RowForm, 'copydesk'>}`;

/** The name of what describes the rows of a file that was written with `--schema`. */
export const rowSchemaName = (kind: RowKind, form: RowForm): SchemaName =>
  form === 'copydesk' ? kind : `${kind}.${form}`;

const schemas: Readonly<Record<string, Schema>> = { ...ownSchemas, ...otherForms() };

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(schemas, name);

/** Of what has no columns: a single object, or rows that may lack keys. */
const ofNoTable: readonly SchemaName[] = ['run', 'config', 'decisions', 'diff'];

/** The tables of an output. */
export const tableNames = schemaNames.filter((name) => !ofNoTable.includes(name));

/** The columns of a table, each with its type. */
export const columnsOfTable = (name: SchemaName): readonly TypedColumn[] => typedColumns(schemaOf(name));

export function schemaOf(name: SchemaName): JsonSchema {
  const [title, make] = schemas[name]!; // the table has all of these names
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...make() };
}

/** As it stands in schema/<name>.json. */
export const schemaText = (name: SchemaName): string => `${JSON.stringify(schemaOf(name), null, 2)}\n`;

function rowSchema(kind: RowKind, form: RowForm): Schema {
  const title = rowTitles[kind] + (form === 'copydesk' ? '' : `; written with --schema ${form}`);
  return [title, () => object(rowColumns(kind, forms[form]))];
}

function otherForms(): Record<string, Schema> {
  const names = rowForms.filter((form) => form !== 'copydesk');
  const entries = names.flatMap((form) =>
    (['articles', 'rejected'] as const).map((kind) => [rowSchemaName(kind, form), rowSchema(kind, form)]),
  );
  return Object.fromEntries(entries);
}

function fromZod(checked: ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(checked, { io, target: 'draft-7' });
  return schema;
}

function runColumns(): Record<string, Column> {
  const removal = object({
    label: [choice(...labelNames), 'What the text was'],
    times: [count, 'How many stretches of text'],
    chars: [count, 'How many characters'],
  });
  return {
    schema: [{ const: schemaVersion }, 'The version of this file and of the rows'],
    copydesk: [text, 'The version of Copydesk'],
    node: [text, 'The version of Node'],
    started: [text, 'When the run began, ISO 8601'],
    finished: [text, 'When it ended'],
    counts: [object(countColumns(removal)), 'Counts over all pages'],
    figures: [fromZod(runFiguresSchema), 'Figures of all pages and of each site: what gates are held to'],
    gates: [fromZod(gateReportSchema), 'What became of the gates of the config'],
    skipped: [list(object(skippedColumns)), 'Files that are no pages: neither rejected nor failed'],
    gaps: [object(gapColumns()), 'Damaged ranges of archives: bytes that belong to no record'],
    survey: [
      nullable(object(surveyColumns)),
      'What pages told each other of the lines that they share; null where no stage goes by it',
    ],
    collated: [nullable(object(collatedColumns)), 'What was found across articles; null where nothing was looked for'],
    reused: [count, 'Pages taken from an earlier run, as nothing of theirs has changed'],
    stopped: [list(object(stoppedColumns)), 'Pages that stopped a worker twice: this hangs on the machine too'],
    decisions: [object(decisionColumns()), 'What was decided by hand, and what came of it'],
    config: [fromZod(configSchema, 'output'), 'The config with every default; its `schema` is the form of the rows'],
    fingerprints: [object(fingerprintColumns), 'What the result depends on'],
    stages: [list(object(stageColumns)), 'The stages that ran, in order'],
    files: [list(object(fileColumns)), 'The files of this run, as they were when it ended'],
  };
}

const surveyColumns = {
  earlier: [count, 'Pages of earlier runs, out of the file that keeps counts'],
  told: [count, 'Pages that were told that some of their lines stand on others too'],
} as const satisfies Record<keyof Surveyed, Column>;

const collatedColumns = {
  duplicates: [count, 'Articles that repeat another'],
  originals: [count, 'The articles that these repeat'],
  stories: [count, 'Stories that were put together from several pages'],
  parts: [count, 'Pages that went into the row of the first page of their story'],
} as const satisfies Record<keyof Collated, Column>;

function countColumns(removal: JsonSchema): Record<string, Column> {
  return {
    in: [count, 'Files and records that came in as pages'],
    kept: [count, 'Articles'],
    rejected: [count, 'Turned away for what they are'],
    failed: [count, 'Could not be cleaned'],
    byReason: [namedCounts(Object.keys(reasons)), 'Pages by the reason why they are no articles'],
    byLanguage: [mapOf(count), 'Pages by language'],
    byForm: [mapOf(count), 'Pages by form'],
    byWarning: [mapOf(count), 'Pages by warning'],
    chars: [count, 'Characters of all blocks'],
    charsKept: [count, 'Of these what is in the text'],
    removals: [mapOf(removal), 'What was taken out, by stage and rule'],
    removedByLabel: [namedCounts(labelNames), 'Characters that are not in the text, by label'],
  };
}

const skippedColumns = {
  type: [text, 'What kind of file'],
  count: [count, 'How many'],
  examples: [list(text), 'Up to five paths below the input folder'],
} as const satisfies Record<string, Column>;

function gapColumns(): Record<string, Column> {
  const gap = object({
    file: [text, 'The archive, below the input folder'],
    from: [count, 'Where it begins in the file as it lies there, packed or not'],
    to: [count, 'Where it ends'],
    because: [text, 'What is wrong there'],
  });
  return {
    count: [count, 'How many'],
    bytes: [count, 'Bytes in all of them'],
    listed: [list(gap), 'The first thousand'],
  };
}

function decisionColumns(): Record<string, Column> {
  const line: Column = [count, 'The line of the file, from 1'];
  const changed = object({ line, page: [text, 'Its id'] });
  const unmet = object({
    line,
    page: [text, 'Its id; of a page that is gone, what the line calls it'],
    why: [
      choice('gone', 'no-such-block', 'could-not'),
      'No such page, no block that begins so, or it failed or has no text',
    ],
  });
  return {
    file: [nullable(text), 'As the config names it; null where there is none'],
    count: [count, 'Decisions in it'],
    applied: [count, 'Of these, applied to one page at least'],
    changed: [list(changed), 'Pages that have changed since; the decision was applied. The first thousand'],
    unmet: [list(unmet), 'What could not be applied, and where; the first thousand'],
  };
}

const stoppedColumns = {
  id: [text, 'The page'],
  reason: [choice(...Object.keys(reasons)), 'As in rejected.jsonl'],
} as const satisfies Record<string, Column>;

const fingerprintColumns = {
  config: [text, 'Of the resolved config'],
  code: [text, "Of the code that ran, users' own stages included"],
  inputs: [text, 'Of all input bytes in order'],
} as const satisfies Record<string, Column>;

const stageColumns = {
  name: [text, 'Its name'],
  number: [count, 'The number before its folder'],
  about: [text, 'What it does'],
} as const satisfies Record<string, Column>;

const fileColumns = {
  path: [text, 'Below the output folder'],
  lines: [count, 'Line ends in it; of Parquet its rows'],
  bytes: [count, 'Its size'],
  sha256: [text, 'SHA-256 of its bytes'],
} as const satisfies Record<string, Column>;

/** Counts by names from a closed table; a name that did not occur is absent. */
function namedCounts(names: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(names.map((name) => [name, count]));
  return { type: 'object', properties, additionalProperties: false };
}

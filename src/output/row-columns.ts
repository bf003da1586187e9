// The columns of the JSONL files in stage folders, each with its type and a sentence.
import { fields } from '../page/fact.js';
import { labelNames } from '../page/labels.js';
import { differences } from '../pipeline/compare-pages.js';
import {
  type Column,
  choice,
  count,
  type JsonSchema,
  list,
  nullable,
  number,
  object,
  share,
  text,
  truth,
} from './column-types.js';
import type { diffRow } from './diff-row.js';
import type { linkRow } from './link-row.js';
import type { factRow, markRow, pageRow, removedRow } from './rows.js';

type ColumnsOf<Row extends (...given: never[]) => object> = Record<keyof ReturnType<Row>, Column>;

const charsetSources = ['bom', 'http', 'meta', 'utf-8', 'detected', 'fallback', 'given'];
const factSources = ['json-ld', 'meta', 'microdata', 'markup', 'text', 'url', 'record', 'hand'];

const id: Column = [text, 'The page: the same id as in articles.jsonl and rejected.jsonl'];
const stage: Column = [text, 'The stage that said it'];
const rule: Column = [text, 'The rule of that stage'];
const label: Column = [choice(...labelNames), 'What the text is'];
const because: Column = [text, 'The evidence'];
const spanFrom: Column = [nullable(count), "Where it begins in the block's text; null: all of the block"];
const spanTo: Column = [nullable(count), "Where it ends in the block's text, end excluded"];

export const pageColumns = {
  id,
  url: [nullable(text), 'Where the page came from, if that is known'],
  form: [choice('html', 'text'), 'Whether the page came with its markup or as text'],
  decoded: [truth, 'False where the input could not be read as a page: see rejected.jsonl'],
  charset: [nullable(text), 'The encoding that the page was decoded from'],
  charset_from: [{ enum: [...charsetSources, null] }, 'What told the encoding'],
  charset_because: [nullable(text), 'The evidence for the encoding'],
  repairs: [
    list(
      object({
        name: [text, 'What was mended'],
        count: [count, 'In how many places'],
        because: [text, 'The evidence'],
      }),
    ),
    'What was mended while decoding',
  ],
  left: [
    list(object({ kind: [text, 'What kind'], count: [count, 'How many characters'] })),
    'What decoding left out: scripts, comments, control characters …',
  ],
  bytes: [nullable(count), 'Bytes of the input'],
  sha256: [nullable(text), 'SHA-256 of these bytes'],
  chars: [nullable(count), 'Characters of the decoded input, markup included'],
  containers: [nullable(count), 'Block-level elements'],
  blocks: [nullable(count), 'Blocks of text'],
  block_chars: [nullable(count), 'Characters of all blocks: what stages keep and remove'],
  begins: [nullable(text), 'How the text of the page begins, menus and all'],
} as const satisfies ColumnsOf<typeof pageRow>;

export const markColumns = {
  id,
  stage,
  rule,
  label,
  block: [nullable(count), 'Which block of the page, from 0; null: the page as a whole'],
  span_from: spanFrom,
  span_to: spanTo,
  value: [nullable(text), 'A language tag or the code of a reason, say'],
  score: [nullable(number), 'How sure, 0 to 1'],
  final: [truth, 'No later stage can take it back'],
  because,
} as const satisfies ColumnsOf<typeof markRow>;

export const factColumns = {
  id,
  field: [choice(...Object.keys(fields)), 'Which field of the record'],
  value: [text, 'What would stand there'],
  raw: [nullable(text), 'As it stood in the page, where the value was worked over'],
  from: [choice(...factSources), 'Where it was found'],
  block: [nullable(count), 'Which block of the page, from 0'],
  span_from: spanFrom,
  span_to: spanTo,
  score: [nullable(number), 'How plausible, 0 to 1'],
  chosen: [truth, 'Whether it is in the record'],
  because,
} as const satisfies ColumnsOf<typeof factRow>;

export const removedColumns = {
  id,
  stage,
  rule,
  label,
  fate: [choice('field', 'drop'), '`field`: it went to another column; `drop`: it is in none'],
  block: [count, 'Which block of the page, from 0'],
  span_from: [count, "Where it begins in the block's text"],
  span_to: [count, "Where it ends in the block's text, end excluded"],
  source_from: [count, 'Where its block begins in the decoded input'],
  source_to: [count, 'Where its block ends in the decoded input'],
  text: [text, 'What was taken out'],
  because,
} as const satisfies ColumnsOf<typeof removedRow>;

const summary = object({
  outcome: [choice('kept', 'rejected', 'failed'), 'What became of it'],
  reason: [nullable(text), 'Why it is no article'],
  kind: [text, 'What the page is'],
  title: [nullable(text), 'Its title, cut at 160 characters'],
  language: [nullable(text), 'Its language'],
  words: [count, 'Words of the text'],
  quality: [share, 'How much of the body may be right'],
  warnings: [list(text), 'Its warnings'],
});

const decision = object({
  block: [count, 'Which block of the page, from 0'],
  fate: [choice('body', 'field', 'drop'), 'In the text, in a column of its own, or in none'],
  label: [{ enum: [...labelNames, null] }, 'What the text is; null: nobody spoke about it'],
  stage: [nullable(text), 'The stage that decided'],
  rule: [nullable(text), 'The rule of that stage'],
  score: [nullable(number), 'How sure, 0 to 1'],
  because: [nullable(text), 'The evidence'],
});

const fieldValues = list(
  object({ value: [text, 'What stands there'], from: [{ enum: [...factSources, null] }, 'Where it was found'] }),
);

/** Absent where the block, or the page, is not there. */
const orNull = (type: JsonSchema): JsonSchema => ({ anyOf: [type, { type: 'null' }] });

export const diffColumns = {
  id,
  url: [nullable(text), 'Where the page came from, cut at 160 characters'],
  site: [nullable(text), 'Its host, without www.'],
  difference: [choice(...Object.keys(differences)), 'The first of these that the page shows'],
  before: [orNull(summary), 'What it was; null: not in that run'],
  after: [orNull(summary), 'What it is; null: not in this run'],
  other_input: [truth, 'Whether the page came in with other bytes'],
  blocks_compared: [truth, 'False where a galley is missing: then `rules` says what dockets tell'],
  words_into: [count, 'Words that came into the text; all of the article where the outcome changed'],
  words_out: [count, 'Words that left the text'],
  blocks: [
    list(
      object({
        effect: [choice('into', 'out', 'beside'), 'Into the text, out of it, or only decided otherwise'],
        text: [text, 'The stretch'],
        span_from: [count, "Where it begins in the block's text"],
        span_to: [count, "Where it ends in the block's text, end excluded"],
        before: [orNull(decision), 'Who decided then; null: the block is new'],
        after: [orNull(decision), 'Who decides now; null: the block is gone'],
      }),
    ),
    'Stretches of blocks about which the runs differ',
  ],
  rules: [
    list(
      object({
        rule: [text, '`stage/rule/label`'],
        chars_before: [count, 'Characters that it took out'],
        chars_after: [count, 'Characters that it takes out'],
      }),
    ),
    'Where blocks could not be compared: rules that take more or less',
  ],
  facts: [
    list(
      object({
        field: [choice(...Object.keys(fields)), 'Which field of the record'],
        before: [fieldValues, 'What was chosen'],
        after: [fieldValues, 'What is chosen'],
      }),
    ),
    'Fields whose values differ',
  ],
} as const satisfies ColumnsOf<typeof diffRow>;

export const linkColumns = {
  id,
  link: [choice('duplicate', 'part'), 'A copy of another article, or a page of its story'],
  of: [text, 'The id of the best copy, or of the page whose row has the whole story'],
  run: [nullable(text), 'The earlier run that has the best copy; null: it is in this one'],
  likeness: [nullable(share), 'Of all different runs of words of the two, the share that both have; null for parts'],
  number: [nullable(count), 'Which page of its story; null for copies'],
  because: [text, 'Why, with the evidence'],
} as const satisfies ColumnsOf<typeof linkRow>;

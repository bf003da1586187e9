// pipeline.config.json: every key, its default and what it means. The editors' schema is made from this.
import { z } from 'zod';
import { labelNames } from '../page/labels.js';
import { gatesSchema } from './gates/settings.js';
import { checkOptions } from './options.js';
import { noSuchForm, rowForms } from './row-form.js';

export { ConfigError } from './config-error.js';

const budget = (most: number, what: string) => z.int().positive().default(most).describe(what);
const names = (defaults: string[], what: string) => z.array(z.string()).min(1).default(defaults).describe(what);

const stage = z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])], {
  error: 'expected the name of a stage, or [name, options]',
});

const tags = (what: string) =>
  z.array(z.string()).min(1).optional().describe(`${what}; BCP 47 tags such as "en", "zh-Hans", "und"`);

const share = z.string().regex(/^\d{1,3}(\.\d+)?%$/, 'expected a share such as "2%"');

const gzip = z.boolean().default(false).describe('Pack what is written');
const rows = z.int().positive().optional().describe('Rows of one file; the others go to articles-2, articles-3 …');

/** Said in one word or at length; see pipeline/outputs.ts. */
const tableOutput = (what: string) =>
  z
    .union([z.boolean(), z.strictObject({ write: z.boolean().default(true), gzip, rows })], {
      error: 'expected true, false or { "write", "gzip", "rows" }',
    })
    .default(true)
    .describe(what);

const pagesInStages = z.union([z.enum(['full', 'off']), share], {
  error: 'expected "full", "off" or a share of the pages such as "1%"',
});

const outputs = z.strictObject({
  jsonl: tableOutput('articles.jsonl and rejected.jsonl'),
  csv: tableOutput("articles.csv and rejected.csv; one file has at most Excel's 1,048,576 rows"),
  parquet: z
    .union([z.boolean(), z.strictObject({ write: z.boolean().default(true), rows })], {
      error: 'expected true, false or { "write", "rows" }',
    })
    .default(false)
    .describe(
      'articles.parquet and rejected.parquet, made from the JSONL files; by the optional package hyparquet-writer',
    ),
  txt: z.boolean().default(false).describe('A readable file for each article below txt/, in the folders of the input'),
  report: z.boolean().default(true).describe('report.html'),
  galleys: z
    .boolean()
    .default(true)
    .describe(
      'What the report shows of single pages, below galleys/: of those pages that are in the folders of the stages',
    ),
  previous: z
    .boolean()
    .default(true)
    .describe('Keep counts and galleys of the run before below previous/, so that "copydesk diff" can compare the two'),
  stages: z
    .union([pagesInStages, z.strictObject({ write: pagesInStages.default('full'), gzip, rows })], {
      error: 'expected "full", "off", a share of the pages such as "1%", or { "write", "gzip", "rows" }',
    })
    .default('full')
    .describe('The folders of the stages: of all pages, of none, or of a share, always the same ones'),
});

const isWritten = (said: boolean | { readonly write: boolean }): boolean =>
  typeof said === 'boolean' ? said : said.write;

const makeableOutputs = outputs.refine(({ jsonl, parquet }) => isWritten(jsonl) || !isWritten(parquet), {
  path: ['parquet'],
  error: 'Parquet is made from the JSONL files, and "jsonl" is off: switch it on, or this off',
});

const usualProofs = 200;

const proofs = z.strictObject({
  count: z.int().nonnegative().default(usualProofs).describe('How many: half the least sure articles, half a sample'),
  pages: z.array(z.string().min(1)).default([]).describe('Ids or URLs of pages that get one in any case, beside these'),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Where editors find the JSON Schema of this file'),
  input: z
    .union([z.string(), z.array(z.string()).min(1)], { error: 'expected a path or a list of paths' })
    .default('raw')
    .describe('A file, a folder, or several; relative to this file'),
  output: z.string().default('output').describe('The folder that is written; relative to this file'),
  stages: z
    .array(stage)
    .default(['site', 'navigation', 'spam', 'language', 'article', 'survey', 'facts'])
    .describe('The stages in their order: a name, [name, options], or the path of your own stage (./my-stage.js)'),
  labels: z
    .partialRecord(z.enum(labelNames), z.enum(['body', 'field', 'drop']))
    .default({})
    .describe(
      'Overrides what becomes of text with a label: "body" is in the text, "field" in its column, "drop" in neither',
    ),
  decisions: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The file with what you decided by hand, a JSON object a line; relative to this file (default: "decisions.jsonl", if it is there). See docs/decisions.md',
    ),
  language: z
    .strictObject({
      keep: tags('Pages in other languages are rejected, with the reason language-not-wanted'),
      drop: tags('Pages in these languages are rejected, with the reason language-not-wanted'),
    })
    .prefault({})
    .describe('Which languages are wanted; what becomes of foreign paragraphs is said by "labels"'),
  survey: z
    .strictObject({
      file: z
        .string()
        .min(1)
        .optional()
        .describe(
          'Keeps what pages told the survey, for the next runs: a file such as "survey.jsonl.gz"; relative to this file',
        ),
      update: z
        .boolean()
        .default(true)
        .describe(
          'Count the pages of this run and put them into that file; false: it is frozen, and it alone is what pages are told from',
        ),
    })
    .prefault({})
    .describe('What repeats over the pages of a site, counted for the stage "survey". See docs/across-pages.md'),
  collate: z
    .strictObject({
      duplicates: z
        .enum(['mark', 'leave-out', 'off'], { error: 'expected "mark", "leave-out" or "off"' })
        .default('mark')
        .describe(
          'Copies of an article: "mark" names the best one in duplicate_of, "leave-out" rejects them with the reason duplicate',
        ),
      atLeast: z
        .number()
        .min(0.5)
        .max(1)
        .default(0.8)
        .describe('How alike two articles are at least to be copies: the share of their runs of words that both have'),
      stories: z
        .enum(['join', 'off'], { error: 'expected "join" or "off"' })
        .default('join')
        .describe('Stories over several pages: "join" puts their text together in the row of the first page'),
      against: z
        .array(z.string().min(1))
        .default([])
        .describe('Outputs of earlier runs: what repeats an article there is a copy too; relative to this file'),
    })
    .prefault({})
    .describe('What is found across articles when all are cleaned. See docs/across-pages.md'),
  jsonl: z
    .strictObject({
      html: names(
        ['html', 'raw_html', 'html_content', 'content_html', 'body'],
        'Fields that hold the markup, the first one present wins',
      ),
      text: names(['text', 'maintext', 'raw_content', 'plain_text', 'content'], 'Fields that hold plain text'),
      url: names(['url', 'source_url', 'link'], 'Fields that hold the address'),
      fetched: names(
        ['fetched', 'date_download', 'crawled_at', 'scraped_at', 'timestamp', 'warc_date'],
        'Fields that hold the time of fetching',
      ),
    })
    .prefault({})
    .describe('Names of fields in JSONL input; those of Scrapy and news-please are known'),
  schema: z
    .enum(rowForms, { error: ({ input }) => noSuchForm(String(input)) })
    .default('copydesk')
    .describe('Whose names the columns of articles.* and rejected.* have, see docs/schemas.md'),
  csv: z
    .strictObject({
      bom: z.boolean().default(true).describe('Begin with a byte order mark, so that Excel reads UTF-8'),
      guardFormulas: z.boolean().default(true).describe("Put ' before cells that a spreadsheet would run as a formula"),
      cutCells: z
        .boolean()
        .default(true)
        .describe('Cut cells at 32,767 characters, the limit of Excel; such rows get the warning csv-cut'),
      dropControls: z
        .boolean()
        .default(true)
        .describe('Leave out NUL and replace lone surrogates, which break readers'),
    })
    .prefault({})
    .describe('How articles.csv and rejected.csv are written; the JSONL files are always exact'),
  outputs: makeableOutputs.prefault({}).describe('Which files are written; each by true or false, or at length'),
  failures: z
    .strictObject({
      allow: z
        .union([share, z.int().nonnegative()])
        .default(0)
        .describe('How many inputs may fail before the run ends with 3: "2%" or a number'),
    })
    .prefault({})
    .describe('A page rejected for what it is (a section front, say) is no failure'),
  gates: gatesSchema.prefault({}),
  proofs: z
    .union([z.int().nonnegative(), proofs], { error: 'expected a number or { "count", "pages" }' })
    .default(usualProofs)
    .describe('How many pages get a proof in each stage folder: the least sure ones and a sample; and any asked for'),
  budgets: z
    .strictObject({
      bytes: budget(16 * 1024 * 1024, 'Bytes of one page'),
      elements: budget(200_000, 'Elements of one page'),
      depth: budget(512, 'Elements inside each other; deeper ones are flattened'),
      attributes: budget(1_000, 'Attributes of one element'),
      cpuSeconds: budget(30, 'CPU time of one page: the backstop, for what no count foresees'),
      megabytes: budget(640, 'Memory of the process that cleans it, the weights (some 200) among it'),
      // of 2,879 pages of the gold sets the largest has 2,641 blocks and 107,599 characters
      blocks: budget(20_000, 'Blocks of one page: paragraphs, headings, items of lists'),
      text: budget(1_000_000, 'Characters of the text of one page, markup not counted'),
    })
    .prefault({})
    .describe('What one page may cost, in counts, so that the verdict never depends on how busy the machine is'),
});

export type Config = z.output<typeof configSchema>;

/** @throws ConfigError with one line for each thing that is wrong */
export function checkConfig(value: unknown): Config {
  return checkOptions('the config', configSchema, value);
}

/** Whether so many failures are more than the config allows. */
export function tooManyFailures(allow: Config['failures']['allow'], failed: number, of: number): boolean {
  const most = typeof allow === 'number' ? allow : (Number.parseFloat(allow) / 100) * of;
  return failed > most;
}

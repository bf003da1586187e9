// What became of the gates: a part of run.json, from which everything is made that is said of them.
import { z } from 'zod';
import { type Figures, type RunFigures, runFiguresSchema } from '../figures/figures.js';

export const rules = ['atLeast', 'atMost', 'mayFall', 'mayRise'] as const;

export type Rule = (typeof rules)[number];

const resultSchema = z.strictObject({
  gate: z.string().describe('As the config names it; of languages with the tag: languages.en'),
  rule: z.enum(rules).describe('Which of its bounds'),
  of: z.enum(['all pages', 'site']).describe('What it is about'),
  site: z.string().nullable().describe('The site; null: pages without an address, or all pages'),
  unit: z.enum(['share', 'pages', 'words']).describe('Of the numbers that follow; a share is from 0 to 1'),
  value: z.number().describe('In this run'),
  bound: z.number().describe('The last number that would pass'),
  allowed: z.string().describe('The bound as the config says it'),
  baseline: z.number().nullable().describe('In the baseline; null where it was not asked'),
  passed: z.boolean().describe('Whether it is within its bound'),
  sentence: z.string().describe('All this in a sentence'),
  lookAt: z.string().nullable().describe('Where to look, of a gate that failed'),
});

export const gateReportSchema = z.strictObject({
  passed: z.boolean().describe('No gate failed'),
  held: z.int().nonnegative().describe('How many bounds were held'),
  failed: z.int().nonnegative().describe('How many of them failed'),
  baseline: z
    .strictObject({ copydesk: z.string(), finished: z.string() })
    .nullable()
    .describe('The run that this one was compared with'),
  notes: z.array(z.string()).describe('What a reader should know: what was not held, and why'),
  results: z
    .array(resultSchema)
    .describe('Those that failed first, a thousand at most; then those that passed, two hundred at most'),
});

export type GateResult = Readonly<z.output<typeof resultSchema>>;

export interface GateReport extends Readonly<Omit<z.output<typeof gateReportSchema>, 'results' | 'notes'>> {
  readonly notes: readonly string[];
  readonly results: readonly GateResult[];
}

/** What is read of an earlier run.json; the rest may be as it likes. */
export const comparedSchema = z.object({
  copydesk: z.string(),
  finished: z.string(),
  figures: runFiguresSchema,
  fingerprints: z.object({ config: z.string(), code: z.string() }),
  config: z.object({ input: z.union([z.string(), z.array(z.string())]) }),
});

/** The same, for comparing. */
export interface Compared {
  readonly copydesk: string;
  readonly finished: string;
  readonly figures: RunFigures;
  readonly fingerprints: { readonly config: string; readonly code: string };
  /** As run.json shows it. */
  readonly input: string | readonly string[];
}

/** Pages that gates are held to together. */
export interface Group {
  readonly of: GateResult['of'];
  readonly site: string | null;
  readonly figures: Figures;
  readonly before?: Figures;
}

/** `harbour.example`, as sentences, tables and test suites name it. */
export const nameOf = ({ of, site }: Pick<Group, 'of' | 'site'>): string =>
  of === 'all pages' ? 'all pages' : (site ?? 'pages without an address');

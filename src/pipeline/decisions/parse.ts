// Reads decisions.jsonl: text in, decisions out, or a letter that says which line is wrong, what stands there and what may.
import { z } from 'zod';
import { type Decision, decidableFields, decidableLabels, type Ruling } from '../../page/decision.js';
import { type Field, fields } from '../../page/fact.js';
import { isOfCalendar } from '../../text/calendar.js';
import { jsonFault } from '../../text/json-fault.js';
import { didYouMean } from '../../text/nearest.js';
import { ConfigError } from '../config-error.js';
import { checkOptions } from '../options.js';

export type LineOfDecision = Decision & {
  /** Where in the file it stands, from 1. */
  readonly line: number;
};

const mostFaults = 20; // a file of another kind is wrong in every line

/**
 * @param name of the file, as the letter should call it
 * @throws ConfigError with a line for each line that is wrong
 */
export function parseDecisions(text: string, name: string): readonly LineOfDecision[] {
  const decisions: LineOfDecision[] = [];
  const faults: string[] = [];
  for (const [at, content] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '' || faults.length === mostFaults) continue;
    try {
      decisions.push({ ...decisionIn(content, name, at + 1), line: at + 1 });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return decisions;
}

function decisionIn(content: string, name: string, line: number): Decision {
  if (/^\s*(?:\/\/|\/\*|#)/.test(content))
    throw new ConfigError(
      `${name}, line ${line}: this is a comment, and JSON has none. A remark on a decision goes into its "because".`,
    );
  const fault = jsonFault(content, line);
  if (fault) throw new ConfigError(`${name}, ${fault}. Every line is one JSON object.`);
  return checkDecision(`${name}, line ${line}`, JSON.parse(content));
}

/**
 * @param where what the letter should call it
 * @throws ConfigError saying what is wrong with it
 */
export function checkDecision(where: string, value: unknown): Decision {
  const { page, because, sha256, made, ...said } = checkOptions(where, decisionSchema, value);
  return { ...rulingOf(said), page, because, ...(sha256 ? { sha256 } : {}), ...(made ? { made } : {}) };
}

const verdicts = ['keep', 'reject'] as const;

const noSuch = (what: string, known: readonly string[]) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    `${JSON.stringify(input)} is no ${what}.${didYouMean(String(input), known)} Known are: ${known.join(', ')}`,
});

const words = (what: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `there has to be ${what}` : `it should be ${what}`) })
    .refine((text) => text.trim() !== '', `it should be ${what}, and is empty`);

export const decisionSchema = z
  .strictObject({
    page: words('the id of a page or its address').describe('Which page: its id, or an address'),
    because: words('a sentence that says why').describe('Why, for readers of the report'),
    verdict: z.enum(verdicts, noSuch('verdict', verdicts)).optional().describe('The page is an article, or is none'),
    block: z.int().nonnegative().optional().describe('Where the block stood when this was decided, from 0'),
    begins: words('how the block begins').optional().describe('How the text of the block begins: it is found by that'),
    label: z
      .enum(decidableLabels, noSuch('label of a block', decidableLabels))
      .optional()
      .describe('What the block is'),
    field: z.enum(decidableFields, noSuch('field', decidableFields)).optional().describe('Which field of the record'),
    value: z
      .union([z.string(), z.array(z.string()), z.null()], {
        error: 'it should be a string, a list of strings, or null',
      })
      .optional()
      .describe('What stands there: a string, a list of strings for fields that hold several, null for nothing'),
    sha256: z
      .string()
      .regex(/^[\da-f]{64}$/, 'it should be a SHA-256: 64 digits of 0-9 and a-f')
      .optional()
      .describe("Of the page's bytes when this was decided: tells whether the page has changed"),
    made: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}/, 'a day is written like "2026-03-15"')
      .optional()
      .describe('The day on which it was decided'),
  })
  .superRefine((said, context) => {
    const message = rulingFault(said) ?? valueFault(said);
    if (message) context.addIssue({ code: 'custom', message });
  });

type Said = Partial<
  Pick<z.output<typeof decisionSchema>, 'verdict' | 'block' | 'begins' | 'label' | 'field' | 'value'>
>;

/** The keys of each kind of decision: all of them, and none of another kind. */
const kinds = [['verdict'], ['block', 'begins', 'label'], ['field', 'value']] as const satisfies (keyof Said)[][];

const kindsInWords = 'either "verdict", or "block", "begins" and "label", or "field" and "value"';

function rulingFault(said: Said): string | undefined {
  const found = kinds.filter((keys) => keys.some((key) => said[key] !== undefined));
  const [keys] = found;
  if (!keys || found.length > 1)
    return `a decision has ${kindsInWords}, and this one has ${keys ? 'more than one of them' : 'none of them'}`;
  const missing = keys.filter((key) => said[key] === undefined);
  return missing.length > 0
    ? `there is no "${missing.join('" and no "')}" beside "${presentIn(keys, said)}"`
    : undefined;
}

const presentIn = (keys: readonly (keyof Said)[], said: Said): string =>
  keys.filter((key) => said[key] !== undefined).join('" and "');

/** What a value has to look like, where not every text will do. */
const forms: Partial<Record<Field, readonly [form: RegExp, expected: string]>> = {
  date_published: [
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}\S*)?)?)?$/,
    'a date like "2026-03-15" or "2026-03-15T08:30+01:00"',
  ],
  date_modified: [
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}\S*)?)?)?$/,
    'a date like "2026-03-15" or "2026-03-15T08:30+01:00"',
  ],
  image_url: [/^https?:\/\/\S+$/i, 'an address that begins with http:// or https://'],
  page_number: [/^\d{1,6}$/, 'a whole number in quotes, such as "2"'],
};

/** Its time too. */
const isMoment = (date: string): boolean =>
  isOfCalendar(date) && (date.length <= 10 || !Number.isNaN(Date.parse(date)));

function valueFault({ field, value }: Said): string | undefined {
  if (field === undefined || value === undefined || value === null) return undefined;
  const holdsSeveral = fields[field] === 'list';
  if (holdsSeveral !== Array.isArray(value))
    return `"${field}" holds ${holdsSeveral ? 'a list of strings, such as ["one"]' : 'one string'}, and "value" is ${JSON.stringify(value)}`;
  const [form, expected] = forms[field] ?? [/\S/, 'text'];
  const isDate = field === 'date_published' || field === 'date_modified';
  const wrong = [value].flat().find((one) => !form.test(one) || (isDate && !isMoment(one)));
  if (wrong === undefined) return value.length === 0 ? `"value" is empty; null empties "${field}"` : undefined;
  return wrong === ''
    ? `"value" is empty; null empties "${field}"`
    : `the value of "${field}" should be ${expected}, and is ${JSON.stringify(wrong)}`;
}

/** `rulingFault` has seen to it that one kind is there as a whole. */
function rulingOf({ verdict, block, begins, label, field, value }: Said): Ruling {
  if (verdict) return { verdict };
  return label ? { block: block!, begins: begins!, label } : { field: field!, value: value! };
}

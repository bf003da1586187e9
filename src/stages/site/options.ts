// What users can write into the config about sites they know: one rule says where something stands and what it is.
import { z } from 'zod';
import { type Label, labelNames } from '../../page/labels.js';

/** A note moves nothing, and what a page as a whole is, `article` says. */
const notForRules = ['not-an-article', 'language', 'suspicious'] as const satisfies readonly Label[];
export type SiteLabel = Exclude<Label, (typeof notForRules)[number]>;

const isSiteLabel = (label: Label): label is SiteLabel => !(notForRules as readonly Label[]).includes(label);

export const siteLabels: readonly SiteLabel[] = labelNames.filter(isSiteLabel);

const ruleSchema = z
  .strictObject({
    host: z
      .string()
      .regex(
        /^(?:\*|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)$/u,
        'a host is written like "example.org", or "*" for every host',
      )
      .describe(
        'The site: "example.org" stands for www.example.org and all other hosts below it too; "*" for every host.',
      ),
    selector: z
      .string()
      .min(1)
      .optional()
      .describe('A CSS selector; what it matches and all inside it gets the label.'),
    text: z
      .string()
      .min(1)
      .optional()
      .describe(
        'A regular expression for the text of a block, found anywhere in it unless ^ and $ say otherwise. Upper and lower case are the same to it. It sees the first 10,000 characters of a block.',
      ),
    span: z
      .boolean()
      .default(false)
      .describe('With "text": only what matches gets the label, each time it matches, not the whole block.'),
    label: z
      .enum(siteLabels)
      .describe(
        'What it is, by one of the labels of the glossary. What a label drops stays dropped; others may be overruled by "article".',
      ),
    until: z
      .string()
      .refine(isDay, 'a day is written like "2024-03-15"')
      .optional()
      .describe('The rule holds for pages fetched before this day, and for pages of which that is not known.'),
    because: z.string().optional().describe('Why, for readers of the report.'),
    name: z
      .string()
      .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'a name is made of small letters, digits and hyphens')
      .optional()
      .describe('What the report calls the rule; "rule-1" and so on where it has no name.'),
  })
  .superRefine((rule, context) => {
    for (const fault of faultsOf(rule)) context.addIssue({ code: 'custom', ...fault });
  });

export const siteOptions = z.strictObject({
  rules: z.array(ruleSchema).default([]).describe('What is known of sites, in the order in which it is said.'),
});

export type SiteOptions = z.infer<typeof siteOptions>;
export type SiteRule = z.infer<typeof ruleSchema>;

interface Fault {
  readonly message: string;
  readonly path: string[];
}

function* faultsOf({ selector, text, span }: Pick<SiteRule, 'selector' | 'text' | 'span'>): Generator<Fault> {
  if ((selector === undefined) === (text === undefined))
    yield {
      message: `a rule has either "selector" or "text", and this one has ${text === undefined ? 'neither' : 'both'}`,
      path: [],
    };
  if (span && text === undefined) yield { message: '"span" goes with "text" only', path: ['span'] };
  if (text !== undefined) yield* faultsOfPattern(text);
}

/** `(a+)+`: a repetition of nothing but a repetition, whose time doubles with each letter and which says no more than `a+`. */
const runaway = /\((?:\?:)?(?:\[(?:[^\]\\]|\\.)*\]|\\.|[^()\\])[+*]\)(?:[+*]|\{\d+,)/u;

function* faultsOfPattern(text: string): Generator<Fault> {
  try {
    new RegExp(text, 'iu');
  } catch (error) {
    yield { message: `"${text}" is no regular expression: ${(error as Error).message}`, path: ['text'] }; // RegExp throws SyntaxErrors only
    return;
  }
  if (runaway.test(text))
    yield { message: `"${text}" repeats a repetition, which can take forever: drop one of the two`, path: ['text'] };
  if (new RegExp(text, 'iu').test(''))
    yield { message: `"${text}" matches everything, as it matches no text at all`, path: ['text'] };
}

function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

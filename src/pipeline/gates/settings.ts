// `gates` in the config: what a run must look like to be trusted, against fixed bounds and against an earlier run.
// Units are told apart by how they are written: "20%" is a share, "10 points" is how far a share may move.
import { z } from 'zod';
import { siteOf } from '../../text/host.js';

const shareOfAll = z.string().regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%$/, 'expected a share from "0%" to "100%"');

const points = z
  .string()
  .regex(
    /^(?:100|\d{1,2}(?:\.\d+)?) points?$/,
    'expected percentage points such as "10 points" (from 20% to 30%): a share is compared with a share, so that "10%" could mean two things',
  );

const fall = z
  .string()
  .regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%$/, 'expected a part of the baseline such as "30%" (from 400 to 280)');

const rise = z
  .string()
  .regex(/^\d{1,5}(?:\.\d+)?%$/, 'expected a part of the baseline such as "50%" (from 400 to 600)');

const number = z.int('expected a whole number').nonnegative('expected a number from 0 on');

/** Held to numbers: what changes is measured against the baseline. */
const numberGate = (what: string) =>
  z
    .strictObject({
      atLeast: number.optional().describe('The lowest number that passes'),
      atMost: number.optional().describe('The highest number that passes'),
      mayFall: fall
        .optional()
        .describe('How far below the baseline it may be, as a part of it: "30%" is from 400 to 280'),
      mayRise: rise
        .optional()
        .describe('How far above the baseline it may be, as a part of it: "50%" is from 400 to 600'),
    })
    .superRefine(checkBounds)
    .optional()
    .describe(what);

const shareBounds = z
  .strictObject({
    atLeast: shareOfAll.optional().describe('The lowest share that passes: "80%"'),
    atMost: shareOfAll.optional().describe('The highest share that passes: "30%"'),
    mayFall: points
      .optional()
      .describe('How far below the share in the baseline it may be: "10 points" is from 80% to 70%'),
    mayRise: points
      .optional()
      .describe('How far above the share in the baseline it may be: "10 points" is from 20% to 30%'),
  })
  .superRefine(checkBounds);

const shareGate = (what: string) => shareBounds.optional().describe(what);

/** As the config says them. */
export interface Bounds {
  readonly atLeast?: number | string | undefined;
  readonly atMost?: number | string | undefined;
  readonly mayFall?: string | undefined;
  readonly mayRise?: string | undefined;
}

function checkBounds({ atLeast, atMost, ...changes }: Bounds, context: z.RefinementCtx): void {
  const say = (message: string): void => context.addIssue({ code: 'custom', message });
  if ([atLeast, atMost, changes.mayFall, changes.mayRise].every((bound) => bound === undefined))
    say('says nothing. Name one of atLeast, atMost, mayFall, mayRise, or leave it out');
  if (atLeast !== undefined && atMost !== undefined && numberIn(atLeast) > numberIn(atMost))
    say(`nothing can be at least ${atLeast} and at most ${atMost}`);
}

/** 30 in `30`, `"30%"` and `"30 points"`. */
export const numberIn = (bound: number | string): number =>
  typeof bound === 'number' ? bound : Number.parseFloat(bound);

/** All but those that are named. */
export const otherLanguages = 'others';

const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const languages = z
  .record(z.string(), shareBounds)
  .superRefine((bounds, context) => {
    for (const name of Object.keys(bounds))
      if (name !== otherLanguages && !tag.test(name))
        context.addIssue({
          code: 'custom',
          message: `"${name}" is no language tag. Known forms are "en", "zh-Hans", "und", and "others" for all that are not named`,
        });
    const least = Object.values(bounds).reduce((sum, { atLeast = 0 }) => sum + numberIn(atLeast), 0);
    if (least > 100) context.addIssue({ code: 'custom', message: `shares of at least ${least}% together cannot be` });
  })
  .optional()
  .describe(
    'Shares of the articles, by tags such as "en", "zh-Hans", "und"; "zh" stands for all its scripts; "others" are those not named',
  );

const gates = {
  pages: numberGate('How many pages came in. A site that is in the baseline and not in the run has fallen by 100%'),
  kept: shareGate('The share of the pages that are articles'),
  rejected: shareGate('The share of the pages that were turned away for what they are'),
  failed: shareGate('The share of the pages that could not be cleaned'),
  emptyBodies: shareGate('The share of the pages in which no text of an article was found (no-body, empty)'),
  medianWords: numberGate('Words of the article in the middle; 0 where none is kept'),
  meanQuality: shareGate('The mean of the column quality over the articles, as a share: "85%"'),
  keptText: shareGate('The share of the characters that are in the texts'),
  spam: shareGate('The share of the characters that were taken out as injected spam'),
  languages,
};

const sites = z
  .record(z.string(), z.strictObject(gates))
  .superRefine((held, context) => {
    for (const name of Object.keys(held)) {
      const site = siteOf(`https://${name}/`);
      if (name === everySite || site === name) continue;
      const hint = site === null ? 'A site is a host such as "example.org"' : `Write "${site}"`;
      context.addIssue({
        code: 'custom',
        message: `"${name}" is no site as run.json names it. ${hint}, or "*" for each`,
      });
    }
  })
  .prefault({})
  .describe(
    'Gates of single sites (hosts without www.); "*" is each site. A gate that a site names replaces the one of "*"',
  );

export const everySite = '*';

export const gatesSchema = z
  .strictObject({
    ...gates,
    leastPages: z
      .int()
      .positive()
      .default(20) // guess: one page more or less is 5 points then
      .describe('A site with fewer pages, in this run or in the baseline, is not held to gates: small numbers jump'),
    sites,
  })
  .describe(
    'What a run must look like; one that fails a gate is written all the same and ends with 1. mayFall and mayRise compare with the run that "run --baseline" names',
  );

export type Gates = z.output<typeof gatesSchema>;

/** Those of all pages together, or of one site. */
export type GateSettings = Omit<Gates, 'leastPages' | 'sites'>;

/** Sites that the config names. */
export const namedSites = ({ sites: named }: Gates): string[] =>
  Object.keys(named).filter((name) => name !== everySite);

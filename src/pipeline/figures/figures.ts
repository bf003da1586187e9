// What a run says of all its pages and of each site in figures: what gates are held to, and what the next run is compared with.
// One table: the types, the check of a baseline and the JSON Schema of run.json are made from it.
import { z } from 'zod';

const count = (what: string) => z.int().nonnegative().describe(what);

const columns = {
  pages: count('Files and records that came in as pages'),
  kept: count('Articles'),
  rejected: count('Turned away for what they are'),
  failed: count('Could not be cleaned'),
  emptyBodies: count('Pages in which no text of an article was found: those with the reason no-body or empty'),
  medianWords: count(
    'Words of the article in the middle; off by 0.8% at most from 128 on, exact below; 0 if none is kept',
  ),
  meanQuality: z.number().min(0).max(1).describe('The mean of the column quality over all articles; 0 if none is kept'),
  chars: count('Characters of all blocks'),
  charsKept: count('Of these what is in the texts'),
  spamChars: count('Of these what was taken out as injected spam'),
  languages: z.record(z.string(), z.int().nonnegative()).describe('Articles by language'),
  examples: z
    .strictObject({
      rejected: z.string().nullable().describe('A page without a body, else one that failed, else one turned away'),
      kept: z.string().nullable().describe('The article with the fewest words'),
    })
    .describe('Ids of pages to look at first'),
};

const figuresSchema = z.strictObject(columns);

export const runFiguresSchema = z.strictObject({
  part: z.array(z.string()).describe('What of the input the run was about, as typed; empty: all of it'),
  all: figuresSchema.describe('All pages together'),
  sites: z
    .array(
      z.strictObject({
        site: z.string().nullable().describe('The host without www.; null: pages without an address'),
        ...columns,
      }),
    )
    .describe('Those with the most pages first, a thousand at most and those that the config names'),
  others: figuresSchema.nullable().describe('All other sites together, where there are more'),
});

export type Figures = Readonly<z.output<typeof figuresSchema>>;

export interface SiteFigures extends Figures {
  readonly site: string | null;
}

export interface RunFigures {
  readonly part: readonly string[];
  readonly all: Figures;
  readonly sites: readonly SiteFigures[];
  readonly others: Figures | null;
}

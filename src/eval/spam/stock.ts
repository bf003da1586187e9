// The words that generated spam is made of, written by hand, one file a language: test/spam/stock. Files whose name begins with
// `held-` are of families and languages that no list and no training knows; with `learned-`, of goods that no spam is tested with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigError } from '../../pipeline/config.js';

/**
 * What a pair of family and language is to the product: in its lists and in all training; learned for its tone alone; of a family, or
 * in a language, that neither lists nor training know.
 */
export const acquaintances = ['known', 'learned', 'held-family', 'held-language'] as const;
export type Acquaintance = (typeof acquaintances)[number];

/** What cases are made of when the stage is scored. */
export const tested = acquaintances.filter((own) => own !== 'learned');

export const isHeld = ({ acquaintance }: Pick<Stock, 'acquaintance'>): boolean => acquaintance.startsWith('held-');
export const isTested = ({ acquaintance }: Pick<Stock, 'acquaintance'>): boolean => acquaintance !== 'learned';

export interface Stock {
  readonly language: string;
  readonly family: string;
  readonly acquaintance: Acquaintance;
  readonly keywords: readonly string[];
  readonly sentences: readonly string[];
  readonly testimonials: readonly string[];
  readonly anchors: readonly string[];
}

/** @param inKnownLanguage whether there is a list of families for its language */
const acquaintanceOf = (file: string, inKnownLanguage: boolean): Acquaintance => {
  if (file.startsWith('learned-')) return 'learned';
  if (!file.startsWith('held-')) return 'known';
  return inKnownLanguage ? 'held-family' : 'held-language';
};

const words = z.array(z.string().min(1)).min(1);
const fileSchema = z.strictObject({
  language: z.string(),
  families: z.record(
    z.string(),
    z.strictObject({ keywords: words, sentences: words, testimonials: words, anchors: words }),
  ),
});

const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'test', 'spam', 'stock');

/** In the order of the file names. @throws ConfigError where there is none, as in the package, or a file is wrong */
export function readStock(): Stock[] {
  if (!existsSync(folder))
    throw new ConfigError(`There is no ${folder}: the stock comes with the repository, not with the package.`);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const known = new Set(
    files.filter((file) => !/^(?:held|learned)-/.test(file)).map((file) => file.replace('.json', '')),
  );
  return files.flatMap((file) => {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new ConfigError(`${file}: ${z.prettifyError(parsed.error)}`);
    const { language, families } = parsed.data;
    const acquaintance = acquaintanceOf(file, known.has(language));
    return Object.entries(families).map(([family, own]): Stock => ({ language, family, acquaintance, ...own }));
  });
}

// A kind of injected text that is known by its words: what the built-in table and users' configs both hold.
import { z } from 'zod';

const list = (what: string) => z.array(z.string().min(1)).default([]).describe(what);

export const familySchema = z.strictObject({
  name: z.string().min(1).describe('How the report calls it'),
  phrases: z.array(z.string().min(2)).min(1).describe('What is said to sell: whole words, in lower case, digits as 0'),
  topic: list('Beginnings of words that a page which writes about the subject says: there, words do not decide'),
  catches: list('Examples that must go when they stand in an ordinary story'),
  spares: list('Examples that must stay when they stand in an ordinary story'),
});

export interface Family {
  readonly name: string;
  readonly phrases: readonly string[];
  /** Beginnings of words; in scripts without spaces anywhere in the text. */
  readonly topic: readonly string[];
  readonly catches: readonly string[];
  readonly spares: readonly string[];
}

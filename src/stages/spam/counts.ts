// The names of what a scan counts, and their columns.
import { scripts } from '../../text/scripts.js';

/** What is counted, one row for each text. */
export const countNames = [
  'letters',
  /** Letters weighed by script: a Han sign says as much as three Latin letters. */
  'weight',
  'capitals',
  'digits',
  'stops',
  'exclamations',
  'hard',
  'soft',
  'code',
  'emoji',
  'unseen',
  /** Letters that are covered by small words of scripts without spaces, and Korean words with an ending. */
  'particles',
  /** Korean words. */
  'koreanWords',
  'money',
  'words',
  'mathematical',
  /** Full-width letters and other forms that stand for plain ones. */
  'wide',
  /** Words in two scripts. */
  'mixed',
  /** Digits, `$` and `@` between letters. */
  'leet',
  /** Words of one letter that follow each other. */
  'singles',
  /** Full stops inside words, `@`: what addresses are made of. */
  'addressSigns',
] as const;
export type Count = (typeof countNames)[number];

/** The column of each. */
export const countAt = Object.fromEntries(countNames.map((name, place) => [name, place])) as Readonly<
  Record<Count, number>
>;
export const countWidth = countNames.length;

/** Of weighed letters by script: one for each script, and one for what is no letter. */
export const scriptWidth = scripts.length + 1;

// Tells from the words beside a date whether it is when the page was published, when it was changed, or neither.
import { modified, other, published } from './date-words.js';
import { plainLine } from './digits.js';
import { phrasesOf } from './phrases.js';
import { tokensOf } from './tokens.js';

export type DateKind = 'published' | 'modified';

type Meaning = DateKind | 'other';

const tables: Readonly<Record<Meaning, Readonly<Record<string, string>>>> = { modified, published, other };

// a word that one language counts as a date's and another as something else is a date's
const words = phrasesOf(
  Object.entries(tables).flatMap(([meaning, table]) =>
    Object.values(table).flatMap((line) => line.split('|').map((text) => [text, meaning as Meaning] as const)),
  ),
);

/** What the last such word in a text says, `other` included. */
export function dateMeaningIn(text: string): Meaning | undefined {
  return [...meaningsIn(text)].at(-1)?.meaning;
}

export function dateKindIn(text: string): DateKind | undefined {
  return [...meaningsIn(text)].findLast((word): word is Word<DateKind> => word.meaning !== 'other')?.meaning;
}

/** Whether the last word says that a date is neither when the page was published nor when it was changed. */
export function isOtherDate(text: string): boolean {
  return dateMeaningIn(text) === 'other';
}

/** Where the first word stands that says `published` or `updated`. */
export function dateWordIn(text: string): number | undefined {
  for (const { meaning, start } of meaningsIn(text)) if (meaning !== 'other') return start;
  return undefined;
}

interface Word<Of extends Meaning = Meaning> {
  readonly meaning: Of;
  readonly start: number;
}

function* meaningsIn(text: string): Generator<Word> {
  const tokens = tokensOf(plainLine(text));
  for (let at = 0; at < tokens.length; ) {
    const found = words.at(tokens, at);
    if (found) yield { meaning: found.value, start: tokens[at]!.start };
    at = found?.next ?? at + 1;
  }
}

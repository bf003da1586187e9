// Dates that are told from the time of reading: `2 hours ago`, `gestern`, `3天前`. They are worth something only
// where it is known when the page was fetched. Months ago are no date: they leave out which day.
import { plainLine } from './digits.js';
import { type DateHint, type DayOrder, habitsOf } from './hint.js';
import { isoOf, type Time } from './moment.js';
import { phrasesOf } from './phrases.js';
import { relativeNames } from './relative-names.js';
import { justNow, relativeWords } from './relative-words.js';
import { timeAfter, timeBefore } from './time.js';
import { type Token, tokensOf } from './tokens.js';
import { dateKindIn } from './words.js';

export interface RelativeDate {
  readonly span: readonly [number, number];
  /** Whole days before the day of fetching, or minutes before its time. */
  readonly before: { readonly days: number } | { readonly minutes: number };
  /** Of `yesterday at 10:05`. */
  readonly time?: Time;
}

interface Meaning {
  readonly unit: 'minutes' | 'days';
  /** How many of them one is: a week is seven days. */
  readonly each: number;
  /** Where the form has no number. */
  readonly count?: number;
  /** Of a word for a day, which may mean something else in another: `hier`, `ma`. */
  readonly languages?: readonly string[];
}

const columns: readonly Meaning[] = [
  { unit: 'minutes', each: 1 },
  { unit: 'minutes', each: 60 },
  { unit: 'days', each: 1 },
  { unit: 'days', each: 7 },
  { unit: 'days', each: 1, count: 0 },
  { unit: 'days', each: 1, count: 1 },
  { unit: 'days', each: 1, count: 2 },
];

function* phrasesOfTable(table: Readonly<Record<string, string>>): Generator<readonly [string, Meaning]> {
  for (const [language, line] of Object.entries(table))
    for (const [at, forms] of line.split('|').entries())
      for (const form of forms.split('/').map((text) => text.trim())) {
        if (form === '') continue;
        const [, count, text = form] = /^(\d)=(.*)$/u.exec(form) ?? [];
        const meaning = columns[at]!;
        if (count !== undefined) yield [text, { ...meaning, count: Number(count) }];
        else yield [text, meaning.count === undefined ? meaning : { ...meaning, languages: [language] }];
      }
}

const now: Meaning = { unit: 'minutes', each: 1, count: 0 };

const phrases = phrasesOf<Meaning>(
  [
    ...phrasesOfTable(relativeNames),
    ...phrasesOfTable(relativeWords),
    ...justNow.flatMap((line) => line.split('|').map((text) => [text, now] as const)),
  ],
  (earlier, later) =>
    earlier.languages && later.languages && earlier.count === later.count
      ? { ...earlier, languages: [...earlier.languages, ...later.languages] }
      : earlier,
);

/** The first relative date of a short line. */
export function findRelative(text: string, hint: DayOrder | DateHint = 'unknown'): RelativeDate | undefined {
  const plain = plainLine(text);
  const tokens = tokensOf(plain);
  const { language } = habitsOf(hint);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!startsWord(tokens, at)) continue;
    const found = phrases.at(tokens, at);
    if (!found || !endsWord(tokens, found.next)) continue;
    const relative = read(plain, tokens.slice(at, found.next), found.value);
    if (!found.value.languages || isDayWord(plain, relative, found.value.languages, language)) return relative;
  }
  return undefined;
}

function read(text: string, tokens: readonly Token[], { unit, each, count, languages }: Meaning): RelativeDate {
  const number = tokens.find(({ key }) => key === '#');
  const amount = each * (count ?? Number(number ? text.slice(number.start, number.end) : 1));
  const span = [tokens[0]!.start, tokens.at(-1)!.end] as const;
  if (unit === 'minutes') return { span, before: { minutes: amount } };
  if (!languages) return { span, before: { days: amount } };
  const time = timeAfter(text, span[1], 30) ?? timeBefore(text, span[0], 20);
  const joined = time ? ([Math.min(span[0], time.span[0]), Math.max(span[1], time.span[1])] as const) : span;
  return { span: joined, before: { days: amount }, ...(time ? { time: time.time } : {}) };
}

/** Korean and other scripts without spaces have tokens inside words: `오늘날` is not `오늘`. */
const startsWord = (tokens: readonly Token[], at: number): boolean =>
  !(letter.test(tokens[at]!.key) && oneLetter.test(tokens[at]!.key) && letter.test(tokens[at - 1]?.key ?? ''));
const endsWord = (tokens: readonly Token[], next: number): boolean => !hangul.test(tokens[next]?.key ?? '');

const letter = /^\p{L}/u;
const oneLetter = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u1100-\u11ff]/u;
const hangul = /^[\p{sc=Hang}\u1100-\u11ff]/u;

const longWord = 6; // guess: letters; `yesterday` stands for a day in any line, `USA Today` and `Saints and Danes` do not
const shortWord = 3; // `MA` is no day, though it is today in Hungarian

/**
 * A word for a day counts beside a time or a word such as `posted`, or with the line to itself; a long one anywhere.
 * `hier` is yesterday in French and here in German, so on a page in a known language it must be a word of that, or of
 * the English that frames many pages.
 */
function isDayWord(
  text: string,
  { span, time }: RelativeDate,
  languages: readonly string[],
  language?: string,
): boolean {
  if (language !== undefined && !languages.includes(language) && !languages.includes('en')) return false;
  if (time !== undefined) return true;
  const word = text.slice(...span);
  const rest = `${text.slice(0, span[0])} ${text.slice(span[1])}`;
  if (/^\p{sc=Latn}+$/u.test(word) && word.length < shortWord) return false;
  return word.length >= longWord || !/\p{L}/u.test(rest) || dateKindIn(rest) !== undefined;
}

/** The day, and the time where one is given, in the zone in which the time of fetching was written. */
export function resolveRelative({ before, time }: RelativeDate, fetched: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(fetched);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 12, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const minutes = 'days' in before ? before.days * 1440 : before.minutes; // hours ago are too rough for more than the day
  const then = new Date(Date.UTC(year, month - 1, day, hour, minute - minutes)); // arithmetic only: no zone of this machine
  if (Number.isNaN(then.getTime())) return undefined;
  return isoOf({ year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate(), time });
}

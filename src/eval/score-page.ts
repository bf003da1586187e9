// What one page scores: its body or its snippets, and its facts. Counts that can be summed over any group of pages.
import { tokensOf, wordKey } from '../text/tokens.js';
import type { GoldPage } from './gold.js';
import { type BodyScore, goldText, scoreBody } from './score.js';
import { countUp, shared, total } from './shingles.js';

/** What is scored of a page's record; absent or empty where the page was rejected. */
export interface Answer {
  readonly text?: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly date_published?: string | null;
}

export interface PageScore {
  /** Absent where the gold has no body. */
  readonly body?: BodyScore;
  readonly counts: Counts;
  /** One number for the page: F1 of its body, or the share of its snippets, or of its facts, that are right. */
  readonly all?: number;
}

const noCounts = {
  empty: 0,
  wordF1: 0,
  segTp: 0,
  segFn: 0,
  segFp: 0,
  segTn: 0,
  titleAsked: 0,
  titleRight: 0,
  authorsAsked: 0,
  authorsRight: 0,
  authorTp: 0,
  authorFp: 0,
  authorFn: 0,
  dateAsked: 0,
  dateGiven: 0,
  dateRight: 0,
};
type Counts = Readonly<typeof noCounts>;

export function scorePage(gold: GoldPage, answer: Answer): PageScore {
  const text = answer.text ?? '';
  const body = gold.body && scoreBody(goldText(gold), text);
  const counts = {
    ...noCounts,
    empty: count(text === ''),
    ...(body ? { wordF1: wordF1(goldText(gold), text) } : snippetsOf(gold, text)),
    ...titleOf(gold, answer),
    ...authorsOf(gold, answer),
    ...dateOf(gold, answer),
  };
  const all = body?.f1 ?? shareOfSnippets(counts) ?? shareOfFacts(counts);
  return { counts, ...(body ? { body } : {}), ...(all === undefined ? {} : { all }) };
}

export function sumOf(scores: readonly PageScore[]): Counts {
  const sum: Record<keyof Counts, number> = { ...noCounts };
  const names = Object.keys(noCounts) as (keyof Counts)[]; // they are
  for (const { counts } of scores) for (const name of names) sum[name] += counts[name];
  return sum;
}

function snippetsOf(gold: GoldPage, text: string): Partial<Counts> {
  const found = (snippets: readonly string[] = []): number => snippets.filter((one) => holds(text, one)).length;
  const [segTp, segFp] = [found(gold.with), found(gold.without)];
  return { segTp, segFp, segFn: (gold.with?.length ?? 0) - segTp, segTn: (gold.without?.length ?? 0) - segFp };
}

function titleOf(gold: GoldPage, answer: Answer): Partial<Counts> {
  if (!gold.title) return {};
  return { titleAsked: 1, titleRight: count(wordKey(gold.title) === wordKey(answer.title ?? '')) };
}

function authorsOf(gold: GoldPage, answer: Answer): Partial<Counts> {
  if (!gold.authors?.length) return {};
  const wanted = new Set(gold.authors.map(wordKey));
  const given = new Set((answer.authors ?? []).map(wordKey));
  const hits = [...wanted].filter((name) => given.has(name)).length;
  return {
    authorsAsked: 1,
    authorsRight: count(hits === wanted.size && hits === given.size),
    authorTp: hits,
    authorFp: given.size - hits,
    authorFn: wanted.size - hits,
  };
}

function dateOf(gold: GoldPage, answer: Answer): Partial<Counts> {
  const wanted = dayOf(gold.published);
  if (!wanted) return {};
  const given = dayOf(answer.date_published);
  return { dateAsked: 1, dateGiven: count(given !== undefined), dateRight: count(given === wanted) };
}

function wordF1(gold: string, text: string): number {
  const wanted = countUp(tokensOf(gold));
  const given = countUp(tokensOf(text));
  if (wanted.size === 0) return given.size === 0 ? 1 : 0;
  return (2 * shared(wanted, given)) / (total(wanted) + total(given));
}

function shareOfSnippets({ segTp, segTn, segFp, segFn }: Counts): number | undefined {
  const asked = segTp + segTn + segFp + segFn;
  return asked > 0 ? (segTp + segTn) / asked : undefined;
}

function shareOfFacts(counts: Counts): number | undefined {
  const asked = counts.titleAsked + counts.authorsAsked + counts.dateAsked;
  return asked > 0 ? (counts.titleRight + counts.authorsRight + counts.dateRight) / asked : undefined;
}

const count = (holds: boolean): number => (holds ? 1 : 0);
const dayOf = (date: string | null | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];

/** White space is all one. */
export const holds = (text: string, snippet: string): boolean => fold(text).includes(fold(snippet));
const fold = (text: string): string => text.replace(space, ' ');
/** What Python calls white space, which is not quite what JavaScript does. */
const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

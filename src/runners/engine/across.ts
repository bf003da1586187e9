// What a cluster asks about pages that it has grouped or joined: counts made into what a page is told, pages of a story put together,
// how alike two articles are, who is a copy of whom, and the row of a page with what was found about it. The rules are those of a run.

import { acrossLine, recordIn } from '../../output/across.js';
import { type Found, linkedRecord } from '../../output/relink.js';
import { openRows } from '../../output/render.js';
import type { Article, Rejected } from '../../page/article.js';
import type { SurveyEntry } from '../../page/neighbours.js';
import { kinshipOf, type Likeness, likenessOf } from '../../pipeline/collate/likeness.js';
import { type BetterCopy, duplicateLink, type Link } from '../../pipeline/collate/link.js';
import { type Shingles, shinglesOf } from '../../pipeline/collate/shingles.js';
import { byNumber, isLikelyStory, settleStory } from '../../pipeline/collate/stories.js';
import type { Config } from '../../pipeline/config.js';
import { summaryOf } from '../../pipeline/docket.js';
import { everyPage } from '../../pipeline/survey/steps.js';
import { numberOf } from '../../text/hash.js';
import { chooseLeaders } from '../collate/leaders.js';

/** What a page tells the survey, in numbers alone; `everyPage` is the line that all pages have. */
export const countsOf = ({ site, lines, story }: SurveyEntry) => ({
  site: numberOf(site),
  lines: [everyPage, ...lines],
  story,
});

export interface SettledStory {
  readonly links: readonly { readonly id: string; readonly link: Link }[];
  /** The ids of the pages that were put together, the first one first, and its line in across/records.jsonl as it is now. */
  readonly parts?: readonly string[];
  readonly joined?: string;
}

/** @param lines of across/records.jsonl, of the pages that may be parts of one story, in the order of the output */
export function settle(lines: readonly string[]): SettledStory {
  const pages = lines.map(recordIn).flatMap((page) => (page.sketch.story ? [{ ...page, ...page.sketch.story }] : []));
  if (!isLikelyStory(pages)) return { links: [] };
  const articles = pages
    .map((page, at) => ({ page, at }))
    .sort((a, b) => byNumber(a.page, b.page) || a.at - b.at)
    .map(({ page }) => page.record());
  const { joined, parts, links } = settleStory(articles);
  const told = links.flatMap((link, at) => (link ? [{ id: articles[at]!.id, link }] : []));
  if (!joined) return { links: told };
  return { links: told, parts: [joined.id, ...parts], joined: acrossLine(joined) };
}

/** Compares one article after the other with the same one. */
export function openComparer(atLeast: number): (better: string, other: string) => (Likeness & { kin: boolean }) | null {
  let last: { readonly line: string; readonly shingles: Shingles } | undefined;
  const shinglesIn = (line: string): Shingles => shinglesOf(recordIn(line).record().text);
  return (better, other) => {
    if (last?.line !== better) last = { line: better, shingles: shinglesIn(better) };
    const likeness = likenessOf(last.shingles, shinglesIn(other));
    const kinship = kinshipOf(likeness, atLeast);
    return kinship ? { ...likeness, kin: kinship === 'kin' } : null;
  };
}

/** Two articles that may be copies, by their places from the best on. */
export type Pair = readonly [better: number, other: number, shared: number, ofBetter: number, ofOther: number];

export interface Leading {
  readonly article: number;
  readonly leader: number;
  readonly likeness: Likeness;
  readonly by?: { readonly article: number; readonly likeness: Likeness };
}

/** @param pairs all that are alike among so many articles */
export function lead(articles: number, pairs: readonly Pair[], atLeast: number): Leading[] {
  const likenesses = new Map<number, Likeness>();
  const neighbours = new Map<number, number[]>();
  const keyOf = (one: number, other: number): number => Math.min(one, other) * articles + Math.max(one, other);
  for (const [better, other, shared, ofBetter, ofOther] of pairs) {
    likenesses.set(keyOf(better, other), { shared, ofBetter, ofOther });
    for (const [one, two] of [
      [better, other],
      [other, better],
    ] as const) {
      const known = neighbours.get(one);
      if (known) known.push(two);
      else neighbours.set(one, [two]);
    }
  }
  const sorted = new Map([...neighbours].map(([article, all]) => [article, Uint32Array.from(all).sort()]));
  const leaders = chooseLeaders(articles, 0, {
    atLeast,
    neighboursOf: (rank) => sorted.get(rank) ?? nobody,
    likenessOf: (one, other) => likenesses.get(keyOf(one, other)) ?? unlike,
    isSamePage: () => false,
  });
  return Array.from({ length: articles }, (_, article) => article).flatMap((article): Leading[] => {
    const led = leaders(article);
    if (!led) return [];
    const { leader, by } = led;
    const likeness = likenesses.get(keyOf(leader, article))!; // it is led by one that it is alike to
    if (!by) return [{ article, leader, likeness }];
    return [
      { article, leader, likeness, by: { article: by.copy, likeness: likenesses.get(keyOf(by.copy, article))! } },
    ];
  });
}

const nobody = new Uint32Array();
const unlike: Likeness = { shared: 0, ofBetter: 1, ofOther: 1 };

/** What Spark has joined about a page. */
export interface Told {
  readonly link?: Link;
  readonly copy?: {
    readonly of: BetterCopy;
    readonly likeness?: Likeness;
    readonly by?: BetterCopy & { readonly likeness: Likeness };
  };
}

/** @param line of across/records.jsonl; of the first page of a story with the text of all */
export function openFinisher(
  config: Config,
): (line: string, told: Told) => { row: string; record: Article | Rejected } {
  const rows = openRows(config);
  return (line, { link, copy }) => {
    const found: Found['link'] = link ?? (copy && duplicateLink(copy.of, copy.likeness, copy.by));
    const record = linkedRecord(recordIn(line).record(), found, config.collate.duplicates);
    const [[, row]] = rows(record) as [[string, string]]; // the rows of the JSONL and no others
    return { row: row.trimEnd(), record };
  };
}

/** Of its sums what a link changes. */
export function changedSums(record: Article | Rejected) {
  const { outcome, reason, language, warnings } = summaryOf(record);
  return { outcome, reason, language, warnings };
}

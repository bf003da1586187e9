// Puts the parts of a story together: the record of the first page with the texts of all, in order, and every counted field true again.
import type { Article } from '../../page/article.js';
import type { Label } from '../../page/labels.js';
import { roundedScore } from '../../page/mark.js';
import { type Warning, warnings } from '../../page/reasons.js';
import { hashOf } from '../../text/hash.js';
import { countTokens, wordKey } from '../../text/tokens.js';
import { leastWords, lowQuality } from '../warnings.js';

/** @param articles one or more, by their numbers */
export function joinParts(articles: readonly Article[]): Article {
  const [first] = articles as readonly [Article, ...Article[]]; // a story without a page is none
  const { text, repeated } = joinTexts(articles);
  const removed = sumOf(articles, repeated);
  const words = countTokens(text);
  const quality = meanQuality(articles);
  return {
    ...first,
    text,
    captions: union(articles.map(({ captions }) => captions)),
    tags: union(articles.map(({ tags }) => tags)),
    other_languages: articles.flatMap(({ other_languages }) => other_languages),
    page_numbers: articles.map((_, at) => at + 1),
    words,
    chars: text.length,
    removed,
    removed_chars: removed.reduce((sum, { chars }) => sum + chars, 0),
    quality,
    warnings: warningsOf(articles, words, quality),
    text_sha256: hashOf(text),
  };
}

/** What sites repeat on every page of a story stands once: a headline and a standfirst where they were first, a last note where it was last. */
function joinTexts(articles: readonly Article[]): { text: string; repeated: number } {
  const pages = articles.map(({ text }) => text.split('\n\n'));
  const kept: string[] = [];
  let repeated = 0;
  for (const [at, page] of pages.entries()) {
    const { from, to } = ownOf(page, { before: kept, headline: articles[0]!.title, next: pages[at + 1] });
    kept.push(...page.slice(from, to));
    repeated += [...page.slice(0, from), ...page.slice(to)].reduce((sum, { length }) => sum + length, 0);
  }
  return { text: kept.join('\n\n'), repeated };
}

interface Seams {
  readonly before: readonly string[];
  readonly headline: string | null;
  readonly next?: readonly string[] | undefined;
}

/** The paragraphs of a page without those at its begin that stand before, and those at its end that the next page ends with too. */
function ownOf(page: readonly string[], { before, headline, next = [] }: Seams): { from: number; to: number } {
  const seen = new Set(before.map(wordKey));
  if (before.length > 0 && headline !== null) seen.add(wordKey(headline));
  let from = 0;
  while (from < page.length && seen.has(wordKey(page[from]!))) from += 1;
  let to = page.length;
  for (let back = 1; to > from && next.length >= back; back++) {
    if (wordKey(next.at(-back)!) !== wordKey(page[to - 1]!)) break;
    to -= 1;
  }
  return { from, to };
}

/** Of what stands on several pages nothing more is known than that it is no part of the text there. */
function sumOf(articles: readonly Article[], repeated: number): Article['removed'] {
  const sums = new Map<Label, number>(repeated > 0 ? [['boilerplate', repeated]] : []);
  for (const { label, chars } of articles.flatMap(({ removed }) => removed))
    sums.set(label, (sums.get(label) ?? 0) + chars);
  return [...sums]
    .map(([label, chars]) => ({ label, chars }))
    .sort((a, b) => b.chars - a.chars || (a.label < b.label ? -1 : 1));
}

/** Each page counts as much as it has words. */
function meanQuality(articles: readonly Article[]): number {
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const sum = articles.reduce((so, article) => so + article.quality * article.words, 0);
  return roundedScore(words === 0 ? 0 : sum / words);
}

/** All that was said of any page, but what the whole answers. In the order of the table. */
function warningsOf(articles: readonly Article[], words: number, quality: number): Warning[] {
  const said = new Set<Warning>(articles.flatMap((article) => article.warnings));
  said.add('pages-joined');
  said.delete('split-story');
  const most = Math.max(0, ...articles.flatMap(({ page_numbers }) => page_numbers));
  if (most > articles.length) said.add('split-story');
  if (words >= leastWords) said.delete('body-short');
  if (quality >= lowQuality) said.delete('quality-low');
  else said.add('quality-low');
  return (Object.keys(warnings) as Warning[]).filter((warning) => said.has(warning)); // the keys of the table are its type
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

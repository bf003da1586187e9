// The record of a page, worked out from its marks and facts alone, so that no two outputs can disagree.
import { getDomain } from 'tldts';
import type { Article, Rejected } from '../page/article.js';
import type { Fact, Field } from '../page/fact.js';
import type { Label } from '../page/labels.js';
import type { RawPage } from '../page/raw-page.js';
import type { Reading } from '../page/reading.js';
import { isReason, type Reason } from '../page/reasons.js';
import { removalsOf } from '../page/removals.js';
import { hashOf } from '../text/hash.js';
import { iso3Of } from '../text/languages.js';
import { countTokens } from '../text/tokens.js';
import { qualityOf } from './quality.js';
import { warningsOf } from './warnings.js';

export interface Failure {
  readonly reason: Reason;
  readonly because: string;
}

/** @param failure why the page could not be cleaned to the end; what there is until then is still in the record */
export function recordOf(raw: RawPage, reading: Reading, failure?: Failure): Article | Rejected {
  const article = articleOf(raw, reading);
  const why = failure ?? turnedAway(reading, article);
  return why ? rejectedAs(article, why) : article;
}

/** The record of an input that never became a page. */
export function unreadRecord(raw: RawPage, reason: Reason, because: string): Rejected {
  return rejectedAs(emptyArticle(raw), { reason, because });
}

/** The same record, turned away. */
export function rejectedAs(article: Article, { reason, because }: Failure): Rejected {
  return { reason, reason_detail: because, ...article, kind: reason, quality: 0 };
}

function turnedAway(reading: Reading, article: Article): Failure | undefined {
  const byHand = reading.ofPage.findLast((mark) => mark.byHand);
  if (byHand?.label === 'not-an-article') return { reason: 'rejected-by-hand', because: byHand.because };
  if (byHand && article.text !== '') return undefined; // an article without a word would help nobody
  const why = saidOfPage(reading);
  if (why) return why;
  return article.text === '' ? { reason: 'no-body', because: 'no text was left after all stages' } : undefined;
}

function saidOfPage(reading: Reading): Failure | undefined {
  const marks = reading.ofPage.filter((mark) => reading.fateOf(mark) === 'drop' && mark.label === 'not-an-article');
  const mark = marks.find(({ value }) => value === 'language-not-wanted') ?? marks.at(-1); // what the config says comes first
  if (!mark) return undefined;
  return { reason: isReason(mark.value ?? '') ? (mark.value as Reason) : 'no-body', because: mark.because };
}

function articleOf(raw: RawPage, reading: Reading): Article {
  const { page } = reading;
  const one = (field: Field): string | null => reading.chosen(field)[0]?.value ?? null;
  const list = (field: Field): string[] => reading.chosen(field).map((fact) => fact.value);
  const text = reading.body().join('\n\n');
  const words = wordsOf(reading);
  const removed = removedByLabel(reading);
  const language = reading.ofPage.findLast((mark) => mark.label === 'language');
  const published = one('date_published');
  const quality = qualityOf(reading);
  return {
    ...emptyArticle(raw),
    text,
    url: page.url ?? null,
    canonical_url: one('canonical_url'),
    domain: domainOf(page.url ?? one('canonical_url')),
    site_name: one('site_name'),
    title: one('title'),
    standfirst: one('standfirst'),
    authors: list('author'),
    author_type: authorTypeOf(reading.chosen('author')),
    editors: list('editor'),
    agency: one('agency'),
    dateline: one('dateline'),
    date_published: published,
    date_published_raw: reading.chosen('date_published')[0]?.raw ?? null,
    date_modified: one('date_modified'),
    day_published: published && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 10) : null,
    sections: list('section'),
    tags: list('tag'),
    description: one('description'),
    image_url: one('image_url'),
    captions: list('caption'),
    language: language?.value ?? null,
    language_iso3: language?.value ? iso3Of(language.value) : null,
    language_score: language?.score ?? null,
    other_languages: otherLanguages(reading),
    kind: reading.ofPage.findLast((mark) => mark.label === 'page-kind')?.value ?? 'article',
    page_numbers: list('page_number').map(Number).filter(Number.isSafeInteger), // a user's stage may say anything
    words,
    chars: text.length,
    removed_chars: removed.reduce((sum, { chars }) => sum + chars, 0),
    removed,
    quality,
    warnings: warningsOf(reading, { words, quality }),
    charset: page.decoding.charset,
    form: page.form,
    text_sha256: hashOf(text),
    fetched: page.fetched ?? null,
  };
}

/** Of the body: most blocks are in it whole, and were counted before. */
function wordsOf(reading: Reading): number {
  let words = 0;
  for (const block of reading.page.blocks) {
    const kept = reading.bodyOf(block);
    words += kept === block.text ? reading.measures.tokens(block) : countTokens(kept);
  }
  return words;
}

function authorTypeOf([first]: readonly Fact[]): Article['author_type'] {
  if (!first) return null;
  return first.organisation ? 'organization' : 'person';
}

function emptyArticle(raw: RawPage): Article {
  return {
    id: raw.id,
    text: '',
    url: raw.url ?? null,
    canonical_url: null,
    domain: domainOf(raw.url),
    site_name: null,
    title: null,
    standfirst: null,
    authors: [],
    author_type: null,
    editors: [],
    agency: null,
    dateline: null,
    date_published: null,
    date_published_raw: null,
    date_modified: null,
    day_published: null,
    sections: [],
    tags: [],
    description: null,
    image_url: null,
    captions: [],
    language: null,
    language_iso3: null,
    language_score: null,
    other_languages: [],
    kind: 'article',
    page_numbers: [],
    words: 0,
    chars: 0,
    removed_chars: 0,
    removed: [],
    duplicate_of: null,
    quality: 0,
    warnings: [],
    charset: raw.charset ?? 'unknown',
    form: raw.form ?? 'text',
    text_sha256: hashOf(''),
    source_path: raw.sourcePath,
    source_record: raw.sourceRecord,
    fetched: raw.fetched ?? null,
  };
}

function removedByLabel(reading: Reading): { label: Label; chars: number }[] {
  const sums = new Map<Label, number>();
  for (const { mark, from, to } of removalsOf(reading)) sums.set(mark.label, (sums.get(mark.label) ?? 0) + (to - from));
  return [...sums]
    .map(([label, chars]) => ({ label, chars }))
    .sort((a, b) => b.chars - a.chars || (a.label < b.label ? -1 : 1));
}

/** Neighbouring blocks in the same language are one entry, its paragraphs parted by a blank line. */
function otherLanguages(reading: Reading): { language: string; text: string }[] {
  const found: { language: string; text: string }[] = [];
  for (const block of reading.labelled('other-language')) {
    const language = reading.of(block).findLast((mark) => mark.label === 'language' && !mark.span)?.value ?? 'und';
    const last = found.at(-1);
    if (last?.language === language) last.text += `\n\n${block.text}`;
    else found.push({ language, text: block.text });
  }
  return found;
}

function domainOf(url: string | null | undefined): string | null {
  return url ? getDomain(url) : null;
}

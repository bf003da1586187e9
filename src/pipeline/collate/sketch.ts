// A sketch is what collating knows of an article: small, plain JSON, made by whoever cleaned the page. Articles with a bucket in
// common may be alike; which of two is the better copy, and whether a page may be part of a story, is told from sketches alone.
import { createHash } from 'node:crypto';
import type { Article } from '../../page/article.js';
import { type WordHashes, wordHashesOf } from '../../text/word-hashes.js';
import { bucketsOf } from './buckets.js';
import { type Rank, rankOf } from './rank.js';
import { shinglesOfWords } from './shingles.js';
import { type StoryPage, storyPageOf } from './story-page.js';

export interface Sketch {
  readonly id: string;
  /** File and record: the order of outputs, and the last word on which of two copies is the better. */
  readonly path: string;
  readonly record: number | null;
  readonly rank: Rank;
  /** 96 bits in hexadecimal: the same for texts whose words are the same. */
  readonly words: string;
  /** How many different runs of words the text has. */
  readonly runs: number;
  /** Numbers of 48 bits: texts that are alike have at least one in common. None: the text is too short to take part. */
  readonly buckets: readonly number[];
  /** Null where the page can't be one of several of a story: it has no title or no address. */
  readonly story: StoryPage | null;
}

/**
 * Runs that a text must have to take part: what is shorter says the same on pages that have nothing else in common ("The full text
 * is for subscribers …"). guess
 */
export const leastRuns = 20;

/** What of a record a sketch is made from. */
export type Sketched = Pick<
  Article,
  | 'id'
  | 'text'
  | 'words'
  | 'date_published'
  | 'fetched'
  | 'source_path'
  | 'source_record'
  | 'url'
  | 'canonical_url'
  | 'title'
  | 'language'
  | 'warnings'
>;

export function sketchOf(article: Sketched): Sketch {
  const words = wordHashesOf(article.text);
  const shingles = shinglesOfWords(words);
  return {
    id: article.id,
    path: article.source_path,
    record: article.source_record,
    rank: rankOf(article),
    words: nameOf(words),
    runs: shingles.length,
    buckets: shingles.length < leastRuns ? [] : bucketsOf(shingles),
    story: storyPageOf(article),
  };
}

function nameOf({ hashes }: WordHashes): string {
  const bytes = Buffer.alloc(hashes.length * 4);
  for (let at = 0; at < hashes.length; at++) bytes.writeUInt32LE(hashes[at]!, at * 4);
  return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

// A sketch is what collating knows of an article: small, plain JSON, made by whoever cleaned the page. Articles with a bucket in
// common may be alike; which of two is the better copy, and whether a page may be part of a story, is told from sketches alone.
import type { Article } from '../../page/article.js';

export interface Sketch {
  readonly id: string;
  /** File and record: the order of outputs, and the last word on which of two copies is the better. */
  readonly path: string;
  readonly record: number | null;
  /** The better copy has the smaller one, compared number by number: the fullest first, then the earliest published, then fetched. */
  readonly rank: readonly [fullness: number, published: number, fetched: number];
  /** 96 bits in hexadecimal: the same for texts whose words are the same. */
  readonly words: string;
  /** How many different runs of words the text has. */
  readonly runs: number;
  /** Numbers of 48 bits: texts that are alike have at least one in common. None: the text is too short to take part. */
  readonly buckets: readonly number[];
  /** Null where the page can't be one of several of a story: it has no title or no address. */
  readonly story: StoryPage | null;
}

/** Hashes are numbers of 48 bits. */
export interface StoryPage {
  /** Of site, title and language: pages of one story have the same. */
  readonly group: number;
  /** Of the address without its page number. */
  readonly address: number;
  /** As the address says; null where it says none (so has many a first page). */
  readonly number: number | null;
  /** Whether the page itself, or the form of its address, says that it is one of several: `-2` alone is said of other stories too. */
  readonly says: boolean;
}

/** @param next the address that the page declares as its next one (`nextOf` in pipeline/split-story.ts), which a record doesn't have */
export declare function sketchOf(article: Article, next?: string): Sketch;

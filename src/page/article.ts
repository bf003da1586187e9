// The record that comes out for every page: flat, the same keys and types in every row, null rather than absent.
import type { Label } from './labels.js';
import type { Form } from './page.js';
import type { Reason, Warning } from './reasons.js';

export interface Article {
  id: string;
  /** The body: paragraphs parted by a blank line. */
  text: string;
  url: string | null;
  canonical_url: string | null;
  /** The registrable domain of the URL: `example.co.uk`. */
  domain: string | null;
  site_name: string | null;
  title: string | null;
  standfirst: string | null;
  authors: string[];
  /** Whether `authors` are persons, or the organisation that is named where no person is; null where there are none. */
  author_type: 'person' | 'organization' | null;
  editors: string[];
  agency: string | null;
  /** As it stands before the first sentence: `BEIJING, March 10 (Xinhua)`. */
  dateline: string | null;
  /** ISO 8601, as exact as known; a zone only where the page gives one. */
  date_published: string | null;
  date_published_raw: string | null;
  date_modified: string | null;
  /** `YYYY-MM-DD` or null. */
  day_published: string | null;
  sections: string[];
  tags: string[];
  description: string | null;
  image_url: string | null;
  captions: string[];
  /** BCP 47; `und` where it could not be told. */
  language: string | null;
  /** ISO 639-3, a single language rather than a group: `eng`, `cmn`. */
  language_iso3: string | null;
  language_score: number | null;
  other_languages: { language: string; text: string }[];
  /** What the page is: `article`, `live-blog`, `gallery`, `video`, or the code of the reason why it is none. */
  kind: string;
  page_numbers: number[];
  words: number;
  chars: number;
  /** Characters of the page's blocks that are not in `text`; equals the sum of `removed`. */
  removed_chars: number;
  removed: { label: Label; chars: number }[];
  duplicate_of: string | null;
  /** 0 to 1. */
  quality: number;
  warnings: Warning[];
  charset: string;
  form: Form;
  text_sha256: string;
  source_path: string;
  source_record: number | null;
  fetched: string | null;
}

/** A page that is no article or could not be read: the same record, why, and in a sentence what was found. */
export type Rejected = { reason: Reason; reason_detail: string } & Article;

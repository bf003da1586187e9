// The columns of a record in their order, each with its type and a sentence. Forms, JSON Schemas and the docs are made from it.
import type { Article, Rejected } from '../page/article.js';
import { labelNames } from '../page/labels.js';
import { reasons, warnings } from '../page/reasons.js';
import { type Column, choice, count, list, nullable, object, share, text } from './column-types.js';

const words = list(text);
const codes = Object.keys(reasons);

export const articleColumns = {
  id: [text, 'The path below the input folder; `#n` follows for the n-th record of a file'],
  text: [text, 'The body: paragraphs parted by a blank line'],
  url: [nullable(text), 'Where the page came from, if that is known'],
  canonical_url: [nullable(text), 'The address that the page gives for itself'],
  domain: [nullable(text), 'The registrable domain of the URL: example.co.uk'],
  site_name: [nullable(text), 'What the site calls itself'],
  title: [nullable(text), 'The headline'],
  standfirst: [nullable(text), 'The sentence or two under the headline that sum up the article'],
  authors: [words, 'Who wrote it, as the byline names them: persons, or the organisation where no person is named'],
  author_type: [nullable(choice('person', 'organization')), 'Which of the two they are; null where there are none'],
  editors: [words, 'Who edited it, where the page says so'],
  agency: [nullable(text), 'The news agency it came from'],
  dateline: [nullable(text), 'As it stands before the first sentence: BEIJING, March 10 (Xinhua)'],
  date_published: [nullable(text), 'ISO 8601, as exact as known; a zone only where the page gives one'],
  date_published_raw: [nullable(text), 'The date of publication as it stood in the page'],
  date_modified: [nullable(text), 'When it was last changed, ISO 8601'],
  day_published: [nullable(text), 'The day of publication, YYYY-MM-DD'],
  sections: [words, 'Where in the site it stands, outermost first'],
  tags: [words, 'The topics that the site files it under'],
  description: [nullable(text), 'The summary that the page gives to search engines'],
  image_url: [nullable(text), 'The picture that the page gives for itself'],
  captions: [words, 'The words under pictures'],
  language: [nullable(text), 'BCP 47 tag of the body; `und` where it could not be told'],
  language_iso3: [nullable(text), 'The same as ISO 639-3, a single language rather than a group: `eng`, `cmn`, `srp`'],
  language_score: [nullable(share), 'How sure the language is, 0 to 1'],
  other_languages: [
    list(object({ language: [text, 'BCP 47 tag'], text: [text, 'The text, paragraphs parted by a blank line'] })),
    'A standfirst or edge paragraphs in another language; they are not in `text`',
  ],
  kind: [choice('article', ...codes), 'What the page is: `article`, or the code of the reason why it is none'],
  page_numbers: [list(count), 'The numbers of the pages that a story is split over'],
  words: [count, 'Words of `text`; in scripts without spaces every character is one'],
  chars: [count, 'Characters of `text` (UTF-16 units)'],
  removed_chars: [count, "Characters of the page's blocks that are not in `text`; the sum of `removed`"],
  removed: [
    list(object({ label: [choice(...labelNames), 'What it was'], chars: [count, 'How many characters'] })),
    'What was taken out of the text, by label, the most first',
  ],
  duplicate_of: [nullable(text), 'The id of the page that this one repeats'],
  quality: [share, 'How far the result can be trusted, 0 to 1: look at the lowest first'],
  warnings: [list(choice(...Object.keys(warnings))), 'Codes of what a reader of this record should know'],
  charset: [text, 'The encoding that the page was decoded from'],
  form: [choice('html', 'text'), 'Whether the page came with its markup or as text'],
  text_sha256: [text, 'SHA-256 of `text` in UTF-8'],
  source_path: [text, 'The file, as a path below the input folder'],
  source_record: [nullable(count), 'Which record of the file, from 1; null where the file is the page'],
  fetched: [nullable(text), 'When it was fetched, as the archive or sources.jsonl says'],
} as const satisfies Record<keyof Article, Column>;

export const rejectedColumns = {
  reason: [choice(...codes), 'Why the page is no article: a code'],
  reason_detail: [text, 'The same in a sentence, with what was found'],
  ...articleColumns,
} as const satisfies Record<keyof Rejected, Column>;

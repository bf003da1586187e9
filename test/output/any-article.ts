// Records with anything in them, for what must hold of every record.
import fc from 'fast-check';
import type { Article } from '../../src/page/article.js';
import { labelNames } from '../../src/page/labels.js';
import { warnings } from '../../src/page/reasons.js';
import { cleanedOf } from './invented.js';

const word = fc.string({ unit: 'grapheme', minLength: 1 });
const words = fc.array(word, { maxLength: 3 });
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
const url = some(fc.constantFrom('https://www.harbour.example/a?b=1', 'http://harbour.example:81/', 'no address'));

/** The other keys are as in an invented page. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: word,
    text: word,
    url,
    canonical_url: url,
    site_name: some(word),
    title: some(word),
    standfirst: some(word),
    authors: words,
    author_type: some(fc.constantFrom('person' as const, 'organization' as const)),
    editors: words,
    agency: some(word),
    dateline: some(word),
    date_published: some(fc.constantFrom('2024-03-05T10:00+02:00', '2024-03')),
    date_published_raw: some(word),
    date_modified: some(word),
    day_published: some(fc.constant('2024-03-05')),
    sections: words,
    tags: words,
    description: some(word),
    image_url: some(word),
    captions: words,
    language: some(fc.constantFrom('en', 'zh-Hans')),
    language_score: some(fc.double({ min: 0, max: 1, noNaN: true })),
    other_languages: fc.array(fc.record({ language: word, text: word }), { maxLength: 2 }),
    page_numbers: fc.array(fc.nat(), { maxLength: 3 }),
    words: fc.nat(),
    removed: fc.array(fc.record({ label: fc.constantFrom(...labelNames), chars: fc.nat() }), { maxLength: 2 }),
    duplicate_of: some(word),
    warnings: fc.subarray(Object.keys(warnings) as Article['warnings']),
    source_record: some(fc.nat()),
    fetched: some(word),
  })
  .map((change) => ({
    ...cleanedOf('a.html').record,
    ...change,
    domain: domainOf(change.url ?? change.canonical_url),
  }));

const domainOf = (address: string | null): string | null =>
  address !== null && URL.canParse(address) ? 'harbour.example' : null;

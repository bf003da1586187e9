// The forms of --schema: other names for the same values.
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleColumns } from '../../src/output/columns.js';
import { csvFormat } from '../../src/output/csv.js';
import { csvNames, forms, rowOf } from '../../src/output/forms/forms.js';
import { leftOutOf } from '../../src/output/forms/keys.js';
import { rowSchemaName, schemaOf } from '../../src/output/schemas.js';
import { isRejected } from '../../src/pipeline/clean.js';
import { checkConfig } from '../../src/pipeline/config.js';
import { rowForms } from '../../src/pipeline/row-form.js';
import { anyArticle } from './any-article.js';
import { cleanedOf, config, unreadOf } from './invented.js';
import { articleProperties } from './schema-org-properties.js';

const others = rowForms.filter((name) => name !== 'copydesk');

const { record } = cleanedOf('news/a.html', {
  canonical_url: 'https://harbour-courier.example/a',
  url: 'https://www.harbour-courier.example/a?x=1',
  domain: 'harbour-courier.example',
  site_name: 'Harbour Courier',
  title: 'Ferry port reopens',
  standfirst: 'After nine days.',
  authors: ['Ana Lopes', 'Wen Li'],
  editors: ['Jo Park'],
  agency: 'Xinhua',
  date_published: '2024-03-05T10:00',
  day_published: '2024-03-05',
  sections: ['Region', 'Ports'],
  tags: ['ferries', 'storms'],
  description: null,
  captions: ['The quay'],
  language: 'en',
  fetched: '2024-03-06T00:00:00Z',
});

/** Every value in it that holds no others. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

describe.each(rowForms.map((name) => [name, forms[name]] as const))('%s', (name, form) => {
  test('has every column once in CSV, and in JSONL too, where schema.org has a name for it', () => {
    const taken = Object.values(form.csv).flatMap(({ from }) => from);
    const both = name === 'schema.org' ? ['standfirst'] : []; // stands in for a description
    expect([...taken, 'removed'].sort()).toEqual([...Object.keys(articleColumns), ...both].sort());
    if (name !== 'schema.org') expect(leftOutOf(form.jsonl)).toEqual([]);
  });

  test('has in each key the values of its columns, a list perhaps as one text', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const [name, key] of [...Object.entries(form.jsonl), ...Object.entries(form.csv)]) {
          const found = leaves(key.value(article));
          const columns = name === 'description' ? (['description'] as const) : key.from; // the standfirst only stands in for it
          for (const leaf of columns.flatMap((column) => leaves(article[column])))
            if (leaf !== null)
              expect(found.some((one) => one === leaf || String(one).includes(String(leaf)))).toBe(true);
        }
      }),
    );
  });

  test('has rows that are as their schema says, the same keys in the same order in every one', () => {
    const validators = (['articles', 'rejected'] as const).map((kind) =>
      new Ajv({ strict: true, allowUnionTypes: true }).compile(schemaOf(rowSchemaName(kind, name))),
    );
    const keys = Object.keys(rowOf(form.jsonl, record));
    fc.assert(
      fc.property(anyArticle, (article) => {
        const [validate, validateRejected] = validators as [(typeof validators)[0], (typeof validators)[0]];
        const row = rowOf(form.jsonl, article);
        expect([validate(row), validate.errors]).toEqual([true, null]);
        expect(Object.keys(row)).toEqual(keys);
        const rejected = rowOf(form.jsonl, { reason: 'forum', reason_detail: 'a thread', ...article });
        expect([validateRejected(rejected), validateRejected.errors]).toEqual([true, null]);
        expect(Object.keys(rejected)).toEqual(['reason', 'reason_detail', ...keys]);
      }),
    );
  });

  test('is guarded for spreadsheets, has its body last, and says where a cell was cut', () => {
    const format = csvFormat(csvNames('articles', form), config.csv);
    const odd = { ...record, title: '=1+1', authors: ['@home'], text: 'a'.repeat(40_000) };
    const csv = format.head + format.line(rowOf(form.csv, odd));
    const [row] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    const names = Object.keys(row!);
    expect(names).toEqual(csvNames('articles', form));
    expect(Object.values(row!)).toEqual(expect.arrayContaining(["'=1+1", "'@home"]));
    expect(row![names.at(-1)!]).toBe('a'.repeat(32_767));
    expect(row!['warnings']).toBe([...record.warnings, 'csv-cut'].join('; '));
    expect(csvNames('rejected', form)).toEqual(['reason', 'reason_detail', ...names]);
  });

  test('gives a page that could not be read a row with its reason first', () => {
    const { record: unread } = unreadOf('b.html');
    expect(isRejected(unread)).toBe(true);
    expect(Object.entries(rowOf(form.csv, unread)).slice(0, 2)).toEqual([
      ['reason', 'binary'],
      ['reason_detail', 'it begins with GIF89a'],
    ]);
  });
});

test('copydesk, the default, is the record as it is', () => {
  expect(config.schema).toBe('copydesk');
  expect(JSON.stringify(rowOf(forms.copydesk.jsonl, record))).toBe(JSON.stringify(record));
});

test('schema.org is a NewsArticle with the properties that schema.org gives it, and no others', () => {
  const row = rowOf(forms['schema.org'].jsonl, record);
  expect(row).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: 'news/a.html',
    url: 'https://www.harbour-courier.example/a?x=1',
    mainEntityOfPage: 'https://harbour-courier.example/a',
    headline: 'Ferry port reopens',
    abstract: 'After nine days.',
    description: 'After nine days.',
    author: [
      { '@type': 'Person', name: 'Ana Lopes' },
      { '@type': 'Person', name: 'Wen Li' },
    ],
    editor: [{ '@type': 'Person', name: 'Jo Park' }],
    sourceOrganization: { '@type': 'NewsMediaOrganization', name: 'Xinhua' },
    publisher: { '@type': 'Organization', name: 'Harbour Courier', url: 'https://www.harbour-courier.example' },
    dateline: null,
    datePublished: '2024-03-05T10:00',
    dateModified: null,
    articleSection: ['Region', 'Ports'],
    keywords: ['ferries', 'storms'],
    image: null,
    hasPart: [{ '@type': 'ImageObject', caption: 'The quay' }],
    inLanguage: 'en',
    wordCount: record.words,
    articleBody: record.text,
  });
  for (const key of Object.keys(row)) if (!key.startsWith('@')) expect(articleProperties).toContain(key);
});

test('a publisher or an agency that nobody named is null, not a thing without a name', () => {
  const bare = { ...record, site_name: null, domain: null, url: null, canonical_url: null, agency: null };
  expect(rowOf(forms['schema.org'].jsonl, bare)).toMatchObject({ publisher: null, sourceOrganization: null });
});

test("trafilatura, news-please and datatrove begin with the names of these, in these tools' order", () => {
  const row = (name: (typeof others)[number]) => rowOf(forms[name].jsonl, record);
  expect(Object.entries(row('trafilatura')).slice(0, 15)).toEqual([
    ['title', 'Ferry port reopens'],
    ['author', 'Ana Lopes; Wen Li'],
    ['hostname', 'harbour-courier.example'],
    ['date', '2024-03-05'],
    ['id', 'news/a.html'],
    ['text', record.text],
    ['language', 'en'],
    ['image', null],
    ['pagetype', 'article'],
    ['source', 'https://www.harbour-courier.example/a?x=1'],
    ['source-hostname', 'Harbour Courier'],
    ['excerpt', null],
    ['categories', 'Region;Ports'],
    ['tags', 'ferries;storms'],
    ['canonical_url', 'https://harbour-courier.example/a'],
  ]);
  expect(rowOf(forms.trafilatura.jsonl, { ...record, authors: [], tags: [] })).toMatchObject({
    author: null,
    tags: '',
  });
  expect(Object.keys(row('news-please')).slice(0, 13)).toEqual([
    ...['authors', 'date_download', 'date_modify', 'date_publish', 'description', 'image_url', 'language'],
    ...['localpath', 'maintext', 'source_domain', 'title', 'url', 'id'],
  ]);
  const document = row('datatrove');
  expect(Object.keys(document)).toEqual(['id', 'text', 'metadata']);
  expect(Object.entries(document['metadata'] as object).slice(0, 4)).toEqual([
    ['url', 'https://www.harbour-courier.example/a?x=1'],
    ['date', '2024-03-06T00:00:00Z'],
    ['file_path', 'news/a.html'],
    ['language', 'en'],
  ]);
});

test('the author of schema.org is a person or an organisation', () => {
  const authorOf = (author_type: 'person' | 'organization') =>
    rowOf(forms['schema.org'].jsonl, { ...record, authors: ['Xinhua'], author_type })['author'];
  expect(authorOf('organization')).toEqual([{ '@type': 'Organization', name: 'Xinhua' }]);
  expect(authorOf('person')).toEqual([{ '@type': 'Person', name: 'Xinhua' }]);
});

test('the header of schema.org in CSV has its names first', () => {
  expect(csvNames('articles', forms['schema.org']).slice(0, 20)).toEqual([
    ...['identifier', 'url', 'mainEntityOfPage', 'headline', 'abstract', 'description', 'dateline', 'datePublished'],
    ...['dateModified', 'articleSection', 'keywords', 'image', 'inLanguage', 'wordCount', 'author', 'editor'],
    ...['sourceOrganization', 'publisher', 'domain', 'author_type'],
  ]);
});

test('a name that is none is answered with the one that was meant', () => {
  expect(() => checkConfig({ schema: 'schemaorg' })).toThrow(
    'the config, "schema": "schemaorg" is no schema. Did you mean "schema.org"? Known are: copydesk, schema.org, trafilatura, news-please, datatrove.',
  );
  expect(() => checkConfig({ schema: 7 })).toThrow('"7" is no schema. Known are: copydesk');
});

// schema.org's NewsArticle as JSON-LD. Only properties that schema.org has are in it; in CSV the other columns follow.
import type { Article } from '../../page/article.js';
import { choice, type JsonSchema, list, nullable, object, text } from '../column-types.js';
import { type Key, type Keys, named, own, type Renaming, renamed } from './keys.js';

/** Where a property holds what the column holds. */
const flat = {
  identifier: 'id',
  url: 'url',
  mainEntityOfPage: 'canonical_url',
  headline: 'title',
  abstract: 'standfirst',
  description: {
    ...own('description'),
    from: ['description', 'standfirst'],
    about: `${own('description').about}; else the standfirst`,
    value: ({ description, standfirst }) => description ?? standfirst,
  },
  dateline: 'dateline',
  datePublished: 'date_published',
  dateModified: 'date_modified',
  articleSection: 'sections',
  keywords: 'tags',
  image: 'image_url',
  inLanguage: 'language',
  wordCount: 'words',
  articleBody: 'text',
} as const satisfies Renaming;

/** Where it holds things that have a type of their own. */
const nested: Keys = {
  author: {
    ...own('authors'),
    type: list(object({ '@type': [choice('Person', 'Organization'), 'What it is'], name: [text, 'The name'] })),
    value: ({ authors, author_type }) =>
      authors.map((name) => ({ '@type': author_type === 'organization' ? 'Organization' : 'Person', name })),
  },
  editor: nodes('editors', 'Person', 'name'),
  sourceOrganization: {
    ...own('agency'),
    type: nullable(nodeType('NewsMediaOrganization', { name: text })),
    value: ({ agency }) => (agency === null ? null : { '@type': 'NewsMediaOrganization', name: agency }),
  },
  publisher: {
    from: ['site_name', 'domain'],
    type: nullable(nodeType('Organization', { name: nullable(text), url: nullable(text) })),
    about: 'The site: what it calls itself, and its front page',
    value: publisherOf,
  },
  hasPart: { ...nodes('captions', 'ImageObject', 'caption'), about: 'Pictures, of each its caption' },
};

export const newsArticle: Keys = {
  '@context': constant('https://schema.org', 'Where the names are explained'),
  '@type': constant('NewsArticle', 'What it is; also in rejected.jsonl, where it is not'),
  ...named(flat),
  ...nested,
};

export const flatNewsArticle: Keys = renamed({
  ...flat,
  author: 'authors',
  editor: 'editors',
  sourceOrganization: 'agency',
  publisher: 'site_name',
});

function constant(value: string, about: string): Key {
  return { from: [], type: choice(value), about, value: () => value };
}

/** One thing for each entry of a list. */
function nodes(column: 'editors' | 'captions', type: string, property: string): Key {
  return {
    ...own(column),
    type: list(nodeType(type, { [property]: text })),
    value: (record) => record[column].map((entry) => ({ '@type': type, [property]: entry })),
  };
}

function nodeType(type: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const entries = Object.entries(properties).map(([name, of]) => [name, [of, `The ${name}`] as const]);
  return object({ '@type': [choice(type), 'What it is'], ...Object.fromEntries(entries) });
}

/** The front page is that of the page's own host, as nobody knows whether the bare domain answers. */
function publisherOf({ site_name: name, domain, url, canonical_url }: Article): object | null {
  const front = domain === null ? null : originOf(url ?? canonical_url);
  return name === null && front === null ? null : { '@type': 'Organization', name, url: front };
}

function originOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).origin : null;
}

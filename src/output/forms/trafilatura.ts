// The names of trafilatura's JSON, in its order. It writes lists as one text, so these are joined as it joins them.
import { nullable, text } from '../column-types.js';
import { type Key, own, type Renaming } from './keys.js';

export const trafilatura: Renaming = {
  title: 'title',
  author: { ...joined('authors', '; '), type: nullable(text), value: ({ authors }) => authors.join('; ') || null },
  hostname: 'domain',
  date: 'day_published',
  id: 'id',
  text: 'text',
  language: 'language',
  image: 'image_url',
  pagetype: 'kind',
  source: 'url',
  'source-hostname': 'site_name',
  excerpt: 'description',
  categories: joined('sections', ';'),
  tags: joined('tags', ';'),
};

function joined(column: 'authors' | 'sections' | 'tags', by: string): Key {
  const { from, about } = own(column);
  return { from, type: text, about: `${about}; joined by "${by}"`, value: (record) => record[column].join(by) };
}

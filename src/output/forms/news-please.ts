// The names of news-please, in its order. Dates stay ISO 8601: its "2024-03-05 00:00:00" would invent a time of day.
import type { Renaming } from './keys.js';

export const newsPlease: Renaming = {
  authors: 'authors',
  date_download: 'fetched',
  date_modify: 'date_modified',
  date_publish: 'date_published',
  description: 'description',
  image_url: 'image_url',
  language: 'language',
  localpath: 'source_path',
  maintext: 'text',
  source_domain: 'domain',
  title: 'title',
  url: 'url',
};

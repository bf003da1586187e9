// Cheerio, loaded when the first selector asks for it: most runs have none, and it takes as long to load as a page to clean.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const loadCheerio = (): typeof import('cheerio/slim') =>
  require('cheerio/slim') as typeof import('cheerio/slim');

// The unit: what it costs to parse a page with cheerio/slim and do nothing with it.
import { createRequire } from 'node:module';

/** Copydesk's own, not the one that a peer brings. */
const { load } = createRequire(new URL('../../package.json', import.meta.url))('cheerio/slim');

export const open = () => ({ read: ({ html }) => load(html), text: () => '' });

// What the head declares: meta elements, links to the page's other addresses, the title, the language.
import type { Declaration } from '../../page/page.js';
import type { HeadEntry } from '../html/drafts.js';
import type { Resolve } from '../html/links.js';

/** Link relations that say something of this page. */
const relations = new Set([
  'canonical',
  'amphtml',
  'image_src',
  'author',
  'license',
  'shortlink',
  'publisher',
  'next',
  'prev',
]);

/** What stands in for a header of HTTP: of these, the ones about the page rather than the connection. */
const headers = new Set(['content-language', 'last-modified', 'date']);

const mostRows = 2000; // as for JSON-LD; of 2,879 real pages the one that declares most has 556 in all

export function readHead(entries: readonly HeadEntry[], resolve: Resolve): Declaration[] {
  const rows: Declaration[] = [];
  for (const entry of entries) {
    if (rows.length >= mostRows) break;
    for (const row of readers[entry.tag]?.(entry, resolve) ?? []) rows.push(row);
  }
  const title = rows.findIndex((row) => row.from === 'title');
  return rows.filter((row, index) => row.from !== 'title' || index === title); // a second one belongs to a picture or a mistake
}

const readers: Readonly<Record<string, (entry: HeadEntry, resolve: Resolve) => Declaration[]>> = {
  html: ({ attributes }) => row('html', 'lang', attributes['lang']),
  title: ({ text }) => row('title', 'title', text),
  meta: ({ attributes }) => {
    const { content, property, 'http-equiv': header } = attributes;
    const name = attributes['name'] ?? property;
    if (name !== undefined) return row('meta', name.trim(), content);
    return header && headers.has(header.toLowerCase()) ? row('meta', header.toLowerCase(), content) : [];
  },
  link: ({ attributes }, resolve) => {
    const { rel = '', href, hreflang } = attributes;
    if (!href || hreflang !== undefined) return [];
    const names = rel.toLowerCase().match(/\S+/g) ?? [];
    return names.filter((name) => relations.has(name)).flatMap((name) => row('link', name, resolve(href)));
  },
};

function row(from: Declaration['from'], name: string, value: string | undefined): Declaration[] {
  return value === undefined || name === '' ? [] : [{ from, name, value }];
}

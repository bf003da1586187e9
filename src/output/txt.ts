// An article as a file to be read: its facts in a few lines, then its text. The file lies where its page lay in the input.
import type { Article } from '../page/article.js';
import { hashOf } from '../text/hash.js';
import { visible } from '../text/visible.js';

export function articleText({
  title,
  standfirst,
  authors,
  agency,
  day_published,
  site_name,
  url,
  text,
}: Article): string {
  const byline = [[...authors, ...(agency ? [agency] : [])].join(', '), site_name, day_published];
  const head = [title, standfirst, byline.filter(Boolean).join(' · '), url].filter(Boolean);
  return visible(`${head.join('\n')}${head.length > 0 ? '\n\n' : ''}${text}\n`);
}

/**
 * Below `txt/`. Parts of an id that no file system takes, or that would lead elsewhere, are written another way and get a few
 * digits of the id's hash, so that two ids never share a file.
 */
export function txtFileOf(id: string): string {
  const parts = id
    .split('/')
    .map(safePart)
    .map((part, at, all) => (at < all.length - 1 ? asFolder(part) : part));
  const same = parts.join('/') === id.toLowerCase();
  return `txt/${parts.join('/')}${same ? '' : `~${hashOf(id).slice(0, 12)}`}.txt`;
}

/** No folder may have the name of an article's file. */
const asFolder = (part: string): string => (part.endsWith('.txt') ? `${part}_` : part);

/** Lower case, as some file systems hold A and a for one name; a part has 255 bytes at most, of which the ending takes some. */
function safePart(part: string): string {
  const plain = part
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\0-\x1f\x7f<>:"\\|?*\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^\.+$|^[. ]+|(?<![. ])[. ]+$/g, '_')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/, '_$1');
  if (plain === '') return '_';
  return Buffer.byteLength(plain) <= 200
    ? plain
    : `${Buffer.from(plain)
        .subarray(0, 180)
        .toString('utf8')
        .replace(/\ufffd+$/, '')}_`;
}

// The value of a declaration as the record wants it: dates in ISO, lists split, addresses made absolute, names cleaned.
import type { Field } from '../../../page/fact.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { readDeclaredDate } from '../dates/parse.js';
import { agencyOf } from '../names/agencies.js';
import { readByline } from '../names/byline.js';
import { couldBePerson, looksLikePerson, mendCase } from '../names/person.js';
import { isRole, withoutAddress } from '../names/roles.js';
import { splitNames } from '../names/split.js';
import { isSiteName } from '../site-names.js';
import { cutSiteName } from '../titles.js';
import { absoluteUrl } from './addresses.js';

export interface Value {
  readonly text: string;
  readonly note?: string;
}

export function valuesOf(field: Field, value: string, context: Context): Value[] {
  const text = collapse(value);
  if (text === '' || /^(?:null|undefined|none|n\/a|\[object object\])$/i.test(text)) return [];
  return readers[field]?.(text, context) ?? [{ text }];
}

type Reader = (text: string, context: Context) => Value[];

const date: Reader = (text, { order }) => {
  const found = readDeclaredDate(text, order);
  if (!found) return [];
  return [{ text: found.iso, ...(found.ambiguous ? { note: 'day and month are ambiguous' } : {}) }];
};

const url: Reader = (text, { reading }) => {
  const address = absoluteUrl(text, reading.page.url);
  return address ? [{ text: address }] : [];
};

const readers: Partial<Record<Field, Reader>> = {
  title: (text, { siteNames }) => [{ text: cutSiteName(text, siteNames) }],
  date_published: date,
  date_modified: date,
  author: (text, { siteNames }) => personsIn(text, siteNames).map((name) => ({ text: name })),
  editor: (text, { siteNames }) => personsIn(text, siteNames).map((name) => ({ text: name })),
  tag: (text) => splitList(text),
  section: (text) => splitSections(text),
  image_url: url,
  canonical_url: url,
  site_name: (text) => (text.length <= 80 ? [{ text: text.replace(/^@/, '') }] : []),
};

const degrees = /,?\s(?:MD|M\.D\.|PhD|Ph\.D\.|MS|MA|MBA|MPH|RDN?|LD|RN|Esq\.?)$/;

/** A declared author may be a list, a whole byline, an address, or the site itself. */
function personsIn(text: string, siteNames: readonly string[]): string[] {
  if (/^https?:|^www\.|^\/|@/.test(text)) return [];
  const byline = readByline(text);
  if (byline.authors.length > 0) return byline.authors.filter((name) => !isSiteName(name, siteNames));
  const parts = looksLikePerson(text) ? [text] : splitNames(text);
  return parts
    .map(withoutAddress)
    .map((part) => part.replace(degrees, ''))
    .filter(
      (part, at) =>
        (at === 0 ? couldBePerson(part) : looksLikePerson(part)) &&
        !isRole(part) &&
        !agencyOf(part) &&
        !isSiteName(part, siteNames),
    )
    .map(mendCase);
}

const splitList = (text: string): Value[] =>
  text
    .split(/[,;、，|]/u)
    .map((tag) => ({ text: tag.trim() }))
    .filter((tag) => tag.text !== '' && tag.text.length <= 80);

const splitSections = (text: string): Value[] =>
  text
    .split(/[>›»|]|\s[/]\s/u)
    .map((section) => ({ text: section.trim() }))
    .filter((section) => section.text !== '' && section.text.length <= 60);

// The value of a declaration as the record wants it: dates in ISO, lists split, addresses made absolute, names cleaned.
import type { Field } from '../../../page/fact.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { readDeclaredDate } from '../dates/parse.js';
import { agencyOf } from '../names/agencies.js';
import { couldBePerson, looksLikePerson, mendCase, organisationIn } from '../names/person.js';
import { isRole, withoutAddress } from '../names/roles.js';
import { splitNames } from '../names/split.js';
import { cutSiteName } from '../titles.js';
import { absoluteUrl } from './addresses.js';

export interface Value {
  readonly text: string;
  readonly note?: string;
  readonly organisation?: true;
}

export function valuesOf(field: Field, value: string, context: Context): Value[] {
  const text = collapse(value);
  if (text === '' || /^(?:null|undefined|none|n\/a|\[object object\])$/i.test(text)) return [];
  return readers[field]?.(text, context) ?? [{ text }];
}

type Reader = (text: string, context: Context) => Value[];

const date: Reader = (text, { hint }) => {
  const found = readDeclaredDate(text, hint);
  if (!found) return [];
  return [{ text: found.iso, ...(found.ambiguous ? { note: 'day and month are ambiguous' } : {}) }];
};

const url: Reader = (text, { reading }) => {
  const address = absoluteUrl(text, reading.page.url);
  return address ? [{ text: address }] : [];
};

const readers: Partial<Record<Field, Reader>> = {
  title: (text, { sites }) => [{ text: cutSiteName(text, sites) }],
  date_published: date,
  date_modified: date,
  author: (text, context) => {
    const persons = personsIn(text, context).map((name) => ({ text: name }));
    return persons.length > 0 ? persons : organisationsIn(text);
  },
  editor: (text, context) => personsIn(text, context).map((name) => ({ text: name })),
  tag: (text) => splitList(text),
  section: (text) => splitSections(text),
  image_url: url,
  canonical_url: url,
  site_name: (text) => (text.length <= 80 ? [{ text: text.replace(/^@/, '') }] : []),
};

const degrees = /,?\s(?:MD|M\.D\.|PhD|Ph\.D\.|MS|MA|MBA|MPH|RDN?|LD|RN|Esq\.?)$/;

/** A declared author may be a list, a whole byline, an address, or the site itself. */
function personsIn(text: string, { sites, japanese, byline }: Context): string[] {
  if (/^https?:|^www\.|^\/|@/.test(text)) return [];
  const { authors } = byline(text);
  if (authors.length > 0) return authors.filter((name) => !sites.has(name));
  const parts = looksLikePerson(text) ? [text] : splitNames(text, japanese);
  return parts
    .map(withoutAddress)
    .map((part) => part.replace(degrees, ''))
    .filter(
      (part, at) =>
        (at === 0 ? couldBePerson(part) : looksLikePerson(part)) &&
        !isRole(part) &&
        !agencyOf(part) &&
        !sites.has(part),
    )
    .map(mendCase);
}

function organisationsIn(text: string): Value[] {
  const name = organisationIn(text.replace(/^by\s+/i, ''));
  return name ? [{ text: name, organisation: true }] : [];
}

const splitList = (text: string): Value[] =>
  text
    .split(/[,;、，|]/u)
    .map((tag) => ({ text: tag.trim() }))
    .filter(({ text }) => text !== '' && text.length <= longestTag && !machineWord.test(text));

const longestTag = 80; // characters
/** Ids, paths and keys that systems leave for each other: `topic:1234`, `news/ports`, `page_type-article`. */
const machineWord =
  /^\d{5,}$|^[^\p{L}\p{N}]+$|^[a-z\d.-]+[:=]\S+$|^[a-z\d-]*_[a-z\d_-]*$|^\/|^\S*\/\S*\/|^[\da-f-]{16,}$/u;

const splitSections = (text: string): Value[] =>
  text
    .split(/[>›»|]|\s[/]\s/u)
    .map((section) => ({ text: section.trim() }))
    .filter((section) => section.text !== '' && section.text.length <= 60);

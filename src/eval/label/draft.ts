// What a person gets to correct: Copydesk's own answer for a page, one line for each block, under a head that says how.
import type { Block } from '../../page/page.js';
import type { RawPage } from '../../page/raw-page.js';
import type { Reading, Segment } from '../../page/reading.js';
import { isReason, type Reason } from '../../page/reasons.js';
import { type Cleaned, isRejected } from '../../pipeline/clean.js';
import { hashOf } from '../../text/hash.js';
import { cutOut, shownText } from './shown-text.js';

/** The lines of the head that hold values; corrected in place. */
export const headKeys = [
  'title',
  'authors',
  'published',
  'language',
  'kind',
  'page',
  'url',
  'charset',
  'fetched',
] as const;
export type HeadKey = (typeof headKeys)[number];

const howTo = `# 1. Each line below is a block of the page. = in front: text of the article. - or + in front: not. The word after it may stay.
# 2. Only a part of a block belongs? Leave = and put [-…-] round what does not. Change no other letter and delete no line.
# 3. Correct title, authors (parted by ;) and published (2024-03-05) too; leave empty what the page does not say.
# 4. No article at all? "kind: section-front", or another reason of docs/reference.md. The signs then count for nothing.
# 5. Save, and give the same "copydesk label" command once more: it checks this and writes gold.jsonl.
`;

export function draftOf({ record, reading }: Cleaned & { readonly reading: Reading }, raw: RawPage): string {
  const values: Readonly<Record<HeadKey, string | null | undefined>> = {
    title: record.title,
    authors: record.authors.join('; '),
    published: record.day_published && record.date_published, // less than a day is not scored
    language: record.language,
    kind: record.kind,
    page: raw.id,
    url: raw.url,
    charset: raw.charset,
    fetched: raw.fetched,
  };
  const known = headKeys.filter((key, at) => at <= headKeys.indexOf('kind') || values[key]);
  const head = known.map((key) => `${key}: ${oneLine(values[key] ?? '')}`.trimEnd());
  const isNone = isRejected(record) && !endsBody(record.kind);
  const lines = reading.page.blocks.map((block) => draftLine(reading, block, isNone));
  const text = [howTo, ...head, '', ...lines].join('\n').concat('\n');
  return `${text}${made}${sumOf(text)}\n`;
}

/** The last line of a draft, with a mark of all above it: so it is seen whether anybody has corrected it. */
const made = '# As Copydesk made it: ';
const sumOf = (text: string): string => hashOf(text).slice(0, 16);

/** Line ends and spaces at them are the editor's. */
export function isAsMade(file: string): boolean {
  const text = `${file
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;
  const at = text.lastIndexOf(made);
  return at >= 0 && text.slice(at) === `${made}${sumOf(text.slice(0, at))}\n`;
}

/**
 * Kinds of page that have no body, whatever their blocks say. Galleries and videos may have one: Copydesk keeps some of them.
 */
export const endsBody = (kind: string): boolean => isReason(kind) && !withText.has(kind);
const withText: ReadonlySet<Reason> = new Set(['gallery', 'video']);

const oneLine = (value: string): string => shownText(value).shown.replace(/\s+/g, ' ').trim();

/** @param isNone the page has no body, though its kind could have one */
function draftLine(reading: Reading, block: Block, isNone: boolean): string {
  const segments = reading.segments(block);
  const isText = (segment: Segment): boolean => reading.fateOf(segment.mark) === 'body';
  const first = segments.find(isText);
  if (!first || isNone) {
    const sign = reading.fate(block) === 'field' ? '+' : '-';
    return `${sign} ${reading.label(block) ?? unnamed} | ${shownText(block.text).shown}`;
  }
  const { shown, places } = shownText(block.text);
  const text = segments.map((segment) => {
    const piece = shown.slice(places.indexOf(segment.from), places.indexOf(segment.to));
    return isText(segment) ? piece : cutOut(piece);
  });
  return `= ${first.mark?.label ?? unnamed} | ${text.join('')}`;
}

/** Text that no stage has named: it is kept. */
const unnamed = 'text';

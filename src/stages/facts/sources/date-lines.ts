// Dates that a reader sees: in the lines about the headline, in short lines elsewhere, and in `time` elements.
import type { Label } from '../../../page/labels.js';
import type { Block, Run } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import { type Context, isCreditLabel, isProse, ofOthers } from '../context.js';
import { copyright } from '../copyright.js';
import { datesOfLine, type LineDate } from '../dates/line.js';
import { readDeclaredDate } from '../dates/parse.js';
import { findRelative, resolveRelative } from '../dates/relative.js';
import { type DateKind, dateKindIn } from '../dates/words.js';
import { completeYear, findYearless } from '../dates/yearless.js';

export function* dateLineFacts(context: Context): Generator<Candidate> {
  const credits = new Set(context.credits);
  for (const block of context.reading.page.blocks) {
    if (credits.has(block)) yield* ofCredit(context, block);
    else if (isOpen(context, block)) yield* ofOther(context, block);
  }
}

function* ofCredit(context: Context, block: Block): Generator<Candidate> {
  const score = placeScore(context, block);
  yield* timeElements(context, block, score, 'time element');
  const dates = datesOfLine(block.text, context.hint).filter(({ isOther }) => !isOther);
  for (const date of dates) yield fromLine(block, date, score + (date.kind ? 0.1 : 0), 'date line');
  if (dates.length > 0) return;
  yield* relativeDate(context, block);
  yield* yearlessDate(context, block);
}

/** Below this nothing is chosen without the model: such dates are as often another story's. */
const elsewhereScore = 0.15;
const longestElsewhere = 160; // characters; guess: a line of who, when and where, with its words
const startOfBody = 2; // blocks
const longestStart = 90; // characters of a longer block in which its date may stand: `Lisbon, 12 March 2024 – The port`

function* ofOther(context: Context, block: Block): Generator<Candidate> {
  yield* timeElements(context, block, elsewhereScore, 'time elsewhere');
  const text = block.text.length <= longestElsewhere ? block.text : block.text.slice(0, longestStart);
  for (const date of datesOfLine(text, context.hint))
    if (!date.isOther) yield fromLine(block, date, elsewhereScore, 'elsewhere');
}

const closed: ReadonlySet<Label | undefined> = new Set<Label>(ofOthers);

/** Where a date of the article may stand: never with readers' comments, advertising or a copyright; of prose only its start. */
function isOpen(context: Context, { index, text }: Block): boolean {
  const { labels, body } = context;
  const label = labels[index];
  if (closed.has(label) || !mayHoldDate.test(text)) return false;
  if (label === 'teaser' && !isUnderHeadline(context, index, text) && !isBylineByHeadline(context, index, text))
    return false;
  if (isProse(label) && text.length > longestElsewhere && index >= body.first + startOfBody) return false;
  return !copyright.test(text);
}

const under = 6; // blocks; as many as credits stand above the body

/** By the headline a line that says what its date is was taken for a teaser, but is none; right under it any line was. */
function isUnderHeadline({ top, body }: Context, index: number, text: string): boolean {
  if (text.length > longestElsewhere || index < top - under || index > Math.max(top, body.first) + under) return false;
  const isBetween = index > top && index <= top + under && (body.first < 0 || index < body.first);
  return isBetween || dateKindIn(text) !== undefined;
}

/** A line right by the headline that names a person and a day was taken for a teaser, but is none. */
function isBylineByHeadline({ top, byline }: Context, index: number, text: string): boolean {
  if (text.length > longestElsewhere || Math.abs(index - top) > 2 || index === top) return false;
  const { authors, bare } = byline(collapse(text));
  return authors.length + bare.length > 0;
}

/** A year, a month in digits, or digits of another script. */
const mayHoldDate =
  /\d{4}|\d\s?[./年월-]\s?\d|\d[./-][A-Za-z]|['’]\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u0df9\u0e50-\u0ed9\u1040-\u1049\u17e0-\u17e9\u3007\uff10-\uff19]/;

const fields: Readonly<Record<DateKind, 'date_published' | 'date_modified'>> = {
  published: 'date_published',
  modified: 'date_modified',
};

function fromLine(
  block: Block,
  { iso, raw, span, ambiguous, kind }: LineDate,
  score: number,
  source: string,
): Candidate {
  const because = `“${shortened(collapse(block.text))}”${ambiguous ? '; day and month are ambiguous' : ''}`;
  const said = kind === 'published' ? { saidPublished: true as const } : {};
  return fromBlock(fields[kind ?? 'published'], iso, block, score, source, because, { raw, span, ...said });
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** Above the headline stands the day of reading as often as the day of writing. */
function placeScore({ labels, headlines }: Context, { index }: Block): number {
  const label = labels[index];
  if (isCreditLabel(label)) return 0.65;
  return headlines.some((headline) => headline.index < index) ? 0.55 : 0.3;
}

function* timeElements({ hint }: Context, block: Block, place: number, source: string): Generator<Candidate> {
  for (const run of block.runs) {
    const date = run.datetime === undefined ? undefined : readDeclaredDate(run.datetime, hint);
    if (!date) continue;
    const field = fields[kindOf(run, block)];
    const score = Math.min(0.8, place + 0.15);
    const extra = { from: 'markup', raw: run.datetime, span: run.span } as const;
    yield fromBlock(field, date.iso, block, score, source, `<${run.tag} datetime="${run.datetime}">`, extra);
  }
}

function kindOf(run: Run, block: Block): DateKind {
  if (/modified|updated/i.test(`${run.itemprop ?? ''} ${run.classes?.join(' ') ?? ''}`)) return 'modified';
  if (/published|created/i.test(run.itemprop ?? '')) return 'published';
  return dateKindIn(block.text.slice(Math.max(0, run.span[0] - 40), run.span[1])) ?? 'published';
}

const shortLine = 80; // characters; guess: relative dates stand in lines of their own

function* relativeDate({ labels, reading, hint }: Context, block: Block): Generator<Candidate> {
  if (block.text.length > shortLine) return;
  const found = findRelative(block.text, hint);
  if (!found) return;
  if (!isCreditLabel(labels[block.index]) && found.span[1] - found.span[0] < block.text.length - 30) return;
  const raw = block.text.slice(...found.span);
  const { fetched } = reading.page;
  const field = fields[dateKindIn(block.text.slice(0, found.span[0])) ?? 'published'];
  const day = fetched && resolveRelative(found, fetched);
  if (day)
    yield fromBlock(field, day, block, 0.5, 'date line', `“${raw}” before it was fetched on ${fetched}`, {
      raw,
      span: found.span,
    });
  else
    yield fromBlock(
      field,
      raw,
      block,
      0,
      'date line',
      `“${raw}” is relative, and when the page was fetched is unknown`,
      {
        span: found.span,
        onlySeen: true,
      },
    );
}

/** `March 10` in a line that says when it was published: its year is that of the day on which the page was fetched, or the last. */
function* yearlessDate({ labels, reading, hint }: Context, block: Block): Generator<Candidate> {
  const { fetched } = reading.page;
  if (!fetched || block.text.length > shortLine || !isCreditLabel(labels[block.index])) return;
  const found = findYearless(block.text, hint);
  const day = found && completeYear(found, fetched);
  if (!found || !day) return;
  const raw = block.text.slice(...found.span);
  const field = fields[dateKindIn(block.text.slice(0, found.span[0])) ?? 'published'];
  const because = `“${raw}” last was in that year when the page was fetched on ${fetched}`;
  yield fromBlock(field, day, block, 0.4, 'date line', because, { raw, span: found.span });
}

// Dates that a reader sees about the headline, and those of `time` elements there.
import type { Block, Run } from '../../../page/page.js';
import { type Candidate, fromBlock } from '../candidate.js';
import { collapse } from '../collapse.js';
import type { Context } from '../context.js';
import { datesOfLine, type LineDate } from '../dates/line.js';
import { readDeclaredDate } from '../dates/parse.js';
import { findRelative, resolveRelative } from '../dates/relative.js';
import { type DateKind, dateKindIn } from '../dates/words.js';

export function* dateLineFacts(context: Context): Generator<Candidate> {
  for (const block of context.credits) {
    yield* timeElements(context, block);
    const dates = datesOfLine(block.text, context.order);
    for (const date of dates) yield fromLine(context, block, date);
    if (dates.length === 0) yield* relativeDate(context, block);
  }
}

const fields: Readonly<Record<DateKind, 'date_published' | 'date_modified'>> = {
  published: 'date_published',
  modified: 'date_modified',
};

function fromLine(context: Context, block: Block, { iso, raw, span, ambiguous, kind }: LineDate): Candidate {
  const because = `“${collapse(block.text)}”${ambiguous ? '; day and month are ambiguous' : ''}`;
  const score = placeScore(context, block) + (kind ? 0.1 : 0);
  return fromBlock(fields[kind ?? 'published'], iso, block, score, 'date line', because, { raw, span });
}

/** Above the headline stands the day of reading as often as the day of writing. */
function placeScore({ reading, headlines }: Context, block: Block): number {
  const label = reading.label(block);
  if (label === 'timestamp' || label === 'byline') return 0.65;
  return headlines.some((headline) => headline.index < block.index) ? 0.55 : 0.3;
}

function* timeElements(context: Context, block: Block): Generator<Candidate> {
  for (const run of block.runs) {
    const date = run.datetime === undefined ? undefined : readDeclaredDate(run.datetime, context.order);
    if (!date) continue;
    const field = fields[kindOf(run, block)];
    const score = Math.min(0.8, placeScore(context, block) + 0.15);
    const extra = { from: 'markup', raw: run.datetime, span: run.span } as const;
    yield fromBlock(field, date.iso, block, score, 'time element', `<${run.tag} datetime="${run.datetime}">`, extra);
  }
}

function kindOf(run: Run, block: Block): DateKind {
  if (/modified|updated/i.test(`${run.itemprop ?? ''} ${run.classes?.join(' ') ?? ''}`)) return 'modified';
  if (/published|created/i.test(run.itemprop ?? '')) return 'published';
  return dateKindIn(block.text.slice(Math.max(0, run.span[0] - 40), run.span[1])) ?? 'published';
}

const shortLine = 80; // characters; guess: relative dates stand in lines of their own

function* relativeDate({ reading }: Context, block: Block): Generator<Candidate> {
  if (block.text.length > shortLine) return;
  const found = findRelative(block.text);
  if (!found) return;
  const label = reading.label(block);
  if (label !== 'timestamp' && label !== 'byline' && found.span[1] - found.span[0] < block.text.length - 30) return;
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

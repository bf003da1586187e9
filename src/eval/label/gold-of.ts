// A corrected proof laid over its page: every block must still be there as it was. What the person decided becomes marks, so that the
// gold's body is worked out by the same law as the body of a record.
import type { Mark } from '../../page/mark.js';
import { markBlock, markSpan } from '../../page/mark.js';
import type { Block, Page } from '../../page/page.js';
import { Reading } from '../../page/reading.js';
import type { GoldPage } from '../gold-row.js';
import type { Corrected, CorrectedLine, Fault } from './corrected.js';
import { endsBody } from './draft.js';
import { keyOfLine, readCuts, shownText } from './shown-text.js';

/** @returns a fault for each line that is not as the page has it */
export function goldOf(id: string, { head, lines }: Corrected, page: Page): GoldPage | readonly Fault[] {
  const marks: Mark[] = [];
  const faults: Fault[] = [];
  for (const pair of pairsOf(page.blocks, lines)) {
    if ('because' in pair) faults.push(pair);
    else {
      const found = marksOf(pair.block, pair.line);
      if (typeof found === 'string') faults.push({ line: pair.line.number, because: found });
      else marks.push(...found);
    }
  }
  if (faults.length > 0) return faults;
  return rowOf(id, head, new Reading(page, marks).body());
}

/** A page that is no article has neither body nor facts: a rejected page answers nothing, and that is then right. */
function rowOf(id: string, head: Corrected['head'], body: readonly string[]): GoldPage {
  const kind = head.kind || 'article';
  const isArticle = !endsBody(kind);
  const names = (head.authors ?? '').split(';').map((name) => name.trim());
  return {
    id,
    ...(head.page ? { page: head.page } : {}),
    url: head.url || null,
    kind,
    language: head.language || null,
    title: (isArticle && head.title) || null,
    authors: isArticle ? names.filter((name) => name !== '') : [],
    published: (isArticle && head.published) || null,
    ...(head.charset ? { charset: head.charset } : {}),
    ...(head.fetched ? { fetched: head.fetched } : {}),
    body: isArticle ? body : [],
  };
}

interface Pair {
  readonly block: Block;
  readonly line: CorrectedLine;
}

/** How far the search for a block that is not at its place goes: somebody has deleted or moved a part of the file. Guess. */
const farthest = 200;

/** Each block with its line. Where one of the two is too many, it is told once, and the others still find each other. */
function* pairsOf(blocks: readonly Block[], lines: readonly CorrectedLine[]): Generator<Pair | Fault> {
  const wanted = blocks.map(({ text }) => keyOfLine(shownText(text).shown));
  const given = lines.map(({ text }) => keyOfGiven(text));
  let at = 0;
  for (const block of blocks) {
    const line = lines[at];
    const own = wanted[block.index]!;
    const later = given[at] === own ? at : given.slice(0, at + farthest).indexOf(own, at);
    const isOfAnother = later < 0 && wanted.slice(0, block.index + farthest).includes(given[at] ?? '', block.index + 1);
    if (!line || isOfAnother) yield { line: line?.number ?? lastOf(lines), because: `${missing} ${begins(block)}` };
    else {
      for (const extra of lines.slice(at, Math.max(at, later))) yield { line: extra.number, because: notHere };
      at = Math.max(at, later) + 1;
      yield { block, line: lines[at - 1]! };
    }
  }
  for (const extra of lines.slice(at)) yield { line: extra.number, because: notHere };
}

/** Nothing where its marks do not come in pairs. */
function keyOfGiven(text: string): string | undefined {
  const read = readCuts(text);
  return typeof read === 'string' ? undefined : keyOfLine(read.plain);
}

const lastOf = (lines: readonly CorrectedLine[]): number => lines.at(-1)?.number ?? 0;
const missing = 'Before this line, or at the end, a line of the page is missing. It began:';
const notHere = 'The page has no such block at this place: delete the line, or put it back where it was';
const begins = ({ text }: Block): string => `"${shownText(text).shown.slice(0, 60)}"`;

/** @returns a sentence where the line is not the block's */
function marksOf(block: Block, { isText, text }: CorrectedLine): Mark[] | string {
  const read = readCuts(text);
  if (typeof read === 'string') return read;
  const { shown, places } = shownText(block.text);
  if (keyOfLine(read.plain) !== keyOfLine(shown)) return changed(shown, read.plain);
  const whole = markBlock(block.index, isText ? 'main-content' : 'boilerplate', 'label', 'a person says so');
  const cuts = read.cuts
    .map(([from, to]) => [places[from]!, places[to] ?? block.text.length] as const)
    .filter(([from, to]) => from < to)
    .map((cut) => markSpan(block.index, cut, 'boilerplate', 'label', 'a person says so'));
  return [whole, ...(isText ? cuts : [])].map((mark) => ({ ...mark, stage: 'label' }));
}

/** Some letters round the first that differs. */
function changed(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  const round = (text: string): string => `"${text.slice(Math.max(0, at - 20), at + 20)}"`;
  return `The wording was changed: the page has ${round(wanted)}, here stands ${round(found)}. Only signs and [-…-] may change`;
}

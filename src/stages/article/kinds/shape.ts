// How a page is built: how much text there is and of which kind, how it is linked, what repeats itself, what stands at the headline.
import type { BlockKind } from '../../../page/page.js';
import { tokensOf } from '../../../text/tokens.js';
import { log, share } from '../features/numbers.js';
import type { Sheet } from '../features/sheet.js';
import type { PageView } from './page-view.js';
import { repeats } from './repeats.js';

export const shapeNames: readonly string[] = [
  'words of page',
  'words of body',
  'paragraphs',
  'words a paragraph',
  'longest paragraph',
  'body of page',
  'long of page',
  'long blocks',
  'link density',
  'linked blocks',
  'link density of body',
  'headings',
  'linked headings',
  'paragraphs a heading',
  'list share of body',
  'list share',
  'cell share',
  'code share',
  'quote share',
  'caption share',
  'teasers',
  'prices',
  'questions',
  'exclamations',
  'dates',
  'first date',
  'last date',
  'bylines',
  'date at headline',
  'byline at headline',
  'headline',
  'headline score',
  'headline words',
  'words above headline',
  'title words',
  'body begins at',
  'body ends at',
  'short lines of body',
  'sentences of body',
  'repeated blocks',
  'body in repeated',
  'repeats with long text',
  'digits of body',
  'figures',
  'controls',
  'in article element',
  'scores over half',
];

const price = /(?:[$€£¥₹]|\b(?:USD|EUR|CHF|kr)) ?\d|\d ?(?:[€£¥₹]|\b(?:USD|EUR|CHF|zł|kr)\b)/;

export function shapeFacts(view: PageView): number[] {
  const { sheet, body, words, headline } = view;
  const { blocks, tokens } = sheet;
  const rows = Array.from({ length: sheet.count }, (_, row) => row);
  const countOf = (of: readonly number[], holds: (row: number) => unknown) =>
    of.reduce((sum, row) => sum + Number(Boolean(holds(row))), 0);
  const tokensIn = (of: readonly number[], holds: (row: number) => boolean) =>
    of.reduce((sum, row) => sum + (holds(row) ? tokens[row]! : 0), 0);
  const ofKind = tokensByKind(sheet);
  const headings = rows.filter((row) => blocks[row]!.kind === 'heading');
  const dates = rows.filter((row) => sheet.shapes.timestamp[row]);
  const bylines = rows.filter((row) => sheet.shapes.byline[row]);
  const at = headline?.block.index ?? body[0] ?? 0;
  const near = (row: number) => row >= at - 4 && row <= at + 8; // guess: kickers above, credits and a picture below
  const longest = body.reduce((most, row) => Math.max(most, tokens[row]!), 0);
  const bodyHeadings = body.filter((row) => blocks[row]!.kind === 'heading').length;
  const begin = body[0] ?? 0;
  const end = (body.at(-1) ?? -1) + 1;
  const longRows = rows.filter((row) => sheet.long[row]);
  const inBody = (pattern: RegExp) => countOf(body, (row) => pattern.test(blocks[row]!.text));
  const titles = titleOf(view);
  return [
    log(sheet.allTokens),
    log(words),
    log(body.length),
    share(words, body.length),
    longest,
    share(words, sheet.allTokens),
    share(sheet.allLong, sheet.allChars),
    log(longRows.length),
    share(sheet.linkBefore[sheet.count]!, sheet.allChars),
    share(
      countOf(rows, (row) => sheet.link[row]! > 0.8),
      sheet.count,
    ),
    share(
      body.reduce((sum, row) => sum + sheet.linkChars[row]!, 0),
      body.reduce((sum, row) => sum + sheet.chars[row]!, 0),
    ),
    log(headings.length),
    log(countOf(headings, (row) => sheet.link[row]! > 0.8)),
    share(body.length, bodyHeadings + 1),
    share(
      tokensIn(body, (row) => blocks[row]!.kind === 'list-item'),
      words,
    ),
    share(ofKind['list-item'], sheet.allTokens),
    share(ofKind.cell, sheet.allTokens),
    share(ofKind.code, sheet.allTokens),
    share(ofKind.quote, sheet.allTokens),
    share(ofKind.caption, sheet.allTokens),
    log(
      countOf(rows, (row) => tokens[row]! > 8 && /(?:\.\.\.|…)$/.test(blocks[row]!.text)) +
        countOf(rows, (row) => sheet.shapes.goesOn[row]),
    ),
    log(countOf(rows, (row) => price.test(blocks[row]!.text.slice(0, 300)))),
    share(inBody(/[?？؟]/), body.length),
    share(inBody(/[!！]/), body.length),
    log(dates.length),
    share(dates[0] ?? sheet.count, sheet.count),
    share(dates.at(-1) ?? 0, sheet.count),
    log(bylines.length),
    Number(dates.some(near)),
    Number(bylines.some(near)),
    Number(headline !== undefined),
    headline?.score ?? -1,
    headline ? tokens[headline.block.index]! : 0,
    share(headline ? sheet.tokensBefore[headline.block.index]! : 0, sheet.allTokens),
    titles,
    share(sheet.tokensBefore[begin]!, sheet.allTokens),
    share(sheet.tokensBefore[end]!, sheet.allTokens),
    share(
      countOf(body, (row) => tokens[row]! < 10),
      body.length,
    ),
    share(
      countOf(body, (row) => sheet.ends[row]),
      body.length,
    ),
    ...repeats(view),
    share(inBody(/\d/), body.length),
    countOf(
      rows,
      (row) => blocks[row]!.container >= 0 && sheet.containers[blocks[row]!.container]!.tag === 'figcaption',
    ),
    log(sheet.containers.reduce((sum, { tag }) => sum + Number(/^(?:button|input|select|form)$/.test(tag)), 0)),
    share(
      tokensIn(body, (row) => isInArticle(sheet, row)),
      words,
    ),
    log(countOf(rows, (row) => view.scores[row]! > 0.5)),
  ];
}

function titleOf({ sheet }: PageView): number {
  const title = sheet.page.declared.find(({ from, name }) => from === 'title' || name === 'og:title')?.value;
  return tokensOf((title ?? sheet.blocks[0]?.text ?? '').slice(0, 300)).length;
}

function isInArticle(sheet: Sheet, row: number): boolean {
  for (let at = sheet.blocks[row]!.container; at >= 0; at = sheet.containers[at]!.parent)
    if (sheet.containers[at]!.tag === 'article') return true;
  return false;
}

function tokensByKind({ blocks, tokens }: Sheet): Readonly<Record<BlockKind, number>> {
  const found = { heading: 0, paragraph: 0, 'list-item': 0, quote: 0, caption: 0, cell: 0, code: 0 };
  for (const { kind, index } of blocks) found[kind] += tokens[index]!;
  return found;
}

// Features of what a block has in common with the page's title and description, and with the body that the page declares
// (findings/html-extraction.md, sections 2 and 4: a title is never body, a description mostly is).
// In plain text the first line stands in for the title: scrapers put it there.
import type { Page } from '../../../page/page.js';
import { tokensOf } from '../../../text/tokens.js';
import { declaresArticle } from '../kinds/declared-kind.js';
import type { Columns, Group } from './columns.js';
import { DeclaredBody } from './declared-body.js';
import { type LikenessColumns, likenessTo } from './likeness.js';
import { logDistance } from './numbers.js';
import type { Sheet } from './sheet.js';

/**
 * Likenesses and `in declared body` are shares of words, 0 to 1 (-1 where no body is declared); `from headline` is the
 * logarithm of the distance in blocks, negative before it; `after h1` is -1, 0 (there is none) or 1.
 */
export const titles: Group = {
  // biome-ignore format: columns by what they are worked out from
  names: ['like title', 'of title', 'is title', 'like description', 'in declared body', 'from headline', 'has headline', 'declares article', 'after h1'],
  fill(sheet, columns) {
    const title = likenessTo(titlesOf(sheet), sheet.vocabulary);
    const description = likenessTo(descriptionsOf(sheet.page), sheet.vocabulary);
    const declared = DeclaredBody.of(sheet);
    for (let row = 0; row < sheet.count; row++) {
      const at = row * columns.width + columns.first;
      writeLikeness(columns, at, title, row);
      columns.values[at + 3] = description.own[row]!;
      columns.values[at + 4] = declared ? declared.shareOf(row) : -1;
    }
    writePlaces(sheet, columns, headlineRow(sheet, title));
  },
};

function writeLikeness({ values }: Columns, at: number, { own, title }: LikenessColumns, row: number): void {
  values[at] = own[row]!;
  values[at + 1] = title[row]!;
  values[at + 2] = own[row] === 1 && title[row]! > 0.6 ? 1 : 0; // guess: the rest is the site's name
}

function writePlaces(sheet: Sheet, { values, width, first }: Columns, headline: number): void {
  const article = declaresArticle(sheet.page) ? 1 : 0;
  const h1 = sheet.blocks.findIndex(({ level }) => level === 1);
  for (let row = 0; row < sheet.count; row++) {
    const at = row * width + first + 5;
    values[at] = headline < 0 ? 0 : logDistance(headline, row);
    values[at + 1] = headline < 0 ? 0 : 1;
    values[at + 2] = article;
    values[at + 3] = h1 < 0 ? 0 : row > h1 ? 1 : -1;
  }
}

const titleName = /^(?:og:title|twitter:title|title|headline|[A-Za-z]*(?:Article|Posting)\.headline)$/;
const longestTitle = 40; // words; guess: longer first lines are no titles

function titlesOf({ page, count, vocabulary }: Sheet): readonly (readonly string[])[] {
  if (page.form === 'html') return declaredTexts(page, titleName);
  const first = count > 0 ? vocabulary.of(0) : [];
  return first.length > 0 && first.length <= longestTitle ? [first] : [];
}

const descriptionsOf = (page: Page): readonly (readonly string[])[] => declaredTexts(page, /(?:^|[:.])description$/i);

/** The words of at most six different texts, of each the first 1000 characters: pages repeat themselves, and some say all they have. */
function declaredTexts(page: Page, name: RegExp): readonly (readonly string[])[] {
  const values = new Set(page.declared.filter((row) => name.test(row.name)).map(({ value }) => value.slice(0, 1000)));
  return [...values].slice(0, 6).map(tokensOf);
}

/** The block that is most like a title: headings first, the first line of a text left out. */
function headlineRow(sheet: Sheet, { own, title }: LikenessColumns): number {
  let best = -1;
  let top = 0.45; // guess: a title and its site's name share so much
  for (let row = sheet.page.form === 'text' ? 1 : 0; row < sheet.count; row++) {
    if (sheet.tokens[row]! < 2) continue;
    const score = own[row]! * (0.4 + 0.6 * title[row]!) * (sheet.heading[row] ? 1.3 : 1);
    if (score > top) [best, top] = [row, score];
  }
  return best;
}

// Features of what a block has in common with the page's title and description, and with the body that the page declares.
// In plain text the first line stands in for the title: scrapers put it there.
import type { Page } from '../../../page/page.js';
import { tokensOf } from '../../../text/tokens.js';
import type { Group } from './columns.js';
import { log, type Sheet, share } from './sheet.js';

export const titles: Group = {
  names: ['like title', 'of title', 'is title', 'like description', 'in declared body', 'from headline', 'has headline', 'declares article', 'after h1'],
  fill(sheet, columns) {
    const titles = titlesOf(sheet);
    const descriptions = descriptionsOf(sheet.page);
    const declared = sheet.page.declaredBody === undefined ? undefined : shinglesOf(tokensOf(sheet.page.declaredBody));
    const likeness = sheet.words.map((words) => likenessOf(words, titles));
    const headline = headlineRow(sheet, likeness);
    const article = Number(declaresArticle(sheet.page));
    const h1 = sheet.blocks.findIndex(({ level }) => level === 1);
    for (let row = 0; row < sheet.count; row++) {
      const words = sheet.words[row]!;
      const [own, title] = likeness[row]!;
      columns.setAll(row, 0, [
        own,
        title,
        Number(own === 1 && title > 0.6),
        likenessOf(words, descriptions)[0],
        declared ? sharedShingles(words, declared) : -1,
        headline < 0 ? 0 : Math.sign(row - headline) * log(Math.abs(row - headline)),
        Number(headline >= 0),
        article,
        h1 < 0 ? 0 : row > h1 ? 1 : -1,
      ]);
    }
  },
};

const titleName = /^(?:og:title|twitter:title|title|headline|[A-Za-z]*(?:Article|Posting)\.headline)$/;

function titlesOf(sheet: Sheet): ReadonlySet<string>[] {
  if (sheet.page.form === 'text') {
    const first = sheet.words[0] ?? [];
    return first.length > 0 && first.length <= 40 ? [new Set(first)] : []; // longer ones are no titles
  }
  return declaredTexts(sheet.page, titleName);
}

const descriptionsOf = (page: Page): ReadonlySet<string>[] => declaredTexts(page, /(?:^|[:.])description$/i);

function declaredTexts(page: Page, name: RegExp): ReadonlySet<string>[] {
  const values = new Set(page.declared.filter((row) => name.test(row.name)).map(({ value }) => value.slice(0, 1000)));
  return [...values].slice(0, 6).map((value) => new Set(tokensOf(value)));
}

/** The best of the titles: the share of the block's words that it has, and the share of its words that the block has. */
function likenessOf(words: readonly string[], titles: readonly ReadonlySet<string>[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  if (words.length === 0 || words.length > 200) return best;
  for (const title of titles) {
    let common = 0;
    const seen = new Set<string>();
    for (const word of words) {
      if (!title.has(word)) continue;
      common += 1;
      seen.add(word);
    }
    const found = [share(common, words.length), share(seen.size, title.size)] as const;
    if (found[0] * found[1] > best[0] * best[1] || best[0] + best[1] === 0) best = found;
  }
  return best;
}

/** The block that is most like a title: headings first, the first line of a text left out. */
function headlineRow(sheet: Sheet, likeness: readonly (readonly [number, number])[]): number {
  let best = -1;
  let top = 0.45; // guess: a title and its site's name share so much
  for (let row = sheet.page.form === 'text' ? 1 : 0; row < sheet.count; row++) {
    const [own, title] = likeness[row]!;
    const bonus = sheet.blocks[row]!.kind === 'heading' ? 1.3 : 1;
    const score = sheet.tokens[row]! >= 2 ? own * (0.4 + 0.6 * title) * bonus : 0;
    if (score > top) [best, top] = [row, score];
  }
  return best;
}

const declaresArticle = (page: Page): boolean =>
  page.declared.some(
    (row) => /^[A-Za-z]*(?:Article|Posting)\./.test(row.name) || (row.name === 'og:type' && row.value === 'article'),
  );

const shingle = 3;

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + shingle <= words.length; at++) found.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return found;
}

function sharedShingles(words: readonly string[], declared: ReadonlySet<string>): number {
  const last = words.length - shingle;
  if (last < 0) return 0;
  let shared = 0;
  for (let at = 0; at <= last; at++) if (declared.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)) shared += 1;
  return shared / (last + 1);
}

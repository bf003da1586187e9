// Finds the headline: the line near the start of the body that says in short what the body says.
import type { Block, Page } from '../../page/page.js';
import { tokensOf } from '../../text/tokens.js';
import type { Sheet } from './features/sheet.js';

export interface Headline {
  readonly block: Block;
  readonly because: string;
  readonly score: number;
}

/** How far above the body it is looked for, in blocks; 85% of headlines in text stand within 12 (findings/text-mode.md, section 6). */
const reach = 40;

/** @param body indices of the body's blocks, in order */
export function findHeadline(sheet: Sheet, body: readonly number[]): Headline | undefined {
  const start = body[0];
  if (start === undefined) return undefined;
  const about: About = {
    start,
    vocabulary: new Set(body.slice(0, 12).flatMap((index) => sheet.vocabulary.of(index))),
    titles: declaredTitles(sheet.page).map((title) => new Set(tokensOf(title))),
  };
  let best: Headline | undefined;
  for (const block of sheet.blocks.slice(0, start + 3)) {
    if (!mayBeHeadline(block, start, sheet.reading.measures.tokens(block))) continue;
    const made = rate(sheet, block, about);
    if (made.score > (best?.score ?? 0)) best = made;
  }
  return best;
}

/** What a line is held against. */
interface About {
  /** The first block of the body. */
  readonly start: number;
  /** The words of its first paragraphs. */
  readonly vocabulary: ReadonlySet<string>;
  /** The words of each title that the page declares. */
  readonly titles: readonly ReadonlySet<string>[];
}

/** Above the body, or its first line where that is short and no plain sentence ("Who pays?"), or a heading that layout put below it. */
function mayBeHeadline(block: Block, start: number, words: number): boolean {
  if (isTopHeading(block)) return true;
  if (block.index === start) return words <= 20 && !/[.。]$/.test(block.text);
  return block.index < start && start - block.index <= reach;
}

const isTopHeading = (block: Block): boolean => block.kind === 'heading' && (block.level ?? 6) <= 2;

function declaredTitles(page: Page): string[] {
  const wanted = /^(?:og:title|twitter:title|title|headline|[A-Za-z]*(?:Article|Posting)\.headline)$/;
  return page.declared.filter((row) => wanted.test(row.name)).map((row) => row.value);
}

function rate(sheet: Sheet, block: Block, { start, vocabulary, titles }: About): Headline {
  const words = sheet.vocabulary.of(block.index);
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, why: string) => {
    score += points;
    if (points >= 1) reasons.push(why);
  };
  const telling = words.filter((word) => word.length > 3 || /\p{Lo}/u.test(word));
  const shared = telling.filter((word) => vocabulary.has(word)).length / Math.max(3, telling.length);
  add(3 * shared, `${Math.round(shared * 100)}% of its longer words stand in the first paragraphs`);
  add((1.5 * Math.min(words.length, 8)) / 8, 'as long as a headline');
  add(5 * likeness(words, titles), 'equals the declared title');
  if (isTopHeading(block)) add(block.level === 1 ? 3 : 1, `stands in <h${block.level}>`);
  if (block.layout?.marker?.startsWith('#')) add(1.5, 'marked as a heading');
  if (repeatsFirstLine(sheet.page, block)) add(3, 'stands in the first line of the page too');
  score -= 0.035 * Math.abs(start - block.index) + penalty(sheet, block, words.length);
  return { block, score, because: reasons.join('; ') || 'the likeliest line above the body' };
}

/** The highest share of words in common with one of the titles, both ways round; a site's name behind it costs little. */
function likeness(words: readonly string[], declared: readonly ReadonlySet<string>[]): number {
  const own = new Set(words);
  if (own.size < 2) return 0;
  let best = 0;
  for (const title of declared) {
    const common = [...own].filter((word) => title.has(word)).length;
    best = Math.max(best, (common / own.size) * (0.5 + (0.5 * common) / Math.max(1, title.size)));
  }
  return best;
}

/** Scrapers put the `<title>` into the first line: a line that is contained in it is the headline. */
function repeatsFirstLine(page: Page, block: Block): boolean {
  const first = page.blocks[0]?.text ?? '';
  return page.form === 'text' && block.index > 0 && block.text.length >= 12 && first.includes(block.text);
}

function penalty({ reading, shapes, foot }: Sheet, block: Block, words: number): number {
  const { text, index } = block;
  let points = 0;
  if (/[.,:;。，：]$/.test(text) || /^[[(]/.test(text)) points += 1.5;
  if (shapes.byline[index] || shapes.timestamp[index] || shapes.credit[index]) points += 4;
  if (foot[index]) points += 3;
  if (reading.fate(block) !== 'body') points += 3;
  if (block.kind === 'list-item' || block.kind === 'caption') points += 1.5;
  if (words > 30) points += 2 + (words - 30) / 10;
  if (words < 3) points += 1;
  return points;
}

// Sections at the foot of a template: a heading that stands on other pages too ("We Recommend:"), and under it what changes from page to
// page. Their contents are never seen twice, so only the heading tells them. A crosshead that repeats ("Background") opens no such section:
// under it stands prose, or the article goes on below it.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Evidence, isEnough, isSpared, type Repeated } from './evidence.js';
import type { SurveyOptions } from './options.js';
import type { ArticleText } from './places.js';

export interface Section {
  readonly heading: Block;
  readonly evidence: Evidence;
  readonly under: readonly Block[];
}

/** From the last to the first. */
export function sectionsOf(
  reading: Reading,
  { repeated, template, article }: SectionsFrom,
  options: SurveyOptions,
): Section[] {
  const headings = headingsOf(reading, repeated, article, options);
  const stops = new Set([...template.keys(), ...headings.map(({ index }) => index)]);
  const gone = new Set(template.keys());
  const ends = endsOf(reading);
  const kept = keptWords(reading, template);
  const most = kept(reading.page.blocks) * options.mostOfText;
  const own = [...article.own]; // what is gone at its end is taken off
  const found: Section[] = [];
  let taken = 0;
  for (const heading of headings) {
    const under = blocksUnder(reading, heading, ends, stops);
    while (gone.has(own.at(-1) ?? -1)) own.pop();
    const goesOn = (own.at(-1) ?? -1) >= heading.index + 1 + under.length;
    if (goesOn || !areTeasers(reading, heading, under, article)) continue;
    if (!areLinked(reading, heading, under, article)) {
      if (taken + kept(under) > most) break; // other stories end a page: what would take half of the text is none
      taken += kept(under);
    }
    for (const block of under) gone.add(block.index);
    found.push({ heading, evidence: repeated.get(heading.index)!, under });
  }
  return found;
}

interface SectionsFrom {
  readonly repeated: Repeated;
  readonly template: Repeated;
  readonly article: ArticleText;
}

/** Short lines after the article's text has begun, on enough pages; the last first. */
function headingsOf(reading: Reading, repeated: Repeated, article: ArticleText, { section }: SurveyOptions): Block[] {
  const { page, measures } = reading;
  return page.blocks
    .filter((block) => {
      const evidence = repeated.get(block.index);
      if (!evidence || block.index < article.first || !isEnough(evidence, section)) return false;
      return measures.tokens(block) <= mostWords && !measures.endsSentence(block) && !isSpared(reading, block);
    })
    .reverse();
}

const mostWords = 8; // as the headings that are known by their words have at the most

/** Up to the next line of the template, or the end of the element that holds the heading and something below it. */
function blocksUnder(
  { page, measures }: Reading,
  { index, container }: Block,
  ends: readonly number[],
  stops: ReadonlySet<number>,
): Block[] {
  let end = page.blocks.length;
  for (const around of measures.ancestors(container)) {
    end = ends[around]! + 1;
    if (end > index + 1) break;
  }
  let to = index + 1;
  while (to < end && !stops.has(to)) to++;
  return page.blocks.slice(index + 1, to);
}

/** For each container its last block, those of what is in it counted. */
function endsOf({ page }: Reading): number[] {
  const ends = page.containers.map(() => -1);
  for (const { container, index } of page.blocks) if (container >= 0) ends[container] = index;
  for (let at = ends.length - 1; at >= 0; at--) {
    const { parent } = page.containers[at]!; // parents stand before their children
    if (parent >= 0) ends[parent] = Math.max(ends[parent]!, ends[at]!);
  }
  return ends;
}

const leastLinked = 0.3; // guess: a headline is a link, its lead is none

/** Links; or headlines, each with one lead at the most. Sentences that follow each other are the article. */
function areTeasers(
  { page, measures }: Reading,
  heading: Block,
  blocks: readonly Block[],
  article: ArticleText,
): boolean {
  if (blocks.length === 0) return false;
  const sum = (of: (block: Block) => number) => blocks.reduce((all, block) => all + of(block), 0);
  if (sum((block) => measures.linkChars(block)) >= leastLinked * sum(({ text }) => text.length)) return true;
  if (page.form === 'html' && article.sharesElementWith(heading)) return false;
  const sentences = blocks.filter(
    (block) => measures.isLong(block) || isStatement(measures.endsSentence(block), block),
  );
  const inARow = sentences.some(({ index }, at) => sentences[at + 1]?.index === index + 1);
  return sentences.length * 2 <= blocks.length && !inARow;
}

/** Surely other stories: in an element of their own, and each headline is a link. */
function areLinked({ measures }: Reading, heading: Block, blocks: readonly Block[], article: ArticleText): boolean {
  const headlines = blocks.filter((block) => !measures.isLong(block));
  if (headlines.length < 2 || article.sharesElementWith(heading)) return false;
  return headlines.every((block) => measures.linkDensity(block) > 0.5);
}

/** Headlines end with a question as well. */
const isStatement = (endsSentence: boolean, { text }: Block): boolean => endsSentence && !/[?？!！]\W?$/.test(text);

/** Of the text as it was left to this stage, without lines of the template. */
const keptWords =
  (reading: Reading, template: Repeated) =>
  (blocks: readonly Block[]): number =>
    blocks.reduce(
      (sum, block) =>
        reading.fate(block) === 'body' && !template.has(block.index) ? sum + reading.measures.tokens(block) : sum,
      0,
    );

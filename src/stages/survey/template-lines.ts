// Lines of the template: what stands on enough other pages for what it is and where it stands.
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { type Evidence, isEnough, isSpared, type Repeated } from './evidence.js';
import type { Enough, SurveyOptions } from './options.js';
import type { ArticleText, Place } from './places.js';

/** By index of the block. */
export function templateLines(
  reading: Reading,
  repeated: Repeated,
  article: ArticleText,
  options: SurveyOptions,
): Map<number, Evidence> {
  const found = new Map<number, Evidence>();
  const teased = teasedLines(reading, repeated);
  for (const [index, evidence] of repeated) {
    const block = reading.page.blocks[index]!;
    if (isSpared(reading, block) || teased.has(index)) continue;
    if (isEnough(evidence, rowsFor(reading, block, article, options))) found.set(index, evidence);
  }
  for (const index of likelyCopies(reading, found)) found.delete(index);
  return found;
}

function rowsFor({ measures }: Reading, block: Block, article: ArticleText, options: SurveyOptions): Enough {
  const place = article.placeOf(block);
  const isProse = measures.endsSentence(block) ? measures.tokens(block) > fewWords : measures.isLong(block);
  if (isProse) return byPlace(options)[place];
  if (isMarkedCrosshead(block, article)) return [];
  return place === 'inside' || article.isOverOwn(block) ? options.lineInside : options.line;
}

/** A heading by its markup, between the paragraphs of the article: "At a glance" may stand on every page of a site, and is body on each. */
const isMarkedCrosshead = (block: Block, article: ArticleText): boolean =>
  block.kind === 'heading' && article.sharesElementWith(block) && article.isOverOwn(block);

const fewWords = 4; // guess: "Subscribe now!" is a button, not a sentence

const byPlace = ({ prose, proseBeside, proseInside }: SurveyOptions): Record<Place, Enough> => ({
  apart: prose,
  beside: proseBeside,
  inside: proseInside,
});

/**
 * Where other pages have the headline too, they tease this story, and its first sentences stand there as the lead: on no more pages
 * than the headline.
 */
function teasedLines(reading: Reading, repeated: Repeated): Set<number> {
  const headlines = reading.labelled('headline').map(({ index }) => repeated.get(index)?.pages ?? 0);
  const most = Math.max(0, ...headlines);
  const first = reading.page.blocks.filter((block) => reading.fate(block) === 'body' && reading.measures.isLong(block));
  return new Set(first.slice(0, 2).flatMap(({ index }) => ((repeated.get(index)?.pages ?? 0) <= most ? [index] : [])));
}

const surePages = 10; // guess: so many different stories are no copies of one

/**
 * Where more than half of the kept text would go because of few pages, the pages are versions of one story that the keys
 * did not recognise as such: its sentences stay.
 */
function likelyCopies(reading: Reading, found: ReadonlyMap<number, Evidence>): number[] {
  const { page, measures } = reading;
  const kept = page.blocks.filter((block) => reading.fate(block) === 'body');
  const words = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + measures.tokens(block), 0);
  const unsure = kept.filter(({ index }) => (found.get(index)?.pages ?? surePages) < surePages);
  return words(unsure) * 2 > words(kept) ? unsure.map(({ index }) => index) : [];
}

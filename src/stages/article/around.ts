// Names what stands round the body: headline, byline, date line, captions, standfirst, text in another language, other stories.
// What nothing is known of is boilerplate: after this no block is left without a word.
import { type MarkDraft, markBlock } from '../../page/mark.js';
import type { Block } from '../../page/page.js';
import type { Reading } from '../../page/reading.js';
import { tokensOf } from '../../text/tokens.js';
import type { Body } from './body.js';
import type { Headline } from './headline.js';
import { goesOnElsewhere, looksLikeByline, looksLikeCaption, looksLikeTimestamp } from './line-shapes.js';
import { isStandfirst } from './standfirst.js';

export type AroundLabel =
  | 'headline'
  | 'byline'
  | 'timestamp'
  | 'caption'
  | 'standfirst'
  | 'other-language'
  | 'teaser'
  | 'boilerplate';

interface Place {
  readonly first: number;
  readonly last: number;
  readonly headline: Headline | undefined;
  readonly headlineKey: string;
}

/** Marks for every block that is not body and that no earlier stage took away, and for the headline wherever it stood. */
export function* around(
  reading: Reading,
  body: Body,
  headline: Headline | undefined,
): Generator<MarkDraft<AroundLabel>> {
  const order = [...body.chosen.keys()];
  const place = {
    first: order[0] ?? 0,
    last: order.at(-1) ?? -1,
    headline,
    headlineKey: keyOf(headline?.block.text ?? ''),
  };
  for (const block of reading.page.blocks) {
    if (body.chosen.has(block.index)) continue;
    if (block === headline?.block)
      yield markBlock(block.index, 'headline', 'headline', headline.because, {
        score: Math.min(1, headline.score / 8),
      });
    else if (reading.fate(block) === 'body' || reopens(reading, block, place)) yield name(reading, block, body, place);
  }
}

/** Captions and bylines inside what navigation set aside are taken back when they stand at the article. */
function reopens(reading: Reading, block: Block, place: Place): boolean {
  const tokens = reading.measures.tokens(block);
  return reading.label(block) === 'navigation' && isNear(block, place) && looksLikeByline(block.text, tokens);
}

function name(reading: Reading, block: Block, body: Body, place: Place): MarkDraft<AroundLabel> {
  const tokens = reading.measures.tokens(block);
  const { text, index } = block;
  const teaser = body.teasers.get(index);
  if (teaser) return markBlock(index, 'teaser', 'goes-on-elsewhere', teaser, { score: 0.7 });
  if (isNear(block, place)) {
    if (block.kind === 'caption')
      return markBlock(index, 'caption', 'caption-element', 'stands in the caption of a picture', { score: 0.9 });
    if (looksLikeByline(text, tokens))
      return markBlock(index, 'byline', 'byline-shape', 'begins with a by-word and names someone', { score: 0.9 });
    if (looksLikeTimestamp(text, tokens))
      return markBlock(index, 'timestamp', 'date-shape', 'a short line with a date', { score: 0.9 });
    if (looksLikeCaption(text, tokens))
      return markBlock(index, 'caption', 'credit-shape', 'carries the credit of a picture', { score: 0.8 });
    if (place.headlineKey && keyOf(text) === place.headlineKey)
      return markBlock(index, 'headline', 'headline-again', 'repeats the headline', { score: 0.9 });
    const standfirst = index < place.first ? isStandfirst(reading, block) : undefined;
    if (standfirst) return markBlock(index, 'standfirst', 'standfirst', standfirst, { score: 0.8 });
    const foreign = foreignProse(reading, block);
    if (foreign) return markBlock(index, 'other-language', 'foreign-edge', foreign, { score: 0.8 });
  }
  if (goesOnElsewhere(text) && tokens > 8)
    return markBlock(index, 'teaser', 'goes-on-elsewhere', 'ends with a sign that it goes on elsewhere', {
      score: 0.7,
    });
  return markBlock(index, 'boilerplate', whereabouts(block, place), 'reads unlike the prose of the article', {
    score: 0.6,
  });
}

/** From a few blocks above the headline to a few below the body. Guess. */
function isNear(block: Block, { first, last, headline }: Place): boolean {
  const top = Math.min(headline?.block.index ?? first, first);
  return block.index >= top - 6 && block.index <= last + 4;
}

function whereabouts(block: Block, place: Place): string {
  if (block.index < place.first) return 'before-body';
  return block.index > place.last ? 'after-body' : 'between-paragraphs';
}

/** A block in another language than the page's that reads like sentences. */
export function foreignProse(reading: Reading, block: Block): string | undefined {
  const page = reading.ofPage.findLast((mark) => mark.label === 'language')?.value;
  const own = reading.of(block).findLast((mark) => mark.label === 'language')?.value;
  if (!page || !own || own === 'und' || sameLanguage(own, page)) return undefined;
  const sentences = /[.!?。！？؟।]/u.test(block.text);
  return sentences && reading.measures.width(block) >= 40
    ? `prose in ${own} at the edge of an article in ${page}`
    : undefined; // guess: two lines of a column
}

const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

const keyOf = (text: string): string => tokensOf(text).join(' ');
